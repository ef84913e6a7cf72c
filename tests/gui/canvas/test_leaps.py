"""Home, End and the page keys lead far, and what they lead to is selected and seen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.canvas.bench import CTRL, Bench
from tests.gui.canvas.maps import large_map
from tests.maps import P1L1, P3L1

K = Qt.Key


def in_sight(bench: Bench) -> bool:
    rect = bench.map.canvas.layout_.card_rect(bench.selected)
    assert rect is not None
    return bench.view.rect().contains(bench.map.canvas.projection.to_view(rect))


def test_home_and_end_are_those_of_the_lane_and_with_ctrl_of_the_map(bench: Bench) -> None:
    bench.key(K.Key_End, CTRL)
    assert bench.selected == "g", "from nowhere, too"
    bench.click(bench.card("b"))
    bench.key(K.Key_End)
    assert (bench.selected, bench.map.canvas.cell) == ("", P3L1), "an empty cell is a place, too"
    bench.key(K.Key_Home)
    assert (bench.selected, bench.map.canvas.cell) == ("a", P1L1)
    bench.key(K.Key_End, CTRL)
    assert bench.selected == "g"
    bench.key(K.Key_Home)
    assert bench.selected == "e"
    bench.key(K.Key_Home, CTRL)
    assert bench.selected == "a"


def test_on_a_large_map_it_is_seen_where_one_is(qtbot: QtBot) -> None:
    bench = Bench(qtbot, large_map())
    bench.session.select_cards(["c4r2"])
    bench.key(K.Key_End, CTRL)
    last = bench.selected
    assert in_sight(bench)
    bench.key(K.Key_PageUp)
    assert bench.selected not in ("", last)
    assert in_sight(bench)
    bench.key(K.Key_Home, CTRL)
    assert in_sight(bench)
    seen: list[str] = []
    while not seen or bench.selected != seen[-1]:
        seen.append(bench.selected)
        bench.key(K.Key_PageDown)
        assert in_sight(bench)
    assert len(seen) > 2, "it takes several screens"
    phases = {bench.document.cards[each].phase for each in seen}
    assert len(phases) == 1, "straight down"
