#!/usr/bin/env python3
"""Running text for the clusters of words, one document after another, with a form feed between them.

    texts.py DATA > TEXTS

News of DATA/quotes, content lines of the labelled pages, and the texts of the training sets.
"""
import gzip
import json
import os
import sys

PAGES = ("boilerplate/lines_full_wcxb.jsonl.gz", "boilerplate/lines_full_scrapinghub.jsonl.gz")
TEXTS = ("quotes/polnear_train", "entities/conll03_train", "entities/wwn_train", "entities/wikigold",
         "entities/crossner", "entities/uner_ewt_train", "entities/btc", "entities/wnut17_train")


def main():
    out = os.fdopen(1, "w", encoding="utf-8")
    for name in TEXTS:
        for line in gzip.open(os.path.join(sys.argv[1], name + ".jsonl.gz"), "rt", encoding="utf-8"):
            out.write(json.loads(line)["text"].replace("\f", " ") + "\n\f")
    for name in PAGES:
        for line in gzip.open(os.path.join(sys.argv[1], name), "rt", encoding="utf-8"):
            page = json.loads(line)
            lines = [l["text"] for l in page["lines"] if l["label"] == 1]
            out.write("\n".join(lines).replace("\f", " ") + "\n\f")
    out.close()


if __name__ == "__main__":
    main()
