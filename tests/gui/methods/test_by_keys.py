"""Each method's way from its template to the PDF without a mouse."""

from collections.abc import Iterator
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.desk import desk_with_window
from tests.gui.methods.typist import *


@pytest.fixture
def typist(qtbot: QtBot, qapp: QApplication) -> Iterator[Typist]:
    for desk in desk_with_window(qtbot, qapp):
        yield Typist(desk, qtbot)


def test_x(typist):
    t = typist
    for i in range(25):
        print(i, t.focus.__class__.__name__, repr(t.heard))
        t.key(K.Key_Tab)
    t.go_to("Svenska")
    t.key(K.Key_Space)
    t.go_to("Sju")
    t.key(K.Key_Return)
    for i in range(40):
        print(i, t.focus.__class__.__name__, repr(t.heard))
        t.key(K.Key_Tab)
    t.key(K.Key_Escape)
    print(t.heard)
    t.key(K.Key_E, CTRL)
    for i in range(60):
        print(i, t.focus.__class__.__name__, repr(t.heard))
        t.key(K.Key_Tab)
