"""How often customers meet us before they make contact, in a quiet sentence."""

from cjm_desktop.insight.meetings import (
    MEETINGS_ON_AVERAGE,
    READY_FOR_SALES,
    meetings_before_contact,
)
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.words.wording import Wording


def meeting_sentence(document: Document, tr: Wording) -> str:
    """Say it beside the method's figures; empty where they do not apply."""
    meetings = meetings_before_contact(document)
    if meetings is None:
        return ""
    least, most = READY_FOR_SALES
    phase = numbered_phase(document, document.phase_ids[meetings.contact - 1], tr)
    return tr.plural(
        "Before {phase}, where contact is made, the customer and we meet at one touchpoint or "
        "piece of content. On average it takes {average}, and {least} to {most} make a lead that "
        "is ready for sales.",
        "Before {phase}, where contact is made, the customer and we meet at {n} touchpoints and "
        "pieces of content. On average it takes {average}, and {least} to {most} make a lead that "
        "is ready for sales.",
        meetings.found, phase=phase, average=MEETINGS_ON_AVERAGE, least=least, most=most,
    )  # fmt: skip
