"""Text is measured, broken, shortened and set in runs, and nothing is lost or too wide."""

from collections import Counter
from itertools import pairwise
from unicodedata import normalize
from unittest.mock import patch

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cjm_desktop.layout.drawing import Align, Font
from cjm_desktop.layout.fonts import FILES, REPLACEMENT, tables
from cjm_desktop.layout.hyphenation import words_of
from cjm_desktop.layout.shaping.signs import signs
from cjm_desktop.layout.text import (
    ELLIPSIS,
    Line,
    Style,
    block,
    clamped_lines,
    runs,
    shortened_line,
    single,
    width,
    wrap,
)
from cjm_desktop.words.wording import ENGLISH, Wording

FONT: Font = "regular"
SIZE = 10.0
SLACK = 1e-6

SIGNS = [*"aimW åé.-  \n\tÅ漢🎈", "🇸🇪", "👩‍🏭", "x\u0302", "عر", "ضال", "שי"]
prose = st.lists(st.sampled_from(SIGNS), max_size=80).map("".join)
rooms = st.floats(12, 200)


def is_one_sign(text: str) -> bool:
    return len(list(signs(text))) <= 1


def without_spaces(text: str) -> str:
    return "".join(text.split())


@given(prose, rooms)
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    for line in wrap(text, FONT, SIZE, room):
        assert line.width <= room + SLACK or is_one_sign(line.text)


@given(prose, rooms)
@example("    indented", 20.0)
@example("trailing      ", 30.0)
@example("one -two", 20.0)
def test_wrapping_loses_nothing_but_spaces(text: str, room: float) -> None:
    lines = wrap(text, FONT, SIZE, room)
    assert without_spaces("".join(line.text for line in lines)) == without_spaces(text)


@given(prose, rooms)
@example(" \u0639\u0631", 12.0)  # joined letters that are parted have other forms
def test_a_line_is_as_wide_as_its_letters(text: str, room: float) -> None:
    for line in wrap(text, FONT, SIZE, room):
        assert line.width == pytest.approx(width(line.text, FONT, SIZE))


@given(prose, rooms)
@example(". aW", 12.0)
def test_the_next_word_would_not_have_fitted(text: str, room: float) -> None:
    assume("\n" not in text and "-" not in text)
    lines, words = wrap(text, FONT, SIZE, room), text.split()
    for line, after in pairwise(lines):
        word = after.text.split(" ")[0]
        # A word too long for any line is broken; its first letters are no word.
        whole = word in words and without_spaces(line.text)
        if whole and f"{line.text} {word}" in text.replace("\t", " "):
            assert width(f"{line.text} {word}", FONT, SIZE) > room - SLACK


@pytest.mark.parametrize("word", ["\u00d6sterreich", "\u00c5ngstr\u00f6m", "caf\u00e9"])
def test_letters_typed_as_base_and_mark_are_set_as_one(word: str) -> None:
    typed, style = normalize("NFD", word), Style(FONT, SIZE)
    assert typed != word
    assert width(typed, FONT, SIZE) == width(word, FONT, SIZE)
    assert wrap(typed, FONT, SIZE, 30) == wrap(word, FONT, SIZE, 30)
    assert shortened_line(typed, FONT, SIZE, 30) == shortened_line(word, FONT, SIZE, 30)
    assert single(typed, 1, 2, style) == single(word, 1, 2, style)
    whole = Line(typed, width(typed, FONT, SIZE))
    assert [run.text for run in runs(whole, 1, 2, style)] == [word]


PIECES = [*"aW-·", " ", " ", " · ", "word", "a-b", "-5", "é", "in ", "of ", "\N{NO-BREAK SPACE}"]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.integers(1, 20))
@example("as a-b", 5)
@example("a one · two", 6)
@example("as  if", 4)
def test_lines_of_words_are_those_of_letters(text: str, letters: int) -> None:
    room = width(text[:letters], FONT, SIZE)
    lines = wrap(text, FONT, SIZE, room)
    with patch("cjm_desktop.layout.text._by_words", return_value=None):
        assert lines == wrap(text, FONT, SIZE, room)


