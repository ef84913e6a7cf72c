"""The tab of KPIs, used by mouse, keys and the clipboard; what counts is the document."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.insight.kpis.kpi_section import KpiSection
from cjm_desktop.desktop.insight.kpis.kpi_sheet import MIME
from cjm_desktop.desktop.insight.kpis.kpis_tab import KpisTab
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.kpis import change_kpi
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Kpi, Phase, Reading
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
    assert bench.tab.headline.text() == "2 KPIs, 1 off target"


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
    assert bench.tab.headline.text() == "No KPIs yet"
    assert "as few as possible" in bench.tab.how.text()
    assert all(section.warnings.isHidden() for section in bench.tab.stack.sections)
    assert open_tab(qtbot, Document()).tab.headline.text() == ""


def test_who_goes_on_is_said_above_the_cards_and_follows_the_readings(qtbot: QtBot) -> None:
    document = a_map()
    counting = {
        Key("kpis", "a"): document.kpis["a"].replaced(counts="visitors", readings=(on(1, 400),)),
        Key("kpis", "c"): Kpi(order="a0", phase="p2", counts="visitors", readings=(on(1, 124),)),
    }
    bench = open_tab(qtbot, document.replaced(counting))
    qtbot.waitUntil(bench.tab.rates.isVisible)
    assert bench.tab.rates.text() == "1. Trigger: of 400 visitors, 31 % go on to 2. Choice <b>&"
    bench.session.edit("change_kpi", change_kpi(bench.document, "c", counts="leads"))
    qtbot.waitUntil(lambda: not bench.tab.rates.isVisible())
