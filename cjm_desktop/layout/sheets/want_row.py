"""A want of the customer's as a row of presence, with what answers it at its right."""

from cjm_desktop.insight.wants import Want
from cjm_desktop.journey.document import Key, Placed
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Icon, Mark
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.text import Style, block, clamped_lines
from cjm_desktop.layout.want_words import answer_lines, titles
from cjm_desktop.words.wording import Wording

_PADDING = 6.0
_LEFT = theme.BAR + _PADDING
_ICON = 11.0
_MOST_LINES = 6
"""More than a title takes that was written to be read at a glance."""
_WANT = Style("semibold", 10)
_ANSWER = Style("regular", 9.5)
_PROPOSED = Style("regular", 9.5, "quiet")
_MISSING = Style("semibold", 9.5, "bad")


def want_row(want: Want, colour: str, room: float, tr: Wording) -> Figure:
    """Draw a want `room` points wide in its lane's colour; it is as high as its text needs."""
    half = (room - theme.GAP) / 2
    kind = want.card.kind
    icon = Icon(half - _PADDING - _ICON, _PADDING, _ICON, KIND_ICONS[kind], f"kind-{kind}")
    title = titles([want.card], tr)
    inner = half - _LEFT - 2 * _PADDING - _ICON
    lines = clamped_lines(title, _WANT, inner, _MOST_LINES)
    texts, bottom = block(lines, _LEFT, _PADDING - 1, _WANT)
    answers, below = _answers(want, half + theme.GAP, half - _PADDING, tr)
    height = max(bottom, below) + _PADDING - 1
    missing = want.answers.grade == "open"
    frame, thick = ("bad", 1.5) if missing else ("hairline", 1.0)
    edge = thick / 2
    back = Box(
        edge, edge, room - thick, height - thick, theme.CORNER, "paper", frame, thick, colour
    )  # fmt: skip
    said = "; ".join(answer_lines(want.answers, tr)) or tr("Nothing answers it yet")
    marks: tuple[Mark, ...] = (back, icon, *texts, *answers)
    return Figure(Key("cards", want.id), "card", room, height, marks, said, colour)


def _answers(want: Want, left: float, room: float, tr: Wording) -> tuple[list[Mark], float]:
    """List what answers, then what would; each with its sign."""
    if want.answers.grade == "open":
        lines = clamped_lines(tr("Nothing answers it yet"), _MISSING, room, 2)
        texts, bottom = block(lines, left, _PADDING - 1, _MISSING)
        return list(texts), bottom
    marks: list[Mark] = []
    bottom = _PADDING - 1
    for item in want.answers.ours:
        bottom = _answer(marks, item, ("check", "good", _ANSWER), left, bottom, room, tr)
    for item in want.answers.proposed:
        sign = (KIND_ICONS["idea"], "quiet", _PROPOSED)
        bottom = _answer(marks, item, sign, left, bottom, room, tr)
    return marks, bottom


def _answer(
    marks: list[Mark],
    item: Placed,
    sign: tuple[str, str, Style],
    left: float,
    top: float,
    room: float,
    tr: Wording,
) -> float:
    icon, colour, style = sign
    marks.append(Icon(left, top + 1.5, _ICON, icon, colour))
    lines = clamped_lines(titles([item.card], tr), style, room - _ICON - 4, _MOST_LINES)
    texts, bottom = block(lines, left + _ICON + 4, top, style)
    marks += texts
    return bottom + 1
