"""What users write is shown letter by letter: it is never markup, wherever it is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.layout.drawing import Figure, Text
from tests.gui.canvas.bench import Bench
from tests.gui.tips import seen
from tests.maps import P2L2

HOSTILE = '<img src="file:///etc/hostname"><b>&amp;{0}%s'


def words(figure: Figure | None) -> str:
    assert figure is not None
    return "".join(mark.text for mark in figure.marks if isinstance(mark, Text))


def test_a_title_is_typed_and_shown_as_it_is(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L2))
    bench.type(HOSTILE)
    bench.key(Qt.Key.Key_Escape)
    assert bench.document.cards["n1"].title == HOSTILE
    shown = words(bench.map.canvas.layout_.card_figure("n1"))
    assert shown.replace(" ", "") == HOSTILE.replace(" ", "")


def test_it_is_written_in_place_as_it_is(bench: Bench) -> None:
    session = bench.session
    session.edit("change_card", change_cards(session.document, ["b"], title=HOSTILE))
    bench.double_click(bench.card("b"))
    assert bench.editor.toPlainText() == HOSTILE


def test_pasted_html_is_its_text(bench: Bench) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText(HOSTILE)
    bench.map.canvas.setFocus()
    bench.click(bench.cell(P2L2))
    bench.map.cards.paste()
    assert bench.document.cards["n1"].title == HOSTILE


@pytest.mark.parametrize("notes", [HOSTILE, "a < b & c > d\n  second line"])
def test_a_tooltip_shows_notes_as_they_are(bench: Bench, notes: str) -> None:
    session = bench.session
    session.edit("change_card", change_cards(session.document, ["b"], notes=notes))
    bench.move(bench.card("b"))
    assert seen(bench.view.toolTip()) == f"Touchpoint\n{notes}"
    bench.move(bench.card("a"))
    assert bench.view.toolTip() == "Touchpoint"


def test_names_of_phases_and_the_map_are_shown_as_they_are(bench: Bench) -> None:
    session = bench.session
    session.edit("change_phase", change_phase(session.document, "p1", name=HOSTILE))
    session.edit("change_map", change_map(session.document, title=HOSTILE))
    bench.settle()
    bench.double_click(bench.phase(0))
    assert bench.editor.toPlainText() == HOSTILE
    layout = bench.map.canvas.layout_
    assert HOSTILE.split('"', maxsplit=1)[0].split()[0] in words(layout.headers[0])
    assert words(layout.title).startswith("<img")