def test_text_breaks_at_spaces_and_newlines() -> None:
    assert [line.text for line in wrap("one two\nthree", FONT, SIZE, 30)] == ["one", "two", "three"]
    assert [line.text for line in wrap("one two\n\nthree", FONT, SIZE, 99)] == [
        "one two", "", "three",
    ]  # fmt: skip


def test_text_breaks_behind_a_hyphen() -> None:
    lines = [line.text for line in wrap("follow-up", FONT, SIZE, width("follow-", FONT, SIZE))]
    assert lines == ["follow-", "up"]


@pytest.mark.parametrize("word", ["e-postadressen", "KPI-er", "QR-kod"])
def test_a_hyphen_after_one_letter_or_before_a_short_ending_parts_no_word(word: str) -> None:
    text = f"mål och {word}"
    for letters in range(len(word), len(text)):
        room = max(width(word, FONT, SIZE), width(text[:letters], FONT, SIZE))
        assert wrap(text, FONT, SIZE, room)[-1].text.endswith(word)


@pytest.mark.parametrize("word", ["CE-märkning", "roll-out"])
def test_other_hyphens_part_a_word(word: str) -> None:
    stem, _, ending = word.partition("-")
    room = max(width(f"and {stem}-", FONT, SIZE), width(ending, FONT, SIZE))
    lines = wrap(f"and {word}", FONT, SIZE, room)
    assert [line.text for line in lines] == [f"and {stem}-", ending]


def test_a_space_at_the_end_of_a_line_needs_no_room() -> None:
    room = width("a one", FONT, SIZE)
    assert [line.text for line in wrap("a one two", FONT, SIZE, room)] == ["a one", "two"]


def test_no_line_begins_with_the_dot_between_two_things() -> None:
    text = "Leads to the review sites · Active evaluation"
    whole = width("Leads to the review sites", FONT, SIZE)
    lines = [line.text for line in wrap(text, FONT, SIZE, whole + 1)]
    assert lines == ["Leads to the review", "sites · Active evaluation"]
    alone = [
        line.text for line in wrap("Unbroken · Word", FONT, SIZE, width("Unbroken", FONT, SIZE))
    ]
    assert alone == ["Unbroken", "· Word"]


def test_a_space_that_must_not_break_does_not() -> None:
    room = width("10\N{NO-BREAK SPACE}000 k", FONT, SIZE)
    lines = [line.text for line in wrap("of 10\N{NO-BREAK SPACE}000 kr", FONT, SIZE, room)]
    assert lines == ["of", "10\N{NO-BREAK SPACE}000", "kr"]


@pytest.mark.parametrize("text", ["", "ab", "a b", "שלום", "👩‍🔧 ok"])
def test_where_there_is_less_than_no_room_it_is_broken_as_where_there_is_none(text: str) -> None:
    assert wrap(text, FONT, SIZE, -5) == wrap(text, FONT, SIZE, 0)


def test_a_word_longer_than_the_room_is_broken_by_letters() -> None:
    lines = wrap("Donaudampfschiff", FONT, SIZE, 30)
    assert len(lines) > 2
    assert "".join(line.text for line in lines) == "Donaudampfschiff"


LONG = "K\u00f8bsbeslutningsprocessen"
DANISH = Wording.of("da")


def test_a_long_word_is_broken_where_its_language_allows() -> None:
    with words_of(DANISH):
        lines = wrap(f"Om {LONG} nu", FONT, SIZE, 70)
    assert [line.text for line in lines] == ["Om", "K\u00f8bsbeslut-", "ningsproces-", "sen nu"]


