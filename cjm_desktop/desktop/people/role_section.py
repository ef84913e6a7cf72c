"""A role with its personas below each other, and the place where others can be dropped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.painter import FigurePainter
from cjm_desktop.desktop.panels.inspector.buttons import Button
from cjm_desktop.desktop.people import portrait
from cjm_desktop.desktop.people.commands import PersonaCommands
from cjm_desktop.desktop.people.sheet import MIME, SheetWidget, Shown
from cjm_desktop.desktop.record_sheet import WIDEST
from cjm_desktop.desktop.session import Session
from cjm_desktop.desktop.widgets import ElidedLabel, plain_label
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.persona_sheet import Owner
from cjm_desktop.phrases import phrase
from cjm_desktop.wording import Wording

_SPACE = 10


class RoleSection(QWidget):
    """The heading of a role, a button to add a persona, and its sheets."""

    fields_wanted = Signal()
    """The user wants to write in the fields of the selected persona."""
    stepped = Signal(object, int)
    """The keyboard leaves a sheet upwards (−1) or downwards (1): the sheet and the step."""

    def __init__(
        self, session: Session, commands: PersonaCommands, painter: FigurePainter, lane_id: str
    ) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self._painter = painter
        self.lane_id = lane_id
        self._by_id: dict[str, SheetWidget] = {}
        self._mark: int | None = None
        self._colour = "quiet"
        self.setAcceptDrops(True)
        tr = session.tr_
        self._bar = QFrame()
        self._bar.setFixedSize(5, 20)
        self._bar.setAutoFillBackground(True)
        self.name = ElidedLabel(role="heading")
        self.add_button = Button("plus", tr("Add persona"), part="push")
        self.add_button.clicked.connect(self._add)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._bar)
        top.addWidget(self.name, 1)
        top.addWidget(self.add_button)
        self.hint = plain_label(
            tr(
                "Nobody here yet. A persona is a typical person in this role, with a name and a "
                "day at work: what they answer for, what drives them and what they need to know. "
                "Write it from what you have seen and heard, not from how you sell."
            ),
            "quiet",
        )
        self.hint.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACE)
        self._column.addLayout(top)
        self._column.addWidget(self.hint)
        self.setMaximumWidth(WIDEST)

    @property
    def sheets(self) -> list[SheetWidget]:
        """The sheets from top to bottom."""
        ids = (each for each, _ in self._session.document.personas_of(self.lane_id))
        return [self._by_id[each] for each in ids if each in self._by_id]

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in their order."""
        return [self.add_button, *(stop for sheet in self.sheets for stop in (sheet, sheet.more))]

    def refresh(self) -> None:
        """Show the role and its personas as they are now."""
        document = self._session.document
        lane = document.lanes[self.lane_id]
        map_tr = Wording.of(document.map.language)
        self._colour = lane_colours(document)[self.lane_id]
        self.name.setText(lane.name or phrase(self._session.tr_, lane.kind))
        self.add_button.setAccessibleName(
            self._session.tr_("Add persona: {role}", role=self.name.text())
        )
        owner = Owner(lane.name or phrase(map_tr, lane.kind), self._colour)
        personas = document.personas_of(self.lane_id)
        self._drop_gone({each for each, _ in personas})
        for place, (persona_id, persona) in enumerate(personas):
            sheet = self._by_id.get(persona_id) or self._make(persona_id)
            sheet.show_persona(Shown(persona, owner, document.map.language))
            # The heading and the hint come first.
            if self._column.indexOf(sheet) != place + 2:
                self._column.removeWidget(sheet)
                self._column.insertWidget(place + 2, sheet)
                sheet.show()
        self.hint.setVisible(not personas)
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of the present look."""
        look = QPalette(self._bar.palette())
        look.setColor(QPalette.ColorRole.Window, self._painter.colour(self._colour))
        self._bar.setPalette(look)
        self.update()
        for sheet in self._by_id.values():
            sheet.update()

    def _make(self, persona_id: str) -> SheetWidget:
        sheet = SheetWidget(self._session, self._commands, self._painter, persona_id)
        sheet.stepped.connect(lambda step: self.stepped.emit(sheet, step))
        sheet.fields_wanted.connect(self.fields_wanted)
        self._by_id[persona_id] = sheet
        return sheet

    def _drop_gone(self, staying: set[str]) -> None:
        for persona_id in list(self._by_id):
            if persona_id not in staying:
                sheet = self._by_id.pop(persona_id)
                self._column.removeWidget(sheet)
                sheet.hide()
                sheet.deleteLater()

    def _add(self) -> None:
        self._commands.add(self.lane_id)
        self.fields_wanted.emit()

    # Dropping personas and pictures

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take personas, and pictures for the persona they are dropped on."""
        data = event.mimeData()
        if data.hasFormat(MIME) or portrait.may_hold_picture(data):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a persona would land."""
        place = event.position().toPoint()
        if event.mimeData().hasFormat(MIME):
            self._show_mark(self._index_at(place.y()))
            event.acceptProposedAction()
        elif isinstance(self.childAt(place), SheetWidget):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any longer."""
        self._show_mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move a persona here, or give one a portrait."""
        self._show_mark(None)
        data, place = event.mimeData(), event.position().toPoint()
        if data.hasFormat(MIME):
            persona_id = bytes(data.data(MIME).data()).decode()
            if persona_id in self._session.document.personas:
                event.acceptProposedAction()
                self._commands.move(persona_id, self.lane_id, self._index_at(place.y()))
            return
        sheet = self.childAt(place)
        if isinstance(sheet, SheetWidget):
            event.acceptProposedAction()
            try:
                asset = portrait.from_mime(data, self._session.tr_)
            except portrait.Refused as refused:
                self._session.message.emit(str(refused))
            else:
                self._commands.show_picture(sheet.persona_id, asset)

    def _index_at(self, y: int) -> int:
        return sum(sheet.geometry().center().y() < y for sheet in self.sheets)

    def _show_mark(self, index: int | None) -> None:
        if index != self._mark:
            self._mark = index
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark of a drop between the sheets."""
        if self._mark is None:
            return
        sheets = self.sheets
        if self._mark < len(sheets):
            y = sheets[self._mark].y() - _SPACE // 2 - 1
        else:
            y = self.height() - 3
        painter = QPainter(self)
        painter.fillRect(0, y, self.width(), 3, QColor(self._painter.colour("accent")))
        painter.end()


def focus_sheet(sheet: SheetWidget) -> None:
    """Put the keyboard on a sheet."""
    sheet.setFocus(Qt.FocusReason.OtherFocusReason)
