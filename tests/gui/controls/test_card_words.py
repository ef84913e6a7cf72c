"""Where a touchpoint is, on lines that are too short for it."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.controls.card_delegates import PlaceDelegate
from cjm_desktop.desktop.controls.card_words import CardPlace, place_line
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Lane
from tests.gui.chart.chart_hand import DOCUMENT, cell, shown

LANE, PHASE = "Where we are, and what it takes", "Initial interest"


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(QFont())


def test_what_fits_is_written_out(metrics: QFontMetrics) -> None:
    whole = f"{LANE} · {PHASE}"
    room = metrics.horizontalAdvance(whole)
    assert place_line(CardPlace(LANE, PHASE), metrics, room) == whole


def test_the_lane_gives_way_to_the_phase(metrics: QFontMetrics) -> None:
    room = metrics.horizontalAdvance(f"Where we… · {PHASE}")
    line = place_line(CardPlace(LANE, PHASE), metrics, room)
    lane, between, phase = line.partition("…")
    assert LANE.startswith(lane)
    assert len(lane) > 2
    assert between + phase == f"… · {PHASE}"
    assert metrics.horizontalAdvance(line) <= room


def test_with_no_room_for_the_lane_the_phase_is_all(metrics: QFontMetrics) -> None:
    assert place_line(CardPlace(LANE, PHASE), metrics, metrics.horizontalAdvance(PHASE)) == PHASE
    line = place_line(CardPlace(LANE, PHASE), metrics, metrics.horizontalAdvance("Initial…"))
    assert line.startswith("Ini")
    assert line.endswith("…")


def test_a_lane_in_a_phase_without_a_name_is_cut_at_its_end(metrics: QFontMetrics) -> None:
    line = place_line(CardPlace(LANE, ""), metrics, metrics.horizontalAdvance("Where we…"))
    assert line.startswith("Where")
    assert line.endswith("…")


def test_the_ranking_draws_the_whole_phase_in_a_narrow_column(qtbot: QtBot) -> None:
    long = Lane(order="a0", name=LANE * 5)
    view = shown(qtbot, Session(DOCUMENT.replaced({Key("lanes", "l1"): long})))
    index = cell(view, "first", Column.PLACE)
    option = QStyleOptionViewItem()
    view.table.initViewItemOption(option)
    option.rect = view.table.visualRect(index)
    delegate = view.table.itemDelegateForIndex(index)
    assert isinstance(delegate, PlaceDelegate)
    delegate.initStyleOption(option, index)
    assert option.text.startswith("Where")
    assert option.text.endswith("… · Trigger")
