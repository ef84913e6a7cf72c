"""The program as it is, with a line to the outside that says where things are on the screen.

Run as `python -m tests.e2e.driver [FILE]`. It reads questions from standard input, one JSON list
[name, argument, ...] a line, and answers each with a line of JSON. It never gives input: that comes
from outside, as a person's would.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import shiboken6
from pydantic_core import to_jsonable_python
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPoint,
    QRect,
    QSocketNotifier,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar, QWidget

from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.window import app, windows
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.journey.document import CellKey

Answer = Any


class Answers:
    """Answers questions about the window that a person was in last."""

    def __init__(self) -> None:
        self._latest: MainWindow | None = None
        self._rest = b""
        self._told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._told.activated.connect(self._read)
        self._known: dict[str, Callable[..., Answer]] = {
            "state": self.state,
            "cards": self.cards,
            "widget": self.widget,
            "card": self.card,
            "cell": self.cell,
            "phase": self.phase,
            "dot": self.dot,
            "score": self.score,
            "fields": self.fields,
            "board": self.board,
            "row": self.row,
            "tab": self.tab,
        }

    def _read(self) -> None:
        came = os.read(sys.stdin.fileno(), 65_536)
        if not came:
            self._told.setEnabled(False)
        *lines, self._rest = (self._rest + came).split(b"\n")
        for line in lines:
            name, *arguments = json.loads(line)
            print(json.dumps(self._known[name](*arguments)), flush=True)  # noqa: T201

    @property
    def _window(self) -> MainWindow:
        front = QApplication.activeWindow()
        while front is not None and not isinstance(front, MainWindow):
            front = front.parentWidget()
        self._latest = front or self._latest
        if self._latest is None or not shiboken6.isValid(self._latest):
            tops = QApplication.topLevelWidgets()
            self._latest = next(each for each in tops if isinstance(each, MainWindow))
        return self._latest

    def state(self) -> Answer:
        """Say what the program is busy with."""
        focus, front = QApplication.focusWidget(), QApplication.activeWindow()
        modal, popup = QApplication.activeModalWidget(), QApplication.activePopupWidget()
        return {
            "front": front.windowTitle() if front is not None else None,
            "modal": modal.windowTitle() if modal is not None else None,
            "popup": popup.metaObject().className() if popup is not None else None,
            "focus": [type(focus).__name__, focus.accessibleName()] if focus is not None else None,
            "title": self._window.windowTitle(),
            "map": self._window.files.has_map,
            "modified": self._window.files.modified,
            "view": self._window.navigator.view,
            "undo": self._window.commands["undo"].text().replace("&", ""),
            "redo": self._window.commands["redo"].text().replace("&", ""),
            "said": self._window.status.message.text(),
        }

    def cards(self) -> Answer:
        """List the cards: title, kind, names of phase and lane, potential, effort."""
        document = self._window.session.document
        return [
            [
                card.title,
                card.kind,
                document.phases[card.phase].name if card.phase else None,
                document.lanes[card.lane].name if card.lane else None,
                card.potential,
                card.effort,
            ]
            for card in document.cards.values()
        ]

    def widget(self, kind: str, name: str = "") -> Answer:
        """Find a widget by its class and its name or text, if a person could click on it."""
        for widget in QApplication.allWidgets():
            if not widget.isVisible() or kind not in _classes(widget):
                continue
            if name in _names(widget):
                place = _on_screen(widget, widget.visibleRegion().boundingRect())
                if _can_be_clicked(widget, place):
                    return place
        return None

    def card(self, title: str) -> Answer:
        """Find a card on the map by its title."""
        canvas = self._window.places.map_view.canvas
        for card_id, card in self._window.session.document.cards.items():
            if card.title == title and card.phase is not None:
                rect = canvas.layout_.card_rect(card_id)
                assert rect is not None
                return _on_screen(canvas.viewport(), canvas.projection.to_view(rect))
        return None

    def cell(self, phase: str, lane: str) -> Answer:
        """Find a cell by the names of its phase and lane."""
        document, canvas = self._window.session.document, self._window.places.map_view.canvas
        key = CellKey(
            next(each for each, it in document.phases.items() if it.name == phase),
            next(each for each, it in document.lanes.items() if it.name == lane),
        )
        rect = canvas.layout_.cell_rect(key)
        assert rect is not None
        return _on_screen(canvas.viewport(), canvas.projection.to_view(rect))

    def phase(self, name: str) -> Answer:
        """Find a phase's header by its name."""
        strip = self._window.places.map_view.phases
        phases = self._window.session.document.phases
        for index, key in enumerate(strip.keys()):
            if phases[key.id].name == name:
                return _on_screen(strip, strip.rect_of(index))
        return None

    def dot(self, title: str) -> Answer:
        """Find a touchpoint's dot on the gap chart."""
        plot = self._window.places.chart_view.plot
        for card_id, card in self._window.session.document.cards.items():
            if card.title == title and card_id in plot.chart.dots_by_id:
                return _around(plot, plot.point_of_dot(card_id).toPoint())
        return None

    def score(self, effort: float, potential: float) -> Answer:
        """Find the point of the gap chart that stands for two scores."""
        plot = self._window.places.chart_view.plot
        return _around(plot, plot.point_of(effort, potential).toPoint())

    def fields(self, title: str) -> Answer:
        """Give all fields of the one card with a title."""
        for card in self._window.session.document.cards.values():
            if card.title == title:
                return to_jsonable_python(vars(card))
        return None

    def board(self, title: str) -> Answer:
        """Find a card on the board of presence by its title."""
        page = self._window.places.insight_view.page("presence")
        board = next(iter(page.findChildren(PresenceBoard)))
        for card_id, rect in board.board.cards.items():
            if self._window.session.document.cards[card_id].title == title:
                area = QRect(*(round(each) for each in rect)) & board.visibleRegion().boundingRect()
                return _on_screen(board, area) if area.isValid() else None
        return None

    def row(self, kind: str, text: str, column: str = "") -> Answer:
        """Find what a list, table or tree of a class shows with a text, or a column beside it."""
        for view in QApplication.allWidgets():
            if isinstance(view, QAbstractItemView) and view.isVisible() and kind in _classes(view):
                for index in _shown_with(view, text):
                    area = view.visualRect(_beside(index, column))
                    return _on_screen(view.viewport(), area & view.viewport().rect())
        return None

    def tab(self, text: str) -> Answer:
        """Find a tab by what is written on it."""
        for bar in QApplication.allWidgets():
            if isinstance(bar, QTabBar) and bar.isVisible():
                for place in range(bar.count()):
                    if bar.tabText(place).replace("&", "") == text:
                        return _on_screen(bar, bar.tabRect(place))
        return None


