#!/usr/bin/env python3
"""Figures of pages that were judged with a template.

    score_sites.py DATA PREDICTIONS

Scores the pages that PREDICTIONS has rows for, with the scorer beside DATA.
"""
import glob
import json
import os
import sys

data, predictions = sys.argv[1:]
sys.path.insert(0, os.path.join(data, "..", "eval"))
import eval_boilerplate as scorer
import pg

given = {row["id"]: row for row in pg.read_rows(predictions)}
print(scorer.HEAD)
for path in sorted(glob.glob(os.path.join(data, "boilerplate", "lines_*.jsonl.gz"))):
    pages = [page for page in pg.read_rows(path) if page["id"] in given]
    if pages:
        print(scorer.row(os.path.basename(path).split(".")[0],
                         scorer.score(pages, scorer.from_rows(pages, given), {})))
