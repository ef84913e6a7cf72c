"""A map as a deck of slides: the sections that were asked for and that there is something of."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.branding import branded
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.layout.selection import selected, selection_words, without_hidden
from cjm_desktop.output.deck.action_slides import action_slides
from cjm_desktop.output.deck.experience_slides import experience_slides
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.gap_slides import gap_slides
from cjm_desktop.output.deck.kpi_slides import kpi_slides
from cjm_desktop.output.deck.legend_slides import legend_slides
from cjm_desktop.output.deck.overview_slides import overview_slides
from cjm_desktop.output.deck.part_slides import part_slides
from cjm_desktop.output.deck.persona_slides import persona_slides
from cjm_desktop.output.deck.presence_slides import presence_slides
from cjm_desktop.output.deck.slide import Slide
from cjm_desktop.output.deck.slide_text import one_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import long_day
from cjm_desktop.words.wording import Wording

LayOut = Callable[[Document, PrintRequest, Frame, Wording], Iterator[Slide]]


def _cover(document: Document, request: PrintRequest, _: Frame, tr: Wording) -> Iterator[Slide]:
    map_ = document.map
    authors = ", ".join(filter(None, map(one_line, map_.authors)))
    version = " · ".join(filter(None, (phrase(tr, map_.state), one_line(map_.variant))))
    lines = (
        one_line(map_.client), version, selection_words(document, request, tr),
        long_day(tr, request.day), authors,
    )  # fmt: skip
    title = one_line(map_.title) or tr("Untitled journey map")
    yield Slide("cover", title, opening=True, subtitle="\n".join(filter(None, lines)))


def _map(document: Document, request: PrintRequest, frame: Frame, tr: Wording) -> Iterator[Slide]:
    if document.phase_ids:
        yield from overview_slides(document, frame, tr)
        yield from experience_slides(document, frame, tr)
        yield from part_slides(document, request.spread_by, frame, tr)


SLIDES: Final[Mapping[SectionId, LayOut]] = {
    "cover": _cover,
    "map": _map,
    "legend": lambda document, _, frame, tr: legend_slides(document, frame, tr),
    "gap": lambda document, _, frame, tr: gap_slides(document, frame, tr),
    "personas": lambda document, _, frame, tr: persona_slides(document, frame, tr),
    "presence": lambda document, _, frame, tr: presence_slides(document, frame, tr),
    "kpis": lambda document, _, frame, tr: kpi_slides(document, frame, tr),
    "actions": lambda document, request, frame, tr: action_slides(document, request.day, frame, tr),
}
"""The sections that slides are made of; the others are for reading, and stand in the PDF."""


def deck_slides(
    document: Document, request: PrintRequest, frame: Frame, tr: Wording
) -> Iterator[Slide]:
    """Lay out the slides of what is chosen of a map, in the order of the sections asked for."""
    whole = branded(without_hidden(document, request), request.brand)
    shown = selected(whole, request)
    for section in request.sections:
        told = SECTIONS[section].can_tell_of(request.kinds, filtered=request.picks_cards)
        if section in SLIDES and told:
            yield from SLIDES[section](shown, request, frame, tr)
