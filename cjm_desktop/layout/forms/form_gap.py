"""The gap chart as a form: its empty square of scores, and a ruled table beside or below it."""

from collections.abc import Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, Line, Mark, PlacedPart
from cjm_desktop.layout.forms.form_ruling import HAND, LABEL, PAD, RULE, form_figure, form_room
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.text import block, clamped_lines, runs, single, wrap
from cjm_desktop.words.wording import Wording

_OWN_WIDTH, _OWN_HEIGHT = 934.0, 600.0
_BETWEEN = 24.0
_HEAD = 18.0
_NUMBER = 22.0
_SCORE = 46.0
_SCORES = 4
_NAME = 0.5
"""The share of the words' room that a touchpoint's name has; its role and phase share the rest."""


def gap_forms(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the form out on one page; it is the same for every role."""
    room = form_room(request, _OWN_WIDTH, _OWN_HEIGHT)
    upright = room.height > room.width
    empty = Document(map=document.map)
    wide = room.width if upright else (room.width - _BETWEEN) / 2
    head = _heading(tr, room.width)
    top = head.height + 8
    free = room.height - top
    high = min(free * 0.57, wide) if upright else min(free, wide * 1.2)
    drawn = chart(empty, wide, high, tr).root
    parts = [PlacedPart(0, 0, head), PlacedPart(0, top, drawn)]
    x, y = (0.0, top + high + 8) if upright else (wide + _BETWEEN, top)
    parts.append(PlacedPart(x, y, _table(tr, wide, room.height - y)))
    yield room.placed(Group(room.width, room.height, tuple(parts)), document)


def _heading(tr: Wording, room: float) -> Figure:
    title = tr("Where to put the effort")
    said = tr(
        "Number the touchpoints, give each 0 to 10 for potential, for what it takes today and for "
        "the effort it would take, and write its number where it belongs on the chart. The gap is "
        "potential − effort."
    )
    texts, y = block(
        clamped_lines(title, theme.PHASE.in_colour("ink"), room, 1),
        0,
        0,
        theme.PHASE.in_colour("ink"),
    )
    below, y = block(wrap(said, LABEL.font, LABEL.size, room), 0, y, LABEL)
    return form_figure("heading", room, y, [*texts, *below], title)


def _table(tr: Wording, room: float, height: float) -> Figure:
    words = room - _NUMBER - _SCORES * _SCORE
    widths = [
        _NUMBER, words * _NAME, words * (1 - _NAME) / 2, words * (1 - _NAME) / 2,
        *[_SCORE] * _SCORES,
    ]  # fmt: skip
    names = (
        tr("No."), tr("Touchpoint"), tr("Role"), tr("Phase"),
        tr("Potential"), tr("Today"), tr("Effort"), tr("Gap"),
    )  # fmt: skip
    count = max(1, int((height - _HEAD) / HAND))
    bottom = _HEAD + count * HAND
    marks: list[Mark] = []
    x = 0.0
    for wide, name in zip(widths, names, strict=True):
        marks += runs(clamped_lines(name, LABEL, wide - 4, 1)[0], x + 4, _HEAD - PAD, LABEL)
        marks.append(Line(x, _HEAD, x, bottom, "hairline", 0.6))
        x += wide
    for row in range(count + 1):
        y = _HEAD + row * HAND
        marks.append(Line(0, y, room, y, RULE, 0.6))
    for row in range(count):
        marks += single(str(row + 1), _NUMBER - 6, _HEAD + row * HAND + 14, LABEL, "right")
    marks.append(Line(room, _HEAD, room, bottom, "hairline", 0.6))
    return form_figure("table", room, bottom, marks, tr("Touchpoints"))
