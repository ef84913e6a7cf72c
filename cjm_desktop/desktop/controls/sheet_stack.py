"""Sections of sheets below each other, or in two columns, that scroll and follow the selection."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QMargins, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.columns import Columns
from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.controls.sheet_section import SheetSection
from cjm_desktop.desktop.work.session import Session

MARGIN = 20

S = TypeVar("S", bound=SheetSection)


class SheetStack(QScrollArea, Generic[S]):
    """A section for each heading. It frames the selected record, and keeps it in view."""

    def __init__(
        self,
        session: Session,
        make: Callable[[str], S],
        columns: Columns,
        margins: QMargins,
        *above: QWidget,
    ) -> None:
        super().__init__()
        self._session = session
        self._make = make
        self._columns = columns
        self._beside = margins.left() + margins.right() + MARGIN
        self._headings: Sequence[str] = ()
        self._by_heading: dict[str, S] = {}
        # A new sheet has its place only after the layout.
        self._placed = QTimer(self)
        self._placed.setSingleShot(True)
        self._placed.timeout.connect(self._reveal)
        self._page = QWidget()
        inside = QVBoxLayout(self._page)
        inside.setContentsMargins(margins)
        inside.setSpacing(18)
        for widget in (*above, columns):
            inside.addWidget(widget)
        inside.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)
        for behind in (self._page, self.viewport()):
            behind.setAutoFillBackground(False)

    @property
    def sections(self) -> list[S]:
        """The sections from first to last."""
        return [self._by_heading[each] for each in self._headings]

    @property
    def sheets(self) -> list[RecordSheet]:
        """The sheets of all sections, in order."""
        return [sheet for section in self.sections for sheet in section.sheets]

    @property
    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [stop for section in self.sections for stop in section.stops]

    def show_headings(self, headings: Sequence[str]) -> None:
        """Show a section for each of these headings as it is now, and no others."""
        for heading in self._by_heading.keys() - set(headings):
            gone = self._by_heading.pop(heading)
            gone.hide()
            gone.deleteLater()
        self._headings = tuple(headings)
        for heading in headings:
            (self._by_heading.get(heading) or self._made(heading)).refresh()
        self._columns.show_all(self.sections)

    def _made(self, heading: str) -> S:
        section = self._by_heading[heading] = self._make(heading)
        section.stepped.connect(self._step)
        return section

    def take_keyboard(self, reason: Qt.FocusReason) -> bool:
        """Put the keyboard on the selected record, or where one can be added; False if nowhere."""
        found = self._chosen()
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.sections:
            self.sections[0].add_button.setFocus(reason)
        return found is not None or bool(self.sections)

    def show_selected(self, host: QWidget) -> None:
        """Frame the selected record and bring it into view.

        The keyboard goes there if it is in the stack, or on the view that hosts it.
        """
        for sheet in self.sheets:
            sheet.update()
        found = self._chosen()
        if found is not None:
            held = QApplication.focusWidget()
            if held is host or (held is not None and self._page.isAncestorOf(held)):
                found.setFocus(Qt.FocusReason.OtherFocusReason)
            self._placed.start()

    def show_section(self, heading: str | None) -> None:
        """Bring a section into view, with the keyboard where a record is added to it."""
        if heading in self._by_heading:
            section = self._by_heading[heading]
            section.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, section, lambda: self.ensureWidgetVisible(section, 0, 0))

    def _chosen(self) -> RecordSheet | None:
        return next((each for each in self.sheets if each.key in self._session.selection), None)

    def _reveal(self) -> None:
        found = self._chosen()
        if found is not None:
            self.ensureWidgetVisible(found, 0, MARGIN)

    def _step(self, sheet: RecordSheet, step: int) -> None:
        sheets = self.sheets
        wanted = sheets.index(sheet) + step
        if 0 <= wanted < len(sheets):
            sheets[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put sections beside each other where there is room."""
        super().resizeEvent(event)
        self._columns.set_room(self.width() - self._beside)
