"""In the tray an idea shows where it may belong; it is placed, dropped and brought back there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.ideas import drop_ideas, propose_phase
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.document import TRAY
from tests.gui.canvas.bench import Bench
from tests.maps import P1L1, P2L1, P3L1, P3L2


def choose(bench: Bench, monkeypatch: pytest.MonkeyPatch, card: str, *names: str) -> None:
    """Open the menu on a card of the tray and choose an entry, through a submenu if named."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))
    tray = bench.palette.tray
    bench.click(bench.idea(card))
    place = tray.rect_of(card)
    assert place is not None
    QApplication.sendEvent(
        tray,
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place.center(), tray.mapToGlobal(place.center())
        ),
    )
    menu = opened[0]
    for name in names:
        action = next(each for each in menu.actions() if each.text() == name)
        found = action.menu()
        if isinstance(found, QMenu):
            menu = found
        else:
            action.trigger()
    opened[0].close()
    bench.settle()


def test_a_card_shows_the_phase_it_proposes(bench: Bench) -> None:
    session, tray = bench.session, bench.palette.tray
    bare = tray.grab().toImage()
    session.edit("propose_phase", propose_phase(session.document, ["t1"], "p3"))
    note = tray.rows.waiting[0].note
    assert note is not None
    assert note.label == "→ 3. Three"
    assert tray.rows.waiting[1].note is None
    assert tray.grab().toImage() != bare
    session.edit("change_phase", change_phase(session.document, "p3", name=""))
    note = tray.rows.waiting[0].note
    assert note is not None
    assert note.label == "→ Phase 3"


