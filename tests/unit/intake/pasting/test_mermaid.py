"""A journey for Mermaid is read: sections, tasks, scores and actors."""

import pytest

from cjm_desktop.intake.pasting.mermaid import read_journey

DAY = """```mermaid
---
title: not this
---
%% a remark
journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me, Cat
    section Go home
      Sit down: 1
```
"""


def test_tasks_are_cards_of_each_actor_in_their_section() -> None:
    journey = read_journey(DAY)
    assert journey is not None
    assert [(row.phase, row.lane, row.title, row.fields) for row in journey.rows] == [
        ("Go to work", "Me", "Make tea", {"experience": 2}),
        ("Go to work", "Me", "Go upstairs", {"experience": 0}),
        ("Go to work", "Cat", "Go upstairs", {"experience": 0}),
        ("Go home", None, "Sit down", {"experience": -2}),
    ]
    assert journey.doubts == ()


def test_what_is_no_score_is_a_doubt_and_nothing_is_lost() -> None:
    journey = read_journey("journey\nA: 5: x\nB: 9: x\nC: good\nsomething else")
    assert journey is not None
    assert [(row.title, row.fields.get("experience")) for row in journey.rows] == [
        ("A", 2), ("B", None), ("C", None), ("something else", None),
    ]  # fmt: skip
    assert [(doubt.heading, doubt.text) for doubt in journey.doubts] == [("B", "9"), ("C", "good")]


@pytest.mark.parametrize(
    "text", ["", "journey", "journey\nA walk\nA talk", "graph TD\nA: 5: x", "A: 5: x", "---", "%%"]
)
def test_anything_else_is_none(text: str) -> None:
    assert read_journey(text) is None
