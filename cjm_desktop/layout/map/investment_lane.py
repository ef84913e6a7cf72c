"""The investment lane: a stair of what the customer pays, phase by phase.

Each step is as high as the dearest card of its phase.

The words stand at its foot, at the same height in every phase, so that the lane reads as a line.
"""

from functools import lru_cache

from cjm_desktop.insight.investment import STEPS, HighestInvestment
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import Investment
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Line, Mark
from cjm_desktop.layout.map import coins
from cjm_desktop.layout.text import runs, shortened_line, single
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

HEIGHT = 108.0

_LOWEST = 42.0
"""The height of the first step, which has room for the words."""
_RISE = 17.0
_HATCH = 5
_LEFT = theme.PADDING + 4


def titles(step: HighestInvestment) -> tuple[str, ...]:
    """List what the customer pays with; cards without a title are left out."""
    return tuple(item.card.title for item in step.dearest if item.card.title)


def step_figure(
    phase_id: str,
    level: Investment,
    paid_with: tuple[str, ...],
    before: Investment | None,
    width: float,
    tr: Wording,
) -> Figure:
    """Draw a phase's step; `before` is the level of the phase before it, from which it rises."""
    top = _top(level)
    marks = _open_foot(width) if not STEPS[level] else _step(top, width, before)
    word = phrase(tr, level)
    marks += coins.coins(level, "quiet", _LEFT, HEIGHT - _LOWEST + 8)
    marks += single(word, _LEFT + coins.WIDTH + 6, HEIGHT - _LOWEST + 19, theme.SMALL_BOLD)
    room = width - _LEFT - theme.PADDING
    line = shortened_line(", ".join(paid_with), theme.SMALL.font, theme.SMALL.size, room)
    marks += runs(line, _LEFT, HEIGHT - 9, theme.SMALL)
    label = ": ".join(part for part in (word, ", ".join(paid_with)) if part)
    key = Key("phases", phase_id)
    return Figure(key, "figure", width, HEIGHT, tuple(marks), label, "stair")


def _step(top: float, width: float, before: Investment | None) -> list[Mark]:
    """Draw a step, and the rise to it from a step before it."""
    marks: list[Mark] = [
        Box(0, top, width, HEIGHT - top - 1, fill="stair"),
        Line(0, top, width, top, "accent", 1.75),
    ]
    if before is not None and STEPS[before] and _top(before) != top:
        marks.append(Line(0, _top(before), 0, top, "accent", 1.75))
    return marks


def _open_foot(width: float) -> list[Mark]:
    """Draw that what is paid depends: no step, but an open edge above the words."""
    top = HEIGHT - _LOWEST
    slants = (
        Line(x, top + _HATCH, x + _HATCH, top, "axis", 0.75)
        for x in range(0, int(width) - _HATCH, _HATCH)
    )
    return [*slants, Line(0, top, width, top, "axis", 1, (4, 3))]


@lru_cache(maxsize=16)
def guides(width: float) -> Figure:
    """Draw a faint line at the height of each level."""
    tops = (_top(level) for level, step in STEPS.items() if step)
    lines = (Line(0, top, width, top, "hairline", 1, (2, 4)) for top in tops)
    return Figure(None, "figure", width, HEIGHT, tuple(lines), swatch="paper")


def _top(level: Investment) -> float:
    return HEIGHT - _LOWEST - (STEPS[level] - 1) * _RISE
