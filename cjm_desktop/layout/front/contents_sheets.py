"""The table of contents: what a printed map holds, on which page, each a link to its place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, JumpArea, Line
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PartId, PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.flow_sheets import larger_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, clamped_lines, single, width, wrap
from cjm_desktop.words.wording import N_, Wording

_MOST_ROOM: Final = 640.0
"""No row is wider: an eye must find its number."""
_COLUMN: Final = 380.0
"""The least width of a column."""
_SECTION: Final = Style("semibold", 14)
_PART: Final = Style("regular", 12, "quiet")
_INDENT: Final = 24.0
_PAGE_ROOM: Final = 56.0
"""Wide enough for every number of a page, so that numbers change nothing in how rows break."""
_MOST_LINES: Final = 2
_QUIET: Final = Style("regular", 10.5, "quiet")
_DOTS: Final = (1.0, 4.0)


_ABOUT: Final[Mapping[PartId, str]] = {
    "summary": N_("What matters most, on one page"),
    "map": N_("The journey as a whole"),
    "legend": N_("What every mark says"),
    "notes": N_("What is known of the cards, phase by phase"),
    "gap": N_("Which touchpoints are worth the effort"),
    "personas": N_("The people behind the roles"),
    "presence": N_("Where the customer is, and where we are"),
    "coverage": N_("Which role is met in which phase"),
    "kpis": N_("What is measured, and where it stands"),
    "rounds": N_("What the room voted, and how far apart it was"),
    "protocol": N_("How the workshop went, and what came of it"),
    "actions": N_("Who does what, and by when"),
    "improvement": N_("What changes on the way to a better journey"),
    "ideas": N_("What still waits for its place"),
    "advice": N_("What to look at next"),
    "method": N_("What the map is for, and what it rests on"),
    "in_full": N_("What had no room where a number stands behind it"),
}
"""What a reader finds in a section, in a few words."""


class Entry(NamedTuple):
    """A row: its title, its page's number, and the anchor it leads to; `part` of the row above.

    `section` is what it is, if it is a whole one.
    """

    title: str
    page: int
    target: str
    section: PartId | None = None

    @property
    def part(self) -> bool:
        """Whether it is a part of the section above."""
        return self.section is None


def contents_sheets(
    document: Document, entries: Sequence[Entry], tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay the contents out in one column, or in several if it is too high for a page.

    On larger paper they are the same page, larger, as what they stand between.
    """
    on, larger = larger_sheet(request, most=1)
    said = "" if entries else tr("There is nothing of this on the map yet.")
    title = sheet_title(tr("Contents"), said, on.page.width)
    rows = _rows(entries, on.page.room, tr)
    if sum(row.height for row in rows) > on.most(title):
        on, larger = larger_sheet(request, _COLUMN)
        rows = _rows(entries, on.page.room, tr)
    for placed in on.placed(document, _flowing(entries, rows, on.most(title)), title, tr):
        yield placed._replace(scale=placed.scale * larger, shares=False)


def _flowing(entries: Sequence[Entry], rows: Sequence[Figure], most: float) -> Iterator[Flowing]:
    """Keep the parts of a section below it, if they are no higher than a column may be."""
    for place, row in enumerate(rows):
        group = [row.height]
        for entry, part in zip(entries[place + 1 :], rows[place + 1 :], strict=True):
            if not entry.part:
                break
            group.append(part.height)
        whole = sum(group) if entries[place].section and sum(group) <= most else row.height
        yield Flowing(row, whole)


def _rows(entries: Sequence[Entry], room: float, tr: Wording) -> list[Figure]:
    return [_row(entry, min(room, _MOST_ROOM), tr) for entry in entries]


def _row(entry: Entry, room: float, tr: Wording) -> Figure:
    """Set a title, dots that lead the eye, and the number; below a section what it is about."""
    style, left, top = (_PART, _INDENT, 2.0) if entry.part else (_SECTION, 0.0, 9.0)
    lines = clamped_lines(entry.title, style, room - left - _PAGE_ROOM, _MOST_LINES)
    texts, bottom = block(lines, left, top, style)
    baseline = bottom - style.line_height + style.baseline
    page = str(entry.page)
    start = left + lines[-1].width + 8
    end = room - width(page, style.font, style.size) - 8
    number = single(page, room, baseline, style, "right")
    about = _ABOUT.get(entry.section, "") if entry.section else ""
    said = wrap(tr(about), _QUIET.font, _QUIET.size, room) if about else []
    below, bottom = block(said, 0, bottom, _QUIET)
    height = bottom + (2.0 if entry.part else 4.0)
    jump = JumpArea(0, 0, room, height, entry.target)
    dots = Line(start, baseline, max(end, start), baseline, "axis", 1.0, _DOTS)
    return Figure(
        None, "note", room, height, (*texts, dots, *number, *below, jump), entry.title, "ink"
    )
