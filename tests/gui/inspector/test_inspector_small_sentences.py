"""What a team says of a touchpoint, a phase, a KPI, a market and a target group has its fields."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.checks import ChecksField
from cjm_desktop.desktop.controls.duration import DurationField
from cjm_desktop.desktop.inspector.card_form import CardForm
from cjm_desktop.desktop.inspector.kpi_form import KpiForm
from cjm_desktop.desktop.inspector.lane_form import LaneForm
from cjm_desktop.desktop.inspector.map_form import MapForm
from cjm_desktop.desktop.inspector.phase_form import PhaseForm
from cjm_desktop.journey.document import Key
from tests.gui.inspector.inspecting import Bench, bench, small_map

LEFT = Qt.MouseButton.LeftButton


def unfolded(qtbot: QtBot, *cards: str) -> Bench:
    desk = bench(qtbot, None, *cards)
    form = desk.inspector.form
    assert isinstance(form, CardForm)
    form.more.open()
    qtbot.waitUntil(desk.control("message").isVisible)
    qtbot.wait(1)
    return desk


def test_what_is_said_at_a_touchpoint(qtbot: QtBot) -> None:
    desk = unfolded(qtbot, "b")
    desk.type_into(desk.control("message").editor, "We know your trade")
    desk.click(desk.control("indirect").box)
    desk.choose(desk.control("manner"), "Automated")
    desk.click(desk.control("best_for_customer").buttons[1])
    card = desk.document.cards["b"]
    assert (card.message, card.indirect, card.manner, card.best_for_customer) == (
        "We know your trade", True, "automated", False,
    )  # fmt: skip


def test_whether_it_is_best_is_asked_only_where_we_are(qtbot: QtBot) -> None:
    desk = unfolded(qtbot, "a")
    assert not desk.inspector.form.rows["best_for_customer"].isVisible()
    desk.click(desk.control("we_present").buttons[0])
    assert desk.inspector.form.rows["best_for_customer"].isVisible()


def tick(desk: Bench, checks: ChecksField, place: int) -> None:
    box = checks.boxes[place]
    desk.click(box, QPoint(8, box.height() // 2))


def known_from(desk: Bench) -> list[str]:
    return list(desk.document.cards["a"].research)


def test_what_evidence_rests_on_is_asked_once_there_is_some(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    row = desk.inspector.form.rows["research"]
    assert not row.isVisible()
    desk.choose(desk.control("evidence"), "Researched")
    assert row.isVisible()
    checks = row.control
    assert isinstance(checks, ChecksField)
    tick(desk, checks, 3)
    tick(desk, checks, 1)
    assert known_from(desk) == ["interviews", "reviews"]
    tick(desk, checks, 3)
    assert known_from(desk) == ["interviews"]
    desk.session.undo()
    assert known_from(desk) == ["interviews", "reviews"]


def test_several_cards_that_rest_on_different_sources_are_half_ticked(qtbot: QtBot) -> None:
    document = small_map()
    document = document.replaced(
        {
            Key("cards", "a"): document.cards["a"].replaced(research=("interviews",)),
            Key("cards", "b"): document.cards["b"].replaced(research=("reviews",)),
        }
    )
    desk = bench(qtbot, document, "a", "b")
    checks = desk.control("research")
    assert {box.checkState() for box in checks.boxes} == {Qt.CheckState.PartiallyChecked}
    tick(desk, checks, 0)
    assert {desk.document.cards[each].research for each in "ab"} == {("employees",)}


def phase_form(desk: Bench) -> PhaseForm:
    desk.session.select([Key("phases", "p1")])
    form = desk.inspector.form
    assert isinstance(form, PhaseForm)
    return form


def step_down(field: DurationField, steps: int) -> None:
    """Choose a later unit by keys."""
    units = field.unit.focus_target()
    units.setFocus()
    for _ in range(steps):
        QTest.keyClick(units, Qt.Key.Key_Down)


def test_a_duration_is_a_number_and_a_unit_and_kept_in_days(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    field = phase_form(desk).rows["duration"].control
    assert isinstance(field, DurationField)
    desk.replace(field.count.editor, "2.5")
    step_down(field, 1)
    assert desk.document.phases["p1"].duration == 17.5
    assert field.unit.shown_value() == "weeks"
    desk.session.select([Key("phases", "p2")])
    assert field.count.shown_value() is None
    desk.session.select([Key("phases", "p1")])
    assert (field.count.shown_value(), field.unit.shown_value()) == (17.5, "days")
    desk.replace(field.count.editor, "")
    assert desk.document.phases["p1"].duration is None


@pytest.mark.parametrize(("count", "steps"), [("-1", 0), ("soon", 1), ("300", 3)])
def test_a_duration_out_of_range_is_refused_and_nothing_changes(
    qtbot: QtBot, count: str, steps: int
) -> None:
    desk = bench(qtbot)
    form = phase_form(desk)
    field = form.rows["duration"].control
    assert isinstance(field, DurationField)
    step_down(field, steps)
    desk.replace(field.count.editor, count)
    assert (desk.document.phases["p1"].duration or 0) < 100_000
    assert desk.said("duration")


def test_a_kpi_has_the_day_of_its_target_and_whom_it_counts(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    form = phase_form(desk)
    form.reveal("k")
    kpi = form.kpis.form_of("k")
    assert isinstance(kpi, KpiForm)
    qtbot.waitUntil(kpi.rows["target_on"].isVisible)
    desk.replace(kpi.rows["target_on"].control.focus_target(), "2026-12-31")
    desk.replace(kpi.rows["counts"].control.focus_target(), "Visitors")
    found = desk.document.kpis["k"]
    assert (found.target_on, found.counts) == (date(2026, 12, 31), "Visitors")


def test_the_market_has_its_place_in_the_map(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    form = desk.inspector.form
    assert isinstance(form, MapForm)
    desk.click(form.market.head)
    for name in ("base", "local_market", "customer_base", "partners", "circumstances"):
        desk.type_into(form.rows[name].control.focus_target(), name)
        assert getattr(desk.document.map, name) == name


def test_a_lane_and_a_persona_are_bounded(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    desk.session.select([Key("lanes", "l1")])
    form = desk.inspector.form
    assert isinstance(form, LaneForm)
    desk.click(form.target_group.head)
    desk.type_into(form.rows["age"].control.focus_target(), "35 to 55")
    desk.type_into(form.rows["interests"].control.focus_target(), "bikes, music")
    QTest.keyClick(form.rows["interests"].control.focus_target(), Qt.Key.Key_Tab)
    lane = desk.document.lanes["l1"]
    assert (lane.age, lane.interests) == ("35 to 55", ("bikes", "music"))
    desk.session.select([Key("lanes", "l4")])
    assert not form.target_group.isVisible()
    desk.session.select([Key("personas", "per")])
    page = desk.inspector.form
    page.focus_field("geography")
    desk.type_into(page.rows["geography"].control.focus_target(), "Jutland")
    assert desk.document.personas["per"].geography == "Jutland"
