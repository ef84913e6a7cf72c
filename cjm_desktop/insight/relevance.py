"""Which fields a card of a kind is asked for. A field that has a value is never hidden."""

from collections.abc import Callable, Iterable, Mapping

from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import PLACE_KINDS, CardKind

_ACTIVITIES: frozenset[CardKind] = frozenset({"touchpoint", "content", "idea"})
_FELT: frozenset[CardKind] = frozenset({"touchpoint", "mindset", "need", "friction"})

_KINDS: Mapping[str, frozenset[CardKind]] = {
    "channel": _ACTIVITIES | {"friction"},
    "potential": _ACTIVITIES,
    "effort": _ACTIVITIES,
    "effort_now": _ACTIVITIES,
    "customer_present": PLACE_KINDS,
    "we_present": PLACE_KINDS,
    "experience": _FELT,
    "qualification": frozenset({"mindset"}),
    "evidence": _FELT | _ACTIVITIES,
    "decision": _ACTIVITIES | {"friction"},
    # What the customer pays with, such as an address, is a note beside what they get for it.
    "investment": frozenset({"touchpoint", "content", "note"}),
    "moment_of_truth": _FELT,
    "resources": _ACTIVITIES,
    "budget": _ACTIVITIES,
    "competence": _ACTIVITIES,
    "follow_up": _ACTIVITIES,
    "owner": _ACTIVITIES | {"friction"},
    "due": _ACTIVITIES | {"friction"},
    "progress": _ACTIVITIES | {"friction"},
    "change": frozenset(),
    "message": PLACE_KINDS,
    "indirect": frozenset({"touchpoint"}),
    "manner": _ACTIVITIES,
    "best_for_customer": PLACE_KINDS,
    "research": _FELT | _ACTIVITIES,
}

_ONLY_IF: Mapping[str, Callable[[Card], bool]] = {
    "best_for_customer": lambda card: card.we_present is True,
    "research": lambda card: card.evidence in ("partial", "researched"),
}
"""Which cards of the kind a field applies to, if not to all."""


def relevant(cards: Iterable[Card]) -> frozenset[str]:
    """Give the names of the fields that apply to one of the cards, or have a value on one."""
    wanted: set[str] = {name for name in Card.defaults if name not in _KINDS}
    open_ones = set(_KINDS)
    for card in cards:
        found = {name for name in open_ones if applies(name, card)}
        wanted |= found
        open_ones -= found
        if not open_ones:
            break
    return frozenset(wanted)


def applies(name: str, card: Card) -> bool:
    """Say whether a card is asked for a field, or has a value in it."""
    return name not in _KINDS or _asked(name, card) or getattr(card, name) != Card.defaults[name]


def _asked(name: str, card: Card) -> bool:
    return card.kind in _KINDS[name] and (name not in _ONLY_IF or _ONLY_IF[name](card))
