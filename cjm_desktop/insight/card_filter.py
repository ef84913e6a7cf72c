"""Which cards a filter lets through, and how much it limits."""

from collections.abc import Callable, Iterable
from typing import Final

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card, CardFilter
from cjm_desktop.journey.vocabulary import Sayable

Test = Callable[[Card], bool]

ANY: Final = CardFilter()
"""Lets every card through."""


def limits(wanted: CardFilter) -> int:
    """Count what a filter limits."""
    said = wanted.without_defaults().keys() - {"name", "unsaid"}
    by_field = {_LIMITED_BY.get(name, name) for name in said} | {*wanted.unsaid}
    return len(by_field)


def passing(document: Document, wanted: CardFilter) -> Test:
    """Give what tells whether a filter lets a card of a map through."""
    tests = tuple(_tests(document, wanted))
    return lambda card: all(test(card) for test in tests)


def passed(document: Document, wanted: CardFilter) -> frozenset[str]:
    """List the cards of a map that a filter lets through."""
    test = passing(document, wanted)
    return frozenset(card_id for card_id, card in document.cards.items() if test(card))


_LIMITED_BY: Final = {
    "channels": "channel", "decisions": "decision", "owners": "owner", "changes": "change",
    "potential_from": "potential", "potential_to": "potential",
    "effort_from": "effort", "effort_to": "effort",
}  # fmt: skip
"""The field of a card that each limit is of, where it is called otherwise."""


def _tests(document: Document, wanted: CardFilter) -> Iterable[Test]:
    if wanted.lanes:
        there = [lane for lane in wanted.lanes if lane in document.lanes]
        lanes = frozenset(about for lane in there for about in lanes_about(document, lane))
        yield lambda card: card.lane in lanes
    if wanted.kinds:
        yield lambda card: card.kind in wanted.kinds
    yield from _said("channel", wanted.channels, wanted, lambda card: card.channel)
    yield from _said("evidence", wanted.evidence, wanted, lambda card: card.evidence)
    yield from _said("decision", wanted.decisions, wanted, lambda card: card.decision)
    yield from _said("owner", wanted.owners, wanted, lambda card: card.owner)
    yield from _said("change", wanted.changes, wanted, lambda card: card.change)
    tags, untagged = frozenset(wanted.tags), "tags" in wanted.unsaid
    if tags or untagged:
        yield lambda card: not tags.isdisjoint(card.tags) or (untagged and not card.tags)
    yield from _within(wanted.potential_from, wanted.potential_to, lambda card: card.potential)
    yield from _within(wanted.effort_from, wanted.effort_to, effort)


def _said(
    field: Sayable,
    values: Iterable[str],
    wanted: CardFilter,
    said: Callable[[Card], str | None],
) -> Iterable[Test]:
    among, unsaid = frozenset(values), field in wanted.unsaid
    if among or unsaid:
        yield lambda card: (value in among) if (value := said(card)) else unsaid


def _within(
    low: float | None, high: float | None, score: Callable[[Card], float | None]
) -> Iterable[Test]:
    if low is None and high is None:
        return
    least, most = 0.0 if low is None else low, 10.0 if high is None else high
    yield lambda card: (found := score(card)) is not None and least <= found <= most
