"""How customers feel, as a chart of lines that can be edited: a line for each role, by phase."""

from collections.abc import Iterator

from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.experience import experience
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.map.lane_words import figure_lane_words
from cjm_desktop.layout.party_words import party_looks, party_words
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.theme import LIGHT, resolve
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import LineChart, Series, Slide
from cjm_desktop.words.wording import Wording


def experience_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay the chart out, if anything is known of it."""
    phases, looks = document.phase_ids, party_looks(document)
    series = []
    for who in parties(document):
        felt = tuple(experience(document, CellKey(phase, who)) for phase in phases)
        if any(each is not None for each in felt):
            look = looks[who]
            colour = resolve(look.colour, LIGHT)
            series.append(Series(party_words(document, who, tr), felt, colour, bool(look.dash)))
    if not series:
        return
    names = tuple(numbered_phase(document, phase, tr) for phase in phases)
    said = ". ".join(
        f"{name}: {words}"
        for name, words in zip(names, figure_lane_words(document, "experience", tr), strict=True)
        if words
    )
    title = tr("Experience")
    chart = LineChart("experience:chart", frame.content, "", names, tuple(series), said, (-2, 2))
    yield Slide("experience:1", title, (chart,))
