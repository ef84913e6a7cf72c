"""The one table of a copied piece of HTML, as mail, browsers and word processors offer it.

Cells that reach over several rows or columns are repeated in each. What holds anything beside one
table is a text with a table in it, and is read as text.
"""

from html.parser import HTMLParser

from cjm_desktop.editing.edits.paste_limits import MAX_CELLS, hold_to
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.text import clean_text

MOST = 500_000
"""Characters that are gone through; a spreadsheet's own text says the same in less."""
_MOST_SPAN = 200
_SILENT = frozenset({"style", "script", "title"})
_BREAKS = frozenset({"br", "p", "div", "li"})


def html_block(html: str) -> Block | None:
    """Give the rows of the table that a text of HTML is; None if it is anything else.

    TooMuch if it has more cells than are taken.
    """
    if len(html) > MOST or "<table" not in html.lower():
        return None
    table = _Table()
    table.feed(html)
    table.close()
    return table.block()


class _Table(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[str]] = []
        self._above: dict[int, tuple[int, str]] = {}
        """By column: over how many further rows a cell reaches, and its text."""
        self._said: list[str] | None = None
        self._spans = 1, 1
        self._depth = 0
        self._silent = 0
        self._tables = 0
        self._cells = 0
        self._strange = False

    def block(self) -> Block | None:
        self._end_cell()
        if self._tables != 1 or self._strange or not self._rows:
            return None
        return tuple(map(tuple, self._rows))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._tables += 1
            self._depth += 1
        elif tag == "tr":
            self._end_row()
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._end_cell()
            told = dict(attrs)
            self._spans = _span(told.get("colspan")), _span(told.get("rowspan"))
            self._said = []
        elif tag in _BREAKS and self._said:
            self._said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table":
            self._end_row()
            self._depth -= 1
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._said is not None:
            # A line break in the source is a space in what is seen.
            self._said.append(" ".join(f".{data}.".split())[1:-1])
        elif data.strip("\ufeff\0 \t\r\n"):
            self._strange = True

    def _end_cell(self) -> None:
        if self._said is None:
            return
        text = text_of_cell(clean_text("".join(self._said)).replace("\xa0", " ").strip())
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


def _span(said: str | None) -> int:
    return min(int(said), _MOST_SPAN) if said and said.isascii() and said.isdigit() else 1
