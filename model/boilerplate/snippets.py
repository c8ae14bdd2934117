"""Labels of lines from a few snippets that are, and that are not, in the main text."""

# Content that stands further apart has more between than the article.
REACH = 80


def squeeze(text):
    return " ".join(text.split())


def holders(lines, snippet):
    snippet = squeeze(snippet)
    return [i for i, line in enumerate(lines) if snippet in line]


def label_by_snippets(lines, inside, outside):
    """A label for each line: `+` content, `-` boilerplate, `?` not known.

    A snippet that stands in several lines tells of none that it is content.  What stands between two such
    lines is content.  A line much longer than a snippet that is not in the main text may still be.
    """
    labels = ["?"] * len(lines)
    anchors = sorted(found[0] for found in (holders(lines, s) for s in inside) if len(found) == 1)
    for i in anchors:
        labels[i] = "+"
    other = {i for s in outside for i in holders(lines, s) if labels[i] == "?" and len(lines[i]) <= max(80, 3 * len(s))}
    if anchors and anchors[-1] - anchors[0] <= REACH:
        for i in range(anchors[0], anchors[-1] + 1):
            labels[i] = "+"
    for i in other:
        labels[i] = "-"
    return labels
