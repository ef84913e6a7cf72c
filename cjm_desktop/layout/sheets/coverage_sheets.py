"""Coverage on paper: the heat map once for each figure, so that none hides behind a switch."""

from collections.abc import Iterator

from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.coverage import MEASURES
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.coverage_grid import coverage_grid, measure_name
from cjm_desktop.layout.sheets.meeting_words import meeting_sentence
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.wording import Wording

_LYING, _UPRIGHT = 1_000.0, 700.0
"""The width of the content before it is scaled to the paper; many phases need more."""
_ABOVE = 14.0


def coverage_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay out a page for each figure."""
    width = _UPRIGHT if request.upright else _LYING
    if not (document.phase_ids and parties(document)):
        yield _placed(_nothing(width, tr), document, request)
        return
    for measure in MEASURES:
        grid = coverage_grid(document, width, tr, measure)
        title = tr("Coverage: {measure}", measure=measure_name(measure, tr))
        said = tr("Each role in each phase: the darker, the more.")
        if measure == "touchpoints":
            said = f"{said} {meeting_sentence(document, tr)}".rstrip()
        head = sheet_title(title, said, grid.root.width)
        top = head.height + _ABOVE
        parts = (PlacedPart(0, 0, head), PlacedPart(0, top, grid.root))
        group = Group(grid.root.width, top + grid.root.height, parts)
        yield _placed(group, document, request)


def _placed(group: Group, document: Document, request: PrintRequest) -> PlacedSheet:
    sheet = request.sheet(group.width, group.height)
    area = sheet.content
    scale = min(area.width / group.width, area.height / group.height)
    return PlacedSheet(sheet, Drawing(group, document.map.language), scale)


def _nothing(room: float, tr: Wording) -> Group:
    text = tr("Coverage needs phases and lanes for roles.")
    lines = wrap(text, theme.SUBTITLE.font, theme.SUBTITLE.size, room)
    texts, bottom = block(lines, 0, 0, theme.SUBTITLE)
    figure = Figure(None, "note", room, bottom, tuple(texts), text)
    return Group(room, bottom, (PlacedPart(0, 0, figure),))
