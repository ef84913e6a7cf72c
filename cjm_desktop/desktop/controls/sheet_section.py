"""Sheets below each other under a heading, and the place where others can be dropped."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.record_sheet import WIDEST, RecordSheet
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.heading_commands import HeadingCommands
from cjm_desktop.desktop.work.session import Session

_MARK = 3


class SheetSection(QWidget):
    """A heading, what stands below it, and the sheets of the records that belong here."""

    stepped = Signal(object, int)
    """The keyboard leaves a sheet upwards (−1) or downwards (1): the sheet and the step."""

    add_button: Button
    """Adds a record to this section."""

    def __init__(
        self,
        session: Session,
        commands: HeadingCommands,
        painter: FigurePainter,
        heading: str,
        mime: str,
        space: int,
    ) -> None:
        super().__init__()
        self._session = session
        self._painter = painter
        self._commands = commands
        self._mime = mime
        self.heading = heading
        self._by_id: dict[str, RecordSheet] = {}
        self._mark: int | None = None
        self._above = 0
        self.name = ElidedLabel(role="heading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space)
        self.setMaximumWidth(scaled(WIDEST))
        self.setAcceptDrops(True)

    @abstractmethod
    def make(self, record_id: str) -> RecordSheet:
        """Make the sheet of a record that shows it: the layout asks for its height at once."""

    @abstractmethod
    def refresh(self) -> None:
        """Show the heading and its records as they are now."""

    def add(self) -> None:
        """Add a record and go to its fields."""
        if self._commands.add(self.heading) is not None:
            self._commands.edit_fields()

    @property
    def sheets(self) -> Sequence[RecordSheet]:
        """The sheets from top to bottom."""
        ids = self._commands.ids(self.heading)
        return [self._by_id[each] for each in ids if each in self._by_id]

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in their order."""
        return [self.add_button, *(stop for sheet in self.sheets for stop in (sheet, sheet.more))]

    def stand_above(self, heading: QLayout, *below: QWidget) -> None:
        """Put the heading and what follows it above the sheets."""
        self._column.addLayout(heading)
        for widget in below:
            self._column.addWidget(widget)
        self._above = 1 + len(below)

    def place_sheets(self) -> None:
        """Make the sheets that are wanting, drop those that are gone, and put them in order."""
        ids = self._commands.ids(self.heading)
        for gone in self._by_id.keys() - set(ids):
            sheet = self._by_id.pop(gone)
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        for place, each in enumerate(ids, start=self._above):
            sheet = self._by_id.get(each) or self._made(each)
            if self._column.indexOf(sheet) != place:
                self._column.removeWidget(sheet)
                self._column.insertWidget(place, sheet)
                sheet.show()

    def _made(self, record_id: str) -> RecordSheet:
        sheet = self._by_id[record_id] = self.make(record_id)
        sheet.stepped.connect(lambda step: self.stepped.emit(sheet, step))
        return sheet

    # Dropping records

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what belongs in such a section."""
        if event.mimeData().hasFormat(self._mime):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a record would land."""
        if event.mimeData().hasFormat(self._mime):
            self._show_mark(self._index_at(event.position().toPoint().y()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any longer."""
        self._show_mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move a record here."""
        self._show_mark(None)
        data = event.mimeData()
        if data.hasFormat(self._mime):
            record_id = bytes(data.data(self._mime).data()).decode(errors="replace")
            if self._commands.has(record_id):
                index = self._index_at(event.position().toPoint().y())
                self._commands.move(record_id, self.heading, index)
                event.acceptProposedAction()

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
            y = sheets[self._mark].y() - self._column.spacing() // 2 - 1
        else:
            y = self.height() - _MARK
        painter = QPainter(self)
        painter.fillRect(0, y, self.width(), _MARK, QColor(self._painter.colour("accent")))
        painter.end()
