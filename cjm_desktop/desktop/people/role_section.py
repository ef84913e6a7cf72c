"""A role with its personas below each other, and the place where others can be dropped."""

from typing import cast

from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.sheet_section import SheetSection
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.people.sheet import MIME, SheetWidget, Shown
from cjm_desktop.desktop.work import pictures as portrait
from cjm_desktop.desktop.work.persona_commands import PersonaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.sheets.persona_sheet import Owner
from cjm_desktop.layout.theme import resolve
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_SPACE = 10


class _Bar(QWidget):
    """The stripe in a role's colour before its name."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = "quiet"
        self.setFixedSize(5, scaled(20))

    def show_colour(self, colour: str) -> None:
        """Show another colour, by its token or its own."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the stripe."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(resolve(self._colour, look())))
        painter.end()


class RoleSection(SheetSection):
    """The heading of a role, a button to add a persona, and its sheets."""

    _commands: PersonaCommands

    def __init__(
        self, session: Session, commands: PersonaCommands, painter: FigurePainter, lane_id: str
    ) -> None:
        super().__init__(session, commands, painter, lane_id, MIME, _SPACE)
        self._colour = "quiet"
        tr = session.tr_
        self._bar = _Bar()
        self.add_button = Button("plus", tr("Add persona"), part="push")
        self.add_button.clicked.connect(self.add)
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
        self.stand_above(top, self.hint)

    @property
    def sheets(self) -> list[SheetWidget]:
        """The sheets from top to bottom."""
        return cast("list[SheetWidget]", super().sheets)

    def make(self, record_id: str) -> SheetWidget:
        """Make the sheet of a persona."""
        sheet = SheetWidget(self._session, self._commands, self._painter, record_id)
        self._fill(sheet)
        return sheet

    def _fill(self, sheet: SheetWidget) -> None:
        document = self._session.document
        language = document.map.language
        lane = document.lanes[self.heading]
        owner = Owner(lane.name or phrase(Wording.of(language), lane.kind), self._colour)
        sheet.show_persona(Shown(document.personas[sheet.key.id], owner, language))

    def refresh(self) -> None:
        """Show the role and its personas as they are now."""
        document = self._session.document
        lane = document.lanes[self.heading]
        self._colour = lane_colours(document)[self.heading]
        self.name.setText(lane.name or phrase(self._session.tr_, lane.kind))
        self.add_button.setAccessibleName(
            self._session.tr_("Add persona: {role}", role=self.name.text())
        )
        self.place_sheets()
        for sheet in self.sheets:
            self._fill(sheet)
        self._bar.show_colour(self._colour)
        self.hint.setVisible(not self.sheets)

    # Dropping pictures

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take personas, and pictures for the persona they are dropped on."""
        super().dragEnterEvent(event)
        if portrait.may_hold_picture(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a persona would land, and on whom a picture."""
        super().dragMoveEvent(event)
        if isinstance(self.childAt(event.position().toPoint()), SheetWidget):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move a persona here, or give one a portrait."""
        super().dropEvent(event)
        data, sheet = event.mimeData(), self.childAt(event.position().toPoint())
        if not data.hasFormat(MIME) and isinstance(sheet, SheetWidget):
            event.acceptProposedAction()
            try:
                asset = portrait.from_mime(data, portrait.PORTRAIT, self._session.tr_)
            except portrait.Refused as refused:
                self._session.message.emit(str(refused))
            else:
                self._commands.show_picture(sheet.key.id, asset)
