"""What cards can be filtered by, and which values a map offers for it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from cjm_desktop.desktop.controls import options
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.search import tags
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card, CardFilter
from cjm_desktop.journey.vocabulary import CARD_KINDS, DECISIONS, EVIDENCE, Sayable
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import N_, Wording

Choice = tuple[str, str]
"""A value, and what it is called."""


class Criterion(NamedTuple):
    """A field of a filter; `said` is the field of a card that it asks for, if that may be empty."""

    field: str
    said: Sayable | None
    title: str
    choices: Callable[[Document, Wording], list[Choice]]

    def offered(self, document: Document, wanted: CardFilter, tr: Wording) -> list[Choice]:
        """List the values of a map, then those that are wanted and on no card any more."""
        found = self.choices(document, tr)
        known = {value for value, _ in found}
        gone = tr("A lane that is gone") if self.field == "lanes" else ""
        return [
            *found,
            *((each, gone or each) for each in self.values(wanted) if each not in known),
        ]

    def values(self, wanted: CardFilter) -> tuple[str, ...]:
        """Give the values that a filter wants."""
        values: tuple[str, ...] = getattr(wanted, self.field)
        return values


def _lanes(document: Document, tr: Wording) -> list[Choice]:
    lanes = card_lane_ids(document)
    return [(lane, place_words(document, CellKey(None, lane), tr)) for lane in lanes]


def _coded(codes: Iterable[str]) -> Callable[[Document, Wording], list[Choice]]:
    return lambda document, tr: [(code, phrase(tr, code)) for code in codes]


def _changes(document: Document, tr: Wording) -> list[Choice]:
    return [(each.value, each.text) for each in options.changes(tr) if each.value is not None]


def _written(text: Callable[[Card], str]) -> Callable[[Document, Wording], list[Choice]]:
    def choices(document: Document, tr: Wording) -> list[Choice]:
        used = {text(card) for card in document.cards.values()} - {""}
        return [(each, each) for each in sorted(used, key=alphabetical(tr.language))]

    return choices


CRITERIA: tuple[Criterion, ...] = (
    Criterion("lanes", None, N_("Role or lane"), _lanes),
    Criterion("kinds", None, N_("Kind"), _coded(CARD_KINDS)),
    Criterion("channels", "channel", N_("Channel"), _written(lambda card: card.channel)),
    Criterion(
        "tags", "tags", N_("Tags"),
        lambda document, tr: [(tag, tag) for tag in tags(document, tr.language)],
    ),
    Criterion("evidence", "evidence", N_("Evidence"), _coded(EVIDENCE)),
    Criterion("decisions", "decision", N_("Decision"), _coded(DECISIONS)),
    Criterion("owners", "owner", N_("Owner"), _written(lambda card: card.owner)),
    Criterion("changes", "change", N_("In the improved journey"), _changes),
)  # fmt: skip
