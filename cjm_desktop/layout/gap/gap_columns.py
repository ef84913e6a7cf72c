"""The columns of the gap chart's table: what no touchpoint of a map says has none."""

from collections.abc import Collection
from typing import NamedTuple

from cjm_desktop.insight.feasibility import needs_of
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import DECISIONS
from cjm_desktop.layout.column_widths import by_content, wanted
from cjm_desktop.layout.gap.need_marks import WIDTH
from cjm_desktop.layout.text import Style, width
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

HEAD = Style("semibold", 9.5, "quiet")
NAME = Style("semibold", 9.5)
CELL = Style("regular", 9.5)
BETWEEN = 8.0

_PAD = 4.0
_RANK = 26.0
_BEFORE_BARS = 10.0
_BARS, _LEAST_BARS, _MOST_BARS = 0.16, 92.0, 150.0
"""The share of the table that bars have if the words can spare it, and its bounds."""
_SHARES = (0.40, 0.31, 0.29)
"""How names, places and resources share what the other columns leave."""


class Columns(NamedTuple):
    """Where the columns begin, in points from the table's left edge; scores end at theirs."""

    rank: float
    name: float
    place: float
    potential: float
    today: float
    effort: float
    bars: float
    bars_end: float
    resources: float | None
    needs: float | None
    decision: float | None
    end: float


def columns_of(
    total: float, cards: Collection[Card], places: Collection[str], tr: Wording
) -> Columns:
    """Share out a width of `total` points between the columns that the cards need.

    `places` says in which lane and phase each of them is.
    """
    edge = total
    decision = needs = resources = None
    if any(card.decision for card in cards):
        decisions = [phrase(tr, code) for code in DECISIONS]
        decision = edge = edge - _widest(*decisions, tr("Decision")) - _PAD
    if any(has is not None for card in cards for has in needs_of(card).values()):
        needs = edge = edge - max(WIDTH, _widest(tr("In place"))) - BETWEEN
    scores = [max(26.0, _widest(word) + BETWEEN) for word in (tr("Pot."), tr("Today"), tr("Eff."))]
    words = edge - _RANK - sum(scores) - _BEFORE_BARS
    texts = (
        (tr("Touchpoint"), *(card.title for card in cards)),
        (tr("Lane · phase"), *places),
        (tr("Resources"), *(card.resources for card in cards)),
    )
    told = texts if any(texts[-1][1:]) else texts[:-1]
    styles = (NAME, CELL, CELL)
    asked = [
        wanted(share, each, style, BETWEEN)
        for share, each, style in zip(_SHARES, told, styles, strict=False)
    ]
    most = min(max(total * _BARS, _LEAST_BARS), _MOST_BARS)
    bars = min(max(words - sum(each.text for each in asked), _LEAST_BARS), most)
    wide = by_content(words - bars, asked)
    if len(wide) > 2:
        resources = edge = edge - wide[-1]
    place = _RANK + wide[0]
    potential = place + wide[1] + scores[0]
    today, effort = potential + scores[1], potential + scores[1] + scores[2]
    return Columns(0, _RANK, place, potential, today, effort, effort + _BEFORE_BARS,
                   edge - BETWEEN, resources, needs, decision, total)  # fmt: skip


def _widest(*words: str) -> float:
    return max(width(word, HEAD.font, HEAD.size) for word in words)
