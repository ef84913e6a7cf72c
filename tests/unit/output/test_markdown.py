"""A map as a report in Markdown: all of it in words, and user text is never markup."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Map
from cjm_desktop.journey.rounds import Round, Spread, Tally
from cjm_desktop.output.exporters import MARKDOWN, REPORT_SECTIONS
from cjm_desktop.output.markdown import WRITERS, cell, literal, markdown_files
from cjm_desktop.output.options import no_progress
from tests.unit.output.maps import DAY, a_map, sample

HOSTILE = "# <script>x</script> *b* [a](http://e.x) | `c` <!-- \\ &amp; 1. - + ~~s~~ ![i](j)"
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def report(document: Document, **asked: Any) -> str:
    options = {"sections": MARKDOWN.proposed.sections, "day": DAY, **asked}
    (data,) = markdown_files(
        document, type(MARKDOWN.proposed)(**options), Path("map.md"), progress=no_progress
    )
    return data.decode()


def shown(markdown: str) -> str:
    """Give what a reader of Markdown sees, without its markup."""
    parts = []
    for token in READER.parse(markdown):
        for child in token.children or ():
            parts.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
            assert child.type in ("text", "text_special", "hardbreak", "softbreak"), child.type
        assert token.type in ("paragraph_open", "inline", "paragraph_close"), token.type
    return "".join(parts)


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1))
def test_a_text_is_shown_as_it_was_typed(text: str) -> None:
    said = " ".join(text.split())
    if said:
        assert shown(literal(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE, "1. one", "12) x", "2026. A year", "www.evil.example", "+ a", "- a", "> q",
        "    code", "a\n# b", "===", "https://evil.example/x", "a@b.cd",
    ],
)  # fmt: skip
def test_hostile_text_is_only_text(text: str) -> None:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert shown(literal(text)) == "\n".join(lines)
    rows = READER.parse(f"| a |\n| --- |\n| {cell(text)} |\n")
    (said,) = [token for token in rows if token.type == "inline"][1:]
    assert "".join(child.content for child in said.children or ()) == " ".join(lines)


def test_a_sample_is_told_whole() -> None:
    document = sample("bouncy-ball-machine")
    said = report(document, disqualified=True)
    for card in document.cards.values():
        assert cell(card.title) in said
        if card.notes:
            assert cell(card.notes.splitlines()[0]) in said
    for heading in ("Summary", "Map", "Gap chart", "Personas", "Presence", "Actions"):
        assert f"\n## {heading}\n" in said


def test_what_there_is_nothing_of_is_left_out() -> None:
    said = report(a_map({"c": Card(phase="p1", lane="l1", order="a0", title="Fair")}))
    assert "## Map" in said
    assert "## Rounds of voting" not in said
    assert "## Gap chart" not in said


def test_a_round_is_told_with_its_spread() -> None:
    spread = Spread(votes=3, least=2.0, lower=4.0, median=6.0, upper=8.0, most=9.0)
    held = Round(order="a0", title="First", on=DAY, seats=3,
                 tallies={"c": Tally(potential=spread, effort=spread)})  # fmt: skip
    card = Card(phase="p1", lane="l1", order="a0", title="Fair")
    said = report(a_map({"c": card}, rounds={"r": held}))
    assert "| Fair | 3 | 6 (4–8) | 6 (4–8) |" in said


def test_one_role_alone_has_nothing_of_the_others() -> None:
    document = a_map()
    said = report(document, roles=("l1",))
    for card in document.cards.values():
        assert (card.title in said) is (card.lane == "l1")


def test_hostile_names_are_only_text() -> None:
    card = Card(phase="p1", lane="l1", order="a0", title=HOSTILE, notes=HOSTILE)
    html = READER.render(report(a_map({"c": card}, map=Map(title=HOSTILE, client=HOSTILE))))
    assert "<script" not in html
    assert 'http://e.x"' not in html


def test_a_report_has_the_sections_that_are_offered() -> None:
    assert {*WRITERS} == {*REPORT_SECTIONS}
