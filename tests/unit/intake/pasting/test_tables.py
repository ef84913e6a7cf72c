"""Tables as text and as HTML: what parts their cells is found out, and prose is none."""

from collections.abc import Callable

import pytest

from cjm_desktop.editing.edits.paste_limits import MAX_CELLS, TooMuch
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.pasting.delimited import sign_block, tab_block
from cjm_desktop.intake.pasting.html_tables import MOST, html_block
from cjm_desktop.output.card_grid import card_grid, grid_html
from cjm_desktop.words.wording import ENGLISH
from tests.maps import small_map


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a;b\nc;d", (("a", "b"), ("c", "d"))),
        ("a,b,c\r\nd,,f\r\n", (("a", "b", "c"), ("d", "", "f"))),
        ('"a, with ""quotes""","b"\n"c\nlines","d"',
         (('a, with "quotes"', "b"), ("c\nlines", "d"))),
        ('"Title", "Phase"\n"X", "One, two"', (("Title", "Phase"), ("X", "One, two"))),
        ("x|y\n1|2", (("x", "y"), ("1", "2"))),
        ("Read, compare\nAsk, call", None),
        ("Hello, you\nno comma here", None),
        ("a;b", None),
        ("a\nb", None),
        ("a,b\nc", None),
        ('a,"b\nc,d', None),
        ("", None),
    ],
)  # fmt: skip
def test_signs_part_cells_only_where_every_line_has_as_many(text: str, block: Block | None) -> None:
    assert sign_block(text) == block


@pytest.mark.parametrize(
    "read",
    [
        lambda: sign_block("a;b\n" * MAX_CELLS),
        lambda: html_block("<table><tr>" + "<td rowspan=200 colspan=200>x</td>" * 9_000),
        lambda: html_block("<table><tr>" + "<td rowspan=200>x</td>" * 2_000 + "<tr>" * 99),
    ],
    ids=["csv", "colspan", "rowspan"],
)
def test_tables_are_held_to_the_limit_of_cells(read: Callable[[], Block | None]) -> None:
    with pytest.raises(TooMuch) as caught:
        read()
    assert caught.value.measure == "cells"


def test_a_long_text_with_commas_is_no_table_too_large() -> None:
    assert sign_block("one, two, three\nfour" * MAX_CELLS) is None


def test_tabs_part_cells() -> None:
    assert tab_block("a\tb\nc") == (("a", "b"), ("c",))
    assert tab_block("a\nb") is None


@pytest.mark.parametrize(
    ("html", "block"),
    [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>", (("a", "b"), ("c",))),
        ("<meta charset=utf-8><style>td {x}</style><TABLE><TR><TH>a&amp;b<TD>c\n d</TABLE>",
         (("a&b", "c d"),)),
        ("<table><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr></table>", (("a\nb", "c\nd"),)),
        ("<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
         (("a", "b"), ("a", "c"))),
        ("<table><tr><th colspan=2>a</th><th>b</th></tr></table>", (("a", "a", "b"),)),
        ("<table><tr><td>'=1</td><td>&nbsp;</td></tr></table>", (("'=1", ""),)),
        ("<p>Dear all</p><table><tr><td>a</td></tr></table>", None),
        ("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>", None),
        ("<table><tr><td colspan=0 rowspan='0'>a</td><td>b</td></tr></table>", (("a", "b"),)),
        ("<!-- x --><table><!--[if gte]><tr><td>no</td></tr><![endif]--><tr><td>a</td></tr>",
         (("a",),)),
        ("<table><tr><td>a</td></tr><!-- never closed", (("a",),)),
        ("<b>a</b>", None),
        ("<table></table>", None),
        ("<table><td>a", None),
        ("<table>" + "<tr><td>a</td></tr>" * (MOST // 10) + "</table>", None),
    ],
    ids=range(15),
)  # fmt: skip
def test_the_one_table_of_a_piece_of_html(html: str, block: Block | None) -> None:
    assert html_block(html) == block


def test_our_own_table_comes_back() -> None:
    grid = card_grid(small_map(), ["a", "b", "d", "e"])
    assert html_block(grid_html(small_map(), grid, ENGLISH)) == (
        ("", "One", "Two"), ("Buyer", "A", "D"), ("Buyer", "B", ""), ("Need", "E", ""),
    )  # fmt: skip
