"""Maps of up to 3,000 cards: all is said that small ones say, and work grows with the cards."""

from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.order import keys
from cjm_desktop.layout.pages import Content, pages
from cjm_desktop.layout.print_request import MapPages, PrintRequest, SectionId
from cjm_desktop.words.wording import ENGLISH
from tests.property.test_nothing_cut_unsaid import (
    LENIENT,
    awkward_documents,
    cuts,
    is_drawn,
    outside,
    said,
)
from tests.property.test_story import letters

SECTIONS: Final[tuple[SectionId, ...]] = ("map", "notes", "gap")
IN_PROPORTION: Final = 1.25
"""So much more often than in proportion may be asked whether the work is still wanted."""

pytestmark = pytest.mark.slow
with_cards = awkward_documents().filter(lambda document: bool(document.cards))
ways: st.SearchStrategy[MapPages] = st.sampled_from(("spreads", "tiles"))


def grown(document: Document, count: int) -> Document:
    """Give a map so many cards more, each like one of its own and in its place."""
    models = list(document.cards.values())
    cards = {
        Key("cards", f"more{n}"): models[n % len(models)].replaced(
            order=order, title=f"{n} {models[n % len(models)].title}"[:300]
        )
        for n, order in enumerate(keys(count))
    }
    return document.replaced(cards)


def request_of(how: MapPages) -> PrintRequest:
    return PrintRequest(sections=SECTIONS, map_pages=how, disqualified=True)


def work(document: Document, how: MapPages) -> int:
    """Count how often a layout asks whether it is still wanted."""
    asked = 0

    def watch(_: Sequence[Content]) -> None:
        nonlocal asked
        asked += 1

    pages(document, ENGLISH, request_of(how), watch)
    return asked


@settings(LENIENT, max_examples=3)
@given(with_cards, st.sampled_from((300, 1_000, 3_000)), ways)
def test_what_has_no_room_is_said_elsewhere_in_large_maps(
    document: Document, count: int, how: MapPages
) -> None:
    laid = pages(grown(document, count), ENGLISH, request_of(how))
    found = said(laid)
    assert not [whole for whole in cuts(laid) if is_drawn(whole) and letters(whole) not in found]
    assert not list(outside(laid))


@settings(LENIENT, max_examples=2)
@given(with_cards, ways)
def test_a_layout_takes_work_in_proportion_to_the_cards(document: Document, how: MapPages) -> None:
    less, more = (work(grown(document, count), how) for count in (1_000, 3_000))
    assert more <= less * 3 * IN_PROPORTION
