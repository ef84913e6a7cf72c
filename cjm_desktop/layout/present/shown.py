"""What of a map a room is shown: what paper shows, its words as long as are read from afar.

A title may be as long as a page of large type. It is shortened once, before anything is laid out,
and ends in an ellipsis; whoever wants all of it opens the card. Pictures and who has how much
influence are told there, too.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Map, Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import selected
from cjm_desktop.layout.story.measures import NAME
from cjm_desktop.layout.text import Style, wrap

_ELLIPSIS: Final = "…"
_LONGEST: Final = 400
"""No more letters of a text than these are tried."""
_SHORT: Final = 8
"""A line has room for so many letters of any kind."""
_NARROW: Final = 118.0
"""The room that a title has on the narrowest card."""
_BESIDE_TITLE: Final = 51.0
"""What a column has on both sides of such a title."""
_TITLE_LINES: Final = 5
_NAME: Final = Style("bold", 18)
_NAME_LINES: Final = 3
"""A long word takes two, where it is set most narrowly."""
_NUMBER: Final = 30.0
"""The room for a phase's number before its name."""
_GOAL: Final = Style("regular", 11)


@remembered(DOCUMENTS)
def projected(document: Document) -> Document:
    """Give what a room is shown of a map."""
    shown = outlined(document)
    return replace(shown, cards=_cards(shown.cards))


@remembered(DOCUMENTS)
def outlined(document: Document) -> Document:
    """Give what a room is shown of a map where no card is read: their titles stay as they are."""
    shown = selected(document, PrintRequest())
    return replace(
        shown,
        map=_map(shown.map),
        phases={each: _phase(phase) for each, phase in shown.phases.items()},
        lanes={each: _lane(lane) for each, lane in shown.lanes.items()},
    )


def with_band(shown: Document, document: Document, chapter: str, room: float) -> Document:
    """Give one phase or lane the words that its own band has room for, on lines so long."""
    if chapter in shown.phases:
        phase, whole = shown.phases[chapter], document.phases[chapter]
        phase = phase.replaced(
            name=_longer(phase.name, _numbered_name(document, chapter, room)),
            goal=_shortened(whole.goal, _GOAL, room, 2),
        )
        if phase == shown.phases[chapter]:
            return shown
        return replace(shown, phases={**shown.phases, chapter: phase})
    lane = shown.lanes[chapter]
    whole_name = document.lanes[chapter].name
    name = _longer(lane.name, _shortened(whole_name, _NAME, room, _NAME_LINES))
    if name == lane.name:
        return shown
    return replace(shown, lanes={**shown.lanes, chapter: lane.replaced(name=name)})


def _numbered_name(document: Document, phase: str, room: float) -> str:
    """Give as much of a phase's name as has room behind its number."""
    number = f"{document.phase_ids.index(phase) + 1}. "
    name = f"{number}{document.phases[phase].name}"
    return _shortened(name, _NAME, room, _NAME_LINES).removeprefix(number)


def with_titles(
    shown: Document, document: Document, parts: Collection[str], column: float
) -> Document:
    """Give the cards of some phases and lanes the titles that columns so wide have room for."""
    room = column - _BESIDE_TITLE
    cut = {
        each: card.replaced(title=_shortened(document.cards[each].title, *_title(room)))
        for each, card in shown.cards.items()
        if (card.phase in parts or card.lane in parts) and card.title != document.cards[each].title
    }
    return replace(shown, cards={**shown.cards, **cut}) if cut and room > _NARROW else shown


def in_one_line(shown: Document, room: float) -> Document:
    """Give the phases names that a list of such a width has on a line each, with their numbers."""
    phases = {
        each: phase.replaced(name=_shortened(phase.name, NAME, room - _NUMBER, 1))
        for each, phase in shown.phases.items()
    }
    return replace(shown, phases=phases)


def _longer(one: str, other: str) -> str:
    return max(one, other, key=len)


def _map(record: Map) -> Map:
    return record.replaced(
        title=_shortened(record.title, theme.TITLE, 320, 2),
        client=_shortened(record.client, theme.SUBTITLE, 320, 1),
        variant=_shortened(record.variant, theme.SUBTITLE, 320, 1),
        purpose=_shortened(record.purpose, theme.SUBTITLE, 320, 2),
    )


def _phase(phase: Phase) -> Phase:
    name = _shortened(phase.name, _NAME, 150, _NAME_LINES)
    return phase.replaced(name=name, goal=_shortened(phase.goal, _GOAL, 180, 2))


def _lane(lane: Lane) -> Lane:
    return lane.replaced(name=_shortened(lane.name, _NAME, 150, _NAME_LINES), influence={})


def _cards(cards: Mapping[str, Card]) -> Mapping[str, Card]:
    """Shorten what is long; a card that is short already stays what it is."""
    return {each: _card(card) for each, card in cards.items()}


def _card(card: Card) -> Card:
    title = _shortened(card.title, *_title(_NARROW))
    if title == card.title and card.image is None:
        return card
    return card.replaced(title=title, image=None)


def _title(room: float) -> tuple[Style, float, int]:
    return theme.CARD_TITLE, room, _TITLE_LINES


def _shortened(text: str, style: Style, room: float, most: int) -> str:
    """Give as much of a text as has room on so many lines, with an ellipsis where that is less."""
    if len(text) <= _SHORT * most and "\n" not in text:
        return text
    if len(text) <= _LONGEST and _fits(text, style, room, most):
        return text
    low, high = 0, min(len(text), _LONGEST)
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(text[:middle].rstrip() + _ELLIPSIS, style, room, most):
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _ELLIPSIS


def _fits(text: str, style: Style, room: float, most: int) -> bool:
    return len(wrap(text, style.font, style.size, room)) <= most
