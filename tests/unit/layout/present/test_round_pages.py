"""What a room sees of a round: pages that are read from afar, on each of which dots match rows."""

from itertools import pairwise

import pytest

from cjm_desktop.insight.voting.spread import by_weight, spread_of
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.layout.drawing import PlacedFigure, Text
from cjm_desktop.layout.present.round_overlay import result_overlay
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.unit.layout.present.projected import BEAMER, SCREENS, check_readable, slide_of

SAMPLES = {
    "en": "bouncy-ball-machine", "sv": "studsbollsmaskin",
    "da": "hoppeboldmaskine", "nb": "sprettballmaskin",
}  # fmt: skip


def sample(language: str = "en") -> Document:
    return codec.load(resource("samples", f"{SAMPLES[language]}.cjm"))


def scores(document: Document) -> Round:
    """A round of twelve people on all touchpoints, the first of which they agree about least."""
    cards = [each for each, card in document.cards.items() if card.kind == "touchpoint"]
    return Round(order="a0", seats=12, tallies={
        card: Tally(potential=spread_of([each % 8, 10, 6]), effort=spread_of([3, 4, each % 9]))
        for each, card in enumerate(cards)
    })  # fmt: skip


def dots(document: Document) -> Round:
    cards = [each for each, card in document.cards.items() if card.kind in ("idea", "friction")]
    tallies = {card: Tally(dots=each % 7, voters=each % 5) for each, card in enumerate(cards)}
    return Round(order="a0", about="dots", seats=12, tallies=tallies)


def page(document: Document, held: Round, screen: Screen, at: str | None = None) -> Slide:
    tr = Wording.of(document.map.language)
    return slide_of(result_overlay(document, held, tr, at)(screen), screen)


def listed(slide: Slide) -> list[str]:
    rows = [each for each in slide.cards if each.figure.role != "dot"]
    return [each.figure.key.id for each in rows if each.figure.key is not None]


def number_on(placed: PlacedFigure) -> str:
    return next(mark.text for mark in placed.figure.marks if isinstance(mark, Text))


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", SAMPLES)
def test_every_page_is_read_from_afar_within_its_edges(screen: Screen, language: str) -> None:
    document = sample(language)
    for held in (scores(document), dots(document)):
        cards = by_weight(held.tallies)
        for at in (None, cards[-1]):
            check_readable(page(document, held, screen, at), screen)


@pytest.mark.parametrize("screen", [BEAMER, Screen(1920, 1080)])
def test_every_card_is_on_one_page_and_its_dot_has_the_number_of_its_row(screen: Screen) -> None:
    document = sample()
    held = scores(document)
    cards = by_weight(held.tallies)
    pages = [listed(page(document, held, screen, each)) for each in cards]
    assert all(card in shown for card, shown in zip(cards, pages, strict=True))
    followed = [shown for before, shown in pairwise([[], *pages]) if shown != before]
    assert [card for shown in followed for card in shown] == cards
    assert len(followed) > 1
    for card in cards:
        slide = page(document, held, screen, card)
        numbers = {each.figure.key: number_on(each) for each in slide.cards}
        drawn = [each for each in slide.cards if each.figure.role == "dot"]
        assert {number_on(each) for each in drawn} == {
            str(cards.index(each) + 1) for each in listed(slide)
        }
        assert all(numbers[each.figure.key] == number_on(each) for each in drawn)


def test_what_is_not_on_the_first_page_is_counted() -> None:
    document = sample()
    held = scores(document)
    shown = listed(page(document, held, BEAMER))
    words = " ".join(each.figure.label for each in page(document, held, BEAMER).drawing.figures())
    assert shown == list(by_weight(held.tallies))[: len(shown)]
    assert f"{len(held.tallies) - len(shown)} more cards" in words


def test_a_round_of_cards_that_are_gone_has_no_rows() -> None:
    document = sample()
    gone = Round(order="a0", seats=2, tallies={"gone": Tally(potential=spread_of([1, 2]))})
    assert listed(page(document, gone, BEAMER, "gone")) == []
