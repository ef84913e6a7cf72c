"""A new phase or lane and its name are one step, as a new card and its title are."""

import pytest
from PySide6.QtCore import Qt

from cjm_desktop.journey.document import Key
from tests.gui.canvas.bench import CTRL, Bench


@pytest.mark.parametrize("noun", ["phase", "lane"])
def test_adding_and_naming_is_one_step(bench: Bench, noun: str) -> None:
    before = bench.document
    getattr(bench.map, f"add_{noun}")()
    bench.type("Renewal")
    bench.key(Qt.Key.Key_Return)
    bench.settle()
    records = bench.document.phases if noun == "phase" else bench.document.lanes
    assert records["n1"].name == "Renewal"
    assert bench.steps == [f"add_{noun}"]
    bench.steps_back(before)


def test_renaming_it_later_is_another_step(bench: Bench) -> None:
    bench.map.add_phase()
    bench.type("Renewal")
    bench.key(Qt.Key.Key_Return)
    bench.key(Qt.Key.Key_F2)
    bench.key(Qt.Key.Key_A, CTRL)
    bench.type("Again")
    assert bench.document.phases["n1"].name == "Again"
    assert bench.steps == ["add_phase", "rename_phase"]


@pytest.mark.parametrize("kind", ["phases", "lanes"])
def test_what_comes_back_by_undo_is_selected_as_a_whole(bench: Bench, kind: str) -> None:
    ids = bench.document.phase_ids if kind == "phases" else bench.document.lane_ids
    key = Key("phases" if kind == "phases" else "lanes", ids[0])
    bench.answer.fate = "remove"
    bench.session.select([key])
    bench.map.delete()
    assert bench.document.get(key) is None
    bench.session.undo()
    assert bench.session.selection == (key,)


def test_one_more_role_asks_whom_the_topics_are_about(bench: Bench) -> None:
    before = bench.document
    bench.whose.whom = "all"
    bench.map.add_lane()
    bench.type("Buyer's boss")
    bench.key(Qt.Key.Key_Return)
    bench.settle()
    assert bench.whose.asked == 1
    assert bench.document.lanes["l2"].about == ("l1", "n1")
    assert bench.steps == ["add_lane"]
    bench.steps_back(before)


def test_no_answer_adds_no_role(bench: Bench) -> None:
    before = bench.document
    bench.whose.whom = None
    bench.map.add_lane()
    assert bench.document is before


def test_a_topic_asks_nothing(bench: Bench) -> None:
    bench.map.add_lane("topic")
    assert bench.whose.asked == 0
    assert len(bench.document.lanes) == 4
