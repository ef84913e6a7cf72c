"""Asks what a room is shown, and in which order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.tick_list import TickList
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import PresentedStep
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout.present.shown import outlined
from cjm_desktop.layout.present.steps import TITLES, kept_step, step_of, step_title, usual_steps
from cjm_desktop.words.wording import Wording

_STEP: Final = Qt.ItemDataRole.UserRole
_CALLED: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 26
_ROWS: Final = 9
_WIDE: Final = 540


class PresentationDialog(QDialog):
    """Lets the steps be ticked, arranged and, where they are parts of the map, named.

    `seen` is the part that the map shows now; one that is ticked no more is gone.
    """

    chosen = Signal(tuple)
    """What is to be shown: a tuple of PresentedStep, empty for the usual."""

    def __init__(
        self, parent: QWidget, document: Document, tr: Wording, seen: PresentedStep
    ) -> None:
        super().__init__(parent)
        self.setObjectName("PresentationDialog")
        self.setWindowTitle(tr("Steps of the presentation"))
        self._tr, self._seen = tr, seen
        self._shown = outlined(document)
        self._usual = tuple(map(kept_step, usual_steps(self._shown)))
        self.steps = TickList()
        self.steps.enter = "ticks"
        self.steps.setAccessibleName(tr("Steps of the presentation"))
        self.steps.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.steps.setMinimumHeight(_ROWS * scaled(_ROW))
        self.up, self.down = button(tr("Up")), button(tr("Down"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.add = button(tr("Add what the map shows"))
        self.add.clicked.connect(self._add_part)
        self.reset = button(tr("The usual steps"))
        self.reset.clicked.connect(lambda: self._list(()))
        self.save, self.cancel = button(tr("Save"), "main"), button(tr("Cancel"))
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._list(document.map.presented)
        self.steps.setFocus()

    def _lay_out(self) -> None:
        tr = self._tr
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        said = tr("Tick what the room is shown, and drag it into order. F2 names a part.")
        hint = plain_label(said, "quiet")
        hint.setWordWrap(True)
        beside = QVBoxLayout()
        for each in (self.up, self.down, self.add, self.reset):
            beside.addWidget(each)
        beside.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.steps, 1)
        middle.addLayout(beside)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout.addWidget(hint)
        layout.addLayout(middle)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(_WIDE))

    # The steps

    def _list(self, kept: Sequence[PresentedStep]) -> None:
        """List what is shown, ticked, and then what could be."""
        self.steps.clear()
        for step in kept or self._usual:
            self._put(step, ticked=True)
        for step in self._usual if kept else ():
            if step not in kept:
                self._put(step, ticked=False)
        self.steps.setCurrentRow(0)

    def _put(self, step: PresentedStep, *, ticked: bool) -> QListWidgetItem:
        found = step_of(self._shown, step)
        title = step_title(self._shown, found, self._tr) if found else self._tr(TITLES[step.kind])
        item = QListWidgetItem(" ".join(title.split()))
        item.setData(_STEP, step)
        item.setData(_CALLED, item.text())
        item.setSizeHint(QSize(0, scaled(_ROW)))
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
        named = step.kind == "part"
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if named else flags)
        self.steps.addItem(item)
        return item

    def _move(self, by: int) -> None:
        row = self.steps.currentRow()
        if row >= 0 and 0 <= row + by < self.steps.count():
            self.steps.insertItem(row + by, self.steps.takeItem(row))
            self.steps.setCurrentRow(row + by)

    def _add_part(self) -> None:
        item = self._put(self._seen, ticked=True)
        self.steps.setCurrentItem(item)
        self.steps.setFocus()
        self.steps.editItem(item)

    def kept(self) -> tuple[PresentedStep, ...]:
        """Give the steps that are ticked; none if they are the usual ones."""
        items = [self.steps.item(row) for row in range(self.steps.count())]
        ticked = tuple(
            self._named(item) for item in items if item.checkState() == Qt.CheckState.Checked
        )
        return () if ticked == self._usual else ticked

    def _named(self, item: QListWidgetItem) -> PresentedStep:
        """Give a step by the name that was written; one that was not is called by its places."""
        step: PresentedStep = item.data(_STEP)
        if step.kind != "part" or item.text() == item.data(_CALLED):
            return step
        return step.replaced(name=clean_text(item.text()).strip()[:MAX_TITLE])

    def _finish(self) -> None:
        kept = self.kept()
        self.accept()
        self.chosen.emit(kept)
