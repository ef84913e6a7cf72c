"""Text that runs to the left is put in order as the Unicode algorithm says."""

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.shaping.direction import in_visual_order, levels, runs_leftwards

HEBREW, ARABIC = "\u05e9\u05dc\u05d5\u05dd", "\u0639\u0631\u0636"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Buying 2026", False), (HEBREW, True), (f"12 {ARABIC} abc", True),
        (f"abc {HEBREW}", False), ("\u00e5", False), ("", False),
    ],
)  # fmt: skip
def test_the_first_letter_that_has_a_direction_decides(text: str, expected: bool) -> None:
    assert runs_leftwards(text) is expected


def test_words_keep_their_own_direction_within_the_other() -> None:
    text = f"a {HEBREW} 12 b"
    shown = "".join(in_visual_order(text, levels(text, leftwards=False)))
    assert shown == f"a 12 {HEBREW[::-1]} b"


@pytest.mark.parametrize(
    ("text", "leftwards", "shown"),
    [
        (f"{ARABIC} (PDF) 2026!", True, f"!2026 )PDF( {ARABIC[::-1]}"),
        (f"{HEBREW} (a [b] c) d", True, f"d )a [b] c( {HEBREW[::-1]}"),
        (f"{HEBREW} (a)", False, f"{HEBREW[::-1]} (a)"),
        (f"a ({HEBREW}) 12", False, f"a ({HEBREW[::-1]}) 12"),
        (f"a ({HEBREW}", False, f"a ({HEBREW[::-1]}"),
        ("(PDF) 2026!", True, "!2026 )PDF("),
    ],
)
def test_both_brackets_of_a_pair_go_the_same_way(text: str, leftwards: bool, shown: str) -> None:
    assert "".join(in_visual_order(text, levels(text, leftwards))) == shown


@given(st.text(st.sampled_from(f"ab {HEBREW}{ARABIC}12 .,-+%\u0663"), min_size=1, max_size=20))
def test_order_is_that_of_the_librarys_own_last_step(text: str) -> None:
    text = text.strip() or "x"
    shown = "".join(in_visual_order(text, levels(text, runs_leftwards(text))))
    assert shown == get_display(text)


@given(st.text(max_size=20), st.booleans())
def test_any_text_has_a_level_for_each_letter(text: str, leftwards: bool) -> None:
    assert len(levels(text, leftwards)) == len(text)
