"""What a step of the workshop asks of the room, over the whole picture, in the map's language."""

from collections.abc import Sequence
from typing import Final

from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.layout.agenda_words import minutes_words
from cjm_desktop.layout.drawing import Box, Figure, Mark, PlacedFigure
from cjm_desktop.layout.present.screen import MARGIN, Screen
from cjm_desktop.layout.text import Line, Style, block, wrap
from cjm_desktop.words.guide import step_method, step_reminder, step_title
from cjm_desktop.words.wording import Wording

_SIZES: Final = (20.0, 17.0, 14.5, 12.0, 10.5, 9.0)
"""The sizes of the instruction that are tried: the first in which it fits."""
_TITLE: Final = 1.5
"""The title is so much larger."""
_WIDEST: Final = 0.86
_TOP: Final = 8.0
"""Room for the bar of the time."""


def instruction(
    screen: Screen, step: WorkshopStep, minutes: int, tr: Wording
) -> Sequence[PlacedFigure]:
    """Lay the instruction out as large as it goes."""
    wide, high = screen.width / screen.scale, screen.height / screen.scale
    room = (wide - 2 * MARGIN) * _WIDEST
    texts, height = _set(step, minutes, room, high - 2 * MARGIN - _TOP, tr)
    ground: list[Mark] = [Box(0, 0, wide, high, 0, "paper")]
    left, top = (wide - room) / 2, max((high - height) / 2, MARGIN + _TOP)
    title = step_title(tr, step)
    said = " ".join((title, step_method(tr, step), step_reminder(tr, step))).strip()
    back = PlacedFigure(0, 0, Figure(None, "note", wide, high, tuple(ground)))
    front = PlacedFigure(left, top, Figure(None, "note", room, height, tuple(texts), said))
    return back, front


def _set(
    step: WorkshopStep, minutes: int, room: float, most: float, tr: Wording
) -> tuple[list[Mark], float]:
    made: tuple[list[Mark], float] = [], 0.0
    for size in _SIZES:
        made = _at_size(step, minutes, size, room, tr)
        if made[1] <= most:
            break
    return made


def _at_size(
    step: WorkshopStep, minutes: int, size: float, room: float, tr: Wording
) -> tuple[list[Mark], float]:
    number = WORKSHOP_STEPS.index(step) + 1
    about = tr("Step {step} of {steps}", step=number, steps=len(WORKSHOP_STEPS))
    if minutes:
        about = f"{about} · {minutes_words(minutes, tr)}"
    marks: list[Mark] = []
    y = 0.0
    for text, style, above in (
        (about, Style("regular", size * 0.85, "quiet"), 0.0),
        (step_title(tr, step), Style("bold", size * _TITLE), size * 0.2),
        (step_method(tr, step), Style("regular", size), size * 0.7),
        (step_reminder(tr, step), Style("semibold", size, "accent"), size * 0.7),
    ):
        if text:
            lines: Sequence[Line] = wrap(text, style.font, style.size, room)
            texts, y = block(lines, 0, y + above, style)
            marks += texts
    return marks, y
