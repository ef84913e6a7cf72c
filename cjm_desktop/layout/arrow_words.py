"""What an arrow says in words, to who cannot see where it leads."""

from cjm_desktop.journey.records import Card, Handoff
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


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
