"""A map that is only looked at, as a tree: its lanes, cells and cards, and what became of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.thing import Deed, Thing
from cjm_desktop.desktop.accessibility.tree import Tree
from cjm_desktop.desktop.canvas.map_things import CardThing, LaneThing
from cjm_desktop.desktop.comparison.map_sight import MapSight
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.words.figures import state_words
from cjm_desktop.words.wording import Wording

_NONE = Document()


class SightTree(Tree):
    """The things of a map; nothing of it can be selected or changed."""

    role = QAccessible.Role.Grouping

    def __init__(self, sight: MapSight) -> None:
        super().__init__(sight)
        self._sight = sight
        sight.replaced.connect(self.renew)

    @property
    def document(self) -> Document:
        """What is shown; nothing while a sentence stands in its place."""
        layout = self._sight.layout_
        return _NONE if layout is None else layout.document

    @property
    def layout_(self) -> MapLayout:
        """Where it is shown."""
        layout = self._sight.layout_
        assert layout is not None, "of what is not there nothing is asked"
        return layout

    @property
    def tr_(self) -> Wording:
        """The window's language."""
        return self._sight.tr_

    def things(self) -> Sequence[Thing]:
        """Give the lanes from top to bottom."""
        return [LaneThing(self, lane) for lane in self.document.lane_ids]

    def place(self, area: Rect | None) -> QRect:
        """Give where an area of the map is on the view."""
        return QRect() if area is None else self._sight.projection.to_view(area)

    def shows_card(self, card_id: str) -> bool:
        """Say whether a card is laid out."""
        return self._sight.has(Key("cards", card_id))

    def is_chosen(self, card_id: str) -> bool | None:
        """Say that none can be selected."""
        return None

    def is_marked(self, cell: CellKey) -> bool | None:
        """Say that none can have the keyboard."""
        return None

    def became(self, card_id: str) -> str:
        """Say what became of a card."""
        how = self._sight.marks.how.get(Key("cards", card_id))
        words = "" if how is None else state_words(self.tr_, how)
        return words[:1].upper() + words[1:]

    def card_deeds(self, thing: CardThing) -> Sequence[Deed]:
        """Offer nothing."""
        return ()

    def cell_deeds(self, cell: CellKey) -> Sequence[Deed]:
        """Offer nothing."""
        return ()
