#!/usr/bin/env python3
"""Megabytes of text a second of python3-readability; fails if it is not there.

    bench/peer.py ARTICLES.csv
"""
import csv
import html
import sys
import time

try:
    from readability import Document
except ImportError:
    sys.exit(1)


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        texts = [row["body"] for row in csv.DictReader(file)]
    pages = ["<html><body>%s</body></html>" % "".join("<p>%s</p>" % html.escape(line) for line in text.split("\n"))
             for text in texts]
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        for page in pages:
            Document(page).summary()
        best = min(best, time.perf_counter() - began)
    print("python3-readability: %.2f MB/s" % (sum(len(text.encode()) for text in texts) / 1e6 / best))


main()
