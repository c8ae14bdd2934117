"""The visible text of an HTML page, a line for each block."""
from html.parser import HTMLParser

BLOCKS = set("""address article aside audio blockquote body br canvas center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav object
    ol optgroup option p pre section select summary table tbody td textarea tfoot th thead title tr ul video""".split())
UNSEEN = {"head", "iframe", "noscript", "script", "style", "svg", "template"}


class Visible(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines = []
        self.line = []
        self.unseen = []

    def end_line(self):
        text = " ".join("".join(self.line).split())
        self.line = []
        if text:
            self.lines.append(text)

    def handle_starttag(self, tag, attrs):
        if tag == "body":
            self.unseen = []
        if tag in UNSEEN:
            self.unseen.append(tag)
        if tag in BLOCKS or tag in UNSEEN:
            self.end_line()

    def handle_startendtag(self, tag, attrs):
        if tag in BLOCKS:
            self.end_line()

    def handle_endtag(self, tag):
        if tag in self.unseen:
            while self.unseen.pop() != tag:
                pass
        if tag in BLOCKS:
            self.end_line()

    def handle_data(self, data):
        if not self.unseen:
            self.line.append(data)


def visible_lines(html):
    parser = Visible()
    parser.feed(html)
    parser.close()
    parser.end_line()
    return parser.lines
