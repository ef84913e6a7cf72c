"""Whatever a map holds, a room can read all of it, and nothing of it is missing or cut."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import selected
from tests.property.test_story import crowded
from tests.strategies import documents
from tests.unit.layout.present.projected import (
    BEAMER,
    FULL_HD,
    HD,
    SCREENS,
    cards_on,
    check_readable,
    opened,
    presented,
)


def hold_to_promise(document: Document, screen: Screen) -> None:
    arranged = presented(document, screen)
    usual = replace(document, map=document.map.replaced(presented=()))
    steps = presented(usual, screen)
    for slides in (*arranged.values(), *steps.values()):
        for slide in slides:
            check_readable(slide, screen)
    shown = selected(document, PrintRequest())
    expected = {
        each for each, card in shown.cards.items()
        if card.phase is not None and not is_disqualified(card)
    }  # fmt: skip
    for kind in ("phase", "role"):
        seen = [card for step, slides in steps.items() if step.kind == kind
                for card in cards_on(slides)]  # fmt: skip
        assert set(seen) == expected
        assert len(seen) == len(expected)


@settings(max_examples=50)
@given(documents(max_cards=20), st.sampled_from(SCREENS))
def test_every_step_of_any_map_can_be_read_and_has_every_card(
    document: Document, screen: Screen
) -> None:
    hold_to_promise(document, screen)


@settings(max_examples=30)
@given(documents(max_cards=3), st.sampled_from(SCREENS))
def test_a_card_that_is_opened_can_be_read(document: Document, screen: Screen) -> None:
    for card in document.cards:
        for slide in opened(document, card, screen):
            check_readable(slide, screen)


@pytest.mark.parametrize("screen", [HD, FULL_HD, BEAMER])
def test_many_long_cards_take_more_screens_and_never_smaller_type(screen: Screen) -> None:
    document = crowded(120)
    hold_to_promise(document, screen)
    first = presented(document, screen)
    assert max(len(slides) for slides in first.values()) > 3
    assert CellKey("p1", "l1") in document.cells
