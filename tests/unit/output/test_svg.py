"""A map as SVG: all its text as text, nothing that is fetched or run, the picture of the PDF."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Map
from cjm_desktop.output.options import ExportOptions, no_progress
from cjm_desktop.output.svg import svg_files
from tests.unit.output.maps import DAY, a_map, sample

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text><script>alert(1)</script> \ufffe & \"'"


def drawn(document: Document, **asked: Any) -> list[bytes]:
    options = ExportOptions(**{"page": "fit", "sections": ("map",), "day": DAY, **asked})
    return list(svg_files(document, options, Path("map.svg"), progress=no_progress))


def tree(document: Document, **asked: Any) -> ElementTree.Element:
    return ElementTree.fromstring(drawn(document, **asked)[0])


def words(root: ElementTree.Element) -> str:
    return " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))


def test_the_text_of_every_card_is_text() -> None:
    written = words(tree(a_map()))
    for card in a_map().cards.values():
        for word in card.title.split():
            assert word in written


def test_nothing_is_fetched_or_run() -> None:
    for page in drawn(sample("bouncy-ball-machine"), sections=("cover", "map", "gap", "personas")):
        code = page.decode()
        assert not re.search(r"<(script|foreignObject|style[^>]*src|iframe)", code)
        assert not re.search(r"\son[a-z]+=|@import|javascript:", code)
        assert all(each.startswith(("#", "data:", "http", "mailto:"))
                   for each in re.findall(r'href="([^"]*)"', code))  # fmt: skip
        places = re.findall(r"url\(([^#)]+)\)", code)
        assert all(each.startswith("data:font/woff") for each in places)


def test_hostile_text_is_only_text() -> None:
    cards = {"c": Card(phase="p1", lane="l1", order="a0", title=HOSTILE, links=('http://a.b/?"c',))}
    root = tree(a_map(cards, map=Map(title=HOSTILE)))
    assert not list(root.iter(f"{SVG}script"))
    assert "alert(1)" in words(root)


def test_a_card_says_what_it_shows() -> None:
    labels = [each.get("aria-label") or "" for each in tree(a_map()).iter(f"{SVG}g")]
    for card in a_map().cards.values():
        assert any(label.startswith(f"{card.title}, touchpoint.") for label in labels)


def test_in_grey_there_is_no_colour() -> None:
    code = drawn(sample("bouncy-ball-machine"), grey=True)[0].decode()
    found = set(re.findall(r'(?:fill|stroke|color)="#(..)(..)(..)"', code))
    assert found
    assert all(red == green == blue for red, green, blue in found)


def test_each_page_is_a_file_and_the_same_map_the_same_bytes() -> None:
    document = sample("bouncy-ball-machine")
    asked: dict[str, Any] = {"page": "A4", "sections": ("gap", "actions")}
    made = drawn(document, **asked)
    assert len(made) > 1
    assert made == drawn(document, **asked)


@pytest.mark.parametrize("title", ["Räksmörgås å bordet", "\U0001f642 glad", "العربية"])
def test_letters_of_any_script_are_written_as_they_were_typed(title: str) -> None:
    cards = {"c": Card(phase="p1", lane="l1", order="a0", title=title)}
    written = words(tree(a_map(cards)))
    assert set(title) - {" "} <= set(written)
