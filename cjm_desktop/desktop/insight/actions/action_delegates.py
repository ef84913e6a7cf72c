"""How an owner and a day are written in the cells of the list of actions."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyleOptionViewItem, QWidget

from cjm_desktop.desktop.controls.card_delegates import Index, RowDelegate
from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.controls.reading import TITLE, Reading, Unfit
from cjm_desktop.words.wording import Wording

_COMMITTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ReadDelegate(RowDelegate):
    """Edits a value as text; what is no value is refused with a sentence and can be mended."""

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
        field.setAccessibleName(self._name)
        field.setPlaceholderText(self._hint)
        field.setMaxLength(self._reading.limit)
        say_cuts(field, self._tr, self.refused.emit)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from the present value."""
        field = cast(QLineEdit, editor)
        field.setText(self._reading.write(index.data(Qt.ItemDataRole.EditRole)))
        field.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the value, if the text is one."""
        if not self._fits(editor):
            return
        value = self._reading.parse(cast(QLineEdit, editor).text())
        if value != index.data(Qt.ItemDataRole.EditRole):
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
            field.setAccessibleDescription(str(unfit))
            self.refused.emit(str(unfit))
            return False
        self.refused.emit("")
        return True


class OwnerDelegate(ReadDelegate):
    """Edits an owner and offers those that the map names already."""

    def __init__(
        self,
        tr: Wording,
        name: str,
        named: Callable[[], list[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tr, name, TITLE, parent=parent)
        self._named = named

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field with its suggestions."""
        field = cast(QLineEdit, super().createEditor(parent, option, index))
        completer = QCompleter(self._named(), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)
        return field
