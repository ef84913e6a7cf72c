"""The guide’s tables of what the authors say name what is there: in the program or a template."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import templates

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "methods.md").read_text("utf-8")
METHODS = ("Seven phases", "The workshop", "Social media", "The buying centre", "The lifecycle")
OUTSIDE_IN = "Outside-in: {reminder}"


def table(method: str) -> list[list[str]]:
    """Give the rows of a method's table, without its head."""
    part = GUIDE.split(f"### {method}\n")[1].split("\n##")[0]
    rows = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows[2:]]


def plain(text: str) -> str:
    return text.replace("’", "'").replace("&", "").rstrip("…").casefold()


def words_of_the_program() -> set[str]:
    with (resource("translations", "sv") / "LC_MESSAGES" / "cjm_desktop.po").open("rb") as file:
        ids = [message.id for message in read_po(file)]
    said = {text for each in ids for text in ([each] if isinstance(each, str) else each)}
    assert OUTSIDE_IN in said
    return {*map(plain, said), "outside-in"}


def words_of_the_templates() -> set[str]:
    found: set[str] = set()
    for item in templates():
        if item.language == "en":
            map_ = codec.load(item.path)
            for named in (map_.phases, map_.lanes, map_.kpis):
                found |= {plain(record.name) for record in named.values()}
            found |= {plain(card.title) for card in map_.cards.values()}
    return found


@pytest.mark.parametrize("method", METHODS)
def test_each_row_says_where_it_is(method: str) -> None:
    rows = table(method)
    assert len(rows) >= 13
    assert all(len(row) == 2 and all(row) for row in rows)


@pytest.mark.parametrize("method", METHODS)
def test_what_a_table_names_is_there(method: str) -> None:
    there = words_of_the_program() | words_of_the_templates()
    named = {
        plain(word)
        for row in table(method)
        for marked in re.findall(r"\*+([^*]+)\*+", " ".join(row))
        for word in marked.split(" ▸ ")
    }
    assert named - there == set()
