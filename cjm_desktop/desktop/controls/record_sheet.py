"""A record shown as a sheet that is painted from a layout, selected, and offers a menu.

Personas and KPIs are shown so: as the same drawing that is on their page in the PDF.
"""

from abc import abstractmethod
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.controls.long_press import LongPress
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.desktop.work.heading_commands import HeadingCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Group, figures

WIDEST = 920
"""Points, as all of the drawing; the widget has as many pixels for each as text is large."""
_INSET = 10
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CARRIED = 280
"""The width of the picture that is dragged."""
_COMING_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class RecordSheet(QWidget):
    """One record: click to select, double-click for its fields, drag to move."""

    stepped = Signal(int)
    """The keyboard goes to the sheet above (−1) or below (1)."""

    redrawn = Signal()
    """The record is drawn anew."""

    corner = 10.0
    """The radius of the corners of what is drawn, for the frame around it."""
    mime = ""
    """The media type of a dragged record, which carries its id."""
    edit_keys: tuple[str, ...] = ()
    """The keys of the Edit menu that mean something here."""

    def __init__(
        self,
        session: Session,
        commands: HeadingCommands,
        painter: FigurePainter,
        record_id: str,
        menu_tip: str,
    ) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self._painter = painter
        self.key = Key(commands.kind, record_id)
        self._drawn: tuple[float, Group] | None = None
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(scaled(WIDEST))
        LongPress(self)
        self.more = Button("chevron-down", tip=menu_tip)
        self.more.setParent(self)
        self.more.clicked.connect(self._open_menu)

    @abstractmethod
    def lay_out(self, width: float) -> Group:
        """Lay the record out, `width` points wide."""

    @abstractmethod
    def menu(self) -> QMenu:
        """Make the menu of what can be done."""

    @abstractmethod
    def heading_name(self, heading: str) -> str:
        """Name a heading in the menu."""

    def offer_moves(self, menu: QMenu, to_heading: str) -> None:
        """Offer to move the record up, down and, in a menu of that name, under another heading."""
        tr, record = self._session.tr_, self.key.id
        up = menu.addAction(tr("Move up"), lambda: self._commands.shift(record, -1))
        up.setShortcut("Alt+Up")
        down = menu.addAction(tr("Move down"), lambda: self._commands.shift(record, 1))
        down.setShortcut("Alt+Down")
        others = menu.addMenu(to_heading)
        for heading in self._commands.headings():
            if heading != self._commands.heading_of(record):
                move = partial(self._commands.move, record, heading)
                others.addAction(menu_text(self.heading_name(heading)), move)
        others.setEnabled(not others.isEmpty())

    def offer_removal(self, menu: QMenu) -> None:
        """Offer to delete the record."""
        record = self.key.id
        delete = menu.addAction(self._session.tr_("Delete"), lambda: self._commands.remove(record))
        delete.setShortcut(QKeySequence.StandardKey.Delete)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and delete the record, or go to its fields; the arrows go to the neighbours."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down if held == Qt.KeyboardModifier.AltModifier:
                self._commands.shift(self.key.id, _STEPS[key])
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain:
                self.stepped.emit(_STEPS[key])
            case Qt.Key.Key_Delete if plain:
                self._commands.remove(self.key.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if plain:
                self.want_fields()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the Edit menu, so that its commands come here too."""
        if claims(event, self.edit_keys):
            event.accept()
            return True
        return super().event(event)

    def redraw(self) -> None:
        """Show the record as it is now; its height may be another."""
        self._drawn = None
        self.updateGeometry()
        self.update()
        self.redrawn.emit()

    @property
    def session(self) -> Session:
        """What the record is of."""
        return self._session

    @property
    def drawn(self) -> Group:
        """What is shown."""
        return self._group(self.width() / factor())

    def heightForWidth(self, width: int) -> int:
        """Give the height that the text needs."""
        return scaled(self._group(min(width / factor(), WIDEST)).height + 2)

    def sizeHint(self) -> QSize:
        """As wide as a sheet is read well."""
        return QSize(scaled(WIDEST), self.heightForWidth(scaled(WIDEST)))

    def minimumSizeHint(self) -> QSize:
        """Stay wide enough for a column of text."""
        return QSize(scaled(300), scaled(100))

    def _open_menu(self) -> None:
        self._pop_up(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _pop_up(self, place: QPoint) -> None:
        self._select()
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _group(self, width: float) -> Group:
        if self._drawn is None or self._drawn[0] != width:
            self._drawn = (width, self.lay_out(width - 2))
        return self._drawn[1]

    def _select(self) -> None:
        self._session.select([self.key])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Replay the sheet; the selected one is framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(factor(), factor())
        group = self.drawn
        for placed in figures(group, 1, 1):
            self._painter.paint(painter, placed.figure, placed.x, placed.y)
        if self.key in self._session.selection:
            painter.setPen(QPen(self._painter.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(1, 1, group.width, group.height)
            painter.drawRoundedRect(frame, self.corner, self.corner)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the menu's button in its corner."""
        self.more.adjustSize()
        self.more.move(self.width() - self.more.width() - scaled(_INSET), scaled(_INSET))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select with the focus."""
        super().focusInEvent(event)
        if event.reason() not in _COMING_BACK:
            self._select()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the menu where the mouse or the keyboard asks for it."""
        self._pop_up(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, take the keyboard, and be ready for a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._select()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the record."""
        if self._pressed is None:
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.start_drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End without a drag."""
        self._pressed = None

    def start_drag(self) -> None:
        """Carry the record, until it is dropped on a section."""
        data = QMimeData()
        data.setData(self.mime, self.key.id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        picture = self.grab().scaledToWidth(_CARRIED, Qt.TransformationMode.SmoothTransformation)
        drag.setPixmap(picture)
        drag.exec(Qt.DropAction.MoveAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the fields."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.want_fields()

    def want_fields(self) -> None:
        """Select the record and go to its fields."""
        self._select()
        self._commands.edit_fields()
