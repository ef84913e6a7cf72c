"""Choices that are kept under names: to take one up, to keep these, to drop one."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.wording import Wording


class NamedWords(NamedTuple):
    """What is said of the list, as finished texts."""

    what: str
    name: str
    save: str
    rename: str
    remove: str
    choose: str
    """What stands before the names, where there are any."""
    none: str


class NamedList(QWidget):
    """The names, and a field for a new one; whoever keeps them says how."""

    def __init__(self, words: NamedWords, longest: int, tr: Wording) -> None:
        super().__init__()
        self._words = words
        self._tr = tr
        self.list = Combo()
        self.list.setAccessibleName(words.what)
        self.list.activated.connect(self._take)
        self.name = QLineEdit()
        self.name.setMaxLength(longest)
        self.name.setPlaceholderText(words.name)
        self.name.setAccessibleName(words.name)
        self.name.installEventFilter(self)
        self.save_button = Button("save", tip=words.save)
        self.save_button.clicked.connect(self._save)
        self.rename_button = Button("pencil", tip=words.rename)
        self.rename_button.clicked.connect(self._rename)
        self._renamed = ""
        """Of which the name is being written; empty while a new one is."""
        self.remove_button = Button("trash-2", tip=words.remove)
        self.remove_button.clicked.connect(self._remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._fields = QStackedLayout()
        # Filled where it has a parent: it shows its first widget at once, else as a window.
        layout.addLayout(self._fields, 1)
        self._fields.addWidget(self.list)
        self._fields.addWidget(self.name)
        layout.addWidget(self.save_button)
        layout.addWidget(self.rename_button)
        layout.addWidget(self.remove_button)

    def names(self) -> Collection[str]:
        """List the names that there are."""
        raise NotImplementedError

    def put(self, name: str) -> None:
        """Keep what is chosen now under a name."""
        raise NotImplementedError

    def rename(self, name: str, new: str) -> None:
        """Keep under another name what is kept under one."""
        raise NotImplementedError

    def drop(self, name: str) -> None:
        """Keep nothing under a name any more."""
        raise NotImplementedError

    def take(self, name: str) -> None:
        """Take up what is kept under a name."""
        raise NotImplementedError

    def label(self, name: str) -> str:
        """Word a name in the list."""
        return " ".join(name.split())

    @property
    def is_naming(self) -> bool:
        """Whether a name is being typed."""
        return self._fields.currentWidget() is self.name

    def keep(self) -> None:
        """Keep what is chosen under the name that is typed."""
        name = " ".join(self.name.text().split())
        renamed = self._renamed
        if name and renamed and name != renamed:
            self.rename(renamed, name)
        elif name and not renamed:
            self.put(name)
        self.leave(name or renamed)

    def leave(self, shown: str = "") -> None:
        """Go back from typing a name."""
        self._renamed = ""
        self._fields.setCurrentWidget(self.list)
        self.fill(shown)
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the name by Enter, which would else press the dialog's main button."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter,
        )  # fmt: skip
        if watched is self.name and is_enter and event.type() == QEvent.Type.KeyPress:
            self.keep()
            return True
        return False

    def _save(self) -> None:
        if self.is_naming:
            self.keep()
        else:
            self._write("")

    def _rename(self) -> None:
        if self.is_naming:
            self.keep()
        else:
            self._write(self.shown)

    def _write(self, renamed: str) -> None:
        self._renamed = renamed
        self.name.setText(self.shown)
        self._fields.setCurrentWidget(self.name)
        self.name.selectAll()
        self.name.setFocus()

    def _remove(self) -> None:
        self.drop(self.shown)
        self.fill("")

    def _take(self, place: int) -> None:
        self._enable(place > 0)
        if place > 0:
            self.take(self.shown)

    @property
    def shown(self) -> str:
        """The name that is shown; empty for none."""
        return str(self.list.currentData() or "")

    def fill(self, shown: str) -> None:
        """List the names by the alphabet, and show one of them."""
        names = sorted(self.names(), key=alphabetical(self._tr.language))
        self.list.clear()
        self.list.addItem(self._words.choose if names else self._words.none, "")
        for name in names:
            self.list.addItem(self.label(name), name)
        self.list.setCurrentIndex(max(self.list.findData(shown), 0) if shown else 0)
        self._enable(self.list.currentIndex() > 0)

    def _enable(self, is_one: bool) -> None:
        for button in (self.rename_button, self.remove_button):
            button.setEnabled(is_one)
