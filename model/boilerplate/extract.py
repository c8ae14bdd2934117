#!/usr/bin/env python3
"""Labelled pages as plain lines, for the trainer.

    extract.py FILE.jsonl.gz... > pages.txt

A page is a line `P <id> TAB <site> TAB <set>` (the set with the type of page behind it, where known), then a line for each of its lines: the label (`+` content,
`-` boilerplate, `?` not scored), a blank, the text.  Characters that the product takes for line breaks
become blanks.  A file of labelled lines is taken as it is; of a file of pages with snippets that are and that
are not in the main text, the lines are made and labelled by the snippets.
"""
import gzip
import json
import os
import sys

from snippets import label_by_snippets
from visible import visible_lines

BREAKS = {ord(c): " " for c in "\r\x85\u2028\u2029\x00"}
LABELS = {1: "+", 0: "-", -1: "?"}


def labelled_lines(row):
    if "lines" in row:
        return [(LABELS[line["label"]], line["text"]) for line in row["lines"]]
    lines = visible_lines(row["html"])
    return list(zip(label_by_snippets(lines, row["with"], row["without"]), lines, strict=True))


def main():
    for path in sys.argv[1:]:
        name = os.path.basename(path).split(".")[0].removeprefix("lines_")
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                kind = name if "lines" in row else "snippets_" + name.removeprefix("html_")
                kind = "_".join(filter(None, [kind, row.get("page_type")]))
                lines = labelled_lines(row)
                if lines:
                    print("P %s\t%s\t%s" % (row["id"], row.get("domain") or row["id"], kind))
                for label, text in lines:
                    print(label, text.translate(BREAKS).replace("\n", " "))


if __name__ == "__main__":
    main()
