"""What a room sees of a round: how many have voted with their phones, and, revealed, the result.

The result covers the whole picture: the chart with whiskers beside the cards, or the dots that each
got; the most disputed first. What does not fit is counted, and shown a page on. On the chart stand
those cards alone that are listed beside it, with the numbers that they have there.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from cjm_desktop.insight.voting.spread import by_weight
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.rounds import Round, Spread, Tally
from cjm_desktop.layout.drawing import (
    Box,
    Figure,
    Line,
    Mark,
    PlacedFigure,
    figures,
)
from cjm_desktop.layout.present.figure_pages import screen_chart, title_row
from cjm_desktop.layout.present.overlay import Overlay, pill
from cjm_desktop.layout.present.screen import MARGIN, TOP, Screen
from cjm_desktop.layout.round_scores import scored_by
from cjm_desktop.layout.sheets.columns import stacked_group
from cjm_desktop.layout.sheets.round_rows import dots_head, dots_row
from cjm_desktop.layout.text import Style, block, clamped_lines, single, width
from cjm_desktop.layout.whisker import half_words, spread_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_HEAD: Final = Style("semibold", 9.5, "quiet")
_NAME: Final = Style("regular", 9.5)
_FIGURE: Final = Style("semibold", 9.5)
_HALF: Final = Style("regular", 8.5, "quiet")
_CELL: Final = 62.0
_RANK: Final = 18.0
_NARROW: Final = 240.0
"""Where the list is narrower than this, what a card got stands below its name."""
_SHARE, _SHARE_NARROW = 0.5, 0.53
"""The share of the width that the chart has; more where it is narrow."""
_APART: Final = 18.0
_FOOT: Final = 15.5
"""The height of the line that says which page it is."""
_MARK: Final = -8.0
"""So far before its row stands the mark of the card that is spoken of."""


def votes_overlay(given: int, expected: int, tr: Wording) -> Overlay:
    """Say at the foot how many have voted, and nothing of what."""
    words = tr("Vote on your phone: {given} of {expected} have voted", given=given,
               expected=expected)  # fmt: skip
    return lambda screen: (pill(screen, words, "left"),)


def result_overlay(document: Document, held: Round, tr: Wording, at: str | None = None) -> Overlay:
    """Show what a revealed round came to, in the place of all else: the page that has a card."""

    @lru_cache(maxsize=2)
    def laid(screen: Screen) -> Sequence[PlacedFigure]:
        return list(_result(document, held, screen, tr, at))

    return laid


class _Place(NamedTuple):
    """Where a table stands, in units of the screen."""

    x: float
    y: float
    wide: float
    high: float


def _result(
    document: Document, held: Round, screen: Screen, tr: Wording, at: str | None
) -> Iterator[PlacedFigure]:
    wide, high = screen.width / screen.scale, screen.height / screen.scale
    ground = Figure(None, "note", wide, high, (Box(0, 0, wide, high, 0, "paper"),))
    yield PlacedFigure(0, 0, ground)
    inner = wide - 2 * MARGIN
    title = title_row(held.title or tr("Round of voting"), "", inner)
    yield PlacedFigure(MARGIN, TOP, title)
    tallies = {card: tally for card, tally in held.tallies.items() if card in document.cards}
    held, cards = held.replaced(tallies=tallies), by_weight(tallies)
    top = TOP + title.height
    place = _Place(MARGIN, top, inner, high - TOP - top)
    if held.about == "dots":
        most = max((each.dots for each in tallies.values()), default=0)
        rows = [dots_row(document, each, tallies[each], most, inner, tr) for each in cards]
        yield from _page(dots_head(inner, tr), rows, cards, at, place, tr).table
        return
    chart_wide = inner * (_SHARE if inner * _SHARE >= _NARROW else _SHARE_NARROW)
    own = place._replace(x=MARGIN + chart_wide + _APART, wide=inner - chart_wide - _APART)
    listed = [
        _row(document, each, number_, tallies[each], own.wide, tr, marked=each == at)
        for number_, each in enumerate(cards, start=1)
    ]
    page = _page(_head(own.wide, tr), listed, cards, at, own, tr)
    numbers = {each: number_ for number_, each in enumerate(cards, start=1) if each in page.cards}
    shown = scored_by(document, held, numbers)
    face = screen_chart(shown, chart_wide, place.high, tr, numbers=numbers)
    yield from figures(face, MARGIN, top)
    yield from page.table


class _Page(NamedTuple):
    """Some cards of a table, as many as can be read."""

    cards: frozenset[str]
    table: Sequence[PlacedFigure]


def _page(
    head: Figure, rows: Sequence[Figure], cards: Sequence[str], at: str | None, place: _Place,
    tr: Wording,
) -> _Page:  # fmt: skip
    """Set the page of a table that has a card, or the first; the rest is a page on, and counted."""
    room = place.high - head.height - _FOOT
    starts, left = [0], room
    for number_, row in enumerate(rows):
        if row.height > left and number_ > starts[-1]:
            starts.append(number_)
            left = room
        left -= row.height
    wanted = cards.index(at) if at in cards else 0
    page = bisect_right(starts, wanted) - 1
    begin, end = starts[page], (*starts[1:], len(rows))[page]
    shown = [head, *rows[begin:end]]
    if len(starts) > 1:
        said = [tr("{page} of {pages}", page=page + 1, pages=len(starts))]
        if rest := len(rows) - end:
            said.append(tr.plural("{n} more card", "{n} more cards", rest))
        words = " · ".join(said)
        marks = tuple(single(words, 0, _NAME.size + 3, _HEAD))
        shown.append(Figure(None, "note", place.wide, _FOOT, marks, words))
    table = list(figures(stacked_group(shown), place.x, place.y))
    return _Page(frozenset(cards[begin:end]), table)


def _head(room: float, tr: Wording) -> Figure:
    marks: list[Mark] = [
        *single(tr("Card"), 0, 12, _HEAD),
        *single(tr("Potential"), room - _CELL - 6, 12, _HEAD, "right"),
        *single(tr("Effort"), room, 12, _HEAD, "right"),
        Line(0, 17.5, room, 17.5, "hairline"),
    ]
    words = ", ".join((tr("Card"), tr("Potential"), tr("Effort")))
    return Figure(None, "note", room, 19, tuple(marks), words)


def _row(
    document: Document, card_id: str, place: int, tally: Tally, room: float, tr: Wording, *,
    marked: bool,
) -> Figure:  # fmt: skip
    """Tell what a card got; where there is no room beside its name, below that."""
    card = document.cards[card_id]
    title = " ".join(card.title.split()) or phrase(tr, card.kind)
    beside = room >= _NARROW
    name = clamped_lines(title, _NAME, room - _RANK - (2 * _CELL + 8 if beside else 0), 2)
    texts, below = block(name, _RANK, 3, _NAME)
    marks: list[Mark] = [*single(str(place), 0, 3 + _NAME.baseline, _FIGURE), *texts]
    for spread, right in ((tally.potential, room - _CELL - 6), (tally.effort, room)):
        marks += _cell(spread, right, 13 if beside else below + 10, tr, folded=beside)
    height = max(below, 3 + 2 * 12.5) + 4 if beside else below + 17
    marks.append(Line(0, height - 0.5, room, height - 0.5, "hairline"))
    if marked:
        marks.append(Box(_MARK, 3, 3, height - 7, 1.5, "accent"))
    said = [
        f"{what}: {spread_words(spread, tr)}"
        for what, spread in ((tr("Potential"), tally.potential), (tr("Effort"), tally.effort))
        if spread is not None
    ]
    words = ". ".join((title, *said))
    return Figure(Key("cards", card_id), "note", room, height, tuple(marks), words)


def _cell(
    spread: Spread | None, right: float, y: float, tr: Wording, *, folded: bool
) -> Sequence[Mark]:
    """Write the median, and below or beside it between which scores half of the votes are."""
    if spread is None:
        return single("–", right, y, _HEAD, "right")
    half, median = half_words(spread, tr), number(tr, spread.median)
    before = right if folded else right - width(half, _HALF.font, _HALF.size) - 5
    return [
        *single(median, before, y, _FIGURE, "right"),
        *single(half, right, y + 12 if folded else y, _HALF, "right"),
    ]
