"""Words are found in the guide as on the map: whatever their capitals, and all in one section."""

import pytest

from cjm_desktop.desktop.help.searching import Paragraph, hits, sentence_around

TEXTS = (
    (0, "The map"),
    (0, "Draw it. Show it!"),
    (1, "Score"),
    (1, "The potential of a Åtgärd is scored first."),
    (1, "Then effort; the potential stays."),
    (2, "Export"),
)
GUIDE = [
    Paragraph("analyst", heading, place * 100, text) for place, (heading, text) in enumerate(TEXTS)
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", []),
        ("  ", []),
        ("draw", ["Draw it."]),
        ("MAP SHOW", ["The map", "Show it!"]),
        ("potential", [TEXTS[3][1], TEXTS[4][1]]),
        ("effort potential", [TEXTS[4][1]]),
        # å in one sign and in two.
        ("A\N{COMBINING RING ABOVE}TGA\N{COMBINING DIAERESIS}RD", [TEXTS[3][1]]),
        ("map effort", []),
    ],
)
def test_sections_with_all_words_give_the_paragraphs_with_most(
    query: str, found: list[str]
) -> None:
    assert [hit.sentence for hit in hits(GUIDE, query)] == found


def test_of_a_long_sentence_what_is_around_is_shown() -> None:
    text = "First. " + "a long way " * 20 + "needle " + "and further " * 20 + "end. Last."
    shown = sentence_around(text, text.index("needle"))
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "needle" in shown
    assert len(shown) < 130
