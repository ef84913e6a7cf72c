"""What is asked of the printed pages; it goes from whoever asks to every layout unchanged."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, NamedTuple, Self

from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.paper import Paper, Sheet

SectionId = Literal[
    "map", "particulars", "notes", "gap", "personas", "presence", "coverage", "kpis", "actions",
    "improvement",
    "ideas", "advice", "preparation",
]  # fmt: skip
"""What can be printed; `layout.sections` has a row for each."""

MapPages = Literal["auto", "one", "spreads", "tiles"]
"""How the map is set: `auto` is one page where that can be read, else spreads."""

SpreadBy = Literal["phase", "role"]
"""What a story has its spreads for."""

PROPOSED_SECTIONS: tuple[SectionId, ...] = ("map", "particulars", "notes", "gap")
"""What is printed unless asked otherwise."""


class SheetChoice(NamedTuple):
    """A paper and which way it lies."""

    page: Paper
    portrait: bool = False


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Which sections of a map are wanted, on which paper.

    `page` "fit" is one page as large as the section; `papers` holds the sections that have a paper
    of their own. `sections` come in this order, each once. `role` is the id of the only role lane
    to show, None for all. `map_pages` says how the map is set, `spread_by` what there is a spread
    for. `blank` makes forms to fill in by hand, of the sections that there is a form of. Mindsets
    that are `disqualified` are left out unless asked for. `grey` paints in greys alone. `day`
    stands on the pages; requests of different days ask for the same.
    """

    page: Paper = "A4"
    portrait: bool = False
    sections: tuple[SectionId, ...] = PROPOSED_SECTIONS
    role: str | None = None
    blank: bool = False
    disqualified: bool = False
    map_pages: MapPages = "auto"
    spread_by: SpreadBy = "phase"
    papers: Mapping[SectionId, SheetChoice] = field(default_factory=dict, hash=False)
    grey: bool = False
    day: date = field(default_factory=date.today, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        if not self.sections or len(set(self.sections)) < len(self.sections):
            raise ValueError("at least one section is printed, and none twice")

    def on_own_paper(self, section: SectionId) -> Self:
        """Give what is asked of one section, with its paper as that of all."""
        own = self.papers.get(section)
        return self if own is None else replace(self, page=own.page, portrait=own.portrait)

    def sheet(self, width: float, height: float) -> Sheet:
        """Choose the page for content that would be width × height points large."""
        return papers.sheet(self.page, self.portrait, width, height)

    @property
    def upright(self) -> bool:
        """Whether a page stands: one that fits its content has no orientation."""
        return self.portrait and self.page != "fit"
