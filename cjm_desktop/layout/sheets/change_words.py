"""What an improved journey changes, in one line: “2 frictions removed, 3 ideas placed”."""

from collections import Counter
from collections.abc import Iterable

from cjm_desktop.insight.improvement import Changed, Outcome
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.words.wording import Wording


def change_words(changed: Iterable[Changed], tr: Wording) -> str:
    """Say how many cards are removed, changed and new; empty if none is."""
    counts: Counter[tuple[Outcome, CardKind | None]] = Counter()
    for change, kind, cards in changed:
        named = (change, kind) in _SAID
        counts[change, kind if named else None] += cards
    return ", ".join(_words(*said, counts[said], tr) for said in _SAID if counts[said])


_SAID: tuple[tuple[Outcome, CardKind | None], ...] = (
    ("removed", "friction"), ("removed", "touchpoint"), ("removed", None), ("changed", None),
    ("added", "idea"), ("added", "touchpoint"), ("added", None),
)  # fmt: skip
"""What is told apart, in this order; kinds without words of their own (None) are cards."""


def _words(change: Outcome, kind: CardKind | None, n: int, tr: Wording) -> str:
    match change, kind:
        case "removed", "friction":
            return tr.plural("{n} friction removed", "{n} frictions removed", n)
        case "removed", "touchpoint":
            return tr.plural("{n} touchpoint removed", "{n} touchpoints removed", n)
        case "removed", _:
            return tr.plural("{n} card removed", "{n} cards removed", n)
        case "changed", _:
            return tr.plural("{n} card changed", "{n} cards changed", n)
        case "added", "touchpoint":
            return tr.plural("{n} touchpoint new", "{n} touchpoints new", n)
        case "added", "idea":
            return tr.plural("{n} idea placed", "{n} ideas placed", n)
        case _:
            return tr.plural("{n} card new", "{n} cards new", n)
