"""The rows of a round of voting: a card, how many voted, and the spread as words and picture."""

from collections.abc import Sequence
from typing import NamedTuple

from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.rounds import Spread, Tally
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Align, Box, Figure, JumpArea, Line, Mark, Words
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.round_words import votes_words
from cjm_desktop.layout.sheets.report_table import CELL, HEAD, NAME
from cjm_desktop.layout.table_row import marks_of
from cjm_desktop.layout.text import Style, block, single, wrap
from cjm_desktop.layout.whisker import Scale, half_words, median_tick, spread_words, whisker
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_QUIET = Style("regular", 9.5, "quiet")
_EDGE = 4.0
_APART = 10.0
_COUNT = 54.0
"""The width of a column of counts."""
_MEDIAN, _HALF = 26.0, 80.0
"""Where the median ends in its column, and where the picture begins."""
_NAMES = 0.36
"""The share of the width that the cards' names have."""
_BAR = 8.0


class _Columns(NamedTuple):
    """Where the columns of scores begin, and where the last one ends."""

    votes: float
    potential: float
    effort: float
    end: float


def _columns(room: float) -> _Columns:
    votes = room * _NAMES
    potential = votes + _COUNT
    return _Columns(votes, potential, potential + (room - potential) / 2, room)


def scores_head(room: float, tr: Wording) -> Figure:
    """Name the columns of scores."""
    columns = _columns(room)
    return _head(
        [
            (tr("Card"), 0, "left"),
            (tr("Votes"), columns.potential - 2 * _APART, "right"),
            (tr("Potential"), columns.potential, "left"),
            (tr("Effort"), columns.effort, "left"),
        ],
        room,
    )


def scores_row(document: Document, card_id: str, tally: Tally, room: float, tr: Wording) -> Figure:
    """Tell what a card's scores came to."""
    columns = _columns(room)
    name, height = _name(document, card_id, columns.votes, tr)
    baseline = _EDGE + CELL.baseline
    ends = columns.potential - 2 * _APART
    cells: list[Sequence[Mark]] = [
        name,
        single(votes_words(tally), ends, baseline, CELL, "right"),
        _score(tally.potential, columns.potential, columns.effort - _APART, baseline, tr),
        _score(tally.effort, columns.effort, columns.end, baseline, tr),
    ]
    return _row(document, card_id, cells, height, room)


def dots_head(room: float, tr: Wording) -> Figure:
    """Name the columns of dots."""
    columns = _columns(room)
    return _head(
        [
            (tr("Card"), 0, "left"),
            (tr("Voters"), columns.potential - 2 * _APART, "right"),
            (tr("Dots"), columns.potential, "left"),
        ],
        room,
    )


def dots_row(
    document: Document, card_id: str, tally: Tally, most: int, room: float, tr: Wording
) -> Figure:
    """Tell how many dots a card got, beside the `most` that any did."""
    columns = _columns(room)
    name, height = _name(document, card_id, columns.votes, tr)
    baseline = _EDGE + CELL.baseline
    left = columns.potential + _MEDIAN + _APART
    wide = (room - left) * tally.dots / max(most, 1)
    cells: list[Sequence[Mark]] = [
        name,
        single(str(tally.voters), columns.potential - 2 * _APART, baseline, CELL, "right"),
        [
            *single(str(tally.dots), columns.potential + _MEDIAN, baseline, NAME, "right"),
            Box(left, baseline - 3.5 - _BAR / 2, wide, _BAR, 2, "accent"),
        ],
    ]
    return _row(document, card_id, cells, height, room)


def _head(named: Sequence[tuple[str, float, Align]], room: float) -> Figure:
    marks, parts = marks_of((single(text, x, 13, HEAD, side) for text, x, side in named), head=True)
    marks.append(Line(0, 19.5, room, 19.5, "hairline"))
    label = ", ".join(text for text, _, _ in named)
    return Figure(None, "table", room, 20, tuple(marks), label, "ink", parts)


def _name(
    document: Document, card_id: str, room: float, tr: Wording
) -> tuple[Sequence[Mark], float]:
    """Write what the card is called and where it is, and give how high that is."""
    card = document.cards[card_id]
    title = " ".join(card.title.split()) or phrase(tr, card.kind)
    place = place_words(document, CellKey(card.phase, card.lane), tr) or tr("Idea tray")
    inner, marks, bottom = room - _APART, list[Mark](), _EDGE
    for text, style in ((title, NAME), (place, _QUIET)):
        texts, bottom = block(wrap(text, style.font, style.size, inner), 0, bottom, style)
        marks += texts
    return marks, bottom + _EDGE


def _row(
    document: Document, card_id: str, cells: Sequence[Sequence[Mark]], height: float, room: float
) -> Figure:
    marks, parts = marks_of(cells)
    marks.append(Line(0, height - 0.5, room, height - 0.5, "hairline"))
    marks.append(JumpArea(0, 0, room * _NAMES, height, anchor_name("card", card_id)))
    title = document.cards[card_id].title
    return Figure(Key("cards", card_id), "table", room, height, tuple(marks), title, "ink", parts)


def _score(
    spread: Spread | None, left: float, right: float, baseline: float, tr: Wording
) -> Sequence[Mark]:
    if spread is None:
        return single("–", left + _MEDIAN, baseline, _QUIET, "right")
    scale, across = Scale(left + _HALF, right - 4), baseline - 3.5
    return [
        *single(number(tr, spread.median), left + _MEDIAN, baseline, NAME, "right"),
        *single(half_words(spread, tr), left + _MEDIAN + _APART, baseline, _QUIET),
        Line(scale.start, across, scale.end, across, "hairline", 0.75),
        *whisker(spread, scale, across, "accent"),
        median_tick(spread, scale, across, "ink"),
        Words(scale.start, baseline, spread_words(spread, tr), scale.end - scale.start),
    ]
