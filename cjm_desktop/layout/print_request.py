"""What is asked of the printed pages; it goes from whoever asks to every layout unchanged."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.paper import Paper, Sheet

ViewId = Literal[
    "map", "particulars", "notes", "gap", "personas", "presence", "coverage", "kpis", "actions",
    "improvement",
    "ideas", "advice", "preparation",
]  # fmt: skip
"""What can be printed; `layout.views` has a row for each."""

PROPOSED_VIEWS: tuple[ViewId, ...] = ("map", "particulars", "notes", "gap")
"""What is printed unless asked otherwise."""


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Which views of a map are wanted, on which paper.

    `page` "fit" is one page as large as the view. `views` come in this order, each once. `role`
    is the id of the only role lane to show, None for all. `blank` makes forms to fill in by hand,
    of the views that there is a form of. Mindsets that are `disqualified` are left out unless
    asked for. `grey` paints in greys alone. `day` stands on the pages; requests of different days
    ask for the same.
    """

    page: Paper = "A4"
    portrait: bool = False
    views: tuple[ViewId, ...] = PROPOSED_VIEWS
    role: str | None = None
    blank: bool = False
    disqualified: bool = False
    grey: bool = False
    day: date = field(default_factory=date.today, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        if not self.views or len(set(self.views)) < len(self.views):
            raise ValueError("at least one view is printed, and none twice")

    def sheet(self, width: float, height: float) -> Sheet:
        """Choose the page for content that would be width × height points large."""
        return papers.sheet(self.page, self.portrait, width, height)

    @property
    def upright(self) -> bool:
        """Whether a page stands: one that fits its content has no orientation."""
        return self.portrait and self.page != "fit"
