"""A section among those of an export: whether it is printed, on which paper, and in which place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.layout.print_request import SheetChoice
from cjm_desktop.layout.sections import Section
from cjm_desktop.output.options import PAGES
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

HEIGHT: Final = 26
_PAPER = 130

SHEETS: Final[Sequence[SheetChoice]] = tuple(
    SheetChoice(page, upright)
    for page in PAGES
    for upright in (False, True)
    if not (page == "fit" and upright)
)


class SectionRow(QWidget):
    """A box to tick, a handle to drag it by, and the paper; Alt and the arrows move it, too."""

    ticked = Signal()
    paper_chosen = Signal()
    moved = Signal(int)
    """So many places further down it is to go, or further up if below 0."""
    dragged = Signal(int)
    """The pointer that drags it is so many pixels below the row's top."""

    def __init__(self, section: Section, tr: Wording) -> None:
        super().__init__()
        self.section = section
        self._on_paper = True
        self.box = QCheckBox(tr(section.title))
        self.box.setMinimumHeight(scaled(HEIGHT))
        self.box.installEventFilter(self)
        self.box.toggled.connect(self._tick)
        tip = tr("Move “{section}”: drag, or Alt+↑ and Alt+↓", section=tr(section.title))
        self.handle = Button("grip-vertical", tip=tip, part="grip", token="quiet")
        self.handle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.handle.setCursor(Qt.CursorShape.SizeVerCursor)
        self.handle.installEventFilter(self)
        self.handle.setFixedHeight(scaled(HEIGHT))
        self.paper = Combo()
        self.paper.setFixedWidth(scaled(_PAPER))
        self.paper.setAccessibleName(tr("Paper of “{section}”", section=tr(section.title)))
        self.paper.addItem(tr("Same paper"))
        for page, upright in SHEETS:
            name = phrase(tr, page)
            self.paper.addItem(tr("{paper}, portrait", paper=name) if upright else name)
        self.paper.currentIndexChanged.connect(self.paper_chosen)
        self.paper.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        room = self.paper.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.paper.setSizePolicy(room)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.handle)
        layout.addWidget(self.box)
        layout.addStretch(1)
        layout.addWidget(self.paper)
        self._tick(False)

    @property
    def sheet(self) -> SheetChoice | None:
        """The paper of its own; None for that of all."""
        return SHEETS[self.paper.currentIndex() - 1] if self.paper.currentIndex() > 0 else None

    def choose_sheet(self, sheet: SheetChoice | None) -> None:
        """Give it a paper of its own, or that of all."""
        self.paper.setCurrentIndex(0 if sheet is None else SHEETS.index(sheet) + 1)

    def offer_paper(self, offered: bool) -> None:
        """Let a paper be chosen, if it is printed at all."""
        self._on_paper = offered
        self._show_paper()

    def _show_paper(self) -> None:
        printed = self.box.isChecked() and self.box.isEnabled()
        self.paper.setVisible(self._on_paper and printed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drag the row by its handle, and move it by the keys of its box."""
        if watched is self.handle and isinstance(event, QMouseEvent):
            held = bool(event.buttons() & Qt.MouseButton.LeftButton)
            if event.type() == QEvent.Type.MouseMove and held:
                place = self.handle.mapTo(self, event.position().toPoint())
                self.dragged.emit(place.y())
                return True
        if watched is self.box and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.moved.emit(by)
        return True

    def _tick(self, _: bool) -> None:
        self._show_paper()
        self.ticked.emit()
