"""What the canvas shows as a tree: lanes, their cells, the cards in these; then the arrows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.thing import DELETE, EDIT, PRESS, SHOW_MENU, Deed, Thing
from cjm_desktop.desktop.accessibility.tree import Tree
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.alternative import card_marks, card_name, figure_words
from cjm_desktop.layout.arrow_words import arrow_words
from cjm_desktop.layout.drawing import Rect, figures
from cjm_desktop.layout.heard_words import cell_name, place_in_cell, spoken_place
from cjm_desktop.layout.map.lane_words import figure_lane_words
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.words.wording import Wording

ADD = "Add"


class MapTree(Tree):
    """The things of a map, and where the keyboard is among them."""

    role = QAccessible.Role.Grouping

    def __init__(self, map_view: MapView) -> None:
        canvas = map_view.canvas
        super().__init__(canvas, canvas.session)
        self.map_view = map_view
        self.canvas = canvas
        canvas.cell_changed.connect(self.tell_focus)

    @property
    def document(self) -> Document:
        """What the canvas shows."""
        return self.canvas.layout_.document

    @property
    def layout_(self) -> MapLayout:
        """Where the canvas shows it."""
        return self.canvas.layout_

    @property
    def tr_(self) -> Wording:
        """The window's language."""
        return self.session.tr_

    def things(self) -> Sequence[Thing]:
        """Give the lanes from top to bottom, then the arrows."""
        lanes = [LaneThing(self, band.lane) for band in self.layout_.bands]
        arrows = [ArrowThing(self, each) for each in self.layout_.arrows.routes]
        return [*lanes, *arrows]

    def focus(self) -> Thing | None:
        """Give what was selected last, or the cell that is marked."""
        for key in self.session.selection[-1:]:
            return self.of_record(key)
        cell = CellThing(self, self.canvas.cell) if self.canvas.cell is not None else None
        return cell if cell is not None and cell.there else None

    def of_record(self, key: Key) -> Thing | None:
        """Find a card or an arrow."""
        thing: Thing | None = None
        if key.kind == "cards" and (card := self.document.cards.get(key.id)) is not None:
            thing = CardThing(self, key.id, _cell_of(card))
        elif key.kind == "handoffs":
            thing = ArrowThing(self, key.id)
        return thing if thing is not None and thing.there else None

    def touched(self, patch: Patch) -> Iterator[Thing] | None:
        """Give the cards and their cells, where they were and where they are."""
        if any(key.kind in ("phases", "lanes", "map") for key in patch.keys):
            return None
        return self._touched(patch)

    def _touched(self, patch: Patch) -> Iterator[Thing]:
        for records in (patch.before(), patch.after()):
            for key, record in records.items():
                if isinstance(record, Card):
                    yield CellThing(self, _cell_of(record))
                    yield CardThing(self, key.id, _cell_of(record))
                elif key.kind == "handoffs":
                    yield ArrowThing(self, key.id)

    def place(self, area: Rect | None) -> QRect:
        """Give where an area of the map is on the canvas."""
        return QRect() if area is None else self.canvas.projection.to_view(area)

    def choose(self, key: Key) -> None:
        """Select a record and give the canvas the keyboard."""
        self.canvas.setFocus()
        self.session.select([key])
        self.map_view.show_record(key)

    def delete(self, key: Key) -> None:
        """Remove a record."""
        self.choose(key)
        self.map_view.delete()

    def show_menu(self, key: Key, area: QRect) -> None:
        """Offer what can be done with a record."""
        self.choose(key)
        self.map_view.context_menu.emit(self.on_screen(area).center())


@dataclass(frozen=True)
class LaneThing(Thing):
    """A lane with its cells."""

    tree: MapTree = field(compare=False, repr=False)
    lane: str

    role = QAccessible.Role.Grouping

    @property
    def there(self) -> bool:
        return self.lane in self.tree.document.lanes

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
        return [made(self.tree, CellKey(phase, self.lane)) for phase in document.phase_ids]


