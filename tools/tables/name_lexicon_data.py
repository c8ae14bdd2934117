#!/usr/bin/env python3
"""Writes src/core/tables/name_lexicon_data.c from the two lists beside it.

    tools/tables/name_lexicon_data.py > src/core/tables/name_lexicon_data.c

The table holds hashes, not words: a look-up is one probe, and two different
phrases of 64 bits each meet once in 10^12 texts.  The hash is that of
np_name_hash() and np_name_hash_join() in src/core/name_lexicon.c.
"""
import collections
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "..", "src", "core", "tables")
MASK = (1 << 64) - 1
ACRONYM = 0x5851f42d4c957f2d        # NP_NAME_ACRONYM in name_lexicon.c
COUNTRIES_YIELD_TO = {"place_head", "function", "common", "given_male",
                      "given_female", "job", "calendar", "demonym"}


def word_hash(word):
    h = 0xcbf29ce484222325
    for byte in word.encode():
        h = ((h ^ byte) * 0x100000001b3) & MASK
    return (h ^ (h >> 32)) & MASK


def join(left, right):
    return (left * 0x9e3779b97f4a7c15 + right) & MASK


def words_of(phrase):
    phrase = phrase.replace("’", "'").replace(".", "").replace("-", " ")
    return phrase.lower().split()


def plain(word):
    """The word without accents, as cables and keyboards write it."""
    kept = [c for c in unicodedata.normalize("NFD", word)
            if not unicodedata.combining(c)]
    return unicodedata.normalize("NFC", "".join(kept))


def latin(word):
    return all(ord(c) < 0x250 for c in word)


class Table:
    def __init__(self):
        self.classes = collections.defaultdict(set)
        self.country = {}
        self.phrase = {}

    def add(self, phrase, section, country="", salt=0):
        words = words_of(phrase)
        if not words:
            return
        key = None
        for i, word in enumerate(words):
            key = word_hash(word) if key is None else join(key, word_hash(word))
            last = i == len(words) - 1
            slot = key ^ salt
            self.classes[slot].add(section if last else "more")
            self.phrase.setdefault(slot, ("^" if salt else "") + " ".join(words[:i + 1]))
            if last and country:
                self.country.setdefault(slot, country)

    def add_both(self, phrase, section, country="", salt=0):
        self.add(phrase, section, country, salt)
        if latin(phrase) and plain(phrase) != phrase and section not in ("function", "connector", "particle"):
            self.add(plain(phrase), section, country, salt)

    def has(self, phrase, sections):
        words = words_of(phrase)
        return len(words) == 1 and bool(self.classes.get(word_hash(words[0]), set()) & sections)


def read_lists():
    table, section = Table(), None
    with open(os.path.join(TABLES, "name_lexicon.txt"), encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line.startswith("["):
                section = line.strip("[]")
                continue
            for entry in filter(None, (e.strip() for e in line.split(","))):
                phrase, _, country = entry.partition("=")
                acronym = section.startswith("acronym_")
                name = section.replace("acronym_", "") if acronym else section
                name = {"country_alias": "country"}.get(name, name)
                table.add_both(phrase, name, country, ACRONYM if acronym else 0)
                if section == "demonym" and not re.search("(s|ese|ish|ch)$", phrase):
                    table.add_both(phrase + "s", section)
    return table


def read_countries(table):
    english = True
    with open(os.path.join(TABLES, "country_names.txt"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                english = line.strip() == "# en"
                continue
            code, name = line.rstrip("\n").split("\t")
            if " - " in name or "SAR" in name:
                continue
            for part in re.split(r"[()]", name):
                part = part.strip().replace("St.", "St")
                if not part or (not english and table.has(part, COUNTRIES_YIELD_TO)):
                    continue
                table.add_both(part, "country", code)
                if "&" in part:
                    table.add_both(part.replace("&", "and"), "country", code)


def order_of_classes():
    with open(os.path.join(TABLES, "..", "name_lexicon.h"), encoding="utf-8") as file:
        return dict((name.lower(), int(bit)) for name, bit in
                    re.findall(r"NP_LEX_(\w+)\s+NP_LEX_BIT\((\d+)\)", file.read()))


def write(table):
    bits = order_of_classes()
    size = 1
    while size < 2 * len(table.classes):
        size *= 2
    slots = [None] * size
    for key in sorted(table.classes):
        at = key & (size - 1)
        while slots[at] is not None:
            at = (at + 1) & (size - 1)
        slots[at] = key
    print("/*\n * name_lexicon_data.c\n *\t\tThe words of name_lexicon.txt and country_names.txt, by hash.\n"
          " *\n * Written by tools/tables/name_lexicon_data.py; do not edit.\n */\n"
          '#include "core/tables/name_lexicon_data.h"\n\n'
          "const uint32_t np_name_lexicon_mask = %d;\n\n"
          "const NpLexEntry np_name_lexicon_slots[%d] = {" % (size - 1, size))
    for at, key in enumerate(slots):
        if key is None:
            continue
        value = sum(1 << bits[c] for c in table.classes[key])
        code = table.country.get(key, "")
        number = ord(code[0]) << 8 | ord(code[1]) if code else 0
        print("\t[%d] = {0x%016xu, 0x%xu, 0x%xu},\t/* %s */"
              % (at, key, value, number, table.phrase[key].replace("*/", "")))
    print("};")
    print("%d entries, %d slots" % (len(table.classes), size), file=sys.stderr)


if __name__ == "__main__":
    found = read_lists()
    read_countries(found)
    write(found)
