"""A persona's sheet as a widget: painted from the same drawing as the page in the PDF."""

from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget

from cjm_desktop.desktop.actions.registry import menu_text
from cjm_desktop.desktop.painter import FigurePainter
from cjm_desktop.desktop.panels.inspector.buttons import Button
from cjm_desktop.desktop.people.commands import PersonaCommands
from cjm_desktop.desktop.session import Session
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout.drawing import Group, figures
from cjm_desktop.layout.persona_sheet import Owner, bands, display_name, sheet
from cjm_desktop.phrases import phrase
from cjm_desktop.wording import Wording

MIME = "application/x-cjm-persona"
WIDEST = 920
_MENU = 28
_COMING_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Shown(NamedTuple):
    """What a sheet shows: the persona, its role, and the map's language."""

    persona: Persona
    owner: Owner
    language: str


class SheetWidget(QWidget):
    """One persona: click to select, drag to move, drop a picture on it."""

    fields_wanted = Signal()
    """The user wants to write in the persona's fields."""
    stepped = Signal(int)
    """The keyboard goes to the sheet above (−1) or below (1)."""

    def __init__(
        self, session: Session, commands: PersonaCommands, painter: FigurePainter, persona_id: str
    ) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self._painter = painter
        self.persona_id = persona_id
        self._shown: Shown | None = None
        self._drawn: tuple[float, Group] | None = None
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(WIDEST)
        self.more = Button("chevron-down", tip=session.tr_("What can be done with this persona"))
        self.more.setParent(self)
        self.more.setFixedSize(_MENU, _MENU)
        self.more.clicked.connect(self._open_menu)

    def show_persona(self, shown: Shown) -> None:
        """Show a persona as it is now."""
        if shown == self._shown:
            return
        self._shown, self._drawn = shown, None
        name = display_name(shown.persona, self._session.tr_)
        self.setAccessibleName(f"{name}, {shown.owner.name}")
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Give the height that the text needs."""
        return round(self._group(min(width, WIDEST)).height) + 2

    def sizeHint(self) -> QSize:
        """As wide as a sheet is read well."""
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def minimumSizeHint(self) -> QSize:
        """Stay wide enough for a column of text."""
        return QSize(300, 100)

    def menu(self) -> QMenu:
        """Make the menu of what can be done."""
        tr, commands, persona = self._session.tr_, self._commands, self.persona_id
        menu = QMenu(self)
        menu.addAction(tr("Choose a picture…"), lambda: commands.choose_picture(self, persona))
        menu.addAction(tr("Paste a picture"), lambda: commands.paste_picture(persona))
        if self._shown is not None and self._shown.persona.portrait is not None:
            menu.addAction(
                tr("Take the picture away"), lambda: commands.show_picture(persona, None)
            )
        menu.addSeparator()
        menu.addAction(tr("Move up"), lambda: commands.shift(persona, -1))
        menu.addAction(tr("Move down"), lambda: commands.shift(persona, 1))
        document = self._session.document
        roles = menu.addMenu(tr("Move to role"))
        for lane in document.role_lane_ids:
            if lane != document.personas[persona].lane:
                self._offer_role(roles, lane)
        roles.setEnabled(not roles.isEmpty())
        menu.addSeparator()
        menu.addAction(tr("Duplicate"), lambda: commands.duplicate(persona))
        menu.addAction(tr("Delete"), lambda: commands.remove(persona))
        return menu

    def _offer_role(self, menu: QMenu, lane: str) -> None:
        record = self._session.document.lanes[lane]
        name = record.name or phrase(self._session.tr_, record.kind)
        menu.addAction(menu_text(name), lambda: self._commands.move(self.persona_id, lane))

    def _open_menu(self) -> None:
        self._pop_up(self.more.mapToGlobal(QPoint(0, _MENU)))

    def _pop_up(self, place: QPoint) -> None:
        self._select()
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _group(self, width: float) -> Group:
        shown = self._shown
        assert shown is not None
        if self._drawn is None or self._drawn[0] != width:
            made = bands(shown.persona, shown.owner, Wording.of(shown.language), width - 2)
            self._drawn = (width, sheet(self.persona_id, made, shown.owner, width - 2))
        return self._drawn[1]

    def _select(self) -> None:
        self._session.select([Key("personas", self.persona_id)])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Replay the sheet; the selected one is framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = self._group(self.width())
        for placed in figures(group, 1, 1):
            self._painter.paint(painter, placed.figure, placed.x, placed.y)
        if Key("personas", self.persona_id) in self._session.selection:
            painter.setPen(QPen(self._painter.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, group.width, group.height), 10, 10)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the menu's button in its corner."""
        self.more.move(self.width() - _MENU - 10, 10)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select with the focus."""
        super().focusInEvent(event)
        if event.reason() not in _COMING_BACK:
            self._select()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the menu where the mouse or the keyboard asks for it."""
        self._pop_up(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, and be ready for a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._select()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the fields."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._select()
            self.fields_wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the persona."""
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
        """Carry the persona, until it is dropped on a role."""
        data = QMimeData()
        data.setData(MIME, self.persona_id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        picture = self.grab().scaledToWidth(280, Qt.TransformationMode.SmoothTransformation)
        drag.setPixmap(picture)
        drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, duplicate, delete, paste a portrait; the arrows go to the neighbours."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands, persona = self._commands, self.persona_id
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and held == Qt.KeyboardModifier.AltModifier:
            commands.shift(persona, step)
        elif step and held == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(step)
        elif key == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.NoModifier:
            commands.remove(persona)
        elif key == Qt.Key.Key_D and held == Qt.KeyboardModifier.ControlModifier:
            commands.duplicate(persona)
        elif key == Qt.Key.Key_V and held == Qt.KeyboardModifier.ControlModifier:
            commands.paste_picture(persona)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._select()
            self.fields_wanted.emit()
        elif key == Qt.Key.Key_Insert:
            commands.add(self._session.document.personas[persona].lane)
        else:
            super().keyPressEvent(event)
