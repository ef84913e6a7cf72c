"""What every reader of the clipboard gives: cards to be, with the names that were written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

DoubtCode = Literal[
    "heading", "value", "phase", "lane", "column", "sheet", "above", "filled", "spanning", "same",
    "page", "section", "about", "element", "unknown_actor", "unknown_phase", "one_phase",
    "no_phase", "by_place", "records", "arrows", "pictures", "no_text", "untitled", "sums",
]  # fmt: skip


class Doubt(NamedTuple):
    """What was not understood, or is left out: a heading, a value under one, a name that the map
    does not have, a column, a sheet; a row above the headings, a column whose empty cells mean what
    stands above them, a heading of several columns or rows, a name taken for another (`heading`), a
    row of sums;
    parts of a file, `times` many."""

    code: DoubtCode
    text: str = ""
    heading: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A card to be. `phase` and `lane` are as written; None: it is not said which.
    `id` is what was written as such.
    """

    title: str
    notes: str = ""
    phase: str | None = None
    lane: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
