"""Rows that add up the others, which people keep below their tables, and between their parts."""

import re
from collections.abc import Sequence
from typing import Final

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.intake.pasting.field_tables import Column
from cjm_desktop.intake.pasting.field_words import PLACES

_WORDS: Final = frozenset({
    "sum", "sums", "total", "totals", "subtotal", "average", "mean", "grand total",
    "summa", "totalt", "totalsumma", "delsumma", "medel", "medelvärde", "genomsnitt", "snitt",
    "i alt", "ialt", "samlet", "delsum", "gennemsnit", "middel", "middelværdi",
    "sammenlagt", "totalsum", "gjennomsnitt", "middelverdi",
})  # fmt: skip
"""What such a row begins with, in four languages."""
_NUMBER: Final = re.compile(r"[-+−]?[\d\s.,]*\d\s*%?")


class SumRows:
    """Tells such rows of a table: a word for it comes first, there is a figure, and no place."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._places = {number for number, column in enumerate(columns) if column.field in PLACES}

    def is_one(self, cells: Sequence[str]) -> bool:
        """Say whether a row, as it is written, is one of sums."""
        first = next((number for number, cell in enumerate(cells) if cell), None)
        if first is None or not _is_word(cells[first]):
            return False
        placed = any(cells[each] for each in self._places - {first} if each < len(cells))
        return not placed and any(_NUMBER.fullmatch(cell) for cell in cells)


def _is_word(text: str) -> bool:
    words = name_key(text).replace(":", " ").split()
    return bool({" ".join(words[:1]), " ".join(words[:2])} & _WORDS)