@given(st.text(st.sampled_from("K\u00f8bsbeslutning ae-.\n"), max_size=60), rooms)
def test_broken_words_fit_and_are_said_whole(text: str, room: float) -> None:
    with words_of(DANISH):
        lines = wrap(text, FONT, SIZE, room)
    assert all(line.width <= room + SLACK or len(line.text) == 1 for line in lines)
    assert all(line.width == pytest.approx(width(line.text, FONT, SIZE)) for line in lines)
    assert all("".join(part.text for part in line.parts) in ("", line.text) for line in lines)
    said = " ".join(said_by(line) for line in lines)
    assert said.split() == text.split()


def said_by(line: Line) -> str:
    if not line.parts:
        return line.text
    return "".join(part.text if part.says is None else part.says for part in line.parts)


def test_without_a_language_and_outside_words_letters_are_broken_off_as_they_come() -> None:
    address = "https://www.example.com/abc/def?ghi=jkl123456789"
    assert "".join(line.text for line in wrap(LONG, FONT, SIZE, 40)) == LONG
    with words_of(DANISH):
        lines = wrap(address, FONT, SIZE, 40)
    assert "".join(line.text for line in lines) == address
    assert said_by(lines[0]) == address


def test_words_are_broken_in_the_language_that_is_laid_out_only() -> None:
    with words_of(DANISH):
        hyphenated = wrap(LONG, FONT, SIZE, 70)
        with words_of(ENGLISH):
            assert wrap(LONG, FONT, SIZE, 70) != hyphenated
        assert wrap(LONG, FONT, SIZE, 70) == hyphenated
    assert wrap(LONG, FONT, SIZE, 70) != hyphenated


def test_the_runs_of_a_broken_word_say_it_once() -> None:
    with words_of(DANISH):
        texts, _ = block(wrap(f"Om {LONG} nu", FONT, SIZE, 70), 0, 0, Style(FONT, SIZE))
    assert [(run.text, run.says) for run in texts] == [
        ("Om", None), ("K\u00f8bsbeslut-", LONG), ("ningsproces-", ""), ("sen", ""), (" nu", None),
    ]  # fmt: skip
    assert texts[-1].x == pytest.approx(width("sen", FONT, SIZE))


def test_a_word_is_said_whole_beside_emoji_and_scripts_without_spaces_break_as_they_are() -> None:
    with words_of(DANISH):
        lines = wrap(f"{LONG} \U0001f60d \u65e5\u672c\u8a9e", FONT, SIZE, 70)
    assert said_by(lines[0]) == LONG
    said = " ".join(map(said_by, lines)).split()
    assert said == [LONG, "\U0001f60d", "\u65e5\u672c\u8a9e"]
    assert not any(line.parts for line in wrap("\u65e5\u672c\u8a9e" * 9, FONT, SIZE, 70))


def test_the_rest_of_a_broken_word_is_said_by_its_beginning_though_it_is_cut() -> None:
    with words_of(DANISH):
        lines = clamped_lines(LONG, Style(FONT, SIZE), 70, 2)
    assert [said_by(line) for line in lines] == [LONG, ELLIPSIS]


@given(prose, rooms)
def test_a_shortened_line_fits(text: str, room: float) -> None:
    line = shortened_line(text, FONT, SIZE, room)
    assert line.width <= room + SLACK
    assert "\n" not in line.text


@given(prose, rooms)
@example("\n\n", 12.0)
def test_a_line_is_shortened_only_if_it_must_be(text: str, room: float) -> None:
    line = shortened_line(text, FONT, SIZE, room)
    flat = text.replace("\t", " ")
    if "\n" not in flat.rstrip("\n") and width(flat.rstrip("\n"), FONT, SIZE) <= room:
        assert line.text == flat.rstrip("\n")
    else:
        assert line.text.endswith(ELLIPSIS)
        assert flat.startswith(line.text.removesuffix(ELLIPSIS))


