"""What the chart's view says of a touchpoint, in lines of plain text."""

from dataclasses import dataclass

from cjm_desktop.insight.gap import gap, group
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import group_line, number, phrase, signed
from cjm_desktop.words.wording import Wording

BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Place:
    """The names of a lane and of a phase, each on one line."""

    lane: str
    phase: str

    def __str__(self) -> str:
        return BETWEEN.join(name for name in (self.lane, self.phase) if name)


def title_of(card: Card, tr: Wording) -> str:
    """Give a card's title on one line, or what it is if it has none."""
    return " ".join(card.title.split()) or phrase(tr, card.kind)


def place_of(document: Document, card: Card) -> Place:
    """Name the lane and the phase of a card that is on the map."""
    lane, phase = document.lanes[str(card.lane)].name, document.phases[str(card.phase)].name
    return Place(" ".join(lane.split()), " ".join(phase.split()))


def scores_of(card: Card, tr: Wording) -> str:
    """Say a card's scores and their gap, as far as there are any."""
    difference = gap(card)
    if difference is None:
        return tr("Not scored")
    return tr(
        "Potential {potential} · Effort {effort} · Gap {gap}",
        potential=number(tr, card.potential),
        effort=number(tr, card.effort),
        gap=signed(tr, difference),
    )


def describe(document: Document, card: Card, tr: Wording) -> str:
    """Tell all that the chart shows of a touchpoint, a line for each part."""
    lines = [title_of(card, tr), str(place_of(document, card)), scores_of(card, tr)]
    quarter = group(card)
    if quarter is not None:
        lines.append(group_line(tr, quarter))
    return "\n".join(lines)
