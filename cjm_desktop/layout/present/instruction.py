"""What a step of the workshop asks of the room, over the whole picture, in the map's language."""

from collections.abc import Sequence
from typing import Final

from cjm_desktop.insight.agenda import minutes_of
from cjm_desktop.journey.document import Document
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
    screen: Screen, document: Document, step: WorkshopStep, tr: Wording
) -> Sequence[PlacedFigure]:
    """Lay the instruction out as large as it goes."""
    about = _about(document, step, tr)
    wide, high = screen.width / screen.scale, screen.height / screen.scale
    room = (wide - 2 * MARGIN) * _WIDEST
    texts, height = _set(step, about, room, high - 2 * MARGIN - _TOP, tr)
    ground: list[Mark] = [Box(0, 0, wide, high, 0, "paper")]
    left, top = (wide - room) / 2, max((high - height) / 2, MARGIN + _TOP)
    title = step_title(tr, step)
    said = " ".join((title, step_method(tr, step), step_reminder(tr, step))).strip()
    back = PlacedFigure(0, 0, Figure(None, "note", wide, high, tuple(ground)))
    front = PlacedFigure(left, top, Figure(None, "note", room, height, tuple(texts), said))
    return back, front


def _set(
    step: WorkshopStep, about: str, room: float, most: float, tr: Wording
) -> tuple[list[Mark], float]:
    made: tuple[list[Mark], float] = [], 0.0
    for size in _SIZES:
        made = _at_size(step, about, size, room, tr)
        if made[1] <= most:
            break
    return made


def _at_size(
    step: WorkshopStep, about: str, size: float, room: float, tr: Wording
) -> tuple[list[Mark], float]:
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


def _about(document: Document, step: WorkshopStep, tr: Wording) -> str:
    """Say which step it is, of those that get any time, and how much it gets."""
    timed = [each for each in WORKSHOP_STEPS if minutes_of(document, each)]
    if step not in timed:
        return ""
    number = tr("Step {step} of {steps}", step=timed.index(step) + 1, steps=len(timed))
    return f"{number} · {minutes_words(minutes_of(document, step), tr)}"
