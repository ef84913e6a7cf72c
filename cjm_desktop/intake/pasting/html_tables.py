"""The one table of a copied piece of HTML, as mail, browsers and word processors offer it.

Cells that reach over several rows or columns are repeated in each. What holds anything beside one
table is a text with a table in it, and is read as text.

A table needs little of HTML, and what is copied may come from any page: it is cut into marks and
text in one go, where the library's parser takes minutes for what was made to keep it busy.
"""

import re
from collections.abc import Iterator
from html import unescape

from cjm_desktop.editing.edits.paste_limits import MAX_CELLS, hold_to
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.journey.text import clean_text

MOST = 500_000
"""Characters that are gone through; a spreadsheet's own text says the same in less."""
_MARK = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:]*+)(?P<told>[^<>]*+)>|<[!?][^<>]*+>")
_SPAN = re.compile(r"(?i)\b(colspan|rowspan)\s*=\s*[\"']?([0-9]{1,3})(?![0-9])")
_SPACES = re.compile(r"[ \t\r\n]+")
_SILENT = frozenset({"style", "script", "title"})
_BREAKS = frozenset({"br", "p", "div", "li"})


def html_block(html: str) -> Block | None:
    """Give the rows of the table that a text of HTML is; None if it is anything else.

    TooMuch if it has more cells than are taken.
    """
    if len(html) > MOST or "<table" not in html.lower():
        return None
    table = _Table()
    place, text = 0, _without_comments(html)
    for mark in _MARK.finditer(text):
        table.take_text(text[place : mark.start()])
        table.take_mark(mark)
        place = mark.end()
    table.take_text(text[place:])
    return table.block()


def _without_comments(html: str) -> str:
    return "".join(_between_comments(html))


def _between_comments(html: str) -> Iterator[str]:
    place = 0
    while (start := html.find("<!--", place)) >= 0:
        yield html[place:start]
        end = html.find("-->", start)
        place = len(html) if end < 0 else end + len("-->")
    yield html[place:]


class _Table:
    """A table as it is read: its rows so far, and the cell that is open."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = []
        self._above: dict[int, tuple[int, str]] = {}
        """By column: over how many further rows a cell reaches, and its text."""
        self._said: list[str] | None = None
        self._spans = 1, 1
        self._silent = 0
        self._tables = 0
        self._cells = 0
        self._strange = False

    def block(self) -> Block | None:
        """Give the rows; None if there was anything but one table."""
        self._end_row()
        if self._tables != 1 or self._strange or not self._rows:
            return None
        return tuple(map(tuple, self._rows))

    def take_mark(self, mark: re.Match[str]) -> None:
        """Go on by a tag; a declaration says nothing."""
        if mark["tag"] is None:
            return
        tag = mark["tag"].lower()
        if tag in _SILENT:
            self._silent = max(0, self._silent + (-1 if mark["end"] else 1))
        elif mark["end"]:
            self._close(tag)
        else:
            self._open(tag, mark["told"])

    def take_text(self, text: str) -> None:
        """Go on by the text between tags."""
        if self._silent:
            return
        if self._said is not None:
            # A line break in the source is a space in what is seen.
            self._said.append(_SPACES.sub(" ", unescape(text)))
        elif text.strip("\ufeff\0 \t\r\n"):
            self._strange = True

    def _open(self, tag: str, told: str) -> None:
        if tag == "table":
            self._tables += 1
        elif tag == "tr":
            self._end_row()
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._end_cell()
            spans = {name.lower(): max(1, int(said)) for name, said in _SPAN.findall(told)}
            self._spans = spans.get("colspan", 1), spans.get("rowspan", 1)
            self._said = []
        elif tag in _BREAKS and self._said:
            self._said.append("\n")

    def _close(self, tag: str) -> None:
        if tag in ("table", "tr"):
            self._end_row()
        elif tag in ("td", "th"):
            self._end_cell()

    def _end_cell(self) -> None:
        if self._said is None:
            return
        lines = clean_text("".join(self._said)).replace("\xa0", " ").split("\n")
        text = "\n".join(map(str.strip, lines)).strip()
        self._said = None
        across, down = self._spans
        self._fill()
        row = self._rows[-1]
        for _ in range(across):
            if down > 1:
                self._above[len(row)] = down - 1, text
            self._add(row, text)

    def _add(self, row: list[str], text: str) -> None:
        self._cells += 1
        hold_to("cells", self._cells, MAX_CELLS)
        row.append(text)

    def _end_row(self) -> None:
        self._end_cell()
        if self._rows:
            self._fill()

    def _fill(self) -> None:
        """Repeat the cells that reach down into this row, up to its next free column."""
        row = self._rows[-1]
        while (found := self._above.get(len(row))) is not None:
            left, text = found
            if left > 1:
                self._above[len(row)] = left - 1, text
            else:
                del self._above[len(row)]
            self._add(row, text)
