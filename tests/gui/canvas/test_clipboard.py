"""Cards are copied, cut and pasted; lines and spreadsheet cells become cards."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.canvas.bench import CTRL, Bench
from tests.maps import P1L1, P2L1, P2L2, P3L1, P3L2


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    QApplication.clipboard().clear()


def titles(bench: Bench, ids: str) -> list[str]:
    return [bench.document.cards[each].title for each in ids.split()]


def test_copied_cards_are_pasted_in_the_selected_cell(bench: Bench) -> None:
    bench.click(bench.card("b"))
    bench.click(bench.card("a"), keys=CTRL)
    bench.map.cards.copy()
    before = bench.document
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert titles(bench, bench.cells[P2L2]) == ["A", "B"]
    assert bench.cells[P1L1] == "a b c"
    assert set(bench.selected.split()) == set(bench.cells[P2L2].split())
    assert bench.messages == ["2 cards copied", "2 cards pasted"]
    assert bench.steps == ["paste"]
    bench.steps_back(before)


def test_cards_are_pasted_below_the_selected_one(bench: Bench) -> None:
    bench.click(bench.card("d"))
    bench.map.cards.copy()
    bench.click(bench.card("a"))
    bench.map.cards.paste()
    assert titles(bench, bench.cells[P1L1]) == ["A", "D", "B", "C"]


def test_cut_cards_are_gone_until_they_are_pasted(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.map.cards.cut()
    assert bench.cells[P1L1] == "b c"
    bench.steps_back(before)
    bench.click(bench.cell(P3L1))
    bench.map.cards.paste()
    assert titles(bench, bench.cells[P3L1]) == ["A"]
    assert bench.steps == ["cut_card", "paste"]


def test_what_is_copied_is_text_to_others(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.card("c"), keys=CTRL)
    bench.map.cards.copy()
    assert QApplication.clipboard().text().split() == ["A", "C"]


def test_lines_become_cards(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText("• Read the site\n• Ask a friend\n\n• Call")
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert titles(bench, bench.cells[P2L2]) == ["Read the site", "Ask a friend", "Call"]
    assert bench.messages == ["3 cards pasted"]
    bench.steps_back(before)


def test_spreadsheet_cells_go_to_the_phases(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText('One\tTwo\r\nThree\t"Four\nlines"\r\n')
    bench.click(bench.card("d"))
    bench.map.cards.paste()
    assert titles(bench, bench.cells[P2L1]) == ["D", "One", "Three"]
    assert titles(bench, bench.cells[P3L1]) == ["Two", "Four\nlines"]
    bench.steps_back(before)


def test_lines_become_one_card_if_wanted(bench: Bench) -> None:
    QApplication.clipboard().setText("First\nSecond")
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste_as_one()
    card = bench.document.cards[bench.cells[P2L2]]
    assert (card.title, card.notes) == ("First", "Second")


def test_nothing_to_paste_is_said(bench: Bench) -> None:
    before = bench.document
    bench.map.cards.paste()
    assert bench.document is before
    assert bench.messages == ["There is nothing to paste."]


def test_a_duplicate_stands_below_its_card(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.card("f"), keys=CTRL)
    bench.map.cards.duplicate()
    assert titles(bench, bench.cells[P1L1]) == ["A", "A", "B", "C"]
    assert titles(bench, bench.cells[P3L2]) == ["F", "F", "G"]
    assert bench.steps == ["duplicate_cards"]
    bench.steps_back(before)
