#!/usr/bin/env python3
"""Gold names to plain records that read.c takes.

    convert.py [--case SHARE] [--dialect SHARE --names LISTS] FILE.jsonl.gz... > RECORDS

A record is a line `source flags bytes spans`, the text and a line end, then a line `start end type` for each
name, in bytes.  Types are P, O, L, N (peoples), M, and X where the source does not tell N from M.  Flag 1: the
source marks no MISC.  With --case, this share of the documents follows a second time in each of three
cases (small, capitals, title), and a share with some lines in capitals or title case.  With --dialect, this share follows in another language
that nobody speaks.  Which ones rests on a hash of their number, so the output is always the same.
"""
import argparse
import gzip
import json
import os
import random
import re
import zlib

WITHOUT_MISC = ("uner", "btc", "gum")
TYPES = {"PER": "P", "ORG": "O", "LOC": "L", "MISC": "X"}


def change_case(text, how):
    if how == "lower":
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if how == "upper":
        return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)
    out, start = [], True
    for c in text:
        out.append(c.upper() if start and len(c.upper()) == 1 else c)
        start = c.isspace() or c in "-–—/\"“‘("
    return "".join(out)


def lines_in_case(text, seed):
    """Some lines as headlines."""
    lines = text.split("\n")
    for i, line in enumerate(lines):
        chance = zlib.crc32(b"%d %d" % (seed, i)) % 100
        if 0 < len(line) < 120 and (i == 0 or chance < 15):
            lines[i] = change_case(line, "title" if chance % 3 else "upper")
    return "\n".join(lines)


CONSONANTS, VOWELS = "bcdfghjklmnpqrstvwxz", "aeiouy"
CYRILLIC = str.maketrans("bcdfghjklmnpqrstvwxzaeiouyBCDFGHJKLMNPQRSTVWXZAEIOUY",
                         "бцдфгхжклмнпчрствшщзаеиоуыБЦДФГХЖКЛМНПЧРСТВШЩЗАЕИОУЫ")


def dialect(text, seed, names):
    """The text in a language that nobody speaks: letters are exchanged, except in some names that lists know."""
    rng = random.Random(seed)
    table = {}
    for letters in (CONSONANTS, VOWELS):
        mixed = rng.sample(letters, len(letters))
        table.update(zip(letters, mixed))
        table.update(zip(letters.upper(), "".join(mixed).upper()))
    table = str.maketrans(table)
    cyrillic = rng.random() < 0.3
    kept = {}

    def change(match):
        word = match[0]
        if not cyrillic and word[0].isupper() and word.lower() in names:
            if kept.setdefault(word, rng.random() < 0.6):
                return word
        word = word.translate(table)
        return word.translate(CYRILLIC) if cyrillic else word

    return re.sub(r"[A-Za-z]+", change, text)


def kind_of(span, source):
    if source.startswith("wwn") and span["type"] == "MISC":
        return "N" if span["orig"] == "NORP" else "M"
    return TYPES[span["type"]]


def outermost(spans):
    """Names that hold no part of an earlier one."""
    end = 0
    for span in sorted(spans, key=lambda s: (s["start"], -s["end"])):
        if span["start"] >= end:
            yield span
            end = span["end"]


def write(out, source, row, text):
    spans = [s for s in row.get("spans", row.get("mentions", [])) if s["type"] in TYPES]
    data = text.encode()
    at = [0]
    for c in text:
        at.append(at[-1] + len(c.encode()))
    spans = list(outermost(spans))
    out.write(b"%s %d %d %d\n" % (source.encode(), source.startswith(WITHOUT_MISC), len(data), len(spans)))
    out.write(data + b"\n")
    for s in spans:
        out.write(b"%d %d %s\n" % (at[s["start"]], at[s["end"]], kind_of(s, source).encode()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--case", type=float, default=0)
    parser.add_argument("--dialect", type=float, default=0)
    parser.add_argument("--names")
    parser.add_argument("files", nargs="+")
    args = parser.parse_args()
    names = set()
    if args.names:
        names = {line.split(None, 1)[1].strip() for line in open(args.names, encoding="utf-8")}
    out = os.fdopen(1, "wb")
    for path in args.files:
        source = os.path.basename(path).split(".")[0]
        for number, line in enumerate(gzip.open(path, "rt", encoding="utf-8")):
            row = json.loads(line)
            write(out, source, row, row["text"])
            for k, how in enumerate(("lower", "upper", "title")):
                if zlib.crc32(b"%s %d %d" % (source.encode(), number, k)) % 10000 < args.case * 10000:
                    write(out, source + "/case", row, change_case(row["text"], how))
            if zlib.crc32(b"%s %d dialect" % (source.encode(), number)) % 10000 < args.dialect * 10000:
                write(out, source + "/dialect", row, dialect(row["text"], number, names))
            if zlib.crc32(b"%s %d lines" % (source.encode(), number)) % 10000 < args.case * 10000:
                write(out, source + "/case", row, lines_in_case(row["text"], number))
    out.close()


if __name__ == "__main__":
    main()
