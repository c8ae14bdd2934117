#!/usr/bin/env python3
"""What becomes of scores: a table for each set, and snippets by language.

    reliability.py PREDICTIONS FILE.jsonl.gz...

PREDICTIONS are rows as the trainer writes them.  A FILE of labelled lines gives, for each tenth of the score,
the lines, their mean score and how many in a hundred are content; a FILE of pages with snippets gives how many
of the snippets inside the main text are kept and of those outside it are dropped, by the page's language.
"""
import gzip
import json
import os
import re
import sys
from collections import defaultdict

from snippets import holders
from visible import visible_lines

LANG = re.compile(r"<html[^>]*\blang\s*=\s*[\"']?([a-zA-Z]{2})")


def rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def reliability(name, pages, said):
    tenths = defaultdict(lambda: [0, 0.0, 0])
    for page in pages:
        for line, guess in zip(page["lines"], said[page["id"]]["lines"], strict=True):
            if line["label"] < 0:
                continue
            tenth = tenths[min(9, int(guess["score"] * 10))]
            tenth[0] += 1
            tenth[1] += guess["score"]
            tenth[2] += line["label"]
    lines = sum(t[0] for t in tenths.values())
    error = sum(abs(t[1] - t[2]) for t in tenths.values()) / lines
    print("%s: expected error %.3f" % (name, error))
    for tenth, (count, score, content) in sorted(tenths.items()):
        print("  0.%d %7d lines  score %.3f  content %.3f" % (tenth, count, score / count, content / count))


def snippets(pages, said):
    counts = defaultdict(lambda: [0, 0, 0, 0, 0])
    for page in pages:
        lines = visible_lines(page["html"])
        if not lines:
            continue
        found = LANG.search(page["html"])
        count = counts[found.group(1).lower() if found else "-"]
        kept = {i for i, guess in enumerate(said[page["id"]]["lines"]) if guess["class"] == "content"}
        count[0] += 1
        for snippet in page["with"]:
            held = holders(lines, snippet)
            count[1] += bool(kept & set(held))
            count[2] += bool(held)
        for snippet in page["without"]:
            held = holders(lines, snippet)
            count[3] += bool(held) and not kept & set(held)
            count[4] += bool(held)
    print("snippets: language, pages, inside kept, outside dropped")
    for lang, (number, inside, all_inside, outside, all_outside) in sorted(counts.items(), key=lambda c: -c[1][0]):
        if number >= 5:
            print("  %-2s %4d  %.3f of %d  %.3f of %d" % (lang, number, inside / max(1, all_inside), all_inside,
                                                         outside / max(1, all_outside), all_outside))


def main():
    said = {row["id"]: row for row in rows(sys.argv[1])}
    for path in sys.argv[2:]:
        pages = list(rows(path))
        if "lines" in pages[0]:
            reliability(os.path.basename(path).split(".")[0], pages, said)
        else:
            snippets(pages, said)


if __name__ == "__main__":
    main()
