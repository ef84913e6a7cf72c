"""Words of influence stand at the foot of their cell, clear of the cards, and in the PDF."""

from dataclasses import replace

import pypdfium2
import pytest

from cjm_desktop.editing.edits.influence import set_influence
from cjm_desktop.journey.document import MAP_KEY, Document
from cjm_desktop.journey.vocabulary import INFLUENCES, Influence
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Rect, Text
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.words.wording import ENGLISH
from tests.maps import small_map


def influencing(*codes: Influence, lane: str = "l1", phase: str = "p1") -> Document:
    return set_influence(small_map(), lane, phase, codes).apply(small_map())


def marks_of(document: Document) -> list[tuple[Rect, Figure]]:
    band = MapLayouter(ENGLISH).layout(document).bands[0]
    return [
        (Rect(part.x, part.y, part.part.width, part.part.height), part.part)
        for part in band.body.parts
        if isinstance(part.part, Figure) and part.part.role == "figure"
    ]


@pytest.mark.parametrize("codes", [("decides",), INFLUENCES])
def test_the_words_are_at_the_lower_right_below_the_cards(codes: tuple[Influence, ...]) -> None:
    document = influencing(*codes)
    layout = MapLayouter(ENGLISH).layout(document)
    ((place, figure),) = marks_of(document)
    texts = [mark for mark in figure.marks if isinstance(mark, Text)]
    said = " ".join(mark.text for mark in texts).split()
    assert [word for word in said if word != "·"] == list(codes)
    assert all(mark.x + mark.width == pytest.approx(figure.width) for mark in texts)
    assert place.right <= theme.COLUMN
    assert place.bottom <= layout.bands[0].height
    for card in "abc":
        rect = layout.card_rect(card)
        assert rect is not None
        assert not rect.overlaps(place)


def test_a_lane_says_nothing_without_influence_and_a_topic_never_does() -> None:
    assert marks_of(small_map()) == []
    topic = influencing("uses", lane="l2")
    last = MapLayouter(ENGLISH).layout(topic).bands[-1]
    plain = MapLayouter(ENGLISH).layout(small_map()).bands[-1]
    assert len(last.body.parts) == len(plain.body.parts)


def test_the_words_stand_in_the_roles_colour_if_that_is_readable() -> None:
    def colour(document: Document) -> str:
        return next(m.colour for _, figure in marks_of(document) for m in figure.marks
                    if isinstance(m, Text))  # fmt: skip

    document = influencing("decides")
    assert colour(document) == "role-1"
    lane = document.lanes["l1"].replaced(colour="#FFFF00")
    assert colour(replace(document, lanes={**document.lanes, "l1": lane})) == "quiet"


def test_what_stays_keeps_its_figures_and_its_row() -> None:
    layouter = MapLayouter(ENGLISH)
    document = influencing("decides")
    before = layouter.layout(document).bands[0]
    again = document.map.replaced(client="Other")
    after = layouter.layout(document.replaced({MAP_KEY: again})).bands[0]
    assert after.body is before.body


def test_the_words_are_in_the_pdf() -> None:
    made = pypdfium2.PdfDocument(pdf_bytes(influencing("vetoes"), ExportOptions(sections=("map",))))
    assert "vetoes" in made[0].get_textpage().get_text_range()
    made.close()
