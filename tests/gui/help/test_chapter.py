"""A chapter has the anchors that its links name, and paragraphs under their headings."""

from cjm_desktop.desktop.help.chapter import read_chapter

TEXT = """# Över ån: "kort"

Intro

## C & W, 5 %

| a | b |
|---|---|
| one | two |

## Again

## Again
"""


def test_anchors_are_those_of_github() -> None:
    chapter = read_chapter("analyst", TEXT)
    anchors = [heading.anchor for heading in chapter.headings]
    assert anchors == ["över-ån-kort", "c--w-5-", "again", "again-1"]
    assert chapter.title == 'Över ån: "kort"'
    assert chapter.place_of("again-1") == 3
    assert chapter.place_of("nowhere") is None


def test_paragraphs_and_cells_stand_under_their_heading() -> None:
    chapter = read_chapter("analyst", TEXT)
    under = {each.text: each.heading for each in chapter.paragraphs}
    assert under == {
        'Över ån: "kort"': 0, "Intro": 0, "C & W, 5 %": 1, "a": 1, "b": 1, "one": 1, "two": 1,
        "Again": 3,
    }  # fmt: skip
    for each in chapter.paragraphs:
        assert chapter.heading_at(each.position) == each.heading
