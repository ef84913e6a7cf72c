"""What is pasted becomes what it is: pictures, tables, grids, lists, journeys and links."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.canvas.paste_preview import PastePreview
from cjm_desktop.journey.document import TRAY, CellKey
from cjm_desktop.journey.records import Card
from tests.gui.canvas.bench import CTRL, Bench
from tests.maps import P1L1, P1L2, P2L1, P2L2, P3L1


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    QApplication.clipboard().clear()
    yield
    QApplication.clipboard().clear()


def copy(text: str) -> None:
    QApplication.clipboard().setText(text)


def copy_picture(colour: str) -> None:
    """Put a picture on the clipboard as other programs do."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QMimeData()
    data.setImageData(image)
    QApplication.clipboard().setMimeData(data)


def paste(bench: Bench) -> None:
    bench.map.cards.paste()
    bench.settle()


def new_cards(bench: Bench) -> list[Card]:
    return [card for each, card in bench.document.cards.items() if each.startswith("n")]


def titles(bench: Bench, cell: CellKey) -> list[str]:
    return [placed.card.title for placed in bench.document.cells.get(cell, ())]


def preview(bench: Bench) -> PastePreview | None:
    found = bench.map.window().findChild(PastePreview)
    assert found is None or isinstance(found, PastePreview)
    return found


def heads(shown: PastePreview, along: Qt.Orientation) -> list[str]:
    model = shown.table.model()
    across = along == Qt.Orientation.Horizontal
    count = model.columnCount() if across else model.rowCount()
    return [str(model.headerData(number, along)) for number in range(count)]


def test_a_picture_goes_on_the_selected_card_and_undo_brings_back_the_one_before(
    bench: Bench,
) -> None:
    before = bench.document
    bench.click(bench.card("d"))
    copy_picture("red")
    paste(bench)
    first = bench.document
    image = first.cards["d"].image
    assert image is not None
    assert image in first.assets
    bench.steps_back(before)
    copy_picture("blue")
    paste(bench)
    assert bench.document.cards["d"].image != image
    assert bench.steps == ["set_picture", "set_picture"]
    bench.session.undo()
    assert bench.document == first
    assert bench.messages[:2] == ["Picture put on the card"] * 2
    assert not new_cards(bench)


def test_a_picture_pasted_in_a_cell_is_a_new_note_with_it(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.cell(P2L2))
    copy_picture("red")
    paste(bench)
    (card,) = new_cards(bench)
    assert (card.kind, card.phase, card.lane) == ("note", "p2", "l2")
    assert card.image in bench.document.assets
    assert bench.messages == ["One card pasted"]
    bench.steps_back(before)


