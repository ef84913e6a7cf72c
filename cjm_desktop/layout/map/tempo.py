"""How long customers spend in a phase, at the foot of its header: in words, or to scale as well.

The longest phase's bar fills the header; where the duration is not known, an open bar says so.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Icon, Line, Mark
from cjm_desktop.layout.text import single, width
from cjm_desktop.words.durations import duration_words
from cjm_desktop.words.wording import Wording

_WORDS = 15.0
_BAR = 7.0
_THICK = 3.0
_ICON = 9.0
_DASH = (2.0, 2.0)


class Tempo(NamedTuple):
    """What a header says: the duration in words, empty if it is not known, and its scale.

    `share` is that of the longest phase, None if it is not known; `to_scale` asks for the bar.
    """

    words: str
    share: float | None
    to_scale: bool

    @property
    def height(self) -> float:
        """The room it takes at the foot of the header, the same for all phases."""
        return _WORDS + (_BAR if self.to_scale else 0)


def durations(document: Document) -> tuple[float | None, ...]:
    """Give the days that customers spend in each phase, as far as is known."""
    return tuple([document.phases[phase].duration for phase in document.phase_ids])


def tempos(
    known: tuple[float | None, ...], to_scale: bool, tr: Wording
) -> tuple[Tempo | None, ...]:
    """Give each phase's tempo; None for all where nothing is known or asked for."""
    longest = max((days for days in known if days is not None), default=0.0)
    if not to_scale and all(days is None for days in known):
        return (None,) * len(known)
    return tuple(_tempo(days, longest, to_scale, tr) for days in known)


def _tempo(days: float | None, longest: float, to_scale: bool, tr: Wording) -> Tempo:
    if days is None:
        return Tempo("", None, to_scale)
    return Tempo(duration_words(tr, days), days / longest if longest else 0.0, to_scale)


def tempo_marks(tempo: Tempo, ink: str, x: float, top: float, room: float) -> Iterator[Mark]:
    """Set the words, as far as there is room, and draw the bar below them."""
    style = theme.SMALL.in_colour(ink)
    if tempo.words and _ICON + 4 + width(tempo.words, style.font, style.size) <= room:
        yield Icon(x, top + 2.5, _ICON, "clock", ink)
        yield from single(tempo.words, x + _ICON + 4, top + 10.5, style)
    if not tempo.to_scale:
        return
    y = top + _WORDS
    if tempo.share is None:
        yield Line(x, y, x + room, y, ink, 0.75, _DASH)
        yield Line(x, y + _THICK, x + room, y + _THICK, ink, 0.75, _DASH)
    else:
        yield Box(x, y, max(room * tempo.share, 1.0), _THICK, fill=ink)
