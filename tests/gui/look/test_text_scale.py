"""What is painted is as large as the text beside it, and is clicked where it is seen."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QRadioButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.chart.table import RankingTable
from cjm_desktop.desktop.insight.coverage_map import CoverageMap
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.desktop.present.step_panel import StepPanel
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theming(qapp: QApplication) -> Iterator[Theming]:
    font = qapp.font()
    made = Theming(qapp, "light")
    yield made
    qapp.setFont(font)


@pytest.fixture
def session() -> Session:
    return Session(codec.load(SAMPLE))


def test_boards_lay_out_in_points_of_which_each_is_as_large_as_text(
    theming: Theming, session: Session, qtbot: QtBot
) -> None:
    for kind in (PresenceBoard, CoverageMap):
        sizes = []
        for percent in (100, 200):
            theming.choose_scale(percent)
            view = kind(session, Navigator())
            qtbot.addWidget(view)
            view.set_room(1000 * percent // 100)
            sizes.append(view.size())
        assert abs(sizes[1].width() - 2 * sizes[0].width()) <= 2
        assert abs(sizes[1].height() - 2 * sizes[0].height()) <= 2


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_value_of_a_gap_is_painted_whole(
    theming: Theming, session: Session, qtbot: QtBot, percent: int
) -> None:
    theming.choose_scale(percent)
    table = RankingTable(session)
    qtbot.addWidget(table)
    painted: list[tuple[float, str]] = []

    class Noted(QPainter):
        def drawText(self, *asked: object) -> Any:  # overloaded
            room, _, text = asked
            assert isinstance(room, QRectF)
            painted.append((room.width(), str(text)))

    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, table.columnWidth(Column.GAP), 40)
    picture = QPixmap(400, 100)
    painter = Noted(picture)
    for row in range(table.ranking.rowCount()):
        index = table.ranking.index(row, Column.GAP)
        table.itemDelegateForIndex(index).paint(painter, option, index)
    painter.end()
    assert painted
    advance = table.fontMetrics().horizontalAdvance
    assert not [text for room, text in painted if advance(text) > room]


def test_a_cell_of_coverage_is_clicked_where_it_is_seen(
    theming: Theming, session: Session, qtbot: QtBot
) -> None:
    theming.choose_scale(200)
    view = CoverageMap(session, Navigator())
    qtbot.addWidget(view)
    view.set_room(2000)
    view.show()
    for cell in view.grid.cells:
        QTest.mouseClick(view, LEFT, pos=view.rect_of(cell).center())
        assert view.cell == cell


def test_a_card_of_presence_is_clicked_where_it_is_seen(
    theming: Theming, session: Session, qtbot: QtBot
) -> None:
    theming.choose_scale(150)
    view = PresenceBoard(session, Navigator())
    qtbot.addWidget(view)
    view.set_room(1500)
    view.show()
    for card in list(view.board.cards)[:5]:
        QTest.mouseClick(view, LEFT, pos=view.to_view(view.board.cards[card]).center())
        assert view.current == card


def test_the_chart_grows_with_text_as_far_as_there_is_room(
    theming: Theming, session: Session, qtbot: QtBot
) -> None:
    plot = Plot(session)
    qtbot.addWidget(plot)
    plot.resize(500, 500)
    assert plot.scale == 1
    theming.choose_scale(150)
    assert plot.scale == pytest.approx(1.5)
    plot.resize(280, 280)
    assert plot.scale == pytest.approx(1)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_ticked_grows_with_its_text(
    theming: Theming, kind: type[QWidget], qtbot: QtBot
) -> None:
    sides = []
    for percent in (100, 200):
        theming.choose_scale(percent)
        box = kind()
        qtbot.addWidget(box)
        box.ensurePolished()
        metric = QStyle.PixelMetric.PM_IndicatorWidth
        sides.append(box.style().pixelMetric(metric, None, box))
    assert sides[1] == 2 * sides[0]


@pytest.fixture
def desk(theming: Theming, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


def test_sheets_are_as_high_as_their_larger_text(
    desk: Desk, theming: Theming, qtbot: QtBot
) -> None:
    desk.window.files.open(SAMPLE)
    desk.window.navigator.show_view("people")
    sheet = next(iter(desk.window.findChildren(SheetWidget)))
    before = sheet.heightForWidth(700)
    theming.choose_scale(200)
    sheet.redraw()
    assert abs(sheet.heightForWidth(1400) - 2 * before) <= 2


def test_panels_grow_and_shrink_with_what_is_in_them(desk: Desk) -> None:
    window = desk.window
    window.resize(1920, 1080)
    window.files.open(SAMPLE)
    before = list(window.places.panels.sizes())
    for percent, times in ((200, 2), (100, 1)):
        window.desk.choose_text_scale(percent)
        QApplication.processEvents()
        QApplication.processEvents()
        left, _, right = window.places.panels.sizes()
        assert [left, right] == [before[0] * times, before[2] * times]


@pytest.mark.parametrize("screen", [(1366, 768), (1920, 1080)])
def test_the_steps_of_a_presentation_grow_with_text_as_far_as_the_screen_goes(
    theming: Theming, qtbot: QtBot, screen: tuple[int, int]
) -> None:
    theming.choose_scale(200)
    room = QWidget()
    room.resize(*screen)
    qtbot.addWidget(room)
    panel = StepPanel(["Overview", "Trigger"], 0, Wording.of("sv"), room, own=True)
    room.show()
    panel.stand_in(*screen)
    QApplication.processEvents()
    labels = panel.findChildren(QLabel)
    assert all(each.width() >= each.sizeHint().width() for each in labels)
    assert all(each.height() >= each.sizeHint().height() for each in labels)
    fills = panel.width() == screen[0] - 40 or panel.height() > screen[1] * 7 // 8
    assert fills or labels[0].fontInfo().pixelSize() >= 26
    assert labels[0].fontInfo().pixelSize() >= 20


def test_dialogs_are_as_large_as_their_text_and_stay_on_the_screen(
    theming: Theming, qapp: QApplication
) -> None:
    screen = qapp.primaryScreen()
    small, large = QSize(200, 100), QSize(5000, 5000)
    theming.choose_scale(200)
    assert on_screen(small, screen) == small * 2
    assert on_screen(large, screen).height() < screen.availableSize().height()
