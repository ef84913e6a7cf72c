"""What an arrow says in words, to who cannot see where it leads.

Only a drawing for paper says it: on the screen a card's title would change all its arrows.
"""

from dataclasses import replace
from weakref import WeakKeyDictionary

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


def told_arrows(arrows: Group, document: Document) -> Group:
    """Give a map's arrows with words; their labels keep what is written on them."""
    tr = Wording.of(document.map.language)
    told: set[str] = set()
    parts: list[PlacedPart] = []
    for part in arrows.parts:
        figure = part.part
        # The lines come first, then the labels.
        if isinstance(figure, Figure) and figure.key is not None and figure.key.id not in told:
            told.add(figure.key.id)
            handoff = document.handoffs[figure.key.id]
            ends = document.cards[handoff.source], document.cards[handoff.target]
            part = part._replace(part=_told(figure, arrow_words(handoff, *ends, tr)))
        parts.append(part)
    return replace(arrows, parts=tuple(parts))


_last: WeakKeyDictionary[Figure, Figure] = WeakKeyDictionary()
"""What was made of an arrow's figure: a figure that says the same stays the same."""


def _told(figure: Figure, said: str) -> Figure:
    told = _last.get(figure)
    if told is None or told.label != said:
        told = _last[figure] = replace(figure, label=said)
    return told


def arrow_words(handoff: Handoff, source: Card, target: Card, tr: Wording) -> str:
    """Say from which card to which an arrow leads, of what kind it is, and its label."""
    kind, label = phrase(tr, handoff.kind), " ".join(handoff.label.split())
    start, end = (
        " ".join(card.title.split()) or phrase(tr, card.kind) for card in (source, target)
    )
    if not label:
        return tr("{kind}: from “{source}” to “{target}”", kind=kind, source=start, target=end)
    return tr(
        "{kind}, “{label}”: from “{source}” to “{target}”",
        kind=kind, label=label, source=start, target=end,
    )  # fmt: skip
