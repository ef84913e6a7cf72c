"""What every exporter is told: which sections, on which paper, of which role, and who watches."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, Protocol, get_args

from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import FORM_SECTIONS
from cjm_desktop.output.deck.deck_update import DeckUpdate
from cjm_desktop.words.wording import N_

SlideShape = Literal["16:9", "4:3"]
"""The shapes that slides have."""

PAGES: Final[tuple[Paper, ...]] = get_args(Paper)

MIN_DPI: Final = 36
MAX_DPI: Final = 600
MIN_PIXELS: Final = 100
MAX_PIXELS: Final = 20_000
"""Of a picture's longer side."""
RESOLUTIONS: Final[Mapping[int, str]] = {
    96: N_("{n} dpi, for e-mail"),
    144: N_("{n} dpi, for the screen"),
    300: N_("{n} dpi, for print"),
    600: N_("{n} dpi, for large print"),
}
"""Those to choose from, and what they are good for."""

Table = Literal["cards", "map", "content"]
TABLES: Final[Mapping[Table, str]] = {
    "cards": N_("A row for each card, which can be read again"),
    "map": N_("The map as a grid of titles"),
    "content": N_("The content, for a calendar"),
}
"""What a table of text can be of."""

Separator = Literal["", ",", ";", "\t"]
DecimalSign = Literal[".", ","]


@dataclass(frozen=True, slots=True)
class ExportOptions(PrintRequest):
    """How a map leaves: what is printed, and what only some formats can be asked for.

    `dpi` are those of pictures, unless `pixels` says how long their longer side is; one that is
    `transparent` has no ground. `source` embeds the whole map in what can hold it. Slides have
    the shape `slides`, or that of the presentation `template`; with `updated` those that are there
    already are brought up to date, and it is told what that came to. `table` is what a table of
    text is of, `separator` parts its cells and `decimal` its digits; empty: as in the map's
    language.
    """

    dpi: int = 144
    pixels: int | None = None
    transparent: bool = False
    source: bool = True
    slides: SlideShape = "16:9"
    template: Path | None = None
    updated: Callable[[DeckUpdate], None] | None = field(default=None, compare=False, repr=False)
    table: Table = "cards"
    separator: Separator = ""
    decimal: Literal[DecimalSign, ""] = ""

    def __post_init__(self) -> None:
        PrintRequest.__post_init__(self)
        if self.blank and not set(self.sections) <= set(FORM_SECTIONS):
            raise ValueError("there is no form of a section")
        if not MIN_DPI <= self.dpi <= MAX_DPI:
            raise ValueError(f"the resolution must be between {MIN_DPI} and {MAX_DPI} dpi")
        if self.pixels is not None and not MIN_PIXELS <= self.pixels <= MAX_PIXELS:
            raise ValueError(f"a side must be between {MIN_PIXELS} and {MAX_PIXELS} pixels")


class Cancelled(Exception):
    """The export was stopped by whom it reported to; nothing was made or changed."""


class Progress(Protocol):
    """Told how far an export is, `done` of `total` steps; stops it by raising `Cancelled`."""

    def __call__(self, done: int, total: int, /) -> None: ...


def no_progress(done: int, total: int, /) -> None:
    """Take a report and let the export go on."""
