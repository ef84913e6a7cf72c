"""Lists lose their bullets and keep their order; what is nested is a note."""

import pytest

from cjm_desktop.intake.pasting.outlines import outline_rows


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("One\nTwo\n", ["One", "Two"]),
        ("- One\n• Two\n\n   \n* Three\n+ Four", ["One", "Two", "Three", "Four"]),
        ("- [ ] One\n- [x] Two\n* [X] Three", ["One", "Two", "Three"]),
        ("1. One\n2. Two\n3) Three", ["One", "Two", "Three"]),
        ("1. One\n1. Two", ["One", "Two"]),
        ("Before\n  1. One\r\n  2. Two", ["Before", "One", "Two"]),
        ("3. quarter: a fair\nA podcast", ["3. quarter: a fair", "A podcast"]),
        ("2 days of training\n3.5 million", ["2 days of training", "3.5 million"]),
        ("•\tOne\n1.\tTwo", ["One", "Two"]),
        ("-5 %\n- 5 %", ["-5 %", "5 %"]),
        ("  One\n    Two", ["One", "Two"]),
        ("'=1+1\n'- point", ["=1+1", "- point"]),
        ("<b>bold</b>\n/etc/passwd", ["<b>bold</b>", "/etc/passwd"]),
        (" \n\t\n", []),
        ("-\n- \n", ["-"]),
    ],
)
def test_each_line_is_a_row(text: str, titles: list[str]) -> None:
    assert [row.title for row in outline_rows(text)] == titles
    assert not any(row.notes for row in outline_rows(text))


@pytest.mark.parametrize(
    "text",
    [
        "- A\n  - a1\n  - a2\n    - deep\n- B",
        "* A\n\t* a1\n\t* a2\n\t\t* deep\n* B",
        "1. A\n    1. a1\n    2. a2\n        1. deep\n2. B",
        "  - A\n    a1\n    - a2\n      - deep\n  - B",
    ],
)
def test_what_is_nested_is_the_note_of_its_parent(text: str) -> None:
    assert [(row.title, row.notes) for row in outline_rows(text)] == [
        ("A", "a1\na2\n– deep"), ("B", ""),
    ]  # fmt: skip


def test_what_is_nested_once_more_is_set_in_and_comes_back_out() -> None:
    (row,) = outline_rows("- A\n  - a\n    - b\n      - c\n    - d\n  - e")
    assert row.notes == "a\n– b\n  – c\n– d\ne"
