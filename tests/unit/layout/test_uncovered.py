"""Whoever has letters on a map that cannot be drawn is told where they are."""

from collections.abc import Iterator

import pytest

from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Card, Map, Persona, Phase
from cjm_desktop.layout.uncovered import Uncovered, uncovered, uncovered_of
from cjm_desktop.layout.uncovered_words import listed_letters, uncovered_words
from cjm_desktop.words.wording import ENGLISH
from tests.machine_fonts import FONTS, only_fonts_in

TIBETAN = "\u0f40\u0f42"


@pytest.fixture(autouse=True)
def fonts() -> Iterator[None]:
    with only_fonts_in(FONTS):
        yield


def a_map(**cards: Card) -> Document:
    return Document(map=Map(), phases={"p1": Phase(order="a0")}, cards=cards)


def test_text_that_some_font_has_is_not_named() -> None:
    covered = (
        "K\u00f6p \U0001f60d \u0939\u093f\u0928\u094d\u0926\u0940 \u0639\u0631\u0636\tx\n\u2713"
    )
    assert uncovered(a_map(c1=Card(order="a0", title="Plain", notes=covered))) == []


def test_each_field_is_named_with_its_letters_once() -> None:
    document = a_map(
        c1=Card(order="a0", title=f"a {TIBETAN}{TIBETAN}", tags=("x", TIBETAN[1])),
        c2=Card(order="a1", title="a"),
    ).replaced(
        {
            MAP_KEY: Map(client=TIBETAN),
            Key("personas", "m"): Persona(order="a0", lane="l1", quote=f"\u201c{TIBETAN[0]}\u201d"),
        }
    )
    assert uncovered(document) == [
        Uncovered(MAP_KEY, "client", TIBETAN),
        Uncovered(Key("personas", "m"), "quote", TIBETAN[0]),
        Uncovered(Key("cards", "c1"), "title", TIBETAN),
        Uncovered(Key("cards", "c1"), "tags", TIBETAN[1]),
    ]


def test_records_that_are_gone_are_passed_over() -> None:
    assert list(uncovered_of(a_map(), [Key("cards", "gone")])) == []


def test_a_record_is_named_in_one_line_or_by_its_id() -> None:
    document = a_map(
        c1=Card(order="a0", title=f"{TIBETAN}\nand more", notes=TIBETAN),
        c2=Card(order="a1", notes=TIBETAN[0]),
    )
    assert list(uncovered_words(document, uncovered(document), ENGLISH)) == [
        f"Card \u201c{TIBETAN} and more\u201d: no font on this machine has {' '.join(TIBETAN)}",
        f"Card \u201cc2\u201d: no font on this machine has {TIBETAN[0]}",
    ]


def test_of_many_letters_some_are_listed() -> None:
    assert listed_letters("abcdefghijklm" * 2) == "a b c d e f g h i j k l \u2026"
