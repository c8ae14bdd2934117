#!/usr/bin/env python3
"""Writes src/core/tables/name_folds.h: letters of Latin, Greek and Cyrillic as ASCII.

The table is frozen with NP_NAME_RULES: stored gazetteers hold its results.  Run
this only together with a new version of those rules:

    tools/tables/name_folds.py > src/core/tables/name_folds.h
"""
import unicodedata

RANGES = [("latin", 0x80, 0x250), ("greek_cyrillic", 0x370, 0x530),
          ("latin_additional", 0x1E00, 0x2000)]

# Letters that no decomposition takes apart.
LATIN = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
         "ı": "i", "ħ": "h", "ŋ": "ng", "ŧ": "t", "ə": "a", "ǝ": "a", "ɖ": "d",
         "ƒ": "f", "ĸ": "k", "ǆ": "dz", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
         "ƛ": "l", "ȷ": "j", "ǥ": "g", "ơ": "o", "ư": "u", "ʒ": "z"}

# As the press of the English language writes Russian and modern Greek names.
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
    .split()))
CYRILLIC.update({"і": "i", "ї": "i", "є": "ye", "ґ": "g", "ў": "u", "ј": "j",
    "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz", "ѓ": "g", "ќ": "k",
    "ѕ": "dz", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u",
    "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u"})
GREEK = dict(zip("αβγδεζηθικλμνξοπρστυφχψω",
    "a v g d e z i th i k l m n x o p r s t y f ch ps o".split()))
GREEK["ς"] = "s"


def letters(string):
    """Case and marks folded away, but for marks that make another letter."""
    string = unicodedata.normalize("NFC", string).casefold()
    string = unicodedata.normalize("NFKC", string).casefold()
    for char in unicodedata.normalize("NFC", string):
        if char in CYRILLIC or char in LATIN:
            yield char
            continue
        for part in unicodedata.normalize("NFD", char):
            if not unicodedata.combining(part):
                yield part


def fold(code):
    """The ASCII for a letter, "-" for one that is silent, "" for none."""
    if not unicodedata.category(chr(code)).startswith("L"):
        return ""
    result = ""
    for char in letters(chr(code)):
        part = (char if char.isascii() else LATIN.get(char)
                or CYRILLIC.get(char) or GREEK.get(char))
        if part is None:
            return ""
        result += part if part != "-" else ""
    if not result:
        return "-"
    return result if result.isalpha() else ""


def main():
    print("/* Written by tools/tables/name_folds.py (Unicode %s); do not edit. */"
          % unicodedata.unidata_version)
    for name, first, end in RANGES:
        print("\n/* U+%04X to U+%04X. */" % (first, end - 1))
        print("static const char %s_folds[%d][5] = {" % (name, end - first))
        line = ""
        for code in range(first, end):
            folded = fold(code)
            assert len(folded) <= 4 and folded.isascii(), (hex(code), folded)
            cell = '"%s", ' % folded
            if len(line) + len(cell) > 76:
                print("\t" + line.rstrip())
                line = ""
            line += cell
        print("\t" + line.rstrip())
        print("};")


if __name__ == "__main__":
    main()