@given(prose, rooms, st.integers(1, 4))
def test_clamped_text_is_a_beginning_with_an_ellipsis(text: str, room: float, most: int) -> None:
    style = Style(FONT, SIZE)
    whole, lines = wrap(text, FONT, SIZE, room), clamped_lines(text, style, room, most)
    assert len(lines) == min(most, len(whole))
    assert all(line.width <= room + SLACK or is_one_sign(line.text) for line in lines)
    if len(whole) <= most:
        assert lines == whole
    else:
        assert lines[:-1] == whole[: most - 1]
        assert lines[-1].text.count(ELLIPSIS) == 1
        assert lines[-1].text.endswith(ELLIPSIS)


@given(prose)
def test_runs_stand_side_by_side_and_say_the_text(text: str) -> None:
    flat = text.replace("\n", " ").replace("\t", " ")
    line, style = Line(flat, width(flat, FONT, SIZE)), Style(FONT, SIZE)
    x = 5.0
    said = ""
    for run in runs(line, 5.0, 20.0, style):
        assert run.x == pytest.approx(x)
        x += run.width
        said += run.text
    assert x == pytest.approx(5.0 + line.width)
    assert Counter(said) == Counter(flat.replace("漢", REPLACEMENT))


def test_what_the_font_lacks_is_drawn_in_the_fallback_or_as_a_replacement() -> None:
    lacking = next(
        char
        for char in tables()["fallback"].letters
        if char.isalpha() and char not in tables()[FONT].letters
    )
    text = f"a{lacking}\U0010fffdb"
    drawn = [(run.font, run.text) for run in runs(Line(text, 1), 0, 0, Style(FONT, SIZE))]
    assert drawn == [(FONT, "a"), ("fallback", lacking + REPLACEMENT), (FONT, "b")]


@pytest.mark.parametrize("font", [font for font in FILES if font != "emoji"])
def test_every_font_has_all_of_ascii(font: Font) -> None:
    assert set(map(chr, range(32, 127))) <= set(tables()[font].letters)


def test_lines_of_a_paragraph_to_the_left_begin_at_the_right_and_keep_its_direction() -> None:
    hebrew = "\u05e9\u05dc\u05d5\u05dd"
    lines = wrap(f"{hebrew} {hebrew} 14:30?", FONT, SIZE, width(f"{hebrew} {hebrew}", FONT, SIZE))
    texts, _ = block(lines, 5, 0, Style(FONT, SIZE))
    room = width(f"{hebrew} {hebrew}", FONT, SIZE)
    last = [run for run in texts if run.y == texts[-1].y]
    assert [run.text for run in last] == ["?", "14:30"]
    assert last[-1].x + last[-1].width == pytest.approx(5 + room)


@pytest.mark.parametrize(("align", "left"), [("left", 50.0), ("centre", 40.0), ("right", 30.0)])
def test_a_single_line_stands_at_the_edge_aligned_to(align: Align, left: float) -> None:
    wide = width("word", FONT, SIZE)
    (run,) = single("word", 50.0, 9.0, Style(FONT, SIZE * 20 / wide), align)
    assert [run.x, run.width] == pytest.approx([left, 20.0])


def test_a_block_sets_lines_at_the_styles_distance() -> None:
    style = Style("bold", 12)
    texts, bottom = block(wrap("a\nb\nc", "bold", 12, 99), 4, 10, style)
    assert [run.y for run in texts] == [
        10 + style.baseline + row * style.line_height for row in range(3)
    ]
    assert bottom == 10 + 3 * style.line_height


def test_a_block_aligns_its_lines_in_its_room() -> None:
    lines = wrap("wide\ni", FONT, SIZE, 99)
    right, _ = block(lines, 0, 0, Style(FONT, SIZE), room=80, align="right")
    assert all(run.x + run.width == pytest.approx(80) for run in right)


def test_a_day_is_not_torn_apart_at_its_hyphens() -> None:
    words = "to be reached by 2026-12-31 or so"
    room = width("by 2026-12-31", "regular", 10)
    lines = [line.text for line in wrap(words, "regular", 10, room)]
    assert "by 2026-12-31" in lines
    room = width("well-kn", "regular", 10)
    halves = [line.text for line in wrap("well-known", "regular", 10, room)]
    assert halves == ["well-", "known"]
