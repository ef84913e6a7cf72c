"""Three small marks that say whether we have what a touchpoint needs; the same in window and print.

Each is a letter: on a disc for yes, struck through in a ring for no, alone where it is not known.
"""

from cjm_desktop.insight.feasibility import NEEDS, needs_of
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Disc, Line, Mark, Text
from cjm_desktop.layout.text import Style, single
from cjm_desktop.layout.typefaces import kept_by_typeface
from cjm_desktop.words.codes import needs_line, phrase
from cjm_desktop.words.wording import Wording

_RADIUS = 6.5
_STEP = 15.0
WIDTH = 2 * _STEP + 2 * _RADIUS
HEIGHT = 2 * _RADIUS
_YES = Style("semibold", 8.5, "paper")
_NO = Style("semibold", 8.5, "ink")
_OPEN = Style("regular", 8.5, "quiet")


def need_marks(card: Card, tr: Wording, x: float = 0, y: float = 0) -> tuple[Mark, ...]:
    """Draw what is known of a card's needs from (x, y) on; nothing if nothing is."""
    said = tuple(needs_of(card).values())
    return () if all(each is None for each in said) else _marks(said, tr, x, y)


@kept_by_typeface(maxsize=4_096)
def _marks(said: tuple[bool | None, ...], tr: Wording, x: float, y: float) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for place, (need, each) in enumerate(zip(NEEDS, said, strict=True)):
        letter = phrase(tr, need)[:1].upper()
        words = needs_line(tr, ((need, each),))
        marks += _mark(letter, each, words, x + _RADIUS + place * _STEP, y + _RADIUS)
    return tuple(marks)


def _mark(letter: str, said: bool | None, words: str, x: float, y: float) -> list[Mark]:
    baseline = y + 3.1

    def text(style: Style) -> tuple[Text, ...]:
        return single(letter, x, baseline, style, "centre", words)

    match said:
        case True:
            return [Disc(x, y, _RADIUS, "ink"), *text(_YES)]
        case False:
            arm = 0.7 * _RADIUS
            strike = Line(x - arm, y + arm, x + arm, y - arm, "ink", 1)
            return [Disc(x, y, _RADIUS - 0.5, None, "ink", 1), *text(_NO), strike]
        case None:
            return [*text(_OPEN)]
