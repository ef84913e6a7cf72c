"""How often customer and company meet before contact, counted by hand."""

from typing import Any

import pytest

from cjm_desktop.insight.meetings import Meetings, meetings_before_contact
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Map
from cjm_desktop.layout.sheets.meeting_words import meeting_sentence
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint

BOTH: dict[str, Any] = {"customer_present": True, "we_present": True}


def journey(method: str = "seven-phases", **cards: Card) -> Document:
    """Give a map whose first phase alone is before p2, where the decision is made."""
    return a_map(cards, map=Map(method=method))


def test_meetings_are_counted_before_the_first_phase_that_carries_the_decision() -> None:
    document = journey(
        met=touchpoint("p1", "buyer", **BOTH),
        also=touchpoint("p1", "topic", **BOTH),
        read=touchpoint("p1", "user", kind="content", customer_present=True),
        theirs=touchpoint("p1", "user", "a1", customer_present=True, we_present=False),
        unknown=touchpoint("p1", "user", "a2", customer_present=True),
        elsewhere=touchpoint("p1", "user", "a3", kind="content", customer_present=True,
                             we_present=False),
        unread=touchpoint("p1", "user", "a4", kind="content"),
        gone=touchpoint("p1", "user", "a5", change="removed", **BOTH),
        thought=touchpoint("p1", "user", "a6", kind="mindset", **BOTH),
        late=touchpoint("p2", "buyer", **BOTH),
        tray=touchpoint(None, None, **BOTH),
    )  # fmt: skip
    assert meetings_before_contact(document) == Meetings(3, 2)


def test_it_is_said_beside_the_figures_of_the_method() -> None:
    one = journey(met=touchpoint("p1", "buyer", **BOTH))
    assert meeting_sentence(one, ENGLISH) == (
        "Before 2. Choice, where contact is made, the customer and we meet at one touchpoint or "
        "piece of content. On average it takes 12, and 6 to 8 make a lead that is ready for sales."
    )
    assert " at 0 touchpoints " in meeting_sentence(journey(), ENGLISH)


@pytest.mark.parametrize("method", ["", "social-media", "lifecycle", "buying-centre"])
def test_other_methods_give_no_figure(method: str) -> None:
    assert meeting_sentence(journey(method), ENGLISH) == ""


def test_without_a_phase_before_the_decision_nothing_is_said() -> None:
    document = journey()
    first = document.phases["p1"].replaced(decisive=True)
    assert meetings_before_contact(document.replaced({Key("phases", "p1"): first})) is None
    none = document.phases["p2"].replaced(decisive=False)
    assert meetings_before_contact(document.replaced({Key("phases", "p2"): none})) is None
