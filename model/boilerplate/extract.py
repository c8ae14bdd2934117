#!/usr/bin/env python3
"""Labelled pages as plain lines, for the trainer.

    extract.py FILE.jsonl.gz... > pages.txt

A page is a line `P <id> TAB <site> TAB <set>`, then a line for each of its lines: the label (`+` content,
`-` boilerplate, `?` not scored), a blank, the text.  Characters that the product takes for line breaks
become blanks.
"""
import gzip
import json
import os
import sys

BREAKS = {ord(c): " " for c in "\r\x85\u2028\u2029\x00"}
LABELS = {1: "+", 0: "-", -1: "?"}

for path in sys.argv[1:]:
    name = os.path.basename(path).split(".")[0].removeprefix("lines_")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            print("P %s\t%s\t%s" % (row["id"], row.get("domain") or row["id"], name))
            for line in row["lines"]:
                print(LABELS[line["label"]], line["text"].translate(BREAKS).replace("\n", " "))
