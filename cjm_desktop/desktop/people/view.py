"""The view of people: every role with its personas, and below what part the roles have.

It shows the session's document and selects in it; the fields are edited in the inspector.
"""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.columns import Columns
from cjm_desktop.desktop.controls.widgets import button, plain_label, separator
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.people.influence_table import InfluenceTable
from cjm_desktop.desktop.people.role_section import RoleSection, focus_sheet
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.persona_commands import PersonaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.layout.theme import DARK, LIGHT

_SHOWN = frozenset({"map", "phases", "lanes", "personas", "assets"})
_MARGIN = 20
_NARROWEST = 680


class PeopleView(QWidget):
    """Shows the roles and personas of a session."""

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self.setObjectName("PeopleView")
        self._session = session
        self._navigator = navigator
        self._stale = True
        self._painter = FigurePainter(LIGHT, session.document.assets)
        self._commands = PersonaCommands(session)
        self._sections: dict[str, RoleSection] = {}
        self.table = InfluenceTable(session)
        self._lay_out()
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.selection_changed.connect(self._selected)
        self.set_dark(False)

    @property
    def sections(self) -> list[RoleSection]:
        """The roles from top to bottom."""
        return [self._sections[lane] for lane in self._lanes() if lane in self._sections]

    @property
    def sheets(self) -> list[SheetWidget]:
        """The personas from top to bottom."""
        return [sheet for section in self.sections for sheet in section.sheets]

    def set_dark(self, dark: bool) -> None:
        """Take the dark or the light look."""
        self._painter.set_palette(DARK if dark else LIGHT)
        look = QPalette(self.palette())
        look.setColor(QPalette.ColorRole.Window, self._painter.colour("surround"))
        self.setPalette(look)
        self.setAutoFillBackground(True)
        self.table.dress(DARK if dark else LIGHT)
        for section in self._sections.values():
            section.recolour()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put roles beside each other where there is room."""
        super().resizeEvent(event)
        self._columns.set_room(self.width() - 3 * _MARGIN)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on: to the selected persona, or where one can be added."""
        super().focusInEvent(event)
        chosen = {key.id for key in self._session.selection if key.kind == "personas"}
        found = next((each for each in self.sheets if each.persona_id in chosen), None)
        if found is not None:
            focus_sheet(found)
        elif self.sections:
            self.sections[0].add_button.setFocus(event.reason())
        else:
            self.add_role.setFocus(event.reason())

    def show_role(self, lane: str | None) -> None:
        """Bring a role into view, with the keyboard where a persona is added to it."""
        if lane in self._sections:
            section = self._sections[lane]
            section.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, section, lambda: self.area.ensureWidgetVisible(section, 0, 0))

    def refresh(self) -> None:
        """Show the document as it is now."""
        self._stale = False
        document = self._session.document
        self._painter.set_assets(document.assets)
        lanes = self._lanes()
        for lane in set(self._sections) - set(lanes):
            gone = self._sections.pop(lane)
            gone.hide()
            gone.deleteLater()
        for lane in lanes:
            (self._sections.get(lane) or self._make(lane)).refresh()
        self._columns.show_all(self.sections)
        self._empty.setVisible(not lanes)
        self.table.refresh()
        told = bool(document.role_lane_ids and document.phase_ids)
        for widget in (self.table, self._table_title, self._table_how, self._line):
            widget.setVisible(told)
        stops = [stop for section in self.sections for stop in section.stops]
        for before, after in pairwise([self.add_role, *stops, self.table]):
            QWidget.setTabOrder(before, after)
        self._selected()

    def _lanes(self) -> list[str]:
        """List the roles, and any other lane that has a persona."""
        document = self._session.document
        peopled = {persona.lane for persona in document.personas.values()}
        roles = set(document.role_lane_ids)
        return [lane for lane in document.lane_ids if lane in roles or lane in peopled]

    def _make(self, lane: str) -> RoleSection:
        section = RoleSection(self._session, self._navigator, self._commands, self._painter, lane)
        section.stepped.connect(self._step)
        self._sections[lane] = section
        return section

    def _step(self, sheet: SheetWidget, step: int) -> None:
        sheets = self.sheets
        wanted = sheets.index(sheet) + step
        if 0 <= wanted < len(sheets):
            focus_sheet(sheets[wanted])

    def _changed(self, patch: Patch, initiator: str) -> None:
        if not any(key.kind in _SHOWN for key in patch.keys):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _replaced(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _selected(self) -> None:
        """Frame the selected persona and bring it into view."""
        chosen = {key.id for key in self._session.selection if key.kind == "personas"}
        for sheet in self.sheets:
            sheet.update()
            if sheet.persona_id in chosen and self.isVisible():
                # A new sheet has its place only after the layout.
                QTimer.singleShot(0, sheet, lambda found=sheet: self._reveal(found))

    def _reveal(self, sheet: SheetWidget) -> None:
        self.area.ensureWidgetVisible(sheet, 0, _MARGIN)
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held) and held is not self.table:
            focus_sheet(sheet)

    def _lay_out(self) -> None:
        tr = self._session.tr_
        self._page = QWidget()
        inside = QVBoxLayout(self._page)
        inside.setContentsMargins(_MARGIN, 14, _MARGIN, _MARGIN)
        inside.setSpacing(18)
        self._columns = Columns(_NARROWEST, 22)
        self._empty = self._make_empty()
        inside.addWidget(self._empty)
        inside.addWidget(self._columns)
        inside.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._page)
        for behind in (self._page, self.area.viewport()):
            behind.setAutoFillBackground(False)
        self._table_title = plain_label(tr("The part each role has"), "heading")
        self._table_how = plain_label(
            tr(
                "Click a cell, or press Space: who initiates, decides, vetoes, uses or is informed?"
            ),
            "quiet",
        )
        below = QVBoxLayout()
        below.setContentsMargins(_MARGIN, 8, _MARGIN, 12)
        below.setSpacing(4)
        for widget in (self._table_title, self._table_how, self.table):
            below.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        self._line = separator(across=True)
        outer.addWidget(self._line)
        outer.addLayout(below)

    def _make_empty(self) -> QWidget:
        tr = self._session.tr_
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(10)
        text = plain_label(
            tr(
                "A company buys as several people: usually three to five roles, such as those who "
                "sign, those who set the demands and those who use it every day. Add the roles, "
                "then give each a persona."
            ),
            "quiet",
        )
        text.setWordWrap(True)
        self.add_role = button(tr("Add role"), "main")
        self.add_role.clicked.connect(self._commands.add_role)
        column.addWidget(plain_label(tr("This map has no roles yet"), "heading"))
        column.addWidget(text)
        column.addWidget(self.add_role, 0, Qt.AlignmentFlag.AlignLeft)
        return empty
