"""The columns of the gap chart's table: what no touchpoint of a map says has none."""

from collections.abc import Collection
from typing import Literal, NamedTuple

from cjm_desktop.insight.feasibility import needs_of
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import DECISIONS
from cjm_desktop.layout.column_widths import Wanted, by_content, wanted
from cjm_desktop.layout.gap.need_marks import WIDTH
from cjm_desktop.layout.text import Style, width
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

TableForm = Literal["wide", "bare", "narrow", "short"]
"""How a table is set, each in less room than the one before: with bars for the gap; without; with
the place below the name; and there the lane by the shape and colour of its dots."""

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
_ABOUT = 0.58
"""What names and places have of it in one column beside resources."""


class Columns(NamedTuple):
    """Where the columns begin, in points from the table's left edge; scores end at theirs.

    Only in a wide table the gap has a bar; in a narrow one the place stands below the name.
    """

    rank: float
    name: float
    name_end: float
    place: float | None
    potential: float
    today: float
    effort: float
    bars: float | None
    bars_end: float
    resources: float | None
    needs: float | None
    decision: float | None
    end: float


def columns_of(
    total: float,
    cards: Collection[Card],
    places: Collection[str],
    tr: Wording,
    form: TableForm = "wide",
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
    names = (tr("Touchpoint"), *(card.title for card in cards))
    texts = [(_SHARES[0], names, NAME), (_SHARES[1], (tr("Lane · phase"), *places), CELL)]
    told = [card.resources for card in cards]
    if any(told):
        texts.append((_SHARES[2], (tr("Resources"), *told), CELL))
    is_narrow = form in ("narrow", "short")
    if is_narrow:
        # The words of a place are below the name, and wrapped with it.
        texts = [(_ABOUT, (*names, *places), NAME), *texts[2:]]
    asked = [wanted(share, each, style, BETWEEN) for share, each, style in texts]
    bars = _bars(total, words, asked)
    if form != "wide":
        bars = _widest(tr("Gap"), "+10,5") + _PAD
    wide = by_content(words - bars, asked)
    if any(told):
        resources = edge = edge - wide[-1]
    name_end = _RANK + wide[0]
    place = None if is_narrow else name_end
    potential = name_end + (0.0 if is_narrow else wide[1]) + scores[0]
    today, effort = potential + scores[1], potential + scores[1] + scores[2]
    return Columns(0, _RANK, name_end, place, potential, today, effort,
                   effort + _BEFORE_BARS if form == "wide" else None,
                   edge - BETWEEN, resources, needs, decision, total)  # fmt: skip


def _bars(total: float, words: float, asked: Collection[Wanted]) -> float:
    most = min(max(total * _BARS, _LEAST_BARS), _MOST_BARS)
    return min(max(words - sum(each.text for each in asked), _LEAST_BARS), most)


def _widest(*words: str) -> float:
    return max(width(word, HEAD.font, HEAD.size) for word in words)
