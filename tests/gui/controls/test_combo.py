"""A list to choose from shows its words whole: unfolded, or in a tooltip where there is no room."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox, QToolTip
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.theming import Theming

LONG = "Beslutningstagere og beslutningstageres kolleger"


@pytest.fixture
def combo(qtbot: QtBot, qapp: QApplication) -> Combo:
    Theming(qapp, "light")
    made = Combo()
    qtbot.addWidget(made)
    made.addItems(["Kort", LONG])
    made.resize(120, 28)
    made.show()
    qtbot.waitExposed(made)
    return made


def tip_over(combo: Combo) -> str:
    QToolTip.hideText()
    place = QPoint(10, 10)
    asked = QHelpEvent(QHelpEvent.Type.ToolTip, place, combo.mapToGlobal(place))
    QApplication.sendEvent(combo, asked)
    return QToolTip.text()


def test_the_unfolded_list_is_as_wide_as_its_longest_word(combo: Combo) -> None:
    combo.showPopup()
    needed = combo.fontMetrics().horizontalAdvance(LONG)
    assert combo.view().width() >= needed
    combo.hidePopup()


def test_what_is_cut_off_is_said_in_a_tooltip(combo: Combo) -> None:
    assert tip_over(combo) == ""
    combo.setCurrentText(LONG)
    assert LONG in tip_over(combo)
    QToolTip.hideText()


def test_words_are_cut_where_their_field_ends_and_not_by_its_edge(combo: Combo) -> None:
    combo.setCurrentText(LONG)
    words = combo.fontMetrics().boundingRect(LONG).width()
    option = QStyleOptionComboBox()
    # From wide to narrow, for the toolkit takes its time to hide a tooltip.
    for width in range(words + 50, words, -1):
        combo.resize(width, 28)
        combo.initStyleOption(option)
        field = combo.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            combo,
        )
        assert (LONG in tip_over(combo)) == (words > field.width() - 2), width
    QToolTip.hideText()


@pytest.mark.parametrize("words", ["any", "alla", "Park a topic", "Any progress", LONG])
def test_a_list_as_wide_as_it_asks_for_cuts_nothing(combo: Combo, words: str) -> None:
    combo.clear()
    combo.addItem(words)
    combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
    combo.resize(combo.sizeHint())
    assert not combo.is_cut
