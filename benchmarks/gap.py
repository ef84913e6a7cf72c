"""How long a frame takes while a dot of the gap chart is dragged."""

from functools import partial
from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Promise, Row
from benchmarks.window import LEFT, NO_BUTTON, Stage
from cjm_desktop.desktop.chart.plot import Plot


def measure(cards: int, quick: bool) -> list[Row]:
    """Take the best dot round the middle of the chart, and put it back."""
    stage = Stage(cards)
    stage.window.navigator.show_view("gap")
    stage.settle()
    plot = stage.window.findChild(Plot)
    if plot is None:
        raise RuntimeError("there is no chart")
    start = plot.point_of_dot(plot.chart.dots[0].id).toPoint()
    middle = plot.rect().center()
    _send(plot, QEvent.Type.MouseButtonPress, start)
    spent: list[float] = []
    steps = count()
    for _ in range(20 if quick else 200):
        step = next(steps)
        place = middle + QPoint(step * 7 % 160 - 80, step * 11 % 120 - 60)
        spent.append(stage.frame(partial(_send, plot, QEvent.Type.MouseMove, place)))
        stage.turn()
    plot.cancel()
    # The first frame lifts the dot off the picture of those that rest.
    promise = Promise(p95=16)
    return [
        Row("dot dragged", cards, spent[1:], promise, note=f"{len(plot.chart.dots):,} dots"),
    ]


def _send(plot: Plot, kind: QEvent.Type, place: QPoint) -> None:
    where, everywhere = QPointF(place), QPointF(plot.mapToGlobal(place))
    pressed = LEFT if kind == QEvent.Type.MouseButtonPress else NO_BUTTON
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(plot, QMouseEvent(kind, where, everywhere, pressed, LEFT, none))