def test_a_picture_goes_on_the_selected_idea_in_the_tray(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    copy_picture("red")
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document.cards["t1"].image in bench.document.assets
    assert not new_cards(bench)


def test_a_link_goes_on_the_selected_card_once(bench: Bench) -> None:
    bench.click(bench.card("d"))
    copy("https://example.org/x")
    paste(bench)
    paste(bench)
    assert bench.document.cards["d"].links == ("https://example.org/x",)
    assert bench.steps == ["paste"]
    assert bench.messages == ["Link added to the card", "The link is there already."]


def test_surplus_columns_wait_in_the_tray_and_it_is_said(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.cell(P3L1))
    copy("X\tY\tZ")
    paste(bench)
    assert titles(bench, P3L1) == ["X"]
    assert titles(bench, TRAY)[-2:] == ["Y", "Z"]
    assert bench.messages == [
        "3 cards pasted; 2 in the idea tray: they fit no phase",
    ]
    bench.steps_back(before)


def test_cards_that_would_lie_outside_the_map_wait_in_the_tray(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.card("d"), keys=CTRL)
    bench.map.cards.copy()
    bench.click(bench.cell(P3L1))
    paste(bench)
    assert titles(bench, P3L1) == ["A"]
    assert titles(bench, TRAY)[-1] == "D"
    assert bench.messages[-1] == (
        "2 cards pasted; one in the idea tray: it has no place on the map"
    )


def test_a_table_with_headings_becomes_cards_with_their_fields(bench: Bench) -> None:
    before = bench.document
    copy("Title;Phase;Role;Potential;Effort;Kind\nDemo;two;BUYER;8,5;6;Idea\nCall;Three;Need;;2;")
    bench.click(bench.cell(P1L2))
    paste(bench)
    assert preview(bench) is None
    demo, call = new_cards(bench)
    assert (demo.title, demo.phase, demo.lane) == ("Demo", "p2", "l1")
    assert (demo.potential, demo.effort, demo.kind) == (8.5, 6.0, "idea")
    assert (call.title, call.phase, call.lane, call.effort) == ("Call", "p3", "l2", 2.0)
    bench.steps_back(before)


def test_what_is_doubtful_in_a_table_is_shown_before(bench: Bench) -> None:
    before = bench.document
    copy("Title\tPhase\tPotential\nDemo\tTwo\t12\nCall\tFour\t8")
    bench.click(bench.cell(P1L1))
    paste(bench)
    assert bench.document is before
    shown = preview(bench)
    assert shown is not None
    assert shown.way == "tray"
    assert [line.text() for line in shown.lines] == [
        "“12” does not fit “Potential”: it goes to the notes.", "The map has no phase “Four”.",
    ]  # fmt: skip
    assert heads(shown, Qt.Orientation.Vertical)[-1] == "Idea tray"
    QTest.keyClick(shown.choices["add"], Qt.Key.Key_Space)
    assert heads(shown, Qt.Orientation.Horizontal)[-1] == "4. Four"
    QTest.mouseClick(shown.take, Qt.MouseButton.LeftButton)
    demo, call = new_cards(bench)
    assert (demo.title, demo.notes, demo.potential) == ("Demo", "Potential: 12", None)
    assert bench.document.phases[call.phase or ""].name == "Four"
    assert bench.messages == ["2 cards pasted · one new phase"]
    assert bench.steps == ["paste"]
    bench.steps_back(before)


def test_a_grid_of_roles_and_phases_lands_as_one(bench: Bench) -> None:
    copy("\tThree\tone\nneed\tX\tY\nBuyer\tZ\t")
    bench.click(bench.cell(P2L1))
    paste(bench)
    assert preview(bench) is None
    assert titles(bench, P1L2)[-1] == "Y"
    assert titles(bench, CellKey("p3", "l2"))[-1] == "X"
    assert titles(bench, P3L1) == ["Z"]


def test_a_journey_for_mermaid_is_read(bench: Bench) -> None:
    copy("journey\n  title Mine\n  section Two\n    Look: 5: Buyer\n    Pay: 1: Buyer")
    bench.click(bench.cell(P1L1))
    paste(bench)
    assert [(card.title, card.phase, card.lane, card.experience) for card in new_cards(bench)] == [
        ("Look", "p2", "l1", 2), ("Pay", "p2", "l1", -2),
    ]  # fmt: skip


def test_a_selected_phase_takes_a_list_in_its_first_lane(bench: Bench) -> None:
    bench.click(bench.phase(1))
    copy("- X\n  - more\n- Y")
    paste(bench)
    assert titles(bench, P2L1) == ["D", "X", "Y"]
    assert new_cards(bench)[0].notes == "more"


def test_a_list_pasted_into_a_new_card_is_a_card_each_of_its_kind(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.map.add_card("friction")
    bench.settle()
    copy("X\nY\nZ")
    bench.editor.paste()
    bench.settle()
    assert not bench.writing()
    assert titles(bench, P1L1) == ["A", "X", "Y", "Z", "B", "C"]
    assert {card.kind for card in new_cards(bench)} == {"friction"}
    assert bench.steps == ["paste"]
    bench.steps_back(before)


def test_a_table_pasted_into_a_new_card_goes_where_it_says(bench: Bench) -> None:
    bench.map.hands.editing.new(P2L2, None)
    bench.settle()
    copy("Title\tPhase\nX\tOne")
    bench.editor.paste()
    bench.settle()
    assert titles(bench, P1L2) == ["E", "X"]
    assert titles(bench, P2L2) == []


def test_a_list_pasted_into_a_new_idea_is_an_idea_each(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    bench.key(Qt.Key.Key_Insert)
    copy("X\nY")
    bench.editor.paste()
    bench.settle()
    assert titles(bench, TRAY) == ["T1", "X", "Y", "T2"]
    assert bench.steps == ["add_ideas"]


def test_one_line_is_the_text_of_a_new_card_and_writing_goes_on(bench: Bench) -> None:
    bench.map.hands.editing.new(P2L2, None)
    bench.settle()
    copy("https://example.org")
    bench.editor.paste()
    bench.type("!")
    bench.key(Qt.Key.Key_Escape)
    assert titles(bench, P2L2) == ["https://example.org!"]
    assert bench.steps == ["add_card"]


@pytest.mark.parametrize("begun", ["a card with a title", "a new card that is written in"])
def test_a_list_pasted_into_text_stays_text(bench: Bench, begun: str) -> None:
    if begun == "a card with a title":
        bench.double_click(bench.card("d"))
        bench.editor.selectAll()
    else:
        bench.map.hands.editing.new(P2L1, None)
        bench.settle()
        bench.type("D")
    copy("X\nY")
    bench.editor.paste()
    bench.key(Qt.Key.Key_Escape)
    assert titles(bench, P2L1)[-1].endswith("X\nY")
    assert len(new_cards(bench)) == (begun != "a card with a title")
