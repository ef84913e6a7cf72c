"""The panels beside the view: which are open in which view, how wide, and what they show.

The left one holds what can be put on the map, or the workshop guide, what came from the room or
notes of interviews while that is wanted; the right one the fields of what is selected. All but the
room and the notes is remembered.
In a narrow window they give way.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.desktop.window.folding import LEAST_MIDDLE, MIDDLE, Folding
from cjm_desktop.desktop.window.panel_frame import PanelFrame
from cjm_desktop.desktop.work.navigator import Side, View
from cjm_desktop.desktop.work.settings import Settings

if TYPE_CHECKING:
    from cjm_desktop.desktop.inspector import Inspector

Panel = Literal["palette", "guide", "room", "notes", "inspector"]
Makers = Mapping[str, Callable[[], QWidget]]

_WIDTHS: Mapping[Panel, int] = {
    "palette": 196,
    "guide": 264,
    "room": 264,
    "notes": 340,
    "inspector": 296,
}
_NARROWEST: Mapping[Side, int] = {"left": 160, "right": 280}
_PASSING: tuple[Panel, ...] = ("room", "notes")
_SIDES: tuple[Side, ...] = ("left", "right")
# The gap chart lists what it needs by itself, and its table wants the width; people have no use
# for cards, but their fields are in the inspector.
_OPEN_AT_FIRST: Mapping[View, tuple[Side, ...]] = {
    "map": _SIDES,
    "gap": (),
    "insight": (),
    "people": ("right",),
    "table": (),
}


class SidePanels(QSplitter):
    """What is in the middle, with a panel at each side. They are made when a view first shows."""

    changed = Signal()
    """A panel was opened or closed, or shows something else."""
    keyboard_freed = Signal()
    """A panel that had the keyboard goes away, or Esc was pressed in it."""

    def __init__(self, middle: QWidget, settings: Settings, makers: Makers) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._makers = makers
        self._view: View | None = None
        self._passing: Panel | None = None
        """What the left panel shows for now, which the next start does not."""
        self._frames: dict[Side, PanelFrame] = {}
        self._folding = Folding()
        self._factor = factor()
        """How large it was made; it is asked how wide it is when text has another size already."""
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._middle = middle
        self.addWidget(middle)

    def show_for(self, view: View | None) -> None:
        """Show the panels that were open in a view last; none on the start page, which is None."""
        self.keep_widths()
        self._view = view
        if view is not None and not self._frames:
            self._make_frames()
        self._fold()
        self._show_frames()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let panels give way to the view, or come back."""
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Do so from the first picture on."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self._fold():
            for side in self._folding.folded:
                self._free_keyboard(side)
            self._show_frames()
            self.changed.emit()

    def _fold(self) -> bool:
        if not self.isVisible() or self._view is None:
            return False  # it has no size yet
        at_first = dict(zip(_SIDES, self._wanted_widths(), strict=True))
        wanted = {
            side: max(at_first[side], frame.minimumWidth())
            for side, frame in self._frames.items()
            if self._wanted(side)
        }
        # The map has a zoom of its own; all else is as large as text.
        middle = MIDDLE if self._view == "map" else scaled(MIDDLE)
        least = max(LEAST_MIDDLE, self._middle.minimumSizeHint().width())
        return self._folding.fit(self.width(), wanted, middle, least)

    def _show_frames(self) -> None:
        for side, frame in self._frames.items():
            frame.setVisible(self.shown(side))
        self.refresh()  # at once: who fits the map into what is left shall know how much that is

    def shown(self, side: Side) -> bool:
        """Whether a panel is open in the present view, and has room."""
        return self._wanted(side) and side not in self._folding.folded

    def _wanted(self, side: Side) -> bool:
        """Whether a panel is open in the present view, if there is room.

        The guide leads from view to view, a room goes on whatever is looked at, and notes are read
        beside all of them, so they are open wherever they were not closed.
        """
        if self._view is None:
            return False
        at_first = side in _OPEN_AT_FIRST[self._view] or self._is_beside(side)
        return self._settings.flag(self._shown_key(side), at_first)

    def show_side(self, side: Side, shown: bool) -> None:
        """Open or close a panel of the present view; the keyboard does not stay in a closed one."""
        if self._view is None:
            return
        frame = self._frames[side]
        if shown:
            frame.furnish()
        else:
            self.keep_widths()
            self._free_keyboard(side)
        self._settings.set_flag(self._shown_key(side), shown)
        self._folding.choose(side, opened=shown)
        self._fold()
        self._show_frames()
        self.changed.emit()

    @property
    def guide_shown(self) -> bool:
        """Whether the workshop guide is open in the present view."""
        return self._chosen("left") == "guide" and self.shown("left")

    def show_guide(self, shown: bool) -> None:
        """Put the workshop guide in the left panel, with the keyboard in it; or the palette."""
        if self._view is not None:
            self._put_left("guide" if shown else "palette")

    @property
    def room_shown(self) -> bool:
        """Whether what came from the room is listed in the present view."""
        return self._chosen("left") == "room" and self.shown("left")

    def show_room(self, shown: bool) -> None:
        """Put what came from the room in the left panel, or what was there before."""
        self._pass("room", shown)

    @property
    def notes_shown(self) -> bool:
        """Whether notes of interviews are open in the present view."""
        return self._chosen("left") == "notes" and self.shown("left")

    def show_notes(self, shown: bool) -> None:
        """Put notes of interviews in the left panel, or what was there before."""
        self._pass("notes", shown)

    def _pass(self, panel: Panel, shown: bool) -> None:
        if self._view is not None:
            before: Panel = "guide" if self._settings.flag("guide", False) else "palette"
            self._put_left(panel if shown else before)

    def _put_left(self, panel: Panel) -> None:
        """Show a panel at the left; one that is not the usual one gets the keyboard."""
        frame = self._frames["left"]
        self.keep_widths()
        self._free_keyboard("left")
        self._passing = panel if panel in _PASSING else None
        if self._passing is None:
            self._settings.set_flag("guide", panel == "guide")
        frame.choose(panel)
        self._restore_widths()
        self.show_side("left", panel != "palette" or self.shown("left"))
        if panel != "palette" and frame.content is not None:
            frame.content.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_fields(self, field: str = "") -> None:
        """Open the inspector, with the keyboard in a field of what is selected, or the first."""
        self.show_side("right", True)
        content = self._frames["right"].content
        if content is not None:
            cast("Inspector", content).focus_field(field)

    def keep_widths(self) -> None:
        """Remember how wide the panels are; only both together say it, once they are laid out.

        It is remembered as it is at ordinary size: what is in them grows and shrinks with text.
        """
        if self._frames and all(frame.isVisible() for frame in self._frames.values()):
            left, _, right = self.sizes()
            ordinary = (round(left / self._factor), round(right / self._factor))
            self._settings.set_widths(self._widths_key(), ordinary)

    def _restore_widths(self) -> None:
        left, right = self._wanted_widths()
        self.setSizes([left, max(self.width() - left - right, 200), right])

    def _wanted_widths(self) -> Sequence[int]:
        at_first = [_WIDTHS[self._chosen(side)] for side in _SIDES]
        ordinary = self._settings.widths(self._widths_key(), len(_SIDES)) or at_first
        return [round(each * self._factor) for each in ordinary]

    def _make_frames(self) -> None:
        for side in _SIDES:
            name, chosen = f"{side.capitalize()}Panel", self._chosen(side)
            self._frames[side] = PanelFrame(name, scaled(_NARROWEST[side]), self._makers, chosen)
            self._frames[side].left.connect(self.keyboard_freed)
        self.insertWidget(0, self._frames["left"])
        self.addWidget(self._frames["right"])
        for place, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(place, stretch)
        self._restore_widths()

    def _chosen(self, side: Side) -> Panel:
        """Give what a side shows when it is open."""
        if side == "right":
            return "inspector"
        if self._passing is not None:
            return self._passing
        return "guide" if self._settings.flag("guide", False) else "palette"

    def _shown_key(self, side: Side) -> str:
        """Give the name under which it is remembered whether a panel is open in the view."""
        if self._is_beside(side):
            return f"{self._view}_{self._chosen(side)}"
        return f"{self._view}_panel_{side}"

    def _is_beside(self, side: Side) -> bool:
        """Whether a side shows what stays open from view to view."""
        chosen = self._chosen(side)
        return chosen == "guide" or chosen in _PASSING

    def _widths_key(self) -> str:
        """Give the name under which the widths are remembered; those with the guide have theirs."""
        chosen = self._chosen("left")
        return "panels" if chosen == "palette" else f"panels_{chosen}"

    def has_keyboard(self, side: Side) -> bool:
        """Whether a panel has the keyboard."""
        held = QApplication.focusWidget()
        frame = self._frames.get(side)
        return held is not None and frame is not None and frame.isAncestorOf(held)

    def _free_keyboard(self, side: Side) -> None:
        if self.has_keyboard(side):
            self.keyboard_freed.emit()
