"""KPIs: phase by phase, where each stands against its target and how it came there."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.columns import Columns
from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.insight.kpis.kpi_section import KpiSection
from cjm_desktop.desktop.insight.kpis.kpi_sheet import KpiSheet
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.work.kpi_commands import KpiCommands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.kpi_warnings import kpi_warnings
from cjm_desktop.insight.kpis import state
from cjm_desktop.layout.theme import DARK, LIGHT

_SPACE = 20
_NARROWEST = 560


class KpisTab(InsightTab):
    """Follows a session's KPIs."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._painter = FigurePainter(LIGHT)
        self._commands = KpiCommands(session)
        self._by_phase: dict[str, KpiSection] = {}
        # A new card has its place only after the layout.
        self._placed = QTimer(self)
        self._placed.setSingleShot(True)
        self._placed.timeout.connect(self._reveal)
        self._arrange()
        self._hint = Hint(self.area)
        # A key may follow a step at once: the cards must be there, however late the rest comes.
        session.changed.connect(self._stepped_on)
        session.selection_changed.connect(self._selected)
        self.refresh()

    @property
    def sections(self) -> list[KpiSection]:
        """The phases from first to last."""
        phases = self._session.document.phase_ids
        return [self._by_phase[phase] for phase in phases if phase in self._by_phase]

    @property
    def sheets(self) -> list[KpiSheet]:
        """The KPIs from top to bottom."""
        return [sheet for section in self.sections for sheet in section.sheets]

    def set_dark(self, dark: bool) -> None:
        """Show the dark look, or the light one."""
        palette = DARK if dark else LIGHT
        self._painter.set_palette(palette)
        self._hint.dress(palette)
        for section in self._by_phase.values():
            section.recolour()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on: to the selected KPI, or where one can be added."""
        super().focusInEvent(event)
        found = self._chosen()
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.sections:
            self.sections[0].add_button.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add a KPI to the phase that the keyboard is in."""
        held = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Insert and held is not None:
            for section in self.sections:
                if section.isAncestorOf(held):
                    section.add()
                    return
        super().keyPressEvent(event)

    def show_document(self) -> None:
        """Show the document as it is now."""
        self._show_phases()
        document, tr = self._session.document, self._session.tr_
        warnings = kpi_warnings(document) if document.kpis else {}
        for section in self.sections:
            section.warnings.tell(warnings.get(section.phase_id, ()))
        self.said.setText(self._headline() if self.sections else "")
        self.how.setText(self._how() if self.sections else "")
        self._hint.tell(
            "" if self.sections else tr("Nothing to measure yet"),
            tr("Add phases to the map; a KPI then shows whether customers move on to the next."),
        )

    def _show_phases(self) -> None:
        phases = self._session.document.phase_ids
        for phase in self._by_phase.keys() - set(phases):
            gone = self._by_phase.pop(phase)
            gone.hide()
            gone.deleteLater()
        for phase in phases:
            (self._by_phase.get(phase) or self._make(phase)).show_phase()
        self._columns.show_all(self.sections)
        stops = [stop for section in self.sections for stop in section.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _make(self, phase: str) -> KpiSection:
        section = KpiSection(self._session, self._navigator, self._commands, self._painter, phase)
        section.stepped.connect(self._step)
        self._by_phase[phase] = section
        return section

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

    def _stepped_on(self, patch: Patch, initiator: str) -> None:
        if self.isVisible() and any(key.kind in ("kpis", "phases") for key in patch.keys):
            self._show_phases()
            self._selected()

    def _step(self, sheet: KpiSheet, step: int) -> None:
        sheets = self.sheets
        wanted = sheets.index(sheet) + step
        if 0 <= wanted < len(sheets):
            sheets[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> KpiSheet | None:
        return next((each for each in self.sheets if each.key in self._session.selection), None)

    def _selected(self) -> None:
        """Frame the selected KPI and bring it into view."""
        if not self.isVisible():
            return
        for sheet in self.sheets:
            sheet.update()
        found = self._chosen()
        if found is not None:
            held = QApplication.focusWidget()
            if held is self or (held is not None and self._page.isAncestorOf(held)):
                found.setFocus(Qt.FocusReason.OtherFocusReason)
            self._placed.start()

    def _reveal(self) -> None:
        found = self._chosen()
        if found is not None:
            self.area.ensureWidgetVisible(found, 0, _SPACE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put phases beside each other where there is room."""
        super().resizeEvent(event)
        self._columns.set_room(self.width() - _SPACE)

    def _arrange(self) -> None:
        self._page = QWidget()
        inside = QVBoxLayout(self._page)
        inside.setContentsMargins(0, 0, 8, _SPACE)
        self._columns = Columns(_NARROWEST, _SPACE)
        inside.addWidget(self._columns)
        inside.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._page)
        for behind in (self._page, self.area.viewport()):
            behind.setAutoFillBackground(False)
        self.column_under().addWidget(self.area, 1)
