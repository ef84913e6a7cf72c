"""A line is drawn by the fonts that have it, in one piece for each way of drawing."""

from collections.abc import Iterator

import pytest

from cjm_desktop.layout.drawing import Shaped
from cjm_desktop.layout.fonts import REPLACEMENT, font_file
from cjm_desktop.layout.shaping.faces import font_of
from cjm_desktop.layout.shaping.pieces import pieces, reading_edges, uncovered_letters
from tests.machine_fonts import FONTS, only_fonts_in

HINDI, THAI = "\u0939\u093f\u0928\u094d\u0926\u0940", "\u0e44\u0e17\u0e22"
JAPANESE = "\u65e5\u672c\u8a9e\u306e\u30bf\u30c3\u30c1"
ARABIC, HEBREW = "\u0639\u0631\u0636", "\u05e9\u05dc\u05d5\u05dd"
FAMILY, FLAG = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f8\U0001f1ea"


@pytest.fixture(autouse=True)
def fonts() -> Iterator[None]:
    with only_fonts_in(FONTS):
        yield


def shaped(text: str) -> Shaped:
    (piece,) = pieces(text, "regular")
    assert piece.text == text
    assert piece.shaped is not None
    return piece.shaped


@pytest.mark.parametrize(
    "text", ["Buying", "\u2713 \u2605 \u00e5\u00e4\u00f6", "\u0395\u03bb \u041a"]
)
def test_letters_that_stand_alone_are_not_shaped(text: str) -> None:
    assert all(piece.shaped is None for piece in pieces(text, "regular"))


@pytest.mark.parametrize(
    "emoji", ["\U0001f60d", FAMILY, FLAG, "\U0001f44d\U0001f3fd", "1\ufe0f\u20e3"]
)
def test_an_emoji_is_one_cluster_of_the_emoji_font(emoji: str) -> None:
    found = shaped(emoji)
    assert found.font_file == str(font_file("emoji"))
    (cluster,) = found.clusters
    assert cluster.text == emoji
    assert cluster.width > 1


def test_people_at_work_and_families_have_signs_of_their_own() -> None:
    mechanic, worker = shaped("\U0001f468\u200d\U0001f527"), shaped("\U0001f468\u200d\U0001f3ed")
    assert mechanic.clusters[0].glyphs != worker.clusters[0].glyphs
    assert len(shaped(FAMILY).clusters[0].glyphs) == 1


@pytest.mark.parametrize(
    ("text", "font"),
    [(HINDI, "NotoSansDevanagari"), (THAI, "NotoSansThai"), (JAPANESE, "NotoSansJP")],
)
def test_a_script_that_no_shipped_font_has_is_drawn_by_the_machines(text: str, font: str) -> None:
    for piece in pieces(text, "regular"):
        assert piece.shaped is not None
        assert font in piece.shaped.font_file


def test_hindi_vowels_stand_before_the_consonant_they_follow() -> None:
    clusters = shaped("\u0939\u093f").clusters
    assert [cluster.text for cluster in clusters] == ["\u0939\u093f"]
    alone = shaped("\u0939").clusters[0].glyphs[0].number
    assert [glyph.number for glyph in clusters[0].glyphs][1:] == [alone]


def test_arabic_letters_join() -> None:
    joined = [cluster.glyphs[0].number for cluster in shaped(ARABIC).in_reading_order()]
    alone = [shaped(char).clusters[0].glyphs[0].number for char in ARABIC]
    assert joined[0] != alone[0]


def test_text_to_the_left_stands_from_right_to_left_and_is_read_in_its_order() -> None:
    found = shaped(HEBREW)
    assert "".join(cluster.text for cluster in found.clusters) == HEBREW[::-1]
    assert "".join(cluster.text for cluster in found.in_reading_order()) == HEBREW


def test_brackets_are_turned_in_text_to_the_left() -> None:
    text = f"{HEBREW} ({HEBREW})"
    found = pieces(text, "regular")
    assert "".join(piece.text for piece in reversed(found)) == text
    drawn = {
        cluster.text: font_of(piece.shaped.font_file).glyph_to_string(cluster.glyphs[0].number)
        for piece in found
        if piece.shaped is not None
        for cluster in piece.shaped.clusters
    }
    # The glyphs are called by what they look like.
    assert (drawn["("], drawn[")"]) == ("parenleft", "parenright")
    first = pieces(f"({HEBREW})", "regular", leftwards=True)[0].shaped
    assert first is not None
    assert first.clusters[0].text == "("


def test_letters_within_a_sign_begin_where_it_ends() -> None:
    line = f"a{FLAG}b"
    edges = reading_edges(line, "regular")
    assert len(edges) == len(line) + 1
    assert edges[1] < edges[2] == edges[3] < edges[4]


@pytest.mark.parametrize("text", [HINDI, THAI, JAPANESE, f"a {ARABIC} (b) {HEBREW}!", FAMILY])
def test_pieces_are_as_wide_as_the_edges_say(text: str) -> None:
    whole = sum(piece.width for piece in pieces(text, "regular"))
    assert reading_edges(text, "regular")[-1] == pytest.approx(whole)


def test_what_is_not_seen_takes_no_room() -> None:
    assert reading_edges("a\u200bb\u00adc", "regular")[-1] == pytest.approx(
        reading_edges("abc", "regular")[-1]
    )


def test_what_no_font_has_is_replaced_and_named() -> None:
    tibetan = "\u0f40\u0f42"
    (before, replaced) = pieces(f"a{tibetan}", "regular")
    assert (before.text, replaced.text, replaced.font) == ("a", REPLACEMENT * 2, "fallback")
    assert list(uncovered_letters(f"a {tibetan} {HINDI} {FAMILY} {ARABIC}\u200b")) == [*tibetan]
