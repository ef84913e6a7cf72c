"""The inspector of a phase with its KPIs, of a lane with its personas, and of the map."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.figure_table import FigureTable
from cjm_desktop.desktop.inspector.kpi_form import KpiForm
from cjm_desktop.desktop.inspector.lane_form import LaneForm
from cjm_desktop.desktop.inspector.map_form import MapForm
from cjm_desktop.desktop.inspector.persona_form import PersonaPage
from cjm_desktop.desktop.inspector.phase_form import PhaseForm
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.editing.edits.lanes import change_lane, remove_lane
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.looks import THEME_COLOURS
from cjm_desktop.journey.records import Reading
from tests.gui.inspector.inspecting import Bench, bench


def phase_desk(qtbot: QtBot, phase: str = "p1") -> tuple[Bench, PhaseForm]:
    desk = bench(qtbot)
    desk.session.select([Key("phases", phase)])
    form = desk.inspector.form
    assert isinstance(form, PhaseForm)
    return desk, form


def lane_desk(qtbot: QtBot, lane: str = "l1") -> tuple[Bench, LaneForm]:
    desk = bench(qtbot)
    desk.session.select([Key("lanes", lane)])
    form = desk.inspector.form
    assert isinstance(form, LaneForm)
    return desk, form


def test_a_phase_is_renamed_and_given_a_goal(qtbot: QtBot) -> None:
    desk, form = phase_desk(qtbot)
    assert form.heading.text() == "PHASE 1"
    desk.replace(desk.control("name").editor, "Spark")
    desk.type_into(desk.control("goal").editor, "Find a reason")
    phase = desk.document.phases["p1"]
    assert (phase.name, phase.goal) == ("Spark", "Find a reason")
    assert desk.steps() == 2


def test_the_box_of_the_decision_is_ticked(qtbot: QtBot) -> None:
    desk, _ = phase_desk(qtbot)
    box = desk.control("decisive").box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert desk.document.phases["p1"].decisive
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert [phase.decisive for phase in desk.document.phases.values()] == [False, False]
    desk.session.undo()
    assert box.isChecked()


def test_a_kpi_is_added_filled_in_and_removed(qtbot: QtBot) -> None:
    desk, form = phase_desk(qtbot)
    desk.click(form.kpis.add_button)
    (_, _), (added, _) = desk.document.kpis_of("p1")
    entry = form.kpis.entries[1]
    assert entry.body.isVisible()
    rows = desk.form_in(entry).rows
    editor = rows["name"].control.focus_target()
    assert editor.hasFocus()
    QTest.keyClicks(editor, "Demos")
    target = rows["target"].control.focus_target()
    desk.type_into(target, "12,5")
    QTest.keyClicks(target, "x")
    kpi = desk.document.kpis[added]
    assert (kpi.name, kpi.target) == ("Demos", None)
    assert rows["target"].said
    QTest.keyClick(target, Qt.Key.Key_Backspace)
    assert desk.document.kpis[added].target == 12.5
    assert not rows["target"].said
    assert entry.head.text() == "Demos"
    desk.choose(rows["better"].control, "Lower is better")
    assert desk.document.kpis[added].better == "lower"
    remove = form.kpis.entries[1].findChildren(type(entry.head))
    desk.click(next(each for each in remove if each.accessibleName() == "Delete this KPI"))
    assert list(desk.document.kpis) == ["k"]
    assert not form.kpis.entries[1].isVisible()
    desk.session.undo()
    assert form.kpis.entries[1].isVisible()


def test_readings_are_added_in_the_order_of_days_changed_and_taken_out(qtbot: QtBot) -> None:
    desk, form = phase_desk(qtbot)
    desk.click(form.kpis.entries[0].head)
    qtbot.wait(1)
    kpi_form = form.kpis.entries[0].form
    assert isinstance(kpi_form, KpiForm)
    row = kpi_form.rows["readings"]
    field = row.control
    assert field.new.isVisible()  # type: ignore[attr-defined]
    assert not field.earlier.isVisible()  # type: ignore[attr-defined]
    for day, value in (("2026-10-01", "31"), ("2026-04-01", "-2,5")):
        desk.replace(field.new.day, day)  # type: ignore[attr-defined]
        desk.type_into(field.new.value, value)  # type: ignore[attr-defined]
        QTest.keyClick(field.new.value, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert desk.document.kpis["k"].readings == (
        Reading(on=date(2026, 4, 1), value=-2.5), Reading(on=date(2026, 10, 1), value=31.0),
    )  # fmt: skip
    assert desk.steps() == 2
    first = field.rows[0]  # type: ignore[attr-defined]
    desk.replace(first.day, "first of May")
    desk.leave()
    assert "year-month-day" in row.said
    assert first.day.text() == "first of May"
    desk.replace(first.day, "2026-05-01")
    desk.leave()
    assert desk.document.kpis["k"].readings[0].on == date(2026, 5, 1)
    desk.click(first.button)
    assert [each.value for each in desk.document.kpis["k"].readings] == [31.0]


def test_a_lane_shows_what_applies_to_its_kind(qtbot: QtBot) -> None:
    desk, form = lane_desk(qtbot)
    assert form.rows["role"].isVisible()
    assert not form.rows["side"].isVisible()
    desk.choose(desk.control("role"), "Operator")
    assert desk.document.lanes["l1"].role == "operator"
    desk.session.select([Key("lanes", "l3")])
    assert form.rows["side"].isVisible()
    assert not form.rows["role"].isVisible()
    assert not form.personas.isVisible()
    desk.choose(desk.control("side"), "The customer’s side")
    assert desk.document.lanes["l3"].side == "customer"


def test_a_lane_that_can_hold_no_cards_sends_them_to_the_tray_and_says_so(qtbot: QtBot) -> None:
    desk, _ = lane_desk(qtbot)
    with qtbot.waitSignal(desk.session.message) as told:
        desk.choose(desk.control("kind"), "Gap")
    assert told.args == ["2 cards went to the idea tray."]
    assert desk.document.lanes["l1"].kind == "gap"
    assert desk.document.cards["a"].phase is None
    desk.session.undo()
    assert desk.document.cards["a"].lane == "l1"
    assert desk.control("kind").combo.currentText() == "Role"


def test_the_colour_of_a_lane(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, _ = lane_desk(qtbot)
    control = desk.control("colour")
    assert [swatch.isChecked() for swatch in control.swatches] == [True, *[False] * 4]
    assert [swatch.accessibleName() for swatch in control.swatches[:3]] == [
        "Violet", "Teal", "Orange",
    ]  # fmt: skip
    desk.click(control.swatches[2])
    assert desk.document.lanes["l1"].colour == "role-3"
    assert control.swatches[2].isChecked()
    assert not control.automatic.isVisible()
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#123456"))
    desk.click(control.other)
    assert desk.document.lanes["l1"].colour == "#123456"
    assert control.own.isVisible()
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())
    desk.click(control.other)
    assert desk.document.lanes["l1"].colour == "#123456"
    assert desk.steps() == 2
    desk.session.undo()
    desk.session.undo()
    assert desk.document.lanes["l1"].colour is None


def test_a_persona_is_shown_literally_edited_and_removed(qtbot: QtBot) -> None:
    desk, form = lane_desk(qtbot)
    fold = form.personas.entries[0]
    assert fold.head.text().replace("&&", "&") == "Per <b>Produkt</b> & co"
    desk.click(fold.head)
    qtbot.wait(1)
    persona_form = desk.form_in(fold)
    desk.type_into(persona_form.rows["quote"].control.focus_target(), "Show me")
    goals = persona_form.rows["goals"].control.focus_target()
    desk.type_into(goals, "Less scrap ")
    QTest.keyClick(goals, Qt.Key.Key_Return)
    QTest.keyClick(goals, Qt.Key.Key_Return)
    QTest.keyClicks(goals, "No calls at night")
    persona = desk.document.personas["per"]
    assert persona.quote == "Show me"
    assert persona.goals == ("Less scrap", "No calls at night")
    desk.leave()
    assert desk.steps() == 2
    desk.session.undo()
    assert desk.document.personas["per"].goals == ()
    assert goals.toPlainText() == ""  # type: ignore[attr-defined]


def test_a_persona_is_added_and_named_at_once(qtbot: QtBot) -> None:
    desk, form = lane_desk(qtbot, "l2")
    assert form.personas.isVisible()
    desk.click(form.personas.add_button)
    ((added, _),) = desk.document.personas_of("l2")
    QTest.keyClicks(desk.window.focusWidget(), "Ole")
    assert desk.document.personas[added].name == "Ole"
    assert desk.steps() == 2
    desk.session.undo()
    desk.session.undo()
    assert desk.document.personas_of("l2") == []
    assert not form.personas.entries[0].isVisible()


def test_selecting_a_persona_shows_its_fields(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    desk.session.select([Key("personas", "per")])
    assert isinstance(desk.inspector.form, PersonaPage)
    desk.type_into(desk.control("title").focus_target(), "Specialist")
    assert desk.document.personas["per"].title == "Specialist"


def test_selecting_a_kpi_shows_its_phase(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    desk.session.select([Key("kpis", "k")])
    assert isinstance(desk.inspector.form, PhaseForm)
    assert desk.inspector.form.kpis.entries[0].body.isVisible()


def test_what_an_improvement_comes_to_is_reached_where_it_is_read(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    form = desk.inspector.form
    assert isinstance(form, MapForm)
    assert form.findChildren(FigureTable) == [], "it brings along all that compares maps"
    desk.session.open(improved_journey(desk.document), None)
    (table,) = form.findChildren(FigureTable)
    assert table.isVisible()
    assert form.box.indexOf(table) == form.box.indexOf(form.changed) + 1
    chosen = desk.control("state").focus_target()
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Tab)
    assert table.hasFocus()
    desk.click(desk.control("state").buttons[0])
    assert not table.isVisible()


def test_nothing_selected_is_the_map(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    form = desk.inspector.form
    assert isinstance(form, MapForm)
    desk.type_into(desk.control("title").editor, "!")
    desk.replace(desk.control("client").editor, "<i>Client</i>")
    desk.click(desk.control("state").buttons[1])
    desk.choose(desk.control("language"), "Svenska")
    desk.click(desk.control("accent").swatches[1])
    desk.click(form.more.head)
    qtbot.wait(1)
    desk.type_into(desk.control("authors").editor, "Eva")
    desk.leave()
    found = desk.document.map
    assert (found.title, found.client, found.state) == ("Bouncy balls!", "<i>Client</i>", "to_be")
    assert (found.language, found.accent, found.authors) == ("sv", THEME_COLOURS[0], ("Eva",))
    assert desk.steps() == 6
    for _ in range(6):
        desk.session.undo()
    assert desk.control("client").editor.text() == "Toy factories"
    assert desk.control("state").buttons[0].isChecked()


def test_a_language_the_program_does_not_speak_is_kept(qtbot: QtBot) -> None:
    document = bench(qtbot).document
    french = document.map.replaced(language="fr")
    desk = bench(qtbot, document.replaced({Key("map", "map"): french}))
    assert desk.control("language").combo.currentText() == "fr"
    desk.choose(desk.control("language"), "Dansk")
    assert desk.document.map.language == "da"


def test_a_topic_is_told_whom_it_is_about(qtbot: QtBot) -> None:
    desk, form = lane_desk(qtbot, "l3")
    field = desk.control("about")
    assert [box.text() for box in field.boxes] == ["Specialist", "Operator"]
    assert "nobody in particular" in field.note.text()
    desk.click(field.boxes[1], QPoint(8, 12))
    assert list(desk.document.lanes["l3"].about) == ["l2"]
    assert not field.note.isVisible()
    field.boxes[0].setFocus()
    QTest.keyClick(field.boxes[0], Qt.Key.Key_Space)
    assert list(desk.document.lanes["l3"].about) == ["l1", "l2"]
    assert desk.steps() == 2
    desk.session.undo()
    assert [box.isChecked() for box in field.boxes] == [False, True]
    desk.session.select([Key("lanes", "l1")])
    assert not form.rows["about"].isVisible()


def test_a_topic_offers_the_roles_as_they_come_and_go(qtbot: QtBot) -> None:
    desk, _ = lane_desk(qtbot, "l3")
    field = desk.control("about")
    document = desk.document
    desk.session.edit("change_lane", change_lane(document, "l2", name="User"))
    assert [box.text() for box in field.boxes] == ["Specialist", "User"]
    desk.session.edit("remove_lane", remove_lane(desk.document, "l2"))
    assert [box.text() for box in field.boxes] == ["Specialist"]
    assert field.note.text() == "With none ticked it is about the only role."
    desk.session.edit("remove_lane", remove_lane(desk.document, "l1"))
    assert field.boxes == []
    assert "No role is on the map yet" in field.note.text()