class WatchedWindow(MainWindow):
    """A window of the program; the first one brings who answers about all."""

    answers: Answers | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        WatchedWindow.answers = WatchedWindow.answers or Answers()


def _classes(widget: QWidget) -> set[str]:
    return {each.__name__ for each in type(widget).__mro__}


def _names(widget: QWidget) -> set[str]:
    text = getattr(widget, "text", None)
    return {"", widget.accessibleName(), widget.objectName(), text() if callable(text) else ""}


def _shown_with(view: QAbstractItemView, text: str) -> Iterator[QModelIndex]:
    model = view.model()
    parents = [QModelIndex()]
    for parent in parents:
        for row in range(model.rowCount(parent)):
            parents.append(model.index(row, 0, parent))
            cells = [model.index(row, each, parent) for each in range(_columns(model, parent))]
            yield from (each for each in cells if each.data() == text and _is_seen(view, each))


def _is_seen(view: QAbstractItemView, index: QModelIndex) -> bool:
    return view.visualRect(index).isValid()


def _beside(index: QModelIndex, column: str) -> QModelIndex:
    model = index.model()
    heads = [model.headerData(each, Qt.Orientation.Horizontal)
             for each in range(_columns(model, index.parent()))]  # fmt: skip
    return index.siblingAtColumn(heads.index(column)) if column else index


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # A list's model keeps the question to itself.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _on_screen(widget: QWidget, rect: QRect) -> list[int]:
    corner = widget.mapToGlobal(rect.topLeft())
    return [corner.x(), corner.y(), rect.width(), rect.height()]


def _around(widget: QWidget, point: QPoint) -> list[int]:
    return _on_screen(widget, QRect(point, point))


def _can_be_clicked(widget: QWidget, place: list[int]) -> bool:
    middle = QPoint(place[0] + place[2] // 2, place[1] + place[3] // 2)
    there = QApplication.widgetAt(middle)
    return there is not None and (there is widget or widget.isAncestorOf(there))


if __name__ == "__main__":
    assert "MainWindow" in vars(windows)
    vars(windows)["MainWindow"] = WatchedWindow
    sys.exit(app.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
