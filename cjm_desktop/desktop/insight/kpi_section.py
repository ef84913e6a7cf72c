"""A phase with its KPIs below each other, and what is to be said about them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cjm_desktop.desktop import icons
from cjm_desktop.desktop.insight.kpi_commands import KpiCommands
from cjm_desktop.desktop.insight.kpi_sheet import KpiSheet
from cjm_desktop.desktop.painter import FigurePainter
from cjm_desktop.desktop.panels.inspector.buttons import Button
from cjm_desktop.desktop.record_sheet import WIDEST
from cjm_desktop.desktop.session import Session
from cjm_desktop.desktop.widgets import ElidedLabel, plain_label
from cjm_desktop.insight.advice import Point
from cjm_desktop.phrases import advice

_ICON = 14
_ABOVE = 2
"""The heading and the warnings, which stand above the sheets."""


class Warnings(QWidget):
    """Sentences below each other, each with a sign before it."""

    def __init__(self, session: Session, painter: FigurePainter) -> None:
        super().__init__()
        self._session = session
        self._painter = painter
        self.sentences: tuple[str, ...] = ()
        self._rows: list[tuple[QWidget, QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def tell(self, points: Sequence[Point]) -> None:
        """Say these points."""
        tr = self._session.tr_
        self.sentences = tuple(advice(tr, point.code, point.values) for point in points)
        while len(self._rows) < len(self.sentences):
            self._rows.append(self._make())
        for place, (row, _, label) in enumerate(self._rows):
            row.setVisible(place < len(self.sentences))
            if place < len(self.sentences):
                label.setText(self.sentences[place])
        self.setVisible(bool(points))
        self.recolour()

    def recolour(self) -> None:
        """Paint the signs in the colours of the present look."""
        colour = self._painter.colour("star").name()
        for _, sign, _ in self._rows:
            scale = self.devicePixelRatio()
            sign.setPixmap(icons.pixmap("triangle-alert", colour, _ICON, scale))

    def _make(self) -> tuple[QWidget, QLabel, QLabel]:
        row, sign, label = QWidget(), QLabel(), plain_label("", "quiet")
        label.setWordWrap(True)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        self._column.addWidget(row)
        return row, sign, label


class KpiSection(QWidget):
    """The heading of a phase, a button to add a KPI, the warnings and the cards."""

    fields_wanted = Signal()
    """The user wants to write in the fields of the selected KPI."""
    stepped = Signal(object, int)
    """The keyboard leaves a sheet upwards (−1) or downwards (1): the sheet and the step."""

    def __init__(
        self, session: Session, commands: KpiCommands, painter: FigurePainter, phase_id: str
    ) -> None:
        super().__init__()
        self._session = session
        self._commands = commands
        self._painter = painter
        self.phase_id = phase_id
        self._by_id: dict[str, KpiSheet] = {}
        tr = session.tr_
        self.name = ElidedLabel(role="heading")
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        tip = tr("Add a KPI to this phase ({key})", key=key)
        self.add_button = Button("plus", tr("Add KPI"), part="push", tip=tip)
        self.add_button.clicked.connect(self.add)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.add_button)
        self.warnings = Warnings(session, painter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(top)
        self._column.addWidget(self.warnings)
        self.setMaximumWidth(WIDEST)

    @property
    def sheets(self) -> list[KpiSheet]:
        """The KPIs from top to bottom."""
        ids = (each for each, _ in self._session.document.kpis_of(self.phase_id))
        return [self._by_id[each] for each in ids if each in self._by_id]

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in their order."""
        return [self.add_button, *(stop for sheet in self.sheets for stop in (sheet, sheet.more))]

    def add(self) -> None:
        """Add a KPI and go to its fields."""
        self._commands.add(self.phase_id)
        self.fields_wanted.emit()

    def show_phase(self) -> None:
        """Show the phase and its KPIs as they are now."""
        document = self._session.document
        number = document.phase_ids.index(self.phase_id) + 1
        self.name.setText(f"{number}. {document.phases[self.phase_id].name}".rstrip())
        self.add_button.setAccessibleName(
            self._session.tr_("Add KPI: {phase}", phase=self.name.text())
        )
        kpis = document.kpis_of(self.phase_id)
        self._drop_gone({each for each, _ in kpis})
        for place, (kpi_id, kpi) in enumerate(kpis, start=_ABOVE):
            sheet = self._by_id.get(kpi_id) or self._make(kpi_id)
            sheet.show_kpi(kpi, document.map.language)
            if self._column.indexOf(sheet) != place:
                self._column.removeWidget(sheet)
                self._column.insertWidget(place, sheet)
                sheet.show()

    def recolour(self) -> None:
        """Take the colours of the present look."""
        self.warnings.recolour()
        for sheet in self._by_id.values():
            sheet.update()

    def _make(self, kpi_id: str) -> KpiSheet:
        sheet = KpiSheet(self._session, self._commands, self._painter, kpi_id)
        sheet.stepped.connect(lambda step: self.stepped.emit(sheet, step))
        sheet.fields_wanted.connect(self.fields_wanted)
        self._by_id[kpi_id] = sheet
        return sheet

    def _drop_gone(self, staying: set[str]) -> None:
        for kpi_id in self._by_id.keys() - staying:
            sheet = self._by_id.pop(kpi_id)
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
