"""The first minute: five things that the user does on the map; each is seen when it is done.

It only watches. Nothing waits for it, it takes no key but Esc where nobody else wants that, and
what it asks for is done by the user's own hands or not at all.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.records import Card
from cjm_desktop.words.wording import N_


class Lesson(NamedTuple):
    """Something to do: how, and by what a change of the map shows that it was done."""

    how: str
    shown_by: Callable[[Patch], bool]


def _changed(patch: Patch, *fields: str) -> bool:
    pairs = (pair for key, pair in patch.updated.items() if key.kind == "cards")
    return any(getattr(old, each) != getattr(new, each) for old, new in pairs for each in fields)


def _written(patch: Patch) -> bool:
    titled = (each for each in patch.added.values() if isinstance(each, Card))
    return any(card.title for card in titled) or _changed(patch, "title")


def _moved(patch: Patch) -> bool:
    return _changed(patch, "phase", "lane", "order")


def _scored(patch: Patch) -> bool:
    return _changed(patch, "potential", "effort")


def _never(patch: Patch) -> bool:
    return False


WRITE, MOVE, SCORE, GAP, EXPORT = range(5)
LESSONS: Final = (
    Lesson(N_("Write a card: click an empty place on the map, write, press Enter"), _written),
    Lesson(N_("Move it: drag it to another phase, or press Alt and an arrow key"), _moved),
    Lesson(N_("Score it: say its potential and effort in the panel at the right"), _scored),
    Lesson(N_("See the gap: open the gap chart at the left, or press Alt+2"), _never),
    Lesson(N_("Hand it over: press Export, look at the pages, and write the PDF or not"), _never),
)


class FirstMinute(QObject):
    """Goes from one lesson to the next as they are done."""

    changed = Signal()
    """Another lesson is due."""
    ended = Signal()
    """All is done, or the user has had enough."""

    def __init__(self, window: QWidget, session: Session, navigator: Navigator) -> None:
        super().__init__(window)
        self._navigator = navigator
        self.due = WRITE
        session.changed.connect(self._look_at)
        navigator.view_changed.connect(self._look_where)
        window.installEventFilter(self)

    def note_export(self) -> None:
        """Hear that the export was opened."""
        self._finish(EXPORT)

    def _look_at(self, patch: Patch, initiator: Initiator) -> None:
        if initiator != "undo" and LESSONS[self.due].shown_by(patch):
            self._finish(self.due)

    def _look_where(self) -> None:
        if self._navigator.view == "gap":
            self._finish(GAP)

    def _finish(self, lesson: int) -> None:
        if lesson != self.due:
            return
        if lesson == EXPORT:
            self.ended.emit()
        else:
            self.due += 1
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End by Esc where nothing else in the window wanted it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take_key(event.key())
        return False

    def _take_key(self, key: int) -> None:
        if key == Qt.Key.Key_Escape:
            self.ended.emit()
