"""Lists in Markdown and in plain text, read by one rule; a report of ours by its map."""

from pathlib import Path

import pytest

from cjm_desktop.intake.pasting.headed import headed_rows, sections_of
from cjm_desktop.intake.pasting.recognition import Offer, recognised
from cjm_desktop.journey.document import Document
from cjm_desktop.output.exporters import MARKDOWN
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.unit.intake.importing.files import made, material, places

MARKED = """# Buying a bike

## Find

Look *around*

### Rider

- Sees an **ad** on [a page](https://a.example)
  - liked it
    - much
- Asks `friends`

### Shop
* Posts photos

Use
---
1. Rides
"""


def test_headings_are_phases_and_roles_and_what_is_nested_a_note() -> None:
    read = material(MARKED.encode(), "a.md")
    assert (read.title, read.phases, read.lanes) == (
        "Buying a bike", ("Find", "Use"), ("Rider", "Shop"),
    )  # fmt: skip
    assert [(row.title, row.notes, row.phase, row.lane) for row in read.rows] == [
        ("Sees an ad on a page (https://a.example)", "liked it\n– much", "Find", "Rider"),
        ("Asks friends", "", "Find", "Rider"), ("Posts photos", "", "Find", "Shop"),
        ("Rides", "", "Use", None),
    ]  # fmt: skip
    assert read.phase_fields == {"Find": {"description": "Look around"}}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("# A\n- x\n# B\n- y", [("x", "A", None), ("y", "B", None)]),
        ("- x\n# A\n- y", [("x", None, None), ("y", "A", None)]),
        ("# A\n- x", [("x", "A", None)]),
        ("## A ##\nx\ny", [("x", "A", None), ("y", "A", None)]),
        ("# T\n## A\n### R\n- x\n#### deeper\n- y", [("x", "A", "R"), ("y", "A", "R")]),
        ("# A\n## R\n- x\n# B\n- y", [("x", "A", "R"), ("y", "B", None)]),
        ("# A\n```\n# no heading\n```\n- x", [("# no heading", "A", None), ("x", "A", None)]),
    ],
)
def test_a_plain_text_is_cut_at_its_headings(
    text: str, rows: list[tuple[str, str | None, str | None]]
) -> None:
    found = headed_rows(list(sections_of(text)))
    assert found is not None
    assert [(row.title, row.phase, row.lane) for row in found.rows] == rows
    read = material(text.encode(), "a.txt")
    assert [(row.title, row.phase, row.lane) for row in read.rows] == rows


@pytest.mark.parametrize("text", ["", "#hash\nx", "# A\n# B", "x\ny", "# \nx"])
def test_a_text_without_headings_or_with_nothing_below_is_none(text: str) -> None:
    assert headed_rows(list(sections_of(text))) is None


def test_a_pasted_list_is_understood_in_the_same_way() -> None:
    found = recognised(Document(), Offer("# Find\n- Asks\n  - why\n# Use\n- Rides"), "en")
    assert found.content == "list"
    assert [(row.title, row.notes, row.phase) for row in found.rows] == [
        ("Asks", "why", "Find"), ("Rides", "", "Use"),
    ]  # fmt: skip


def test_a_text_is_a_table_if_it_is_one() -> None:
    assert material(b"Title\tPhase\nAsks\tFind", "a.txt").table
    assert material(b"Title,Phase\nAsks,Find", "a.txt").table
    assert not material(b"One, and two\nThree", "a.txt").table
    assert material(b"journey\n  section A\n    x: 3: me", "a.txt").rows[0].lane == "me"


def test_a_table_alone_in_markdown_is_read_by_its_headings() -> None:
    text = "| Title | Phase | Potential |\n|---|---|---|\n| Asks | Find | 8 |\n"
    document = made(text, "a.md")
    (card,) = document.cards.values()
    assert (card.title, card.potential) == ("Asks", 8)


def test_a_journey_in_a_table_is_read_instead_of_the_lists_around_it() -> None:
    text = (
        "## Journey\n### Persona\n- Ann\n\n| **Stage** | **Find** | **Use** |\n|---|---|---|\n"
        "| **Actions** | Asks | Rides |\n| **Touchpoints** | Web | |\n"
    )
    read = material(text.encode(), "a.md")
    assert [(each.code, each.text) for each in read.doubts] == [("section", "Persona")]
    assert places(made(text, "a.md")) == {
        "Asks": ("Find", "Actions"), "Rides": ("Use", "Actions"), "Web": ("Find", "Touchpoints"),
    }  # fmt: skip


def test_a_report_of_ours_comes_back_by_its_map() -> None:
    sample = codec.load(resource("samples", "bouncy-ball-machine.cjm"))
    (data,) = MARKDOWN.make(sample, MARKDOWN.proposed, Path("a.md"))
    placed = {
        card.title: (card.kind, card.phase) for card in sample.cards.values()
        if card.phase and card.qualification != "disqualified"
    }  # fmt: skip
    document = made(data, "a.md")
    names = {each: phase.name for each, phase in sample.phases.items()}
    again = {each.name: key for key, each in document.phases.items()}
    assert {card.title: (card.kind, card.phase) for card in document.cards.values()} == {
        title: (kind, again[names[phase]]) for title, (kind, phase) in placed.items()
    }
    assert {each.goal for each in document.phases.values()} == {
        each.goal for each in sample.phases.values()
    }
    assert len(places(document)) == len(placed) > 50
