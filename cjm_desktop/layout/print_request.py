"""What is asked of the printed pages; it goes from whoever asks to every layout unchanged."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, Optional, Self

from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.paper import Paper, Sheet

if TYPE_CHECKING:
    from cjm_desktop.journey.brand import Brand

SectionId = Literal[
    "cover", "contents", "summary", "map", "legend", "notes", "gap", "personas", "presence",
    "coverage", "kpis", "rounds", "protocol", "actions", "improvement", "ideas", "advice", "method",
    "preparation",
]  # fmt: skip
"""What can be printed; `layout.sections` has a row for each."""

PartId = SectionId | Literal["in_full"]
"""What a document has parts of: what was chosen, and what had no room there."""

MapPages = Literal["auto", "one", "spreads", "tiles"]
"""How the map is set: `auto` is one page where that can be read, else spreads."""

SpreadBy = Literal["phase", "role"]
"""What a story has its spreads for."""

NARROWEST_ROLL = 200.0
WIDEST_ROLL = 1_650.0
"""The widths of rolls that plotters take, in millimetres."""

PROPOSED_SECTIONS: tuple[SectionId, ...] = ("map", "legend", "notes", "gap", "method")
"""What is printed unless asked otherwise."""


class SheetChoice(NamedTuple):
    """A paper and which way it lies."""

    page: Paper
    portrait: bool = False


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Which sections of a map are wanted, on which paper.

    `page` "fit" is one page as large as the section; `papers` holds the sections that have a paper
    of their own. `sections` come in this order, each once. `roles` and `phases` are the ids of
    those to show, `kinds` what cards, `filter` the name of a saved filter that they pass, `cards`
    the ids of those that were picked; none of a sort is all of it (`layout.selection`). `map_pages`
    says how the map is set, `spread_by` what there is a spread for. `blank` makes forms to fill in
    by hand, of the sections that there is a form of. Of a map in `tiles`, `poster` is how large
    they are put together, None as large as is read from near, and `roll` is the width in
    millimetres of a plotter's roll that it is printed on instead. A `brand` gives colours, logos
    and lines of text, `grey` paints in greys alone. Mindsets that are `disqualified`, and
    phases and lanes that are `hidden`, are left out unless asked for; who asks for one of these by
    its id has asked for it. `day` stands on the pages; requests of different days ask for the same.
    """

    page: Paper = "A4"
    portrait: bool = False
    sections: tuple[SectionId, ...] = PROPOSED_SECTIONS
    roles: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    kinds: tuple[CardKind, ...] = ()
    filter: str = ""
    cards: tuple[str, ...] = ()
    blank: bool = False
    disqualified: bool = False
    hidden: bool = False
    map_pages: MapPages = "auto"
    poster: Paper | None = None
    roll: float | None = None
    brand: Optional["Brand"] = field(default=None, hash=False)
    spread_by: SpreadBy = "phase"
    papers: Mapping[SectionId, SheetChoice] = field(default_factory=dict, hash=False)
    grey: bool = False
    day: date = field(default_factory=date.today, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        if not self.sections or len(set(self.sections)) < len(self.sections):
            raise ValueError("at least one section is printed, and none twice")
        if self.roll is not None and not NARROWEST_ROLL <= self.roll <= WIDEST_ROLL:
            raise ValueError("there is no roll of this width")

    @property
    def is_part(self) -> bool:
        """Whether only some roles, phases or cards are wanted."""
        return bool(self.roles or self.phases or self.kinds or self.picks_cards)

    @property
    def picks_cards(self) -> bool:
        """Whether cards are chosen one by one, so that none can be weighed against the others."""
        return bool(self.filter or self.cards)

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
