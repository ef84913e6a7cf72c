"""What is written on a map gets to whoever gets its PDF."""

import pypdfium2
import pytest

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS, SectionId
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.unit.output.maps import made, text_of

_BEGINNING = 40


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("sections", [PROPOSED_SECTIONS, EVERYTHING], ids=["proposed", "all"])
@pytest.mark.parametrize("name", ["hoppeboldmaskine.cjm", "sociala-medier.cjm"])
def test_notes_and_resources_of_a_sample_are_handed_over(
    name: str, sections: tuple[SectionId, ...]
) -> None:
    document = codec.load(resource("samples", name))
    data = made(document, sections=sections)
    count = len(pypdfium2.PdfDocument(data))
    text = flat(" ".join(text_of(data, page) for page in range(count)))
    about = document.map
    written = [about.purpose, about.audience, about.scope, about.notes, *about.authors]
    for card in document.cards.values():
        if card.phase is not None and not is_disqualified(card):
            written += [card.notes, card.message, card.resources, card.owner]
    missing = [each for each in written if flat(each)[:_BEGINNING] not in text]
    assert missing == []
