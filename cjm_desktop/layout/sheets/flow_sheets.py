"""Sections of rows that flow over as many pages as they take, upright or lying, on any paper.

Their text has the same size on every office paper: a larger one has more columns and more rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, Self

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.drawing import Drawing, Figure
from cjm_desktop.layout.paper import LARGEST_PAGE, PlacedSheet, Sheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing, FlowPage, Headed, flow
from cjm_desktop.layout.sheets.sheet_title import continued_title
from cjm_desktop.words.wording import Wording

COLUMN: Final = 285.0
"""The least width of a column of text: from there to its double a line has 50 to 90 letters."""
_OWN_WIDTH = 1_000.0
"""The width of the content if the paper is made to fit it."""
_OWN_HEIGHT: Final = LARGEST_PAGE - 200.0
"""The most height of such content."""
_BELOW: Final = 10.0
"""Between a title and what stands below it."""


@dataclass(frozen=True, slots=True)
class FlowSection:
    """Rows below a title, ready to be set on pages; a page that `fits` is as high as they are."""

    sheet: Sheet
    page: FlowPage
    language: str
    items: tuple[Flowing, ...]
    headed: Headed
    fits: bool = False

    def __iter__(self) -> Iterator[PlacedSheet]:
        for group in flow(self.items, self.page, self.headed):
            sheet = self.sheet
            if self.fits:
                sheet = papers.sheet("fit", False, group.width, group.height)
            yield PlacedSheet(
                sheet, Drawing(group, self.language), sheet.scale, shares=not self.fits
            )

    def below(self, taken: float) -> Self:
        """Let the section begin on a page of which others take so much from the top."""
        return replace(self, headed=self.headed._replace(taken=taken))

    @property
    def least(self) -> float:
        """How high a page must be for the title and the first rows below it."""
        first = max((item.needs for item in self.items[:1]), default=0.0)
        return self.headed.top(0) + first


class FlowSheet(NamedTuple):
    """A paper, and the page that is set on it."""

    sheet: Sheet
    page: FlowPage
    fits: bool

    def most(self, title: Figure) -> float:
        """Give how high a row may be on a page that begins with a title."""
        return self.page.height - title.height - _BELOW

    def placed(
        self, document: Document, rows: Iterable[Flowing], title: Figure, tr: Wording
    ) -> FlowSection:
        """Set rows on as many pages as they take, the first below a title."""
        again = continued_title(title.label, self.page.width, tr)
        headed = Headed(title, again, _BELOW)
        language = document.map.language
        return FlowSection(self.sheet, self.page, language, tuple(rows), headed, self.fits)


def flow_sheet(
    request: PrintRequest, least: float = COLUMN, *, most: int | None = None
) -> FlowSheet:
    """Choose the page for a paper: as many columns as it has, each `least` wide or wider."""
    sheet = request.sheet(_OWN_WIDTH, _OWN_HEIGHT)
    page = FlowPage(*sheet.room)
    count = max(int((page.width + page.between) / (least + page.between)), 1)
    page = page._replace(columns=count if most is None else min(count, most))
    return FlowSheet(sheet, page, fits=request.page == "fit")
