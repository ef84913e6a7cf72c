"""Forms and the preparation pack as PDFs: in the map's language, without what is not for them."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from cjm_desktop.layout.sections import FORM_SECTIONS
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import template, templates
from cjm_desktop.words.wording import Wording
from tests.unit.output.maps import DAY, SAMPLES, sample

LANGUAGES = pytest.mark.parametrize("language", sorted({item.language for item in templates()}))


def page_texts(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


@LANGUAGES
def test_a_form_speaks_the_maps_language(language: str) -> None:
    document, tr = codec.load(template("workshop", language).path), Wording.of(language)
    options = ExportOptions(sections=FORM_SECTIONS, blank=True, day=DAY)
    map_, gap, persona = page_texts(pdf_bytes(document, options))
    assert all(phase.name in map_ for phase in document.phases.values())
    assert tr("What does the customer want to reach here?") in map_
    assert tr("Quick wins") in gap
    assert tr("Needs to know") in persona
    assert "21 November 2026" not in map_


@LANGUAGES
def test_a_pack_speaks_the_maps_language(language: str) -> None:
    document, tr = codec.load(template("workshop", language).path), Wording.of(language)
    options = ExportOptions(sections=("preparation",), portrait=True)
    said = " ".join(page_texts(pdf_bytes(document, options)))
    assert tr("Purpose") in said
    assert tr("How we will work") in said


@pytest.mark.parametrize("name", SAMPLES)
def test_a_form_of_a_full_map_has_none_of_its_cards(name: str) -> None:
    document = sample(name)
    options = ExportOptions(sections=FORM_SECTIONS, blank=True, day=DAY)
    said = " ".join(page_texts(pdf_bytes(document, options)))
    assert all(phase.goal in said for phase in document.phases.values())
    assert not [card.title for card in document.cards.values() if card.title in said]


def test_there_is_no_form_of_advice() -> None:
    with pytest.raises(ValueError, match="no form"):
        ExportOptions(sections=("map", "advice"), blank=True)
