"""A walk through everything that is on the screen, and what is wrong with the words there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from cjm_desktop.words.direction import in_line
from tests.gui.hearing import faults_heard

_TURNING = {"\N{RIGHT-TO-LEFT OVERRIDE}", "\N{LEFT-TO-RIGHT ISOLATE}"}
_DATA = Qt.ItemDataRole
_MOST_ROWS = 50
_LONGEST = 160
"""Letters of a line of a tooltip: a screen is no wider, whatever letters they are."""


@dataclass
class Walk:
    """What was walked past, and the faults found on the way."""

    payload: str
    objects: int = 0
    words: int = 0
    hostile: int = 0
    faults: list[str] = field(default_factory=list)

    def past_everything(self) -> "Walk":
        """Walk all windows, with all that is in them."""
        for window in QApplication.topLevelWidgets():
            for each in (window, *window.findChildren(QObject)):
                self.objects += 1
                if isinstance(each, QWidget):
                    self._widget(each)
                    self.faults += faults_heard(each)
                if isinstance(each, QAction):
                    self._action(each)
        return self

    def _turns(self, words: str) -> bool:
        """Say whether the payload turns letters that are not its own: those of its line."""
        if not _TURNING & set(words):
            return False
        lines = unescape(re.sub(r"<[^<>]*>", "", words)).splitlines()
        return any(_TURNING & set(each) and each.strip() not in self.payload for each in lines)

    def _payload_in(self, words: str) -> bool:
        said, sought = in_line(unescape(words)).replace("&&", "&"), in_line(self.payload)
        return sought[:20].strip() in said or sought.split()[0] in said.split()

    def _widget(self, each: QWidget) -> None:
        self._tip(each, each.toolTip())
        for said in (each.statusTip(), each.whatsThis()):
            self._hold(not _may_be_markup(said), each, said)
        for said in (each.accessibleName(), each.accessibleDescription()):
            self._spoken(each, said)
        marks = each.windowTitle().replace("[*][*]", "").count("[*]")
        self._hold(marks <= isinstance(each, QMainWindow), each, each.windowTitle())
        if isinstance(each, QLabel):
            text = QLabel.text(each)
            plain = each.textFormat() == Qt.TextFormat.PlainText
            theirs = isinstance(each.window(), QFileDialog) and self.payload[:20] not in text
            self._hold(plain or theirs or not text, each, text)
        if isinstance(each, QAbstractButton | QMenu):
            self._letters(each, each.title() if isinstance(each, QMenu) else each.text())
        if isinstance(each, QTabBar):
            for place in range(each.count()):
                self._letters(each, each.tabText(place))
                self._tip(each, each.tabToolTip(place))
        if isinstance(each, QTextEdit):
            self._hold(not each.acceptRichText(), each, "takes rich text")
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            self._items(each, each.model())
        if isinstance(each, QComboBox):
            self._items(each, each.model())

    def _action(self, each: QAction) -> None:
        self._letters(each, each.text())
        if each.toolTip() != each.text().replace("&", ""):
            self._tip(each, each.toolTip())
        self._hold(not _may_be_markup(each.statusTip()), each, each.statusTip())

    def _items(self, view: QWidget, model: QAbstractItemModel) -> None:
        for index in _indexes(model, QModelIndex()):
            tip = model.data(index, _DATA.ToolTipRole)
            self._tip(view, str(tip or ""))
        for column in range(_columns(model, QModelIndex())):
            for way in Qt.Orientation:
                tip = model.headerData(column, way, _DATA.ToolTipRole)
                self._tip(view, str(tip or ""))

    def _tip(self, owner: QObject, tip: str) -> None:
        """A tip is no markup, and fits on a screen."""
        self._hold(not Qt.mightBeRichText(tip), owner, tip.replace("\N{WORD JOINER}", ""))
        longest = max(map(len, tip.split("\n")))
        self._hold(longest <= _LONGEST, owner, f"a line of {longest} letters")

    def _letters(self, owner: QObject, text: str) -> None:
        """At most one letter is marked for Alt, and never one of the user's."""
        single = text.replace("&&", "")
        marked = single.count("&")
        self._hold(marked <= 1, owner, text)
        if "&" in self.payload:
            self._hold(self.payload[:20] not in text, owner, text)

    def _spoken(self, owner: QObject, words: str) -> None:
        """What is read aloud is no markup; it has an order of its own, and no direction."""
        self.words += 1
        if "<div" in words or "&lt;" in words:
            self.faults.append(f"{type(owner).__name__} {owner.objectName()}: {words[:200]!r}")

    def _hold(self, right: bool, owner: QObject, words: str) -> None:
        self.words += 1
        self.hostile += self._payload_in(words)
        if not right or self._turns(words):
            self.faults.append(f"{type(owner).__name__} {owner.objectName()}: {words[:200]!r}")


def _may_be_markup(text: str) -> bool:
    """Say whether the toolkit could take a text for markup; it takes less than this."""
    return re.search(r"<[A-Za-z!?/]", text) is not None


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(min(_MOST_ROWS, model.rowCount(parent))):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield index
            if column == 0:
                yield from _indexes(model, index)
