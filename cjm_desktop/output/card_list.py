"""Cards as rows for other programs: a heading for each field, and a row for each card.

Whatever could be a formula in a spreadsheet is marked, as in every form for cells.
"""

from collections.abc import Sequence
from html import escape

from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.layout.card_table import cell_words, column_words
from cjm_desktop.words.wording import Wording

Cells = Sequence[Sequence[str]]


def cells(document: Document, cards: Sequence[str], columns: Sequence[str], tr: Wording) -> Cells:
    """Write what the columns say of cards, below their names; each cell on one line."""
    items = [Placed(each, document.cards[each]) for each in cards]
    return [
        [column_words(column, tr) for column in columns],
        *([cell_text(cell_words(document, item, column, tr)) for column in columns]
          for item in items),
    ]  # fmt: skip


def cells_text(written: Cells) -> str:
    """Give the cells with tabs between them."""
    return "\n".join("\t".join(row) for row in written)


def cells_html(written: Cells) -> str:
    """Give the cells as a table."""
    heads, *rows = written
    lines = [f"<tr>{''.join(f'<th>{escape(each)}</th>' for each in heads)}</tr>"]
    lines += (f"<tr>{''.join(f'<td>{escape(each)}</td>' for each in row)}</tr>" for row in rows)
    return "\n".join(["<table>", *lines, "</table>"])
