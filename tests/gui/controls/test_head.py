"""Words and what is offered stand beside each other, unless all is lower below each other."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.head import Head


def test_words_that_would_break_more_often_stand_above_what_is_offered(qtbot: QtBot) -> None:
    words, offered = QLabel("Ten places"), QPushButton("Same as another one")
    words.setWordWrap(True)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(Head((words,), (offered,), 2))
    column.addStretch(1)
    window.resize(560, 300)
    window.show()
    qtbot.waitExposed(window)
    assert offered.mapTo(window, QPoint()).x() > 50
    words.setText("where the customer is and we are not " * 40)
    qtbot.waitUntil(lambda: offered.mapTo(window, QPoint()).x() < 50)
    assert words.height() < words.heightForWidth(words.width() - offered.width())
    words.setText("Ten places")
    qtbot.waitUntil(lambda: offered.mapTo(window, QPoint()).x() > 50)
