"""A cell that is written in: text, a number or a day, read as fields read them."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QToolTip, QWidget

from cjm_desktop.desktop.controls.card_delegates import Index, RowDelegate
from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.controls.reading import Reading, Unfit, refusal
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.words.wording import Wording

_KEPT = "kept"
"""The property of a field with the text of the value that holds while it is written in."""
_COMMITTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ReadDelegate(RowDelegate):
    """Edits a value as text; what is no value is refused with a sentence and can be mended.

    Without a name of its own the field is called after its column.
    """

    refused = Signal(str)
    """Why the text is no value, or not all of it; empty: there is nothing to say any longer."""

    def __init__(
        self,
        tr: Wording,
        name: str,
        reading: Reading,
        hint: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._name = name
        self._reading = reading
        self._hint = hint

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field."""
        field = QLineEdit(parent)
        field.setFrame(False)
        named, across = Qt.ItemDataRole.AccessibleTextRole, Qt.Orientation.Horizontal
        header = index.model().headerData(index.column(), across, named)
        field.setAccessibleName(self._name or str(header))
        field.setPlaceholderText(self._hint)
        field.setMaxLength(self._reading.limit)
        say_cuts(field, self._tr, self.refused.emit)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from the present value."""
        field = cast(QLineEdit, editor)
        present = self._reading.write(index.data(Qt.ItemDataRole.EditRole))
        field.setText(present)
        field.setProperty(_KEPT, present)
        field.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the value, if the text is one."""
        if not self._fits(editor):
            return
        field = cast(QLineEdit, editor)
        value = self._reading.parse(field.text())
        if field.isModified() or value != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Stay in the field while what it holds is no value."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.refused.emit("")
            elif event.key() in _COMMITTING and not self._fits(cast(QLineEdit, editor)):
                return True
        return super().eventFilter(editor, event)

    def _fits(self, editor: QWidget) -> bool:
        field = cast(QLineEdit, editor)
        try:
            self._reading.parse(field.text())
        except Unfit as unfit:
            kept = field.property(_KEPT) if self._reading.whole else ""
            sentence = refusal(self._tr, unfit, str(kept or ""))
            field.setAccessibleDescription(sentence)
            below = field.mapToGlobal(field.rect().bottomLeft())
            QToolTip.showText(below, plain_tip(sentence), field)
            self.refused.emit(sentence)
            return False
        self.refused.emit("")
        return True
