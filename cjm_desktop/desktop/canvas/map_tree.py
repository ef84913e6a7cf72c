"""What the canvas shows as a tree: lanes, their cells, the cards in these; then the arrows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.session_tree import SessionTree
from cjm_desktop.desktop.accessibility.thing import DELETE, EDIT, PRESS, SHOW_MENU, Deed, Thing
from cjm_desktop.desktop.canvas.map_things import CardThing, CellThing, LaneThing, cell_of
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.arrow_words import arrow_words
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.words.wording import Wording

ADD = "Add"


class MapTree(SessionTree):
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
        lanes = [LaneThing(self, band.lane) for band in self.layout_.bands if not band.hidden]
        arrows = [ArrowThing(self, each) for each in self.layout_.arrows.routes]
        return [*lanes, *arrows]

    def focus(self) -> Thing | None:
        """Give what was selected last, or the cell that is marked."""
        for key in self.session.selection[-1:]:
            return self.of_record(key)
        cell = CellThing(self, self.canvas.cell) if self.canvas.cell is not None else None
        return cell if cell is not None and cell.there else None

    # What is known of a thing besides what is laid out

    def shows_card(self, card_id: str) -> bool:
        """Say whether a card is laid out."""
        return not self.canvas.hides(card_id)

    def is_chosen(self, card_id: str) -> bool:
        """Say whether a card is selected."""
        return card_id in self.session.selected_cards

    def is_marked(self, cell: CellKey) -> bool:
        """Say whether a cell has the keyboard."""
        return not self.session.selection and self.canvas.cell == cell

    def became(self, card_id: str) -> str:
        """Say nothing: the map is compared with no other."""
        return ""

    def card_deeds(self, thing: CardThing) -> Sequence[Deed]:
        """Select a card, write in it, delete it, or show its menu."""
        tr, key = self.tr_, Key("cards", thing.card)
        return (
            Deed(PRESS, tr("Select"), lambda: self.choose(key)),
            Deed(EDIT, tr("Write in the card"), lambda: self.edit_card(thing.card)),
            Deed(DELETE, tr("Delete"), lambda: self.delete(key)),
            Deed(SHOW_MENU, tr("Show the menu"), lambda: self.show_menu(key, thing.area)),
        )

    def cell_deeds(self, cell: CellKey) -> Sequence[Deed]:
        """Go to a cell, or add a card in it."""
        tr, view = self.tr_, self.map_view
        return (
            Deed(PRESS, tr("Go to the cell"), lambda: view.show_cell(cell)),
            Deed(ADD, tr("Add a card"), lambda: view.hands.editing.new(cell, None)),
        )

    def of_record(self, key: Key) -> Thing | None:
        """Find a card or an arrow."""
        thing: Thing | None = None
        if key.kind == "cards" and (card := self.document.cards.get(key.id)) is not None:
            thing = CardThing(self, key.id, cell_of(card))
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
                    yield CellThing(self, cell_of(record))
                    yield CardThing(self, key.id, cell_of(record))
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

    def edit_card(self, card_id: str) -> None:
        """Let the user write in a card."""
        self.map_view.hands.editing.edit(card_id)

    def delete(self, key: Key) -> None:
        """Remove a record."""
        self.choose(key)
        self.map_view.delete()

    def show_menu(self, key: Key, area: QRect) -> None:
        """Offer what can be done with a record."""
        self.choose(key)
        self.map_view.context_menu.emit(self.on_screen(area).center())


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
