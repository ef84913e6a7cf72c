"""What every exporter is told: which views, on which paper, for which role, and who is watching."""

from dataclasses import dataclass
from typing import Final, Protocol, get_args

from cjm_desktop.layout.pages import FORM_VIEWS, PROPOSED_VIEWS, View
from cjm_desktop.layout.paper import Paper

PAGES: Final[tuple[Paper, ...]] = get_args(Paper)

MIN_DPI: Final = 36
MAX_DPI: Final = 600


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a map leaves.

    `page` "fit" is one page as large as the view. `views` come in this order, each once. `role`
    is the id of the only role lane to show, None for all. `dpi` is for pictures alone.
    `blank` makes forms to fill in by hand, of the views that there is a form of. Mindsets that are
    `disqualified` are left out unless asked for.
    """

    page: Paper = "A4"
    portrait: bool = False
    views: tuple[View, ...] = PROPOSED_VIEWS
    role: str | None = None
    dpi: int = 144
    blank: bool = False
    disqualified: bool = False

    def __post_init__(self) -> None:
        if not self.views or len(set(self.views)) < len(self.views):
            raise ValueError("an export shows at least one view, and none twice")
        if self.blank and not set(self.views) <= set(FORM_VIEWS):
            raise ValueError("there is no form of a view")
        if not MIN_DPI <= self.dpi <= MAX_DPI:
            raise ValueError(f"the resolution must be between {MIN_DPI} and {MAX_DPI} dpi")


class Cancelled(Exception):
    """The export was stopped by whom it reported to; nothing was made or changed."""


class Progress(Protocol):
    """Told how far an export is, `done` of `total` steps; stops it by raising `Cancelled`."""

    def __call__(self, done: int, total: int, /) -> None: ...


def no_progress(done: int, total: int, /) -> None:
    """Take a report and let the export go on."""
