"""The gap chart in the program's window, whose style sheet could spoil what is well alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.colours import look
from tests.gui.desk import SAMPLE, Desk, desk_with_window

READABLE = 4.5


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


@pytest.mark.parametrize("theme", ["theme_light", "theme_dark"])
@pytest.mark.parametrize("later", [False, True])
def test_words_of_a_selected_row_can_be_read(desk: Desk, theme: str, later: bool) -> None:
    desk.window.files.open(SAMPLE)
    if not later:
        desk.window.commands[theme].trigger()
    desk.window.commands["view_gap"].trigger()
    if later:
        desk.window.commands[theme].trigger()
    chart = desk.window.places.chart_view
    behind = chart.table.palette().color(QPalette.ColorRole.Highlight)
    assert behind == chart.unscored.palette().color(QPalette.ColorRole.Highlight)
    for token in ("ink", "quiet"):
        assert contrast(QColor(look()[token]), behind) >= READABLE


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
