"""The tab of KPIs, used by mouse, keys and the clipboard; what counts is the document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.insight.kpis.kpi_section import KpiSection
from cjm_desktop.desktop.insight.kpis.kpi_sheet import MIME
from cjm_desktop.desktop.insight.kpis.kpis_tab import KpisTab
from cjm_desktop.desktop.inspector import readings as readings_field
from cjm_desktop.desktop.inspector.phase_form import PhaseForm
from cjm_desktop.desktop.work import kpi_commands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.kpis import change_kpi
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.insight.advice import advice
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Kpi, Phase, Reading
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.dropping import drop
from tests.maps import numbered

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def on(month: int, value: float) -> Reading:
    return Reading(on=date(2026, month, 1), value=value)


def a_map() -> Document:
    return Document(
        phases={
            "p1": Phase(order="a0", name="Trigger"),
            "p2": Phase(order="a1", name="Choice <b>&"),
        },
        kpis={
            "a": Kpi(order="a0", phase="p1", name="Visits", target=40, readings=(on(1, 31),)),
            "b": Kpi(order="a1", phase="p1", name="Offers", unit="%"),
        },
    )


@dataclass
class Bench:
    """The tab on a map, with what was said on the status bar."""

    tab: KpisTab
    navigator: Navigator
    session: Session
    said: list[str]

    @property
    def document(self) -> Document:
        return self.session.document

    def sheet(self, kpi: str) -> RecordSheet:
        return next(each for each in self.tab.stack.sheets if each.key.id == kpi)

    def section(self, phase: str) -> KpiSection:
        return next(each for each in self.tab.stack.sections if each.heading == phase)

    def order(self) -> list[str]:
        """Give the KPIs' ids phase by phase, as the document has them."""
        return [
            " ".join(each for each, _ in self.document.kpis_of(phase))
            for phase in self.document.phase_ids
        ]

    def readings(self, kpi: str) -> dict[str, float]:
        return {each.on.isoformat(): each.value for each in self.document.kpis[kpi].readings}

    def paste(self, kpi: str, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        QTest.mouseClick(self.sheet(kpi), LEFT, pos=QPoint(40, 40))
        QTest.keyClick(self.sheet(kpi), Qt.Key.Key_V, CTRL)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return open_tab(qtbot, a_map())


def open_tab(qtbot: QtBot, document: Document) -> Bench:
    session = Session(document, new_id=numbered())
    said: list[str] = []
    session.message.connect(said.append)
    navigator = Navigator()
    tab = KpisTab(session, navigator)
    qtbot.addWidget(tab)
    tab.resize(960, 680)
    tab.show()
    qtbot.waitExposed(tab)
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    return Bench(tab, navigator, session, said)


def test_phases_stand_beside_each_other_where_there_is_room(bench: Bench, qtbot: QtBot) -> None:
    first, second = bench.tab.stack.sections
    assert (first.x(), first.y()) < (second.x() + 1, second.y())
    bench.tab.resize(1400, 680)
    qtbot.waitUntil(lambda: second.x() > first.geometry().right())
    assert second.y() == first.y()
    bench.tab.resize(960, 680)
    qtbot.waitUntil(lambda: second.x() == first.x())
    assert second.y() > first.geometry().bottom()


def test_phases_stand_in_order_with_their_kpis_and_what_is_to_be_said(bench: Bench) -> None:
    assert [section.name.text() for section in bench.tab.stack.sections] == [
        "1. Trigger", "2. Choice <b>&",
    ]  # fmt: skip
    assert [sheet.key.id for sheet in bench.tab.stack.sheets] == ["a", "b"]
    assert bench.section("p1").warnings.sentences == ()
    assert "Off target" in bench.sheet("a").accessibleName()
    assert bench.section("p2").warnings.sentences == (
        "Choice <b>& has no KPI: what shows that customers move on?",
    )
    assert bench.tab.said.text() == "2 KPIs, 1 off target"


def test_a_kpi_is_added_by_button_and_by_key_and_taken_back(bench: Bench) -> None:
    wanted: list[bool] = []
    bench.navigator.field_wanted.connect(lambda _: wanted.append(True))
    QTest.mouseClick(bench.section("p2").add_button, LEFT)
    assert bench.order() == ["a b", "n1"]
    assert bench.session.selection == (Key("kpis", "n1"),)
    assert bench.sheet("n1").hasFocus()
    QTest.keyClick(bench.sheet("n1"), Qt.Key.Key_Insert)
    assert bench.order() == ["a b", "n1 n2"]
    assert len(wanted) == 2
    bench.session.undo()
    bench.session.undo()
    assert bench.document == a_map()
    assert [sheet.key.id for sheet in bench.tab.stack.sheets] == ["a", "b"]


def test_keys_go_move_and_delete(bench: Bench) -> None:
    QTest.mouseClick(bench.sheet("a"), LEFT, pos=QPoint(40, 40))
    QTest.keyClick(bench.sheet("a"), Qt.Key.Key_Down)
    assert bench.session.selection == (Key("kpis", "b"),)
    QTest.keyClick(bench.sheet("b"), Qt.Key.Key_Down, ALT)
    assert bench.order() == ["a", "b"]
    assert bench.sheet("b").hasFocus()
    QTest.keyClick(bench.sheet("b"), Qt.Key.Key_Up, ALT)
    QTest.keyClick(bench.sheet("b"), Qt.Key.Key_Up, ALT)
    assert bench.order() == ["b a", ""]
    QTest.keyClick(bench.sheet("b"), Qt.Key.Key_Delete)
    assert bench.order() == ["a", ""]
    assert bench.session.selection == (Key("kpis", "a"),)
    assert bench.sheet("a").hasFocus()
    QTest.keyClick(bench.sheet("a"), Qt.Key.Key_Delete)
    assert bench.document.kpis == {}
    for _ in range(5):
        bench.session.undo()
    assert bench.document == a_map()


def test_a_dragged_kpi_lands_where_it_is_dropped(bench: Bench) -> None:
    assert drop(bench.section("p2"), MIME, "a", QPoint(40, 20))
    assert bench.order() == ["b", "a"]
    top = bench.sheet("b").geometry().top() + 2
    assert drop(bench.section("p1"), MIME, "a", QPoint(40, top))
    assert bench.order() == ["a b", ""]
    assert not drop(bench.section("p2"), MIME, "nobody", QPoint(40, 20))
    assert not drop(bench.section("p2"), "application/x-cjm-persona", "a", QPoint(40, 20))
    bench.session.undo()
    bench.session.undo()
    assert bench.document == a_map()


def test_the_menu_moves_to_another_phase(bench: Bench) -> None:
    menu = bench.sheet("a").menu()
    phases = next(each for each in menu.findChildren(QMenu))
    (only,) = phases.actions()
    assert only.text() == "2. Choice <b>&&"
    only.trigger()
    assert bench.order() == ["b", "a"]
    menu.deleteLater()


def test_readings_are_pasted_replace_those_of_their_day_and_are_one_step(bench: Bench) -> None:
    bench.paste("a", "Datum\tVärde\n2026-01-01\t33,5 %\nfeb 2026\t38\n2026-03-01\t1 240,5 kr\n")
    assert bench.readings("a") == {"2026-01-01": 33.5, "2026-02-01": 38, "2026-03-01": 1240.5}
    assert bench.said == ["2 readings added. One reading replaced."]
    bench.session.undo()
    assert bench.document == a_map()
    bench.session.redo()
    assert len(bench.readings("a")) == 3


def test_what_is_not_understood_is_named_and_the_rest_is_taken(bench: Bench) -> None:
    bench.paste("b", "2026-01-01;10\nsoon;11\nlater;12\n")
    assert bench.readings("b") == {"2026-01-01": 10}
    assert bench.said == [
        "One reading added. 2 lines were not understood, the first is line 2: soon;11"
    ]


def test_columns_go_to_the_kpis_that_their_headings_name(bench: Bench) -> None:
    bench.paste("a", "Month\toffers \tVisits\tCosts\n2026-05\t7\t50\t1\n2026-06\t\t60\t2\n")
    assert bench.readings("b") == {"2026-05-01": 7}
    assert bench.readings("a") == {"2026-01-01": 31, "2026-05-01": 50, "2026-06-01": 60}
    assert bench.said == ["3 readings added. No KPI is called Costs."]
    bench.session.undo()
    assert bench.document == a_map()


@pytest.mark.parametrize("text", ["", "nothing of the kind"])
def test_what_holds_no_readings_changes_nothing(bench: Bench, text: str) -> None:
    bench.paste("a", text)
    assert bench.document == a_map()
    assert bench.session.store.next_undo is None
    assert len(bench.said) == 1


def test_readings_are_copied_and_come_back(bench: Bench) -> None:
    bench.paste("b", "2026-05\t7\n2026-06\t7,25\n")
    QTest.keyClick(bench.sheet("b"), Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "2026-05-01\t7\n2026-06-01\t7.25\n"
    bench.paste("a", QGuiApplication.clipboard().text())
    assert bench.readings("a") == {"2026-01-01": 31, "2026-05-01": 7, "2026-06-01": 7.25}


def test_warnings_follow_edits(bench: Bench, qtbot: QtBot) -> None:
    QTest.mouseClick(bench.section("p2").add_button, LEFT)
    qtbot.waitUntil(lambda: bench.section("p2").warnings.sentences == ())
    assert bench.section("p2").warnings.isHidden()
    patch = change_kpi(bench.document, "a", target=30.0)
    bench.session.edit("change_kpi", patch)
    assert bench.sheet("a").accessibleName().endswith("On target")


def test_an_empty_map_teaches(qtbot: QtBot) -> None:
    bench = open_tab(qtbot, Document(phases=a_map().phases))
    assert bench.tab.said.text() == "No KPIs yet"
    assert "as few as possible" in bench.tab.how.text()
    assert all(section.warnings.isHidden() for section in bench.tab.stack.sections)
    assert open_tab(qtbot, Document()).tab.said.text() == ""


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
    assert desk.window.status.said.text().startswith("One reading added. Line 2 was not")
    assert "Line 2" in form.rows["readings"].said.text()
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
        assert desk.window.status.said.text().startswith(
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
    assert first.value.text() == "0"


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