@dataclass(frozen=True)
class CellThing(Thing):
    """A cell of a lane that holds cards."""

    tree: MapTree = field(compare=False, repr=False)
    cell: CellKey

    role = QAccessible.Role.List

    @property
    def there(self) -> bool:
        return self.tree.layout_.cell_rect(self.cell) is not None

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
    def selected(self) -> bool:
        return not self.tree.session.selection and self.tree.canvas.cell == self.cell

    @property
    def deeds(self) -> Sequence[Deed]:
        tr, view = self.tree.tr_, self.tree.map_view
        return (
            Deed(PRESS, tr("Go to the cell"), lambda: view.show_cell(self.cell)),
            Deed(ADD, tr("Add a card"), lambda: view.editing.new(self.cell, None)),
        )


@dataclass(frozen=True)
class FigureThing(Thing):
    """What a lane without cards shows of a phase: a curve's point, a bar, KPIs."""

    tree: MapTree = field(compare=False, repr=False)
    cell: CellKey

    role = QAccessible.Role.StaticText

    @property
    def there(self) -> bool:
        return self.tree.layout_.cell_rect(self.cell) is not None

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

    tree: MapTree = field(compare=False, repr=False)
    card: str
    cell: CellKey

    @property
    def there(self) -> bool:
        card = self.tree.document.cards.get(self.card)
        shown = card is not None and _cell_of(card) == self.cell and self.cell.phase is not None
        return shown and not self.tree.canvas.hides(self.card)

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
        return f"{place}. {card_marks(self._record, tree.tr_)}"

    @property
    def area(self) -> QRect:
        return self.tree.place(self.tree.layout_.card_rect(self.card))

    @property
    def parent(self) -> Thing:
        return CellThing(self.tree, self.cell)

    @property
    def selected(self) -> bool:
        return self.card in self.tree.session.selected_cards

    @property
    def deeds(self) -> Sequence[Deed]:
        tree, tr, key = self.tree, self.tree.tr_, Key("cards", self.card)
        return (
            Deed(PRESS, tr("Select"), lambda: tree.choose(key)),
            Deed(EDIT, tr("Write in the card"), lambda: tree.map_view.editing.edit(self.card)),
            Deed(DELETE, tr("Delete"), lambda: tree.delete(key)),
            Deed(SHOW_MENU, tr("Show the menu"), lambda: tree.show_menu(key, self.area)),
        )


@dataclass(frozen=True)
class ArrowThing(Thing):
    """An arrow between two cards."""

    tree: MapTree = field(compare=False, repr=False)
    arrow: str

    role = QAccessible.Role.StaticText

    @property
    def there(self) -> bool:
        return self.arrow in self.tree.layout_.arrows.routes

    @property
    def record(self) -> Key:
        return Key("handoffs", self.arrow)

    @property
    def name(self) -> str:
        document = self.tree.document
        handoff = document.handoffs[self.arrow]
        ends = document.cards[handoff.source], document.cards[handoff.target]
        return arrow_words(handoff, *ends, self.tree.tr_)

    @property
    def area(self) -> QRect:
        return self.tree.place(self.tree.layout_.arrows.area(self.arrow))

    @property
    def selected(self) -> bool:
        return Key("handoffs", self.arrow) in self.tree.session.selection

    @property
    def deeds(self) -> Sequence[Deed]:
        tree, tr, key = self.tree, self.tree.tr_, Key("handoffs", self.arrow)
        return (
            Deed(PRESS, tr("Select"), lambda: tree.choose(key)),
            Deed(DELETE, tr("Delete"), lambda: tree.delete(key)),
            Deed(SHOW_MENU, tr("Show the menu"), lambda: tree.show_menu(key, self.area)),
        )


def _cell_of(card: Card) -> CellKey:
    return CellKey(card.phase, card.lane)
