"""A phase as a team fills it in at a workshop, to work the gap out on by hand."""

from dataclasses import replace
from typing import Any

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from tests.unit.insight.maps import a_map, touchpoint

YES_NO: dict[str, Any] = {"customer_present": True, "we_present": False}
NO_YES: dict[str, Any] = {"customer_present": False, "we_present": True}
BOTH: dict[str, Any] = {"customer_present": True, "we_present": True}


def workshop() -> Document:
    """A trigger phase as a team might fill it in, with a little in the phase after it.

    The customer goes to niche blogs (8) and search (9), both without us, to colleagues, of which
    it is not said, and to a trade fair, where we are. We make brochures that nobody asks for.
    """
    document = a_map(
        {
            "blogs": touchpoint("p1", "goes", "a0", potential=8.0, **YES_NO),
            "search": touchpoint("p1", "goes", "a1", potential=9.0, **YES_NO),
            "colleagues": touchpoint("p1", "goes", "a2", potential=7.0, customer_present=True),
            "fair": touchpoint("p1", "goes", "a3", **BOTH),
            "brochure": touchpoint("p1", "topic", "a0", effort=6.0, **NO_YES),
            "letter": touchpoint("p1", "topic", "a1", we_present=True),
            "guide": touchpoint("p1", "topic", "a2", kind="content", potential=5.0, **YES_NO),
            "pigeons": touchpoint("p1", "topic", "a3", customer_present=False, we_present=False),
            "chat": touchpoint("p2", "buyer", "a0"),
            "phone": touchpoint("p2", "buyer", "a1", we_present=False),
            "doubt": touchpoint("p2", "buyer", "a2", kind="mindset", **YES_NO),
            "idea": touchpoint(None, None, potential=10.0, **YES_NO),
        }
    )
    goes = Lane(order="a1V", name="Where the customer goes", kind="topic", side="customer")
    return replace(document, lanes={**document.lanes, "goes": goes})
