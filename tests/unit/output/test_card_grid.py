"""Copied cards for other programs: cells that stand as on the map, and a table that names them."""

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.paste import one_card, paste_lines
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.document import Document
from cjm_desktop.output.card_grid import card_grid, grid_html, grid_text
from cjm_desktop.words.wording import ENGLISH
from tests.maps import P2L2, numbered, small_map


def text(document: Document, cards: str) -> str:
    return grid_text(card_grid(document, cards.split()))


def html(document: Document, cards: str) -> str:
    return grid_html(document, card_grid(document, cards.split()), ENGLISH)


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        ("c a", "A\nC"),
        ("a d", "A\tD"),
        ("a b d", "A\tD\nB"),
        ("d f", "D\n\tF"),
        ("a f", "A\n\t\tF"),
        ("e a g", "A\nE\t\tG"),
        ("t2 t1", "T1\nT2"),
        ("a d t1", "A\tD\nT1"),
    ],
)
def test_each_phase_is_a_column_and_lanes_stand_below_each_other(cards: str, expected: str) -> None:
    assert text(small_map(), cards) == expected


def test_a_title_of_several_lines_stands_on_one() -> None:
    document = change_cards(small_map(), ["a"], title="two\nlines").apply(small_map())
    assert text(document, "d a") == "two lines\tD"


@pytest.mark.parametrize("title", ["=1+1", "- point", '"=1"', "'=1", "-1"])
def test_a_title_is_no_formula_in_a_spreadsheet_and_comes_back(title: str) -> None:
    document = change_cards(small_map(), ["a"], title=title).apply(small_map())
    copied = text(document, "a")
    assert copied == cell_text(title)
    for paste in (paste_lines, one_card):
        after = paste(document, copied, P2L2, None, lambda _: "note", numbered()).apply(document)
        assert after.cards["n1"].title == title


def test_a_table_names_phases_and_lanes_and_a_lane_reaches_over_its_rows() -> None:
    assert html(small_map(), "a b d e") == (
        "<table>\n<tr><th></th><th>One</th><th>Two</th></tr>\n"
        '<tr><th rowspan="2">Buyer</th><td>A</td><td>D</td></tr>\n<tr><td>B</td><td></td></tr>\n'
        "<tr><th>Need</th><td>E</td><td></td></tr>\n</table>"
    )


def test_cards_of_one_cell_are_a_list() -> None:
    assert html(small_map(), "a b") == html(small_map(), "b a") == "<ul><li>A</li><li>B</li></ul>"


def test_nothing_that_was_written_is_markup_or_a_formula_in_the_table() -> None:
    document = change_cards(small_map(), ["a"], title="<b>&").apply(small_map())
    document = change_phase(document, "p1", name="=cmd()").apply(document)
    assert "<b>" not in html(document, "a d")
    assert "&lt;b&gt;&amp;" in html(document, "a d")
    assert "<th>&#x27;=cmd()</th>" in html(document, "a d")
