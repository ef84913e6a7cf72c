"""What differs between two maps, and where; no toolkit, so it is found out beside the window.

The maps may be two versions of one, whose records have the same ids, or maps that only tell of the
same: so a difference names its record on either side by itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

from cjm_desktop.desktop.controls.card_words import place_of
from cjm_desktop.editing.patch import Patch, difference
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording

How = Literal["added", "changed", "removed"]
"""What became of a record from the left map to the right one."""

TOKENS: Final[Mapping[How, str]] = {"added": "good", "changed": "accent", "removed": "bad"}
"""The colour of each kind of difference, in the list and on the maps."""


class Difference(NamedTuple):
    """A record that is not the same on both sides; None where it is missing."""

    left: Key | None
    right: Key | None

    @property
    def how(self) -> How:
        """What became of it."""
        if self.left is None:
            return "added"
        return "changed" if self.right is not None else "removed"

    @property
    def key(self) -> Key:
        """The record's later state, or the only one that there is."""
        key = self.right or self.left
        assert key is not None, "a difference has a side"
        return key


class Comparison(NamedTuple):
    """Two maps, laid out, and what differs between them."""

    left: MapLayout
    right: MapLayout
    differences: Sequence[Difference]


class Section(NamedTuple):
    """The differences of one place, in the order of the map."""

    title: str
    differences: Sequence[Difference]


def lay_out(document: Document) -> MapLayout:
    """Lay a map out in its own language."""
    return MapLayouter(Wording.of(document.map.language)).layout(document)


def compare(left: Document, right: Document) -> Comparison:
    """Compare two versions of a map, record by record."""
    return Comparison(lay_out(left), lay_out(right), differences(difference(left, right)))


def differences(patch: Patch) -> list[Difference]:
    """List what a patch from the left map to the right one does."""
    return [
        *(Difference(None, key) for key in patch.added),
        *(Difference(key, key) for key in patch.updated),
        *(Difference(key, None) for key in patch.removed),
    ]


def sections(comparison: Comparison, tr: Wording) -> Iterator[Section]:
    """Put differences under phase and role: first what is no card, last the idea tray."""
    left, right = comparison.left.document, comparison.right.document
    phases = _ranks(left.phase_ids, right.phase_ids)
    lanes = _ranks(left.lane_ids, right.lane_ids)

    def place(each: Difference) -> tuple[int, float, float]:
        _, card = _state(each, left, right)
        if card is None:
            return 0, 0, 0
        if card.phase is None or card.lane is None:
            return 2, 0, 0
        return 1, phases[card.phase], lanes[card.lane]

    def standing(each: Difference) -> tuple[object, ...]:
        _, card = _state(each, left, right)
        order = card.order if card is not None else ""
        return place(each), KINDS.index(each.key.kind), order, each.key.id

    for _, group in groupby(sorted(comparison.differences, key=standing), key=place):
        rows = list(group)
        yield Section(_title(rows[0], left, right, tr), rows)


def _state(each: Difference, left: Document, right: Document) -> tuple[Document, Card | None]:
    """Give the map of a difference's later state, and the card that it is of, if it is of one."""
    document = left if each.right is None else right
    return document, document.cards.get(each.key.id) if each.key.kind == "cards" else None


def _title(each: Difference, left: Document, right: Document, tr: Wording) -> str:
    document, card = _state(each, left, right)
    return tr("The map itself") if card is None else place_words(document, card, tr)


def place_words(document: Document, card: Card, tr: Wording) -> str:
    """Say where a card is."""
    if card.phase is None or card.lane is None:
        return tr("Idea tray")
    return str(place_of(document, card))


def _ranks(left: Iterable[str], right: Iterable[str]) -> dict[str, float]:
    """Order the phases or lanes of both maps; what only the left has follows what it followed."""
    ranks: dict[str, float] = {each: place for place, each in enumerate(right)}
    before, step = -1.0, 0.0
    for each in left:
        if each in ranks:
            before, step = ranks[each], 0.0
        else:
            step += 1
            ranks[each] = before + step / (step + 1)
    return ranks
