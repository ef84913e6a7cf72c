"""What every reader of a file gives, whatever the format: rows, or a table that is yet to be read.

A reader says nothing of the map that the rows will be part of. Its result is neutral, so that the
command line and the window offer the same of each format, and a new format is a reader alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Protocol

from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.document import Document

MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 500
MAX_CELLS: Final = 4_000_000
MAX_CELL: Final = 1_000_000
"""What a table may have; with more it is no table that a map could be made of."""

RefusalCode = Literal[
    "rows", "columns", "cells", "cell", "unpacked", "broken", "locked", "empty", "not_text",
    "names", "cards",
]  # fmt: skip
Progress = Callable[[int, int], None]


class Refused(Exception):
    """A file that is not taken: why, and the limit if it is one (`words.refusal`)."""

    def __init__(self, code: RefusalCode, limit: int = 0, reason: str = "") -> None:
        super().__init__(f"{code} {limit} {reason}")
        self.code: RefusalCode = code
        self.limit = limit
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Material:
    """What a file holds.

    `table` has rows that are not empty, and its columns are for the user to name; `lines` are their
    numbers in the file, `sheet` is where it stands of several `sheets`, of which `read_sheet` reads
    another. Else `rows`
    are what there is, or a whole `document`. `phases` and `lanes` are in their order, also those
    that no row names. `doubts` are what was left out or not understood.
    """

    table: Block = ()
    lines: Sequence[int] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    read_sheet: "Callable[[str, Progress], Material] | None" = None
    rows: tuple[Row, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    phases: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    title: str = ""
    document: Document | None = None


class Reader(Protocol):
    """Reads a file's bytes; Refused, or what `progress` raises. `path` is only for its name."""

    def __call__(
        self, data: bytes, path: Path, language: str, *, progress: Progress
    ) -> Material: ...


def hold(code: RefusalCode, found: int, limit: int) -> None:
    """Let what is within a limit pass."""
    if found > limit:
        raise Refused(code, limit)
