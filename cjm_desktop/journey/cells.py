"""Text as a cell of a spreadsheet: what could be taken for a formula there has a `'` before it.

A map may come from anyone, and a spreadsheet carries out what begins as a formula does, also in
cells that were pasted. So every text that leaves for a cell goes through `cell_text`, and what
comes from cells through `text_of_cell`, which takes the mark off again. A text that begins with
marks of its own gets one more, so that all of it comes back.
"""

import re

_FORMULA = re.compile(r"""['"\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|['"]*[\t\r\n]""")
"""Its signs, full-width ones too, after what a spreadsheet takes off: quotes and spaces."""
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?: ?%)?")
_MARK = "'"


def cell_text(text: str) -> str:
    """Give a text as a cell may hold it; numbers stay numbers."""
    return _MARK + text if _could_be_formula(text) else text


def text_of_cell(cell: str) -> str:
    """Give the text that a cell holds, without the mark of `cell_text`."""
    bare = cell.removeprefix(_MARK)
    return bare if _could_be_formula(bare) else cell


def _could_be_formula(text: str) -> bool:
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None
