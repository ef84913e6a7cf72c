"""KPIs: phase by phase, where each stands against its target and how it came there."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.controls.columns import Columns
from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.controls.sheet_stack import MARGIN, SheetStack
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.insight.kpis.kpi_section import KpiSection
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.work.kpi_commands import KpiCommands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.insight.kpi_warnings import kpi_warnings
from cjm_desktop.insight.kpis import state
from cjm_desktop.layout.sheets.rate_words import rate_sentences

_NARROWEST = 560


class KpisTab(Dressed, InsightTab):
    """Follows a session's KPIs."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._painter = FigurePainter(look())
        self._commands = KpiCommands(session, navigator)
        self.stack = SheetStack(
            session, self._make, Columns(_NARROWEST, MARGIN), QMargins(0, 0, 8, MARGIN)
        )
        self.rates = plain_label("", "")
        self.rates.setWordWrap(True)
        column = self.column_under()
        column.addWidget(self.rates)
        column.addWidget(self.stack, 1)
        self._hint = Hint(self.stack)
        # A key may follow a step at once: the cards must be there, however late the rest comes.
        session.changed.connect(self._stepped_on)
        session.selection_changed.connect(self._selected)
        self.wear_look()
        self.refresh()

    def dress(self, colours: Colours) -> None:
        """Paint the sheets in the colours of a look."""
        self._painter.set_palette(colours)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on: to the selected KPI, or where one can be added."""
        super().focusInEvent(event)
        self.stack.take_keyboard(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add a KPI to the phase that the keyboard is in."""
        where = QApplication.focusWidget()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Insert and not held and where is not None:
            for section in self.stack.sections:
                if section.isAncestorOf(where):
                    section.add()
                    return
        super().keyPressEvent(event)

    def show_document(self) -> None:
        """Show the document as it is now."""
        self._show_phases()
        document, tr = self._session.document, self._session.tr_
        warnings = kpi_warnings(document) if document.kpis else {}
        for section in self.stack.sections:
            section.warnings.tell(warnings.get(section.heading, ()))
        self.headline.setText(self._headline() if self.stack.sections else "")
        self.how.setText(self._how() if self.stack.sections else "")
        said = "\n".join(rate_sentences(document, tr))
        self.rates.setText(said)
        self.rates.setVisible(bool(said))
        self._hint.tell(
            "" if self.stack.sections else tr("Nothing to measure yet"),
            tr("Add phases to the map; a KPI then shows whether customers move on to the next."),
        )

    def _show_phases(self) -> None:
        self.stack.show_headings(self._session.document.phase_ids)
        set_tab_order(self.stack.stops)

    def _make(self, phase: str) -> KpiSection:
        return KpiSection(self._session, self._commands, self._painter, phase)

    def _headline(self) -> str:
        document, tr = self._session.document, self._session.tr_
        if not document.kpis:
            return tr("No KPIs yet")
        said = tr.plural("{n} KPI", "{n} KPIs", len(document.kpis))
        missed = sum(state(kpi) == "off_target" for kpi in document.kpis.values())
        if not missed:
            return said
        off_target = tr.plural("{n} off target", "{n} off target", missed)
        return f"{said}, {off_target}"

    def _how(self) -> str:
        tr = self._session.tr_
        if not self._session.document.kpis:
            return tr(
                "A KPI shows whether customers move on to the next phase. Choose as few as "
                "possible, best one for each phase: something concrete that you can read again "
                "and again, such as the share of demos that lead to an offer."
            )
        return tr(
            "Select a KPI and press Ctrl+V to paste days and values from a spreadsheet. "
            "Enter leads to its fields, Alt with the arrows moves it."
        )

    def _stepped_on(self, patch: Patch, initiator: Initiator) -> None:
        if self.isVisible() and any(key.kind in ("kpis", "phases") for key in patch.keys):
            self._show_phases()
            self._selected()

    def _selected(self) -> None:
        if self.isVisible():
            self.stack.show_selected(self)
