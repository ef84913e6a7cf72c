"""The way of the Tab key through what is seen, and where it leaves the order of reading."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

MOST_STOPS: Final = 200


class Step(NamedTuple):
    """From one stop to the next, with where both are once the next one has been scrolled to."""

    start: QWidget
    end: QWidget
    start_at: QRect
    end_at: QRect

    @property
    def leads_back(self) -> bool:
        """Whether it ends above, or left of it on the same line; columns are read one by one."""
        at, to = self.start_at, self.end_at
        beside = max(to.top(), at.top()) < min(to.bottom(), at.bottom())
        in_column = max(to.left(), at.left()) < min(to.right(), at.right())
        return (beside and to.right() <= at.left()) or (in_column and to.bottom() <= at.top())

    def __str__(self) -> str:
        return f"{_name(self.start)} at {self.start_at} → {_name(self.end)} at {self.end_at}"


def steps_from(first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[Step]:
    """Go from one stop to the next until the first comes again."""
    stop = first
    for _ in range(MOST_STOPS):
        QTest.keyClick(stop, key)
        reached = QApplication.focusWidget()
        assert reached is not None, f"after {_name(stop)} nothing has the keyboard"
        yield Step(stop, reached, _place(stop), _place(reached))
        if reached is first:
            return
        stop = reached
    raise AssertionError(f"{_name(first)} was not reached again")


def steps_back(steps: Iterable[Step]) -> list[str]:
    """Tell the steps that lead back, where there are more than the one that begins anew."""
    back = [str(each) for each in steps if each.leads_back]
    return back if len(back) > 1 else []


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def _name(widget: QWidget) -> str:
    said = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} “{said}”"
