"""Whatever is done by mouse, keys, wheel and fingers, in any order, the program holds.

To play a failed game again: `CJM_MONKEY="SEED COUNT" pytest tests/gui/monkey -k again`; it is
shortened as far as a few tries allow.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QFileDialog
from pytestqt.logging import _QtMessageCapture as Messages

from tests.gui.monkey.deeds import Deed, deeds
from tests.gui.monkey.monkey import Cage, Fault

pytestmark = pytest.mark.qt_log_ignore(
    # A hand may reach beside a menu; offscreen no window is found where fingers are.
    "occurs outside target window", "could not find the target for gesture"
)  # fmt: skip
GAMES, LENGTH = 10, 2000
SHORT = 300
AGAIN = os.environ.get("CJM_MONKEY", "")
TRIES = 60


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture(autouse=True)
def nothing_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no other program and no dialog of the toolkit's own come up."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QColorDialog, "getColor", lambda present, *_: present)


UNMET = "not accepted by receiving widget"
"""What the toolkit's tests say of a mouse that moves over what is switched off."""


@pytest.fixture
def cage(
    qapp: QApplication, screen: QPointingDevice, qtlog: Messages, tmp_path: Path
) -> Iterator[Cage]:
    def warned() -> list[str]:
        records = qtlog.records
        return [
            each.message
            for each in records
            if each.matches_level("WARNING") and not each.ignored and UNMET not in each.message
        ]

    yield Cage(qapp, tmp_path, screen, warned)
    QApplication.clipboard().clear()


def told(seed: int, played: list[Deed], fault: Fault) -> str:
    last = "\n".join(f"  {deed.name} {deed.number}" for deed in played[: fault.done][-12:])
    return f"seed {seed}, {fault.done} deeds, the last of them\n{last}\n{fault.what}"


def play(cage: Cage, seed: int, count: int) -> None:
    played = deeds(seed, count)
    fault = cage.play(played)
    assert fault is None, told(seed, played, fault)


def test_a_short_game(cage: Cage) -> None:
    play(cage, 0, SHORT)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, GAMES + 1))
def test_a_long_game(cage: Cage, seed: int) -> None:
    play(cage, seed, LENGTH)


@pytest.mark.skipif(not AGAIN, reason="no game to be played again")
def test_a_game_again(cage: Cage) -> None:
    seed, count = map(int, AGAIN.split())
    played = deeds(seed, count)
    fault = cage.play(played)
    assert fault is not None, "nothing goes wrong any more"
    kept = cage.shorten(played, fault, TRIES)
    pytest.fail(told(seed, kept, Fault(len(kept), fault.what)))
