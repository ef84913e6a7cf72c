"""A phase with its KPIs below each other, and what is to be said about them."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.sheet_section import SheetSection
from cjm_desktop.desktop.insight.kpis.kpi_sheet import MIME, KpiSheet, numbered_name
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.kpi_commands import KpiCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.advice import Point
from cjm_desktop.words.codes import advice

_ICON = 14
_SPACE = 8


class Warnings(Dressed, QWidget):
    """Sentences below each other, each with a sign before it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.sentences: tuple[str, ...] = ()
        self._rows: list[tuple[QWidget, QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.wear_look()
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

    def dress(self, colours: Colours) -> None:
        """Paint the signs in the colours of a look."""
        for _, sign, _ in self._rows:
            self._paint(sign, colours)

    def _paint(self, sign: QLabel, colours: Colours) -> None:
        scale = self.devicePixelRatio()
        sign.setPixmap(icons.pixmap("triangle-alert", colours["star"], scaled(_ICON), scale))

    def _make(self) -> tuple[QWidget, QLabel, QLabel]:
        row, sign, label = QWidget(), plain_label(), plain_label("", "quiet")
        self._paint(sign, look())
        label.setWordWrap(True)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        self._column.addWidget(row)
        return row, sign, label


class KpiSection(SheetSection):
    """The heading of a phase, a button to add a KPI, the warnings and the cards."""

    _commands: KpiCommands

    def __init__(
        self, session: Session, commands: KpiCommands, painter: FigurePainter, phase_id: str
    ) -> None:
        super().__init__(session, commands, painter, phase_id, MIME, _SPACE)
        tr = session.tr_
        key = QKeySequence(Qt.Key.Key_Insert).toString(QKeySequence.SequenceFormat.NativeText)
        tip = tr("Add a KPI to this phase ({key})", key=key)
        self.add_button = Button("plus", tr("Add KPI"), part="push", tip=tip)
        self.add_button.clicked.connect(self.add)
        self.warnings = Warnings(session)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.add_button)
        self.stand_above(top, self.warnings)

    @property
    def sheets(self) -> list[KpiSheet]:
        """The KPIs from top to bottom."""
        return cast("list[KpiSheet]", super().sheets)

    def make(self, record_id: str) -> KpiSheet:
        """Make the card of a KPI."""
        sheet = KpiSheet(self._session, self._commands, self._painter, record_id)
        self._fill(sheet)
        return sheet

    def _fill(self, sheet: KpiSheet) -> None:
        document = self._session.document
        sheet.show_kpi(document.kpis[sheet.key.id], document.map.language)

    def refresh(self) -> None:
        """Show the phase and its KPIs as they are now."""
        self.name.setText(numbered_name(self._session.document, self.heading))
        self.add_button.setAccessibleName(
            self._session.tr_("Add KPI: {phase}", phase=self.name.text())
        )
        self.place_sheets()
        for sheet in self.sheets:
            self._fill(sheet)
