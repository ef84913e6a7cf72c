"""Plays with the program by dice, looks what became of it, and can play the same again."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from traceback import format_exception
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.exceptions import CapturedException, capture_exceptions

from tests.gui.monkey.deeds import BY_NAME, Deed
from tests.gui.monkey.hand import Gone, Hand
from tests.gui.monkey.truths import SHOWN, map_drawn, valid, way_back
from tests.gui.monkey.world import World, world

Warned = Callable[[], Sequence[str]]
"""Gives what the toolkit has warned of so far."""

_ANSWER_AFTER = 20
_HELD_UP = 12
"""Times that something may hold up a deed before it is taken for a question and answered."""


class Fault(NamedTuple):
    """What went wrong, and after how many deeds."""

    done: int
    what: str


class _Errors(logging.Handler):
    """Hears what the program itself logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


class _Answers:
    """Answers by keys whatever holds up a deed: a question, or a drag that waits for its end."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._held = 0
        self._timer = QTimer()
        self._timer.setInterval(_ANSWER_AFTER)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Watch over a deed that begins."""
        self._held = 0
        self._timer.start()

    def end(self) -> None:
        """Leave be what comes after the deed."""
        self._timer.stop()

    def _look(self) -> None:
        self._held += 1
        if isinstance(QApplication.activeModalWidget(), QMessageBox):
            answers = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Right)
            self._hand.key(self._hand.dice.choice(answers))
        elif self._held > _HELD_UP:
            self._hand.key(Qt.Key.Key_Escape)
            self._hand.release(QPoint(5, 5))


class Monkey:
    """Does deeds in a program, and says what goes wrong."""

    def __init__(self, made: World, screen: QPointingDevice, warned: Warned) -> None:
        self._world = made
        self._hand = Hand(made, screen)
        self._answers = _Answers(self._hand)
        self._warned = warned
        self._known = len(warned())
        self._errors = _Errors()

    def play(self, deeds: Sequence[Deed]) -> Fault | None:
        """Do all deeds, or those up to the first that something goes wrong at."""
        logger = logging.getLogger("cjm_desktop")
        logger.addHandler(self._errors)
        try:
            for done, deed in enumerate(deeds, 1):
                # Where the program dies, this is all that is left to play it again by.
                print(f"{done}: {deed.name} {deed.number}", flush=True)  # noqa: T201
                what = self._do(deed) or self._look(done, done == len(deeds))
                if what:
                    return Fault(done, what)
        finally:
            logger.removeHandler(self._errors)
        return None

    def _do(self, deed: Deed) -> str:
        dice = Random(deed.number)
        self._hand.dice = dice
        self._world.answer_by(dice)
        before = self._world.document
        self._answers.begin()
        with capture_exceptions() as raised:
            with suppress(Gone):
                BY_NAME[deed.name](self._hand)
            self._world.settle()
            self._answers.end()
            self._world.open()
            self._world.settle()
        if raised:
            return _told(raised)
        told = [*self._warned()[self._known :], *self._errors.heard]
        if told:
            return "\n".join(told)
        return valid(self._world.document) if self._world.document is not before else ""

    def _look(self, done: int, last: bool) -> str:
        """Ask the truths that are due; those that take longer are asked less often."""
        due = [
            truth
            for truths, every in ((SHOWN, 10), ((map_drawn,), 50), ((way_back, *SHOWN), 200))
            if last or done % every == 0
            for truth in truths
        ]
        with capture_exceptions() as raised:
            found = [truth(self._world) for truth in due]
            self._world.settle()
        return _told(raised) if raised else "\n".join(filter(None, found))


class Cage:
    """Has monkeys play, each in a program of its own."""

    def __init__(
        self, application: QApplication, folder: Path, screen: QPointingDevice, warned: Warned
    ) -> None:
        self._application = application
        self._folder = folder
        self._screen = screen
        self._warned = warned

    def play(self, deeds: Sequence[Deed]) -> Fault | None:
        """Have these done in a program that is begun for it."""
        with world(self._application, Path(mkdtemp(dir=self._folder))) as made:
            return Monkey(made, self._screen, self._warned).play(deeds)

    def shorten(self, deeds: Sequence[Deed], fault: Fault, tries: int) -> list[Deed]:
        """Leave out deeds as long as the same still goes wrong."""
        kept = list(deeds[: fault.done])
        size = len(kept) // 2
        while size and tries > 0:
            place = 0
            while place < len(kept) and tries > 0:
                fewer = kept[:place] + kept[place + size :]
                tries -= 1
                again = self.play(fewer) if fewer else None
                if again is not None and _kind(again) == _kind(fault):
                    kept = fewer[: again.done]
                else:
                    place += size
            size //= 2
        return kept


def _told(raised: Sequence[CapturedException]) -> str:
    return "".join(line for each in raised for line in format_exception(*each))


def _kind(fault: Fault) -> str:
    """Tell faults apart by their last line, without figures."""
    lines = [each for each in fault.what.splitlines() if each.strip("_ ")]
    return "".join(letter for letter in lines[-1] if not letter.isdigit())
