"""What the strips beside the canvas show: the phases, the lanes, and the title of the map."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.session_tree import SessionTree
from cjm_desktop.desktop.accessibility.thing import DELETE, EDIT, PRESS, SHOW_MENU, Deed, Thing
from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.desktop.canvas.title_strip import TitleStrip
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.heard_words import spoken_place


class HeaderTree(SessionTree):
    """The headers of a strip, and the button that adds one."""

    def __init__(self, map_view: MapView, strip: HeaderStrip) -> None:
        super().__init__(strip, map_view.canvas.session)
        self.map_view = map_view
        self.strip = strip

    def things(self) -> Sequence[Thing]:
        """Give the headers in order, then the button."""
        return [*(HeaderThing(self, key) for key in self.strip.keys()), PlusThing(self)]

    def focus(self) -> Thing | None:
        """Give the header that was selected last."""
        return next(
            (each for key in self.session.selection[-1:] if (each := self.of_record(key))), None
        )

    def of_record(self, key: Key) -> Thing | None:
        """Find the header of a phase or a lane."""
        return HeaderThing(self, key) if key in self.strip.keys() else None

    def touched(self, patch: Patch) -> Sequence[Thing] | None:
        """Give the headers whose records changed."""
        keys = [key for key in patch.keys if key.kind in ("phases", "lanes")]
        return [HeaderThing(self, key) for key in keys]


@dataclass(frozen=True)
class HeaderThing(Thing):
    """The header of a phase or a lane."""

    tree: HeaderTree = field(compare=False, repr=False)
    key: Key

    @property
    def _index(self) -> int:
        return self.tree.strip.keys().index(self.key)

    @property
    def there(self) -> bool:
        return self.key in self.tree.strip.keys()

    @property
    def record(self) -> Key:
        return self.key

    @property
    def name(self) -> str:
        document, tr = self.tree.session.document, self.tree.session.tr_
        phase = self.key.kind == "phases"
        cell = CellKey(self.key.id, None) if phase else CellKey(None, self.key.id)
        place = spoken_place(document, cell, tr)
        return tr("{name}, phase", name=place) if phase else tr("{name}, lane", name=place)

    @property
    def description(self) -> str:
        strip, tr = self.tree.strip, self.tree.session.tr_
        place = tr("{n} of {count}", n=self._index + 1, count=len(strip.keys()))
        if strip.is_hidden(self._index):
            place = tr("{place}, hidden", place=place)
        elif strip.is_collapsed(self._index):
            place = tr("{place}, collapsed", place=place)
        opened = strip.hidden.opened_words(self.key, tr)
        said = f"{place}. {strip.tally_of(self.key)}"
        return f"{said}\n{opened}" if opened else said

    @property
    def area(self) -> QRect:
        return self.tree.strip.rect_of(self._index)

    @property
    def selected(self) -> bool:
        return self.key in self.tree.session.selection

    @property
    def deeds(self) -> Sequence[Deed]:
        strip, tr = self.tree.strip, self.tree.session.tr_
        if strip.is_hidden(self._index):
            return (Deed(PRESS, tr("Show again"), lambda: strip.hidden.show(self.key)),)
        return (
            Deed(PRESS, tr("Select"), self._choose),
            Deed(EDIT, tr("Write the name"), lambda: strip.rename(self.key)),
            Deed(DELETE, tr("Delete"), self._delete),
            Deed(SHOW_MENU, tr("Show the menu"), self._show_menu),
        )

    def _choose(self) -> None:
        self.tree.strip.setFocus()
        self.tree.session.select([self.key])
        self.tree.strip.show_header(self.key)

    def _delete(self) -> None:
        self._choose()
        self.tree.map_view.delete()

    def _show_menu(self) -> None:
        self._choose()
        self.tree.strip.context_menu.emit(self.tree.on_screen(self.area).center())


@dataclass(frozen=True)
class PlusThing(Thing):
    """The button that adds a phase or a role at the end."""

    tree: HeaderTree = field(compare=False, repr=False)

    role = QAccessible.Role.Button

    @property
    def there(self) -> bool:
        return True

    @property
    def name(self) -> str:
        return self.tree.strip.add_tip

    @property
    def area(self) -> QRect:
        return self.tree.strip.plus()

    @property
    def deeds(self) -> Sequence[Deed]:
        return (Deed(PRESS, self.name, self.tree.strip.add),)


class TitleTree(SessionTree):
    """The title above the map."""

    def __init__(self, map_view: MapView) -> None:
        super().__init__(map_view.title, map_view.canvas.session)
        self.strip = map_view.title

    def things(self) -> Sequence[Thing]:
        """Give the title alone."""
        return (TitleThing(self),)


@dataclass(frozen=True)
class TitleThing(Thing):
    """The map's title with its purpose."""

    tree: TitleTree = field(compare=False, repr=False)

    role = QAccessible.Role.Heading

    @property
    def _strip(self) -> TitleStrip:
        return self.tree.strip

    @property
    def there(self) -> bool:
        return True

    @property
    def name(self) -> str:
        session = self.tree.session
        return session.document.map.title or session.tr_("Untitled")

    @property
    def description(self) -> str:
        return self.tree.session.document.map.purpose

    @property
    def area(self) -> QRect:
        return self._strip.rect()

    @property
    def deeds(self) -> Sequence[Deed]:
        tr = self.tree.session.tr_
        return (Deed(EDIT, tr("Write the title"), self._strip.rename),)
