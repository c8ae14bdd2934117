#!/usr/bin/env python3
"""Lists of names to lines `bits phrase`, the bits those of core/name_lists.h.

    lists.py DATA/entities/gazetteer > LISTS

From the lists of DATA, and from names.txt beside this script.
"""
import collections
import csv
import gzip
import os
import re
import sys

WORLD_GIVEN, WORLD_SURNAME = 0x80, 0x100
TAGS = {"Country": 0x200, "Region": 0x400, "Place": 0x400, "Demonym": 0x800, "Organization": 0x1000,
        "SportsTeam": 0x2000, "Person": 0x4000, "City": 0x60}
WRITTEN = {"org": 0x1000, "company": 0x1000, "media": 0x1000, "party": 0x1000, "team": 0x2000, "region": 0x400,
           "people": 0x800, "thing": 0x8000, "person": 0x4000}


def rows(folder, name):
    with gzip.open(os.path.join(folder, name + ".tsv.gz"), "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def written():
    """The names written by hand, with the bit of each."""
    with open(os.path.join(os.path.dirname(__file__), "names.txt"), encoding="utf-8") as file:
        for line in map(str.strip, file):
            if line.startswith("["):
                flag = WRITTEN[line[1:-1]]
            elif not line.startswith("#"):
                yield from ((name, flag) for name in line.split(",") if name)


def band(value, *limits):
    return 1 + sum(value >= limit for limit in limits)


def main():
    folder = sys.argv[1]
    bits = collections.defaultdict(int)

    def add(phrase, flag, shift=None):
        phrase = " ".join(re.sub(r"[.\-\u2019']", lambda m: "" if m[0] == "." else " " if m[0] == "-" else "'",
                                 phrase.lower()).split())
        if not phrase:
            return
        if shift is None:
            bits[phrase] |= flag
        elif (bits[phrase] >> shift & 3) < flag:
            bits[phrase] = bits[phrase] & ~(3 << shift) | flag << shift

    for row in rows(folder, "us_census_first_names"):
        add(row["name"], band(float(row["male_percent"] or 0) + float(row["female_percent"] or 0), 0.01, 0.1), 1)
    for row in rows(folder, "us_census_surnames"):
        add(row["name"], band(float(row["percent"]), 0.0005, 0.01), 3)
    for row in rows(folder, "cities"):
        for name in {row["name"], row["ascii_name"]}:
            if name:
                add(name, band(int(row["population"] or 0), 50000, 500000), 5)
    for row in rows(folder, "locale_first_names"):
        add(row["name"], WORLD_GIVEN)
    for row in rows(folder, "locale_surnames"):
        add(row["name"], WORLD_SURNAME)
    for row in rows(folder, "lexicon"):
        if row["tag"] in TAGS:
            add(row["phrase"], TAGS[row["tag"]])
        elif row["tag"] == "LastName":
            add(row["phrase"], 2, 3)
        elif row["tag"] in ("FirstName", "MaleName", "FemaleName"):
            add(row["phrase"], 2, 1)
    for name, flag in written():
        add(name, flag)
    for phrase in sorted(bits):
        print(bits[phrase], phrase)


if __name__ == "__main__":
    main()
