"""Cards are copied, cut and pasted; lines and spreadsheet cells become cards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget

from cjm_desktop.desktop.canvas import overlay
from cjm_desktop.desktop.canvas.paste_preview import PastePreview
from cjm_desktop.desktop.work import card_paste
from cjm_desktop.editing.edits import fragment, paste, pasted_block
from cjm_desktop.editing.edits.paste_limits import MAX_CHARACTERS, MAX_FRAGMENT_BYTES
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout.drawing import Rect
from tests.gui.canvas.bench import CTRL, Bench
from tests.maps import P1L1, P2L1, P2L2, P3L1, P3L2


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    QApplication.clipboard().clear()


class _Counted:
    """A function that keeps what it is called for."""

    def __init__(self, function: Callable[..., QRectF]) -> None:
        self._function = function
        self.seen: list[Rect] = []

    def __call__(self, rect: Rect, grow: float = 0) -> QRectF:
        self.seen.append(rect)
        return self._function(rect, grow)


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


def preview(bench: Bench) -> PastePreview:
    found = bench.map.window().findChild(PastePreview)
    assert isinstance(found, PastePreview)
    assert found.isVisible()
    return found


def shown_in(table: QTableWidget) -> list[list[str]]:
    return [
        [table.model().index(row, column).data() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_spreadsheet_cells_go_to_the_phases(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText('Five\tSix\r\nSeven\t"Eight\nlines"\r\n')
    bench.click(bench.card("d"))
    bench.map.cards.paste()
    asked = preview(bench)
    assert bench.document is before
    QTest.keyClick(asked.choices["one_lane"], Qt.Key.Key_Space)
    assert shown_in(asked.table) == [["Five\nSeven", "Six\nEight lines"]]
    QTest.mouseClick(asked.take, Qt.MouseButton.LeftButton)
    assert titles(bench, bench.cells[P2L1]) == ["D", "Five", "Seven"]
    assert titles(bench, bench.cells[P3L1]) == ["Six", "Eight\nlines"]
    bench.steps_back(before)


def test_the_rows_of_a_block_go_down_the_lanes(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText("Five\tSix\nSeven\tEight")
    bench.click(bench.cell(P2L1))
    bench.map.cards.paste()
    asked = preview(bench)
    assert asked.way == "lanes"
    assert shown_in(asked.table) == [["Five", "Six"], ["Seven", "Eight"]]
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert titles(bench, bench.cells[P2L2])[-1:] == ["Seven"]
    assert titles(bench, bench.cells[P3L2])[-1:] == ["Eight"]
    bench.steps_back(before)


def test_a_block_that_is_not_agreed_to_leaves_the_map_alone(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText("Five\tSix\nSeven\tEight")
    bench.click(bench.cell(P2L1))
    bench.map.cards.paste()
    QTest.keyClick(preview(bench), Qt.Key.Key_Escape)
    assert bench.document is before


def test_one_row_goes_across_without_a_question(bench: Bench) -> None:
    QApplication.clipboard().setText("One\tTwo")
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert bench.map.window().findChild(PastePreview) is None
    assert titles(bench, bench.cells[P3L2])[-1:] == ["Two"]


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


def hold(*contents: tuple[str, bytes]) -> None:
    """Put bytes on the clipboard, as another program may offer them."""
    data = QMimeData()
    for media_type, raw in contents:
        data.setData(media_type, QByteArray(raw))
    QApplication.clipboard().setMimeData(data)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"line\n" * 2_000_000,
         "This is too much to paste at once: 10 MB; at most 4 MB."),
        (b"x" * (MAX_CHARACTERS + 1),
         "This is too much to paste at once: 1,000,001 characters; at most 1,000,000."),
        (b"x\n" * 12_345,
         "This is too much to paste at once: 12,345 lines; at most 10,000."),
        (b"x\t" * 60_000,
         "This is too much to paste at once: 60,001 cells; at most 50,000."),
        (b"\x00\x01\x02\xff" * 500, "This is no text that could be pasted."),
        (b"\xff\xfe\xfd\n" * 500, "This is no text that could be pasted."),
    ],
    ids=["bytes", "characters", "lines", "cells", "nulls", "undecodable"],
)  # fmt: skip
def test_too_much_and_what_is_no_text_is_refused_before_it_is_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, raw: bytes, sentence: str
) -> None:
    monkeypatch.delattr(pasted_block, "_rows")
    before = bench.document
    hold(("text/plain", raw))
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    bench.map.cards.paste_as_one()
    assert bench.document is before
    assert bench.messages == [sentence] * 2


def test_too_many_cards_are_refused(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText("x\n" * 2_001)
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert bench.document is before
    assert bench.messages == [
        "This is too much to paste at once: it would be 2,001 cards; at most 2,000."
    ]


def test_only_the_outlines_in_view_are_painted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overlay, "_rectf", outlined := _Counted(overlay._rectf))
    QApplication.clipboard().setText("\n".join(map(str, range(500))))
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert len(bench.map.canvas.overlay.selected) == 500
    bench.settle()
    outlined.seen.clear()
    bench.view.grab()
    assert 0 < len(outlined.seen) < 50


def test_cards_by_another_hand_are_refused_by_their_size(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_paste, "paste_fragment", None)
    before = bench.document
    hold((paste.MEDIA_TYPE, b"[" * (MAX_FRAGMENT_BYTES + 1)), ("text/plain", b"A"))
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert bench.document is before
    assert bench.messages == ["This is too much to paste at once: 33 MB; at most 32 MB."]


def test_cards_that_could_not_be_pasted_are_neither_copied_nor_cut(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fragment, "MAX_NEW_CARDS", 1)
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.card("b"), keys=CTRL)
    bench.map.cards.copy()
    bench.map.cards.cut()
    assert bench.document is before
    assert bench.messages == ["This is too much to copy at once: 2 cards; at most 1."] * 2
    assert QApplication.clipboard().text() == ""


def test_a_title_takes_what_fits_and_says_so(bench: Bench) -> None:
    QApplication.clipboard().setText("x" * 200_000)
    bench.double_click(bench.card("a"))
    bench.editor.paste()
    assert bench.document.cards["a"].title == "x" * MAX_TITLE
    assert bench.editor.toPlainText() == "x" * MAX_TITLE
    assert bench.messages == ["Cut: at most 300 characters fit here."]


def test_a_title_takes_nothing_that_is_no_text(bench: Bench) -> None:
    before = bench.document.cards["a"]
    hold(("text/plain", b"PK\x03\x04\x00\x00"))
    bench.double_click(bench.card("a"))
    bench.editor.paste()
    assert bench.document.cards["a"] == before
    assert bench.messages == ["This is no text that could be pasted."]
