"""A window is put where it stood, if it can be seen there."""

from random import Random

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window import window_place

SIZE = (500, 400)


def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_it_stands_where_it_stood(qtbot: QtBot) -> None:
    before, after = window(qtbot), window(qtbot)
    before.setGeometry(40, 60, 300, 200)
    window_place.restore(after, before.saveGeometry(), SIZE)
    assert after.geometry() == before.geometry()


def test_what_is_remembered_of_nothing_gives_the_size_at_first(qtbot: QtBot) -> None:
    made = window(qtbot)
    for state in (b"", b"rubbish", bytes(1000)):
        window_place.restore(made, QByteArray(state), SIZE)
        assert (made.width(), made.height()) == SIZE


def test_a_spoilt_place_is_never_out_of_sight(qtbot: QtBot) -> None:
    before, random = window(qtbot), Random(7)
    before.setGeometry(40, 60, 300, 200)
    good = bytes(before.saveGeometry().data())
    room = before.screen().availableGeometry()
    for _ in range(500):
        spoilt = bytearray(good)
        for _ in range(random.randint(1, 4)):
            spoilt[random.randrange(8, len(good))] = random.choice((0, 127, 128, 255))
        made = QWidget()
        window_place.restore(made, QByteArray(bytes(spoilt)), SIZE)
        assert made.geometry().intersects(room), spoilt.hex()
        assert made.width() <= 2 * room.width(), spoilt.hex()
        made.deleteLater()
