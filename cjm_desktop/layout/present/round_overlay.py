"""What a room sees of a round: how many have voted with their phones, and, revealed, the result.

The result covers the whole picture: the chart with whiskers beside the cards, or the dots that each
got; the most disputed first. What does not fit is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from cjm_desktop.editing.edits.rounds import accept_round
from cjm_desktop.insight.gap import ranking
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
_SHARE: Final = 0.5
"""The share of the width that the chart has."""
_APART: Final = 18.0
_ROUND: Final = "round-that-is-shown"


def votes_overlay(given: int, expected: int, tr: Wording) -> Overlay:
    """Say at the foot how many have voted, and nothing of what."""
    words = tr("Vote on your phone: {given} of {expected} have voted", given=given,
               expected=expected)  # fmt: skip
    return lambda screen: (pill(screen, words, "left"),)


def result_overlay(document: Document, held: Round, tr: Wording) -> Overlay:
    """Show what a revealed round came to, in the place of all else."""

    @lru_cache(maxsize=2)
    def laid(screen: Screen) -> Sequence[PlacedFigure]:
        return list(_result(document, held, screen, tr))

    return laid


def _result(document: Document, held: Round, screen: Screen, tr: Wording) -> Iterator[PlacedFigure]:
    wide, high = screen.width / screen.scale, screen.height / screen.scale
    ground = Figure(None, "note", wide, high, (Box(0, 0, wide, high, 0, "paper"),))
    yield PlacedFigure(0, 0, ground)
    inner, floor = wide - 2 * MARGIN, high - TOP
    title = title_row(held.title or tr("Round of voting"), "", inner)
    yield PlacedFigure(MARGIN, TOP, title)
    tallies = {card: tally for card, tally in held.tallies.items() if card in document.cards}
    top = TOP + title.height
    room = floor - top
    if held.about == "dots":
        most = max((each.dots for each in tallies.values()), default=0)
        rows = [dots_row(document, each, tallies[each], most, inner, tr)
                for each in by_weight(tallies)]  # fmt: skip
        yield from _table(dots_head(inner, tr), rows, inner, room, MARGIN, top, tr)
        return
    after = accept_round(document, _ROUND, held).apply(document)
    voted = replace(after, cards={each: after.cards[each] for each in tallies}, handoffs={})
    yield from figures(screen_chart(voted, inner * _SHARE, room, tr), MARGIN, top)
    left = MARGIN + inner * _SHARE + _APART
    own = wide - MARGIN - left
    ranks = {item.id: item.rank for item in ranking(voted)}
    listed = [
        _row(voted, each, ranks.get(each), tallies[each], own, tr) for each in by_weight(tallies)
    ]
    yield from _table(_head(own, tr), listed, own, room, left, top, tr)


def _table(
    head: Figure, rows: Sequence[Figure], wide: float, room: float, x: float, y: float, tr: Wording
) -> Iterator[PlacedFigure]:
    """Set as many rows as can be read, and count the rest."""
    left = room - head.height - _NAME.line_height
    shown: list[Figure] = []
    for row in rows:
        if row.height > left:
            break
        shown.append(row)
        left -= row.height
    if rest := len(rows) - len(shown):
        words = tr.plural("{n} more card", "{n} more cards", rest)
        marks = tuple(single(words, 0, _NAME.size + 3, _HEAD))
        shown.append(Figure(None, "note", wide, _NAME.size + 6, marks, words))
    yield from figures(stacked_group([head, *shown]), x, y)


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
    document: Document, card_id: str, rank: int | None, tally: Tally, room: float, tr: Wording
) -> Figure:
    """Tell what a card got; where there is no room beside its name, below that."""
    card = document.cards[card_id]
    title = " ".join(card.title.split()) or phrase(tr, card.kind)
    beside = room >= _NARROW
    name = clamped_lines(title, _NAME, room - _RANK - (2 * _CELL + 8 if beside else 0), 2)
    texts, below = block(name, _RANK, 3, _NAME)
    marks: list[Mark] = [*single(str(rank or ""), 0, 3 + _NAME.baseline, _FIGURE), *texts]
    for spread, right in ((tally.potential, room - _CELL - 6), (tally.effort, room)):
        marks += _cell(spread, right, 13 if beside else below + 10, tr, folded=beside)
    height = max(below, 3 + 2 * 12.5) + 4 if beside else below + 17
    marks.append(Line(0, height - 0.5, room, height - 0.5, "hairline"))
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
