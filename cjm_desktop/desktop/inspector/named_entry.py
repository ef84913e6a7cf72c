"""A line of text that names one of what is offered, by typing a part of it or from a list."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter

from cjm_desktop.desktop.controls.editors import LineEdit


class NamedEntry(LineEdit):
    """Offers names; `chosen` tells what is meant by one, `written` the text that names nothing."""

    chosen = Signal(str)
    written = Signal(str)

    def __init__(
        self,
        name: str,
        hint: str,
        offers: Callable[[], Mapping[str, str]],
        *,
        by_part: bool = True,
    ) -> None:
        super().__init__()
        self._offers = offers
        self._by_part = by_part
        """Whether a part of a name that only one has means it without having been chosen."""
        self._offered: Mapping[str, str] = {}
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.typed.connect(self._gather)
        # Later than the field, which is given the chosen name after it is told.
        completer.activated.connect(self._pick, Qt.ConnectionType.QueuedConnection)
        self.left.connect(lambda: self._take(self.content()))

    def _gather(self) -> None:
        self._offered = self._offers()
        self._names.setStringList(list(self._offered))

    def _pick(self, name: str) -> None:
        if name in self._offered:
            self._take(name)
        elif self.content() == name:
            # Enter was told of before, and it is taken already.
            self.put("")

    def _take(self, name: str) -> None:
        """Take what was chosen, or typed if it can mean one thing only."""
        text = name.strip().casefold()
        if not text:
            return
        found = [each for title, each in self._offered.items() if text in title.casefold()]
        meant = self._offered.get(name)
        if meant is None and self._by_part and len(found) == 1:
            meant = found[0]
        if meant is None and self._by_part:
            return
        self._offered = {}
        self.put("")
        if meant is None:
            self.written.emit(name.strip())
        else:
            self.chosen.emit(meant)
