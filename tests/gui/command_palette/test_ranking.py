"""What fits what was typed: beginnings first, slips forgiven, all words needed."""

import pytest

from cjm_desktop.desktop.command_palette.ranking import ranked

NAMES = (
    "Save as…", "Export…", "Export again", "Compare with…", "Theme: Dark", "Gap chart",
    "Lägg till fas", "Gapdiagram",
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("exp", ["Export…", "Export again"]),
        ("again", ["Export again"]),
        ("chart gap", ["Gap chart"]),
        ("dark theme", ["Theme: Dark"]),
        ("exprot", ["Export…", "Export again"]),
        ("lagg", ["Lägg till fas"]),
        ("LÄGG", ["Lägg till fas"]),
        ("diagram", ["Gapdiagram"]),
        ("gap", ["Gap chart", "Gapdiagram"]),
        ("export dark", []),
        ("xqz", []),
    ],
)
def test_names_fit_by_all_the_words_typed(typed: str, found: list[str]) -> None:
    assert [NAMES[place] for place in ranked(typed, NAMES)] == found


def test_nothing_typed_leaves_all_as_they_stand() -> None:
    assert ranked(" ", NAMES) == list(range(len(NAMES)))


def test_a_word_that_begins_so_stands_before_one_that_holds_it() -> None:
    assert ranked("art", ("Chart", "Artefact")) == [1, 0]


def test_of_equals_a_name_that_begins_so_comes_first() -> None:
    assert ranked("copy", ("Make a copy", "Copy")) == [1, 0]
