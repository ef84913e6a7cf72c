"""The handle of a scroll bar is painted where the style takes it to be when it is pressed."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.scroll_bar import QuietScrollBar
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.layout import theme


def styled(bar: QuietScrollBar) -> QRect:
    """Ask the style where the handle is."""
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    return bar.style().subControlRect(control, option, part, bar)


@pytest.mark.parametrize("orientation", Qt.Orientation)
@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 90), (-200, 5_000), (0, 1_000_000), (0, 0)])
def test_the_handle_is_where_the_style_has_it(
    qtbot: QtBot, qapp: QApplication, orientation: Qt.Orientation, low: int, high: int
) -> None:
    Theming(qapp, "light")
    bar = QuietScrollBar(orientation, FigurePainter(theme.LIGHT))
    qtbot.addWidget(bar)
    across = orientation == Qt.Orientation.Horizontal
    bar.resize(*((640, 12) if across else (12, 640)))
    bar.setRange(low, high)
    bar.setPageStep(600)
    bar.show()
    for value in (low, low + (high - low) // 3, (low + high) // 2, high - 1, high):
        bar.setValue(value)
        found, wanted = bar.handle(), QRectF(styled(bar))
        assert found.getRect() == pytest.approx(wanted.getRect(), abs=1)
