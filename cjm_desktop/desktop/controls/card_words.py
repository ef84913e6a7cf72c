"""What is said of a card beside the map and in its tooltips, in lines of plain text."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from cjm_desktop.editing.edits.places import in_map_order
from cjm_desktop.insight.card import gap, group, presence
from cjm_desktop.insight.earlier_journey import is_changed
from cjm_desktop.insight.feasibility import needs_of
from cjm_desktop.insight.wants import NONE, answers
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.card_words import sign_sentences
from cjm_desktop.layout.earlier_words import earlier_lines
from cjm_desktop.layout.sign_words import marked_words
from cjm_desktop.layout.want_words import answer_lines, titles
from cjm_desktop.words.codes import group_line, needs_line, phrase
from cjm_desktop.words.numbers import number, signed_number
from cjm_desktop.words.wording import Wording

BETWEEN = " · "
PLACE_ROLE = Qt.ItemDataRole.UserRole + 3
"""The `Place` of a row, for who draws it."""

_LEAST = 3
"""Of a lane's name with fewer letters left, nothing could be told; the ellipsis is one of them."""


@dataclass(frozen=True, slots=True)
class CardPlace:
    """The names of a lane and of a phase, each on one line."""

    lane: str
    phase: str

    def __str__(self) -> str:
        return BETWEEN.join(name for name in (self.lane, self.phase) if name)


def title_of(card: Card, tr: Wording) -> str:
    """Give a card's title on one line, or what it is if it has none."""
    return " ".join(card.title.split()) or phrase(tr, card.kind)


def place_of(document: Document, card: Card) -> CardPlace:
    """Name the lane and the phase of a card that is on the map."""
    lane, phase = document.lanes[str(card.lane)].name, document.phases[str(card.phase)].name
    return CardPlace(" ".join(lane.split()), " ".join(phase.split()))


def by_title(document: Document, card_ids: Iterable[str], tr: Wording) -> dict[str, str]:
    """Offer cards on the map by what they are called and their phase, in the map's order."""
    offered: dict[str, str] = {}
    for each in in_map_order(document, card_ids):
        card = document.cards[each]
        offered.setdefault(BETWEEN.join((title_of(card, tr), place_of(document, card).phase)), each)
    return offered


def place_line(place: CardPlace, metrics: QFontMetrics, room: int) -> str:
    """Name lane and phase in so much room: the lane's name is cut first, then left out."""
    whole = str(place)
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    right = Qt.TextElideMode.ElideRight
    if not place.phase:
        return metrics.elidedText(whole, right, room)
    end = BETWEEN + place.phase
    lane = metrics.elidedText(place.lane, right, room - metrics.horizontalAdvance(end))
    return lane + end if len(lane) >= _LEAST else metrics.elidedText(place.phase, right, room)


def scores_of(card: Card, tr: Wording) -> str:
    """Say a card's scores and their gap, as far as there are any."""
    difference = gap(card)
    if difference is None:
        return tr("Not scored")
    if card.effort_now is None:
        return tr(
            "Potential {potential} · Effort {effort} · Gap {gap}",
            potential=number(tr, card.potential),
            effort=number(tr, card.effort),
            gap=signed_number(tr, difference),
        )
    return tr(
        "Potential {potential} · Effort {effort}, today {today} · Gap {gap}",
        potential=number(tr, card.potential),
        effort=number(tr, card.effort),
        today=number(tr, card.effort_now),
        gap=signed_number(tr, difference),
    )


def describe(document: Document, card: Card, tr: Wording) -> str:
    """Tell what a touchpoint comes to, a line for each part."""
    lines = [title_of(card, tr), str(place_of(document, card)), scores_of(card, tr)]
    quarter = group(card)
    if quarter is not None:
        lines.append(group_line(tr, quarter))
    return "\n".join(lines)


def chart_words(document: Document, card: Card, tr: Wording) -> str:
    """Tell all that the chart and its table show of a touchpoint, a line for each part."""
    lines = [describe(document, card, tr)]
    who = presence(card)
    if who in ("unused", "wasted"):
        lines.append(phrase(tr, who))
    if card.resources.strip():
        lines.append(tr("Resources: {resources}", resources=" ".join(card.resources.split())))
    needs = needs_of(card)
    if any(said is not None for said in needs.values()):
        lines.append(needs_line(tr, needs.items()))
    return "\n".join(lines)


def card_tip(document: Document, card_id: str, tr: Wording) -> str:
    """Say in words what a card's marks say, what it answers, and its notes, in lines."""
    card, known = document.cards[card_id], answers(document)
    said = [marked_words(card, tr)]
    if card.change is not None:
        said.append(phrase(tr, card.change))
    elif is_changed(card):
        said += [tr("Changed in the improved journey:"), *earlier_lines(document, card, tr)]
    said += sign_sentences(card, tr)
    if card.message:
        said.append(tr("Message: {text}", text=card.message))
    said += answer_lines(known.get(card_id, NONE), tr)
    wants = [document.cards[each] for each in card.answers if each in known]
    if wants:
        said.append(tr("Answers: {titles}", titles=titles(wants, tr)))
    said += [tr("Link to {address}", address=each) for each in card.links]
    if card.notes:
        said.append(card.notes)
    return "\n".join(said)
