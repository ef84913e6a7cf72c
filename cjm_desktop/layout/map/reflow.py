"""How wide a map's columns are on paper: as wide as makes its text the largest.

Cards in wider columns are lower, so that a map of few phases uses a lying page's width and one of
many an upright page's height. Phases that were made wider or narrower are so on paper, too, unless
that would make readable text too small to be read.
"""

from typing import NamedTuple

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Text
from cjm_desktop.layout.map.arrangement import Sizes, width_on_paper
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.paper import READABLE
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.wording import Wording

_COLUMNS = tuple(144.0 + 8 * step * (1 + step / 12) for step in range(16))
"""The widths to choose from, further apart where they are large; 144 is the least for a header."""
_LARGEST = 1.5
"""How much larger than the frame's text a map becomes at most; more would be a poster."""
_HOPELESS = READABLE / 2
"""Where even the narrowest columns leave text below this, no width is searched for."""


class Extent(NamedTuple):
    """How far a map's drawing reaches and its smallest text, in points at 100 %."""

    width: float
    height: float
    smallest: float


class Fit(NamedTuple):
    """How a map is set on a page: the width of its columns, its scale, its smallest text there.

    `sizes` says whether its columns are alike.
    """

    column: float
    scale: float
    smallest: float
    sizes: Sizes = "alike"


def extent_of(drawing: Drawing) -> Extent:
    """Measure a drawing by its figures, which may reach beyond its root."""
    width = height = 1.0
    sizes: set[float] = set()
    for x, y, figure in drawing.figures():
        width, height = max(width, x + figure.width), max(height, y + figure.height)
        sizes.update(mark.size for mark in figure.marks if type(mark) is Text)
    return Extent(width, height, min(sizes, default=READABLE))


def scale_on(extent: Extent, request: PrintRequest) -> float:
    """Give the largest scale at which a map is whole on the paper."""
    sheet = request.sheet(extent.width, extent.height)
    area = sheet.content
    most = 1.0 if request.page == "fit" else _LARGEST * sheet.scale
    return min(area.width / extent.width, area.height / extent.height, most)


def best_fit(document: Document, request: PrintRequest) -> Fit:
    """Choose the columns with which a map's text is the largest on one page of the paper."""
    alike = not any(phase.width for phase in document.phases.values())
    fit = _best_fit(document, request, "alike" if alike else "in_proportion")
    if alike or fit.smallest >= READABLE:
        return fit
    other = _best_fit(document, request, "alike")
    return other if other.smallest >= READABLE else fit


def _best_fit(document: Document, request: PrintRequest, sizes: Sizes) -> Fit:
    extents = (_extents_alike if sizes == "alike" else _extents_in_proportion)(document)
    if request.page == "fit" or not document.phases or _is_hopeless(document, request):
        return _fit(theme.COLUMN, extents, request)
    low, high = 0, len(_COLUMNS) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (
            (middle, high) if _is_upright(_COLUMNS[middle], extents, request) else (low, middle)
        )
    tried = {_COLUMNS[low], _COLUMNS[high], theme.COLUMN}
    fits = [_fit(column, extents, request) for column in sorted(tried)]
    # Of columns that make it equally large, wider ones fill more of the paper.
    return max(fits, key=lambda fit: (round(fit.smallest, 3), fit.column))


def can_be_read(document: Document, request: PrintRequest) -> bool:
    """Say whether all of a map's text is readable on one page of the paper."""
    return (
        _bound(document, request) >= READABLE and best_fit(document, request).smallest >= READABLE
    )


class _Extents:
    """The extents of one map with columns of several widths, each found out once."""

    def __init__(self, document: Document, sizes: Sizes) -> None:
        self._document = document
        self.sizes = sizes
        self._known: dict[float, Extent] = {}

    def __getitem__(self, column: float) -> Extent:
        known = self._known.get(column)
        if known is None:
            tr = Wording.of(self._document.map.language)
            layout = MapLayouter(tr, column=column, sizes=self.sizes).layout(self._document)
            drawing = layout.drawing()
            known = self._known[column] = extent_of(drawing)
        return known


@remembered(DOCUMENTS)
def _extents_alike(document: Document) -> _Extents:
    return _Extents(document, "alike")


@remembered(DOCUMENTS)
def _extents_in_proportion(document: Document) -> _Extents:
    return _Extents(document, "in_proportion")


def _fit(column: float, extents: _Extents, request: PrintRequest) -> Fit:
    extent = extents[column]
    scale = scale_on(extent, request)
    return Fit(column, scale, extent.smallest * scale, extents.sizes)


def _is_upright(column: float, extents: _Extents, request: PrintRequest) -> bool:
    """Say whether a map is higher than the paper is, so that wider columns would help."""
    extent = extents[column]
    sheet = request.sheet(extent.width, extent.height)
    scale = min(sheet.content.height / extent.height, _LARGEST * sheet.scale)
    return scale * extent.width < sheet.content.width


def _is_hopeless(document: Document, request: PrintRequest) -> bool:
    return _bound(document, request) < _HOPELESS


def _bound(document: Document, request: PrintRequest) -> float:
    """Give a size that the map's smallest text cannot exceed, without laying it out."""
    if request.page == "fit":
        return theme.SMALL.size
    least = _COLUMNS[0]
    columns = (min(least, width_on_paper(each, least)) for each in document.phases.values())
    width = theme.LANE_HEADER + sum(columns)
    sheet = request.sheet(width, 0)
    return theme.SMALL.size * min(sheet.content.width / width, _LARGEST * sheet.scale)
