"""Sections of rows that flow over as many pages as they take, upright or lying, on any paper.

Their text has the same size on every office paper: a larger one has more columns and more rows.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, NamedTuple, Self

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart, Rect
from cjm_desktop.layout.paper import LARGEST_PAGE, Bookmark, PlacedSheet, Sheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, FlowPage, FlowRow, stacked_group
from cjm_desktop.layout.sheets.flow import Headed, Taken, flow, taken_by
from cjm_desktop.layout.sheets.sheet_title import continued_title
from cjm_desktop.words.wording import Wording

COLUMN: Final = 285.0
"""The least width of a column of text: from there to its double a line has 50 to 90 letters."""
_OWN_WIDTH = 1_000.0
"""The width of the content if the paper is made to fit it."""
_OWN_HEIGHT: Final = LARGEST_PAGE - 200.0
"""The most height of such content."""
_BELOW: Final = 16.0
"""Between a title and what stands below it."""


@dataclass(frozen=True, slots=True)
class FlowSection:
    """Rows below a title, ready to be set on pages; a page that `fits` is as high as they are.

    `names` says what the rows of some records are called as places to jump to. Of the `ways` in
    which the section can be set otherwise one is taken if it takes fewer pages, or breaks less.
    """

    sheet: Sheet
    page: FlowPage
    language: str
    items: tuple[Flowing, ...]
    headed: Headed
    fits: bool = False
    names: Mapping[Key, str] = field(default_factory=dict)
    ways: tuple[Callable[[], "FlowSection"], ...] = ()

    def __iter__(self) -> Iterator[PlacedSheet]:
        yield from self._shortest()._set()

    def _shortest(self) -> "FlowSection":
        """Give the way that takes the least, the first of those that take as much."""
        best: FlowSection = self
        for way in () if self.fits else self.ways:
            if best._taken.pages == 1:
                break
            other = way().below(self.headed.taken)
            best = min(best, other, key=lambda section: section._taken)
        return best

    @property
    def _taken(self) -> Taken:
        return taken_by(self.items, self.page, self.headed)

    def _set(self) -> Iterator[PlacedSheet]:
        names = dict(self.names)
        for group in flow(self.items, self.page, self.headed):
            sheet = self.sheet
            if self.fits:
                sheet = papers.sheet("fit", False, group.width, group.height)
            drawing, marks = Drawing(group, self.language), tuple(_named(group, sheet, names))
            yield PlacedSheet(sheet, drawing, sheet.scale, bookmarks=marks, shares=not self.fits)

    def below(self, taken: float) -> Self:
        """Let the section begin on a page of which others take so much from the top."""
        return replace(self, headed=self.headed._replace(taken=taken))

    def or_as(self, *ways: Callable[[], "FlowSection"]) -> Self:
        """Say how else the section can be set; what is liked more comes first."""
        return replace(self, ways=ways)

    @property
    def least(self) -> float:
        """How high a page must be for the title and the first rows below it."""
        first = max((item.needs for item in self.items[:1]), default=0.0)
        return self.headed.top(0) + first


def _named(group: Group, sheet: Sheet, names: dict[Key, str]) -> Iterator[Bookmark]:
    """Find the rows that have a name, each where it stands first."""
    area, scale = sheet.content, sheet.scale
    for x, y, part in group.parts:
        name = names.pop(part.key, None) if part.key is not None else None
        if name is not None:
            here = Rect(x * scale, y * scale, part.width * scale, part.height * scale)
            yield Bookmark(name, here.moved(area.x, area.y))


class FlowSheet(NamedTuple):
    """A paper, and the page that is set on it."""

    sheet: Sheet
    page: FlowPage
    fits: bool

    def most(self, title: Figure) -> float:
        """Give how high a row may be on a page that begins with a title."""
        return self.page.height - title.height - _BELOW

    def placed(
        self,
        document: Document,
        rows: Iterable[Flowing],
        title: Figure,
        tr: Wording,
        names: Mapping[Key, str] = MappingProxyType({}),
        *,
        across: Sequence[Figure] = (),
    ) -> FlowSection:
        """Set rows on as many pages as they take, the first below a title.

        Between them stands what goes `across` all columns.
        """
        again = continued_title(title.label, self.page.width, tr)
        headed = Headed(_above_columns(title, across), again, _BELOW)
        language = document.map.language
        return FlowSection(self.sheet, self.page, language, tuple(rows), headed, self.fits, names)


def _above_columns(title: Figure, across: Sequence[Figure]) -> FlowRow:
    if not across:
        return title
    intro = stacked_group(across)
    top = title.height + _BELOW
    parts = (PlacedPart(0, 0, title), PlacedPart(0, top, intro))
    return Group(title.width, top + intro.height, parts)


def flow_sheet(
    request: PrintRequest, least: float = COLUMN, *, most: int | None = None
) -> FlowSheet:
    """Choose the page for a paper: as many columns as it has, each `least` wide or wider."""
    sheet = request.sheet(_OWN_WIDTH, _OWN_HEIGHT)
    page = FlowPage(*sheet.room)
    count = max(int((page.width + page.between) / (least + page.between)), 1)
    page = page._replace(columns=count if most is None else min(count, most))
    return FlowSheet(sheet, page, fits=request.page == "fit")


def larger_sheet(
    request: PrintRequest, least: float = COLUMN, *, most: int | None = None
) -> tuple[FlowSheet, float]:
    """Choose the page of an A4 whatever the paper, and give how many times larger it is printed."""
    small = request if request.page == "fit" else replace(request, page="A4")
    wide, on = flow_sheet(request), flow_sheet(small, least, most=most)
    larger = max(wide.page.width / on.page.width, 1.0)
    width, height = wide.page.width / larger, wide.page.height / larger
    return wide._replace(page=on.page._replace(width=width, height=height)), larger
