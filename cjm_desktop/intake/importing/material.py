"""What every reader of a file gives, whatever the format: rows, or a table that is yet to be read.

A reader says nothing of the map that the rows will be part of. Its result is neutral, so that the
command line and the window offer the same of each format, and a new format is a reader alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, Protocol

from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.vocabulary import HandoffKind

MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 500
MAX_CELLS: Final = 4_000_000
MAX_CELL: Final = 1_000_000
"""What a table may have; with more it is no table that a map could be made of."""

RefusalCode = Literal[
    "rows", "columns", "cells", "cell", "unpacked", "broken", "locked", "empty", "not_text",
    "names", "cards", "xml", "entities", "elements", "yaml", "recursive", "repeated", "deep",
    "outside", "no_slides", "not_pdf", "encrypted", "no_map", "map", "no_picture",
    "no_document", "pixels", "arrows", "characters", "lines", "no_words", "no_cues", "no_notes",
    "too_large", "locked_document", "json", "answers", "no_answer",
]  # fmt: skip
Progress = Callable[[int, int], None]


class Spot(NamedTuple):
    """Where in a file something is: a line and a column from 1 on, or a part of it by name."""

    line: int = 0
    column: int = 0
    part: str = ""


class Refused(Exception):
    """A file that is not taken: why, the limit if it is one, and where (`words.refusal`)."""

    def __init__(
        self, code: RefusalCode, limit: int = 0, reason: str = "", at: Spot | None = None
    ) -> None:
        super().__init__(f"{code} {limit} {reason} {at}")
        self.code: RefusalCode = code
        self.limit = limit
        self.reason = reason
        self.at = at


Fields = Mapping[str, Mapping[str, Any]]
"""By the name of a phase or a lane: fields of its record."""


class Arrow(NamedTuple):
    """An arrow between two rows by their ids; without a kind its ends say what it is."""

    source: str
    target: str
    label: str = ""
    kind: HandoffKind | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """What a file holds.

    `table` has rows that are not empty, and its columns are for the user to name; `lines` are their
    numbers in the file, `sheet` is where it stands of several `sheets`, of which `read_sheet` reads
    another. Else `rows` are what there is, or a whole `document`. `phases` and `lanes` are in their
    order, also those that no row names, and of some it is known what they hold beside
    (`phase_fields`, `lane_fields`, by name). The `image` of a row is one of the `assets`. `doubts`
    are what was left out or not understood. `map_fields` are those of a map that begins with the
    file. What was `guessed` is taken only card by card.
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
    phase_fields: Fields = field(default_factory=dict)
    lane_fields: Fields = field(default_factory=dict)
    assets: Mapping[str, Asset] = field(default_factory=dict)
    arrows: tuple[Arrow, ...] = ()
    map_fields: Mapping[str, Any] = field(default_factory=dict)
    guessed: bool = False

    def with_doubts(self, *doubts: Doubt) -> "Material":
        """Give the same with more that was left out or not understood."""
        return replace(self, doubts=(*self.doubts, *doubts))


class Reader(Protocol):
    """Reads a file's bytes; Refused, or what `progress` raises. `path` is only for its name."""

    def __call__(
        self, data: bytes, path: Path, language: str, *, progress: Progress
    ) -> Material: ...


def hold(code: RefusalCode, found: int, limit: int) -> None:
    """Let what is within a limit pass."""
    if found > limit:
        raise Refused(code, limit)
