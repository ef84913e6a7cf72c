"""Hands on the KPIs: they add some to phases, and paste their readings from a spreadsheet."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.insight.kpis.kpis_tab import KpisTab
from cjm_desktop.journey.records import Kpi
from tests.gui.methods.facilitator import LEFT, Facilitator
from tests.gui.methods.hands_on_insight import turn_to


class HandsOnKpis:
    """Works in the tab of KPIs, which is brought to the front."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        self.tab = turn_to(hands, "kpis", KpisTab)

    def kpi(self, name: str) -> Kpi:
        """Give a KPI; there must be one of that name."""
        (found,) = (kpi for kpi in self._hands.document.kpis.values() if kpi.name == name)
        return found

    def add(self, phase: str, name: str, **fields: Any) -> None:
        """Add a KPI by the button of a phase, write its name at once and fill its fields."""
        phase_id = self._hands.phase(phase)
        section = next(each for each in self.tab.stack.sections if each.heading == phase_id)
        self.tab.stack.ensureWidgetVisible(section.add_button)
        QTest.mouseClick(section.add_button, LEFT)
        self._hands.settle()
        self._hands.type(name)
        self._hands.fill(**fields)
        assert self.kpi(name).phase == phase_id

    def fill(self, name: str, **fields: Any) -> None:
        """Fill fields of a KPI that is there, led to them by Enter."""
        self._choose(name)
        self._hands.key(Qt.Key.Key_Return)
        self._hands.fill(**fields)

    def paste(self, name: str, table: str) -> None:
        """Paste cells of a spreadsheet into a KPI."""
        self._choose(name)
        self._hands.paste(table)

    def _choose(self, name: str) -> None:
        sheet = self._sheet(name)
        self.tab.stack.ensureWidgetVisible(sheet)
        QTest.mouseClick(sheet, LEFT, pos=QPoint(40, 40))
        assert sheet.hasFocus()

    def _sheet(self, name: str) -> RecordSheet:
        self._hands.await_rest(self.tab)
        kpis = self._hands.document.kpis
        return next(each for each in self.tab.stack.sheets if kpis[each.key.id].name == name)
