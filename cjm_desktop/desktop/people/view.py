"""The view of people: every role with its personas, and below what part the roles have.

It shows the session's document and selects in it; the fields are edited in the inspector.
"""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.columns import Columns
from cjm_desktop.desktop.controls.sheet_stack import MARGIN, SheetStack
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.widgets import button, separator
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.people.influence_table import MOST_ROWS, InfluenceTable
from cjm_desktop.desktop.people.role_section import RoleSection
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.persona_commands import PersonaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator

_SHOWN = frozenset({"map", "phases", "lanes", "personas", "assets"})
_NARROWEST = 680
_LOW = 420
"""Pixels of height below which the people have more need of the room than the table."""
_FEW_ROWS = 2


class PeopleView(Dressed, QWidget):
    """Shows the roles and personas of a session."""

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self.setObjectName("PeopleView")
        self._session = session
        self._stale = True
        self._painter = FigurePainter(look(), session.document.assets)
        self._commands = PersonaCommands(session, navigator)
        self.table = InfluenceTable(session)
        self._lay_out()
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.selection_changed.connect(self._selected)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Paint the sheets in the colours of a look."""
        self._painter.set_palette(colours)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on: to the selected persona, or where one can be added."""
        super().focusInEvent(event)
        if not self.stack.take_keyboard(event.reason()):
            self.add_role.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the people the most of the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        document = self._session.document
        told = bool(document.role_lane_ids and document.phase_ids)
        is_low = self.height() < scaled(_LOW)
        for widget in (self.table, self._table_title, self._line):
            widget.setVisible(told)
        self._table_how.setVisible(told and not is_low)
        self._table_title.setToolTip(plain_tip(self._table_how.text()) if is_low else "")
        self.table.show_rows(_FEW_ROWS if is_low else MOST_ROWS)

    def show_role(self, lane: str | None) -> None:
        """Bring a role into view, with the keyboard where a persona is added to it."""
        self.stack.show_section(lane)

    def refresh(self) -> None:
        """Show the document as it is now."""
        self._stale = False
        document = self._session.document
        self._painter.set_assets(document.assets)
        lanes = self._lanes()
        self.stack.show_headings(lanes)
        self._empty.setVisible(not lanes)
        self.table.refresh()
        self._fit()
        set_tab_order((self.add_role, *self.stack.stops, self.table))
        self._selected()

    def _lanes(self) -> list[str]:
        """List the roles, and any other lane that has a persona."""
        document = self._session.document
        peopled = {persona.lane for persona in document.personas.values()}
        roles = set(document.role_lane_ids)
        return [lane for lane in document.lane_ids if lane in roles or lane in peopled]

    def _make(self, lane: str) -> RoleSection:
        return RoleSection(self._session, self._commands, self._painter, lane)

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
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
        if self.isVisible():
            self.stack.show_selected(self)

    def _lay_out(self) -> None:
        tr = self._session.tr_
        self._empty = self._make_empty()
        margins = QMargins(MARGIN, 14, MARGIN, MARGIN)
        columns = Columns(_NARROWEST, 22)
        self.stack = SheetStack(self._session, self._make, columns, margins, self._empty)
        self._table_title = plain_label(tr("The part each role has"), "heading")
        self._table_how = plain_label(
            tr(
                "Click a cell, or press Space: who initiates, decides, vetoes, uses or is informed?"
            ),
            "quiet",
        )
        self._table_how.setWordWrap(True)
        below = QVBoxLayout()
        below.setContentsMargins(MARGIN, 8, MARGIN, 12)
        below.setSpacing(4)
        for widget in (self._table_title, self._table_how, self.table):
            below.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.stack, 1)
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