def test_an_idea_is_put_into_a_phase_by_the_menu(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bench.document
    choose(bench, monkeypatch, "t1", "Put into the phase", "2. Two")
    assert bench.cells[P2L1] == "d t1"
    assert bench.messages == ["One idea put on the map"]
    bench.steps_back(before)


def test_the_proposed_phase_is_the_first_in_the_menu(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = bench.session
    session.edit("propose_phase", propose_phase(session.document, ["t2"], "p3"))
    choose(bench, monkeypatch, "t2", "Put into 3. Three")
    assert bench.cells[P3L1] == "t2"
    assert bench.document.cards["t2"].proposed_phase is None


def test_an_idea_is_dropped_with_a_reason_and_folded_away(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bench.document
    tray = bench.palette.tray
    assert not tray.fold.isVisible()
    choose(bench, monkeypatch, "t1", "Serves no phase…")
    bench.type("Too dear")
    bench.key(Qt.Key.Key_Return)
    assert bench.document.cards["t1"].dropped == "Too dear"
    assert bench.cells[TRAY] == "t1 t2"
    assert [placed.id for placed in tray.cards] == ["t2"]
    assert tray.rect_of("t1") is None
    assert tray.fold.isVisible()
    assert tray.fold.text() == "Dropped · 1"
    assert tray.hasFocus()
    assert bench.steps == ["drop_ideas"]
    bench.steps_back(before)


def test_esc_keeps_the_idea(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bench.document
    choose(bench, monkeypatch, "t1", "Serves no phase…")
    bench.type("Too")
    bench.key(Qt.Key.Key_Escape)
    assert bench.document is before
    assert not bench.palette.tray.reason.isVisible()


def test_going_elsewhere_keeps_the_idea(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bench.document
    choose(bench, monkeypatch, "t1", "Serves no phase…")
    bench.click(bench.card("a"))
    assert bench.document is before
    assert not bench.palette.tray.reason.isVisible()


@pytest.fixture
def with_dropped(bench: Bench) -> Bench:
    """The bench with t1 dropped, and the dropped ones unfolded."""
    session = bench.session
    session.edit("drop_ideas", drop_ideas(session.document, ["t1"], "Too dear"))
    bench.settle()
    bench.click(bench.on(bench.palette.tray.fold))
    bench.settle()
    return bench


def by_double_click(bench: Bench, _: pytest.MonkeyPatch) -> None:
    bench.double_click(bench.idea("t1"))


def by_menu(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(bench, monkeypatch, "t1", "Bring back")


def by_drag(bench: Bench, _: pytest.MonkeyPatch) -> None:
    bench.carry(bench.idea("t1"), bench.idea("t2") - QPoint(0, 8))


@pytest.mark.parametrize("way", [by_double_click, by_menu, by_drag])
def test_a_dropped_idea_is_brought_back(
    with_dropped: Bench,
    monkeypatch: pytest.MonkeyPatch,
    way: Callable[[Bench, pytest.MonkeyPatch], None],
) -> None:
    bench = with_dropped
    before = bench.document
    way(bench, monkeypatch)
    assert bench.document.cards["t1"].dropped is None
    assert [placed.id for placed in bench.palette.tray.cards] == ["t1", "t2"]
    assert not bench.palette.tray.fold.isVisible()
    assert bench.steps == ["drop_ideas", "bring_back_ideas"]
    bench.steps_back(before)


def test_a_dropped_idea_shows_its_reason(with_dropped: Bench) -> None:
    (row,) = with_dropped.palette.tray.rows.dropped
    assert row.note is not None
    assert row.note.label == "Too dear"


def test_a_dropped_idea_is_back_where_it_is_dragged_on_the_map(with_dropped: Bench) -> None:
    bench = with_dropped
    bench.carry(bench.idea("t1"), bench.below("g"))
    assert bench.cells[P3L2] == "f g t1"
    assert bench.document.cards["t1"].dropped is None


def test_the_keyboard_reaches_the_dropped_ones(with_dropped: Bench) -> None:
    bench = with_dropped
    bench.click(bench.idea("t2"))
    bench.key(Qt.Key.Key_Down)
    assert bench.selected == "t1"
    bench.palette.tray.fold.setFocus()
    bench.key(Qt.Key.Key_Space)
    assert bench.palette.tray.rect_of("t1") is None


def test_order_among_the_waiting_leaves_the_dropped_where_they_are(with_dropped: Bench) -> None:
    bench = with_dropped
    bench.carry(bench.card("a"), bench.idea("t2") - QPoint(0, 8))
    assert bench.cells[TRAY] == "t1 a t2"
    assert bench.cells[P1L1] == "b c"
    assert bench.document.cards["t1"].dropped == "Too dear"


def test_several_ideas_are_placed_together(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.click(bench.idea("t1"))
    session = bench.session
    session.edit("propose_phase", propose_phase(session.document, ["t1", "t2"], "p3"))
    bench.key(Qt.Key.Key_A)
    session.select_cards(["t1", "t2"])
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))
    tray = bench.palette.tray
    corner = QPoint(5, 5)
    keyboard = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, corner, corner)
    QApplication.sendEvent(tray, keyboard)
    next(each for each in opened[0].actions() if each.text() == "Put into 3. Three").trigger()
    opened[0].close()
    assert bench.cells[P3L1] == "t1 t2"
    assert bench.messages == ["2 ideas put on the map"]


def test_a_card_that_goes_is_selected_no_more_when_it_is_told(bench: Bench) -> None:
    told: list[tuple[str, ...]] = []
    bench.click(bench.idea("t1"))
    bench.session.changed.connect(lambda *_: told.append(bench.session.selected_cards))
    bench.session.edit("remove_card", remove_cards(bench.document, ["t1"]))
    assert told == [()]


def tinted(bench: Bench) -> float | None:
    """Where the column begins that is tinted while something is carried."""
    column = bench.map.canvas.overlay.proposed
    return column.x if column is not None else None


def test_the_proposed_phase_is_tinted_while_the_idea_is_carried(bench: Bench) -> None:
    session = bench.session
    session.edit("propose_phase", propose_phase(session.document, ["t1"], "p2"))
    plain = bench.picture()
    bench.lift(bench.idea("t1"), bench.cell(P3L2))
    assert tinted(bench) == bench.map.canvas.layout_.columns[1].x
    bench.release(bench.on(bench.palette.idea))
    bench.settle()
    assert tinted(bench) is None
    assert bench.picture() == plain
    bench.lift(bench.idea("t2"), bench.cell(P3L2))
    assert tinted(bench) is None
    bench.key(Qt.Key.Key_Escape)
