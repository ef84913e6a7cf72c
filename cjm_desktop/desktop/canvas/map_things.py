"""What a map shows as things: its lanes, their cells, and the cards in these.

The map that is worked on and those that are only looked at show the same; what else there is to
say of a thing, and what can be done with it, the tree says.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.thing import Deed, Thing
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.alternative import card_marks, card_name, figure_words
from cjm_desktop.layout.drawing import Rect, figures
from cjm_desktop.layout.heard_words import cell_name, place_in_cell, spoken_place
from cjm_desktop.layout.map.lane_words import figure_lane_words
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.quote_words import rests_words
from cjm_desktop.words.wording import Wording


class MapShown(Protocol):
    """The tree of a view that shows a map."""

    @property
    def document(self) -> Document:
        """What is shown."""

    @property
    def layout_(self) -> MapLayout:
        """Where it is shown."""

    @property
    def tr_(self) -> Wording:
        """The window's language."""

    def place(self, area: Rect | None) -> QRect:
        """Give where an area of the map is on the view."""

    def shows_card(self, card_id: str) -> bool:
        """Say whether a card of the map is laid out."""

    def is_chosen(self, card_id: str) -> bool | None:
        """Say whether a card is selected; None if none can be."""

    def is_marked(self, cell: CellKey) -> bool | None:
        """Say whether a cell has the keyboard; None if none can have it."""

    def became(self, card_id: str) -> str:
        """Say what became of a card, held against another map."""

    def card_deeds(self, thing: "CardThing") -> Sequence[Deed]:
        """Give what can be done with a card."""

    def cell_deeds(self, cell: CellKey) -> Sequence[Deed]:
        """Give what can be done with a cell."""


@dataclass(frozen=True)
class LaneThing(Thing):
    """A lane with its cells."""

    tree: MapShown = field(compare=False, repr=False)
    lane: str

    role = QAccessible.Role.Grouping

    @property
    def there(self) -> bool:
        return self.lane in self.tree.document.lanes and self.tree.layout_.shows_lane(self.lane)

    @property
    def name(self) -> str:
        return spoken_place(self.tree.document, CellKey(None, self.lane), self.tree.tr_)

    @property
    def area(self) -> QRect:
        return self.tree.place(self.tree.layout_.area(Key("lanes", self.lane)))

    @property
    def parts(self) -> Sequence[Thing]:
        document = self.tree.document
        made = CellThing if document.lanes[self.lane].kind in CARD_LANES else FigureThing
        shown = self.tree.layout_.shown_phases
        return [made(self.tree, CellKey(phase, self.lane)) for phase in shown]


@dataclass(frozen=True)
class CellThing(Thing):
    """A cell of a lane that holds cards."""

    tree: MapShown = field(compare=False, repr=False)
    cell: CellKey

    role = QAccessible.Role.List

    @property
    def there(self) -> bool:
        return _has_cell(self.tree, self.cell)

    @property
    def name(self) -> str:
        tree = self.tree
        return cell_name(tree.document, self.cell, len(tree.layout_.shown_in(self.cell)), tree.tr_)

    @property
    def area(self) -> QRect:
        return self.tree.place(self.tree.layout_.cell_rect(self.cell))

    @property
    def parent(self) -> Thing:
        return LaneThing(self.tree, str(self.cell.lane))

    @property
    def parts(self) -> Sequence[Thing]:
        shown = self.tree.layout_.shown_in(self.cell)
        return [CardThing(self.tree, placed.id, self.cell) for placed in shown]

    @property
    def selected(self) -> bool | None:
        return self.tree.is_marked(self.cell)

    @property
    def deeds(self) -> Sequence[Deed]:
        return self.tree.cell_deeds(self.cell)


@dataclass(frozen=True)
class FigureThing(Thing):
    """What a lane without cards shows of a phase: a curve's point, a bar, KPIs."""

    tree: MapShown = field(compare=False, repr=False)
    cell: CellKey

    role = QAccessible.Role.StaticText

    @property
    def there(self) -> bool:
        return _has_cell(self.tree, self.cell)

    @property
    def name(self) -> str:
        document, tr = self.tree.document, self.tree.tr_
        if said := self._said():
            return f"{spoken_place(document, CellKey(self.cell.phase, None), tr)}. {said}"
        return cell_name(document, self.cell, 0, tr)

    def _said(self) -> str:
        document, layout = self.tree.document, self.tree.layout_
        kind = document.lanes[str(self.cell.lane)].kind
        phase = document.phase_ids.index(str(self.cell.phase))
        if said := figure_lane_words(document, kind, self.tree.tr_)[phase]:
            return said
        column, band = layout.columns[phase], layout.bands[document.lane_ids.index(self.cell.lane)]
        inside = Rect(column.x + 1, 0, column.width - 2, band.height)
        return "; ".join(
            figure_words(figure)
            for x, _, figure in figures(band.body, 0, 0, inside)
            if x >= column.x and figure_words(figure)
        )

    @property
    def area(self) -> QRect:
        return self.tree.place(self.tree.layout_.cell_rect(self.cell))

    @property
    def parent(self) -> Thing:
        return LaneThing(self.tree, str(self.cell.lane))


@dataclass(frozen=True)
class CardThing(Thing):
    """A card in its cell; in another cell it is another thing."""

    tree: MapShown = field(compare=False, repr=False)
    card: str
    cell: CellKey

    @property
    def there(self) -> bool:
        card = self.tree.document.cards.get(self.card)
        shown = card is not None and cell_of(card) == self.cell and self.cell.phase is not None
        return shown and self.tree.shows_card(self.card)

    @property
    def _record(self) -> Card:
        return self.tree.document.cards[self.card]

    @property
    def record(self) -> Key:
        return Key("cards", self.card)

    @property
    def name(self) -> str:
        return card_name(self._record, self.tree.tr_)

    @property
    def description(self) -> str:
        tree = self.tree
        ids = [placed.id for placed in tree.layout_.shown_in(self.cell)]
        number = ids.index(self.card) + 1
        place = place_in_cell(tree.document, self.cell, number, len(ids), tree.tr_)
        said = (
            place, tree.became(self.card), card_marks(self._record, tree.tr_),
            rests_words(tree.document, self.card, tree.tr_),
        )  # fmt: skip
        return ". ".join(filter(None, said))

    @property
    def area(self) -> QRect:
        return self.tree.place(self.tree.layout_.card_rect(self.card))

    @property
    def parent(self) -> Thing:
        return CellThing(self.tree, self.cell)

    @property
    def selected(self) -> bool | None:
        return self.tree.is_chosen(self.card)

    @property
    def deeds(self) -> Sequence[Deed]:
        return self.tree.card_deeds(self)


def cell_of(card: Card) -> CellKey:
    """Give the cell of a card."""
    return CellKey(card.phase, card.lane)


def _has_cell(tree: MapShown, cell: CellKey) -> bool:
    """Say whether a cell is laid out; where no map is shown, none is."""
    return cell.lane in tree.document.lanes and tree.layout_.cell_rect(cell) is not None
