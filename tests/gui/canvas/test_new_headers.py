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
