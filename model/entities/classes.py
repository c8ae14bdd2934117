#!/usr/bin/env python3
"""Finer and coarser classes of words to one number each, as core/name_lists.h reads them.

    classes.py FINE COARSE > CLASSES
"""
import sys

CLUSTER_BITS = 9


def main():
    classes, words = {}, {}
    for path, shift in zip(sys.argv[1:], (0, CLUSTER_BITS)):
        for line in open(path, encoding="utf-8", errors="replace"):
            number, key, word, _ = line.rstrip("\n").split(" ")
            classes[key] = classes.get(key, 0) | int(number) << shift
            words[key] = word
    for key, value in classes.items():
        print(value, key, words[key])


if __name__ == "__main__":
    main()
