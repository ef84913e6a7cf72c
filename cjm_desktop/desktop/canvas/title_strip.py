"""The map's title and purpose above everything; a double click writes the title in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.sight import MARGIN
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.editing import edits
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.records import Map
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout import theme
from cjm_desktop.layout.map.headers import title_figure
from cjm_desktop.layout.theme import Palette
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.inline_editor import InlineEditor


class TitleStrip(QWidget):
    """Paints the title as it is printed."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._session = canvas.session
        self._editor: InlineEditor | None = None
        self._laid_out: tuple[Map, float, Palette] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self._session.tr_("Title of the map"))
        self.setToolTip(plain_tip(self._session.tr_("Double-click to write the title")))
        self._lay_out()
        canvas.projection_changed.connect(self._lay_out)
        self._session.changed.connect(self._changed)
        self._session.replaced.connect(self._stop)

    def _lay_out(self) -> None:
        map_ = self._session.document.map
        room = max(self.width() - 3 * MARGIN, 200)
        shown = map_, room, self._canvas.figures.palette
        if self._laid_out != shown:
            self._laid_out = shown
            self._figure = title_figure(map_, Wording.of(map_.language), room)
            self.setFixedHeight(round(self._figure.height) + MARGIN)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew for another width."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._canvas.figures.fill(painter, event.rect(), "surround")
        self._canvas.figures.paint(painter, self._figure, MARGIN + 4, MARGIN)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the map itself."""
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._canvas.select_map()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write the title in place."""
        self.rename()

    def rename(self) -> None:
        """Write the title in place; all changes are one step."""
        from cjm_desktop.desktop.canvas.inline_editor import InlineEditor

        self._stop()
        self._session.seal()
        name = self._session.tr_("Title of the map")
        editor = InlineEditor(self, self._session, name, MAX_TITLE)
        self._editor = editor
        editor.typed.connect(self._typed)
        editor.ended.connect(self._ended)
        editor.begin(self._session.document.map.title, theme.TITLE, all_selected=True)
        editor.place(QRect(MARGIN + 2, MARGIN - 2, self.width() - 3 * MARGIN, 30), 1)

    def _typed(self, title: str) -> None:
        patch = edits.map.change_map(self._session.document, title=title)
        self._session.edit("change_map", patch, merge="map:title")

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if self._editor is not None and initiator != "edit":
            self._editor.show_text(self._session.document.map.title)

    def _stop(self) -> None:
        if self._editor is not None:
            self._editor.finish()

    def _ended(self, end: str) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        self._session.seal()
        if end != "left":
            self._canvas.setFocus()
