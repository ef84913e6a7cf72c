"""A map as a page for a browser: all of it in words, by its own program alone, from a mail."""

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from benchmarks.maps import make_map
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Map
from cjm_desktop.output.html import html_files
from cjm_desktop.output.options import ExportOptions, no_progress
from tests.unit.output.maps import DAY, a_map, sample

HOSTILE = "</script></style><script>alert(1)</script><b onclick=x>\"'&amp;"


def page(document: Document, **asked: Any) -> str:
    options = ExportOptions(**{"day": DAY, **asked})
    (data,) = html_files(document, options, Path("map.html"), progress=no_progress)
    return data.decode()


class Reader(HTMLParser):
    """Collects the elements of a page and the text of its articles."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(code)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_policy_allows_the_pages_own_program_and_style_alone() -> None:
    code = page(sample("bouncy-ball-machine"))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', code)
    assert policy.startswith("default-src 'none'")
    for tag in ("script", "style"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", code, re.DOTALL)
        digest = b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy.replace("&#x27;", "'")
    assert not re.search(r'(?:src|href)="(?!#|data:|https?:|mailto:)', code)


def test_every_card_stands_in_words_and_on_the_drawing() -> None:
    document = sample("bouncy-ball-machine")
    read = Reader(page(document, disqualified=True))
    shown = {each["id"] for each in read.all("article")}
    drawn = {each["data-id"] for each in read.all("g") if each.get("class") == "card"}
    on_map = {key for key, card in document.cards.items() if card.phase is not None}
    assert shown == {f"card-{key}" for key in on_map}
    assert drawn == on_map
    said = "".join(read.text)
    for card in document.cards.values():
        if card.phase is not None and card.notes:
            assert card.notes in said


def test_hostile_text_is_only_text() -> None:
    card = Card(phase="p1", lane="l1", order="a0", title=HOSTILE, notes=HOSTILE,
                links=("https://a.b/\"><script>",))  # fmt: skip
    read = Reader(page(a_map({"c": card}, map=Map(title=HOSTILE))))
    assert len(read.all("script")) == 1
    assert not [each for _, each in read.tags if "onclick" in each]
    assert HOSTILE in read.text


def test_one_role_alone_has_nothing_of_the_others() -> None:
    document = a_map()
    code = page(document, roles=("l1",))
    for card in document.cards.values():
        assert (card.title in code) is (card.lane == "l1")


def test_the_same_map_makes_the_same_bytes() -> None:
    assert page(a_map()) == page(a_map())


@pytest.mark.slow
def test_a_thousand_cards_can_be_mailed() -> None:
    options = ExportOptions(day=DAY)
    (made,) = html_files(make_map(1_000), options, Path("map.html"), progress=no_progress)
    assert len(made) <= 1_500_000
