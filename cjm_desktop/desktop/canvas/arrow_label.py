"""Writing an arrow's label in place on the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.handoffs import change_handoff
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.arrows import LABEL_ROOM, PLATE

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.inline_editor import InlineEditor


class ArrowLabel(QObject):
    """Holds the one label being written; each letter is on the map at once."""

    def __init__(self, session: Session, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._editor: InlineEditor | None = None
        self._handoff = ""
        session.changed.connect(self._changed)
        session.replaced.connect(self.stop)
        canvas.scrolled.connect(self.replace)
        canvas.projection_changed.connect(self.replace)

    def edit(self, handoff: str) -> None:
        """Write an arrow's label."""
        from cjm_desktop.desktop.canvas.inline_editor import InlineEditor

        self.stop()
        record = self._session.document.handoffs.get(handoff)
        area = self._place(handoff)
        if record is None or area is None:
            return
        self._session.select([Key("handoffs", handoff)])
        self._session.seal()
        self._handoff = handoff
        self._canvas.show_area(area)
        host = self._canvas.viewport()
        editor = self._editor = InlineEditor(
            host, self._session, self._session.tr_("Label of the arrow"), MAX_TITLE
        )
        editor.typed.connect(self._typed)
        editor.ended.connect(self._ended)
        editor.begin(record.label, theme.SMALL, all_selected=True)
        self.replace()

    def stop(self) -> None:
        """End writing and keep what is written."""
        if self._editor is not None:
            self._editor.finish("left")

    def replace(self) -> None:
        """Follow the arrow after scrolling, zooming or a new layout."""
        if self._editor is None:
            return
        area = self._place(self._handoff)
        self._editor.setVisible(area is not None)
        if area is not None:
            self._editor.place(self._view_of(area), self._canvas.zoom)

    def _view_of(self, area: Rect) -> QRect:
        return self._canvas.projection.to_view(area)

    def _place(self, handoff: str) -> Rect | None:
        arrows = self._canvas.layout_.arrows
        route, plate = arrows.routes.get(handoff), arrows.plates.get(handoff)
        if route is None:
            return None
        if plate is not None:
            x, y = plate.x + plate.width / 2, plate.y + PLATE / 2
        else:
            number = len(route.points) // 2
            (x1, y1), (x2, y2) = route.points[number - 1], route.points[number]
            x, y = (x1 + x2) / 2, (y1 + y2) / 2
        room = LABEL_ROOM + 10
        left = max(0.0, min(self._canvas.layout_.width - room, x - room / 2))
        return Rect(left, y - PLATE / 2 - 1, room, PLATE + 2)

    def _typed(self, text: str) -> None:
        patch = change_handoff(self._session.document, self._handoff, label=text)
        self._session.edit("label_handoff", patch, merge=f"label:{self._handoff}")

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if self._editor is None:
            return
        record = self._session.document.handoffs.get(self._handoff)
        if record is None:
            self.stop()
            return
        if initiator != "edit":
            self._editor.show_text(record.label)
        self.replace()

    def _ended(self, end: str) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self._canvas.setFocus()
        self._session.seal()
