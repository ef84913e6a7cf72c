"""A cell that is written in and offers what the map says in others, such as owners."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyleOptionViewItem, QWidget

from cjm_desktop.desktop.controls.card_delegates import Index
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.controls.reading import TITLE
from cjm_desktop.words.wording import Wording


class SuggestDelegate(ReadDelegate):
    """Edits a line of text and offers those that are in use already."""

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
