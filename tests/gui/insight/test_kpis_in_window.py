"""KPIs in the window: their keys, their fields, and what leads to them."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.kpis.kpis_tab import KpisTab
from cjm_desktop.desktop.inspector import readings as readings_field
from cjm_desktop.desktop.inspector.phase_form import PhaseForm
from cjm_desktop.desktop.work import kpi_commands
from cjm_desktop.editing.edits.kpis import change_kpi
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.insight.advice import advice
from cjm_desktop.journey.records import Reading
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.navigator.show_view("insight")
        made.window.places.insight_view.show_tab("kpis")
        qtbot.waitUntil(made.window.isActiveWindow)
        yield made


def tab_of(desk: Desk) -> KpisTab:
    page = desk.window.places.insight_view.page("kpis")
    assert isinstance(page, KpisTab)
    return page


def test_enter_leads_to_the_name_in_the_inspector(desk: Desk) -> None:
    sheet = tab_of(desk).stack.sheets[1]
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Renamed")
    assert desk.session.document.kpis[sheet.key.id].name == "Renamed"


def test_a_new_kpi_is_named_at_once(desk: Desk) -> None:
    section = tab_of(desk).stack.sections[-1]
    QTest.mouseClick(section.add_button, LEFT)
    field: QWidget | None = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Recommended us")
    (added,) = [key.id for key in desk.session.selection]
    assert desk.session.document.kpis[added].name == "Recommended us"
    assert desk.session.document.kpis[added].phase == section.heading


def test_a_point_about_a_kpi_leads_to_the_lane_of_kpis(desk: Desk) -> None:
    document = desk.session.document
    desk.session.edit("add_lane", add_lane(document, "measures", kind="kpis"))
    point = [each for each in advice(document) if each.code == "kpi_off_target"][-1]
    desk.window.navigator.show_record(point.key)
    canvas = desk.window.places.map_view.canvas
    area = canvas.layout_.kpi_rect(point.key.id)
    assert area is not None
    band = next(each for each in canvas.layout_.bands if each.lane == "measures")
    assert (area.y, area.height) == (band.y, band.height)
    assert canvas.viewport().rect().contains(canvas.projection.to_view(area))
    desk.session.undo()
    canvas.scroll_to(0, 10_000)
    desk.window.navigator.show_record(point.key)
    top = canvas.layout_.kpi_rect(point.key.id)
    assert top is not None
    assert top.y == 0
    assert canvas.viewport().rect().contains(canvas.projection.to_view(top))


def test_a_table_pasted_into_a_reading_is_taken_as_readings(desk: Desk) -> None:
    sheet = tab_of(desk).stack.sheets[0]
    sheet.want_fields()
    forms = desk.window.places.findChildren(PhaseForm)
    form = forms[0].kpis.form_of(sheet.key.id)
    assert form is not None
    field = form.rows["readings"].control
    before = len(desk.session.document.kpis[sheet.key.id].readings)
    QGuiApplication.clipboard().setText("2026-10\t51\n2026-11\tnothing\n")
    edit = field.focus_target()
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_V, CTRL)
    readings = desk.session.document.kpis[sheet.key.id].readings
    assert (len(readings), readings[-1].value) == (before + 1, 51)
    assert desk.window.status.message.text().startswith("One reading added. Line 2 was not")
    assert "Line 2" in form.rows["readings"].said
    QGuiApplication.clipboard().setText("52")
    QTest.keyClick(edit, Qt.Key.Key_V, CTRL)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert desk.session.document.kpis[sheet.key.id].readings[-1].value == 52


def test_too_many_readings_are_refused_before_they_are_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings_field, "read_readings", None)
    monkeypatch.setattr(kpi_commands, "read_readings", None)
    sheet = tab_of(desk).stack.sheets[0]
    sheet.want_fields()
    forms = desk.window.places.findChildren(PhaseForm)
    form = forms[0].kpis.form_of(sheet.key.id)
    assert form is not None
    before = desk.session.document
    QGuiApplication.clipboard().setText("2026-10\t51\n" * 12_345)
    edit = form.rows["readings"].control.focus_target()
    for widget in (edit, sheet):
        desk.window.status.say("")
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_V, CTRL)
        assert desk.window.status.message.text().startswith(
            "This is too much to paste at once: 12,345"
        )
    assert desk.session.document is before


def test_many_readings_have_rows_only_when_asked_for(desk: Desk) -> None:
    sheet = tab_of(desk).stack.sheets[0]
    days = tuple(Reading(on=date.fromordinal(738_000 + n), value=float(n)) for n in range(100))
    patch = change_kpi(desk.session.document, sheet.key.id, readings=days)
    desk.session.edit("change_kpi", patch)
    sheet.want_fields()
    form = desk.window.places.findChildren(PhaseForm)[0].kpis.form_of(sheet.key.id)
    assert form is not None
    field = form.rows["readings"].control
    assert len(field.rows) < 30  # type: ignore[attr-defined]
    first = field.rows[0]  # type: ignore[attr-defined]
    QTest.mouseClick(first.button, LEFT)
    assert len(desk.session.document.kpis[sheet.key.id].readings) == 99
    assert desk.session.document.kpis[sheet.key.id].readings[-1].value == 99
    QTest.mouseClick(field.earlier, LEFT)  # type: ignore[attr-defined]
    assert field.rows[0].value.text() == "0"  # type: ignore[attr-defined]


def test_keys_reach_the_kpis_in_the_window_and_undo_takes_their_steps_back(desk: Desk) -> None:
    sheet = tab_of(desk).stack.sheets[0]
    desk.window.navigator.show_view("map")
    desk.session.select([sheet.key])
    desk.window.navigator.show_view("insight")
    assert sheet.hasFocus()
    before = desk.session.document
    QGuiApplication.clipboard().setText("2026-10\t51\n")
    QTest.keyClick(sheet, Qt.Key.Key_V, CTRL)
    assert desk.session.document.kpis[sheet.key.id].readings[-1].value == 51
    QTest.keyClick(sheet, Qt.Key.Key_Down, ALT)
    assert desk.session.document.kpis[sheet.key.id].phase == before.phase_ids[1]
    QTest.keyClick(tab_of(desk).stack.sheets[0], Qt.Key.Key_Delete)
    assert len(desk.session.document.kpis) == len(before.kpis) - 1
    for _ in range(3):
        QTest.keyClick(desk.window, Qt.Key.Key_Z, CTRL)
    assert desk.session.document == before


def test_opening_the_tab_leaves_the_selection_of_the_map_alone(desk: Desk) -> None:
    desk.window.navigator.show_view("map")
    card = next(iter(desk.session.document.cards))
    desk.session.select_cards([card])
    desk.window.navigator.show_view("insight")
    assert desk.session.selected_cards == (card,)
    assert tab_of(desk).stack.sections[0].add_button.hasFocus()


def test_the_keyboard_leaves_the_cards_backwards_too(desk: Desk) -> None:
    first = tab_of(desk).stack.sections[0].add_button
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    held = QApplication.focusWidget()
    assert held is not None
    assert not tab_of(desk).isAncestorOf(held)
    assert held is not tab_of(desk)
