"""A touchpoint between the two sides, as a small card: what it is, and who is said to be there."""

from typing import NamedTuple

from cjm_desktop.insight.presence_gap import Stance, stance
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.efforts import effort, effort_today
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Icon, Mark
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.text import Style, block, clamped_lines, shortened_line, single, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_PADDING = 6.0
_LEFT = theme.BAR + _PADDING
_ICON = 11.0
_TITLE = Style("semibold", 10)
"""A little smaller than on the map, for long words stand in half the width of a phase."""
_MARK = Style("semibold", 9.5)
_OPEN = Style("regular", 9.5, "quiet")


class _Told(NamedTuple):
    """What stands below on a card, and the colour of the card's frame."""

    words: str
    style: Style
    frame: str = "hairline"
    line: float = 1


def presence_card(card_id: str, card: Card, colour: str, room: float, tr: Wording) -> Figure:
    """Draw a card `room` points wide in its lane's colour; it is as high as its text needs."""
    inner = room - _LEFT - _PADDING
    marks, bottom = _title(card, inner, tr)
    more, bottom = _quiet_row(card, bottom, inner, tr)
    told = _told(card, tr)
    below, bottom = _told_row(told, bottom, inner)
    height = bottom + _PADDING - 1
    frame, line = (told.frame, told.line) if told is not None else ("hairline", 1.0)
    edge = line / 2
    back = Box(
        edge, edge, room - line, height - line, theme.CORNER, "paper", frame, line, colour
    )  # fmt: skip
    words = stance_words(card, tr)
    return Figure(
        Key("cards", card_id), "card", room, height, (back, *marks, *more, *below), words, colour
    )


def stance_words(card: Card, tr: Wording) -> str:
    """Say in full what is said of both sides."""
    where: Stance = stance(card)
    match where:
        case "matched" | "unused" | "wasted" | "neither":
            return phrase(tr, where)
        case "customer_open":
            return tr("The customer is there; of us it is not said yet")
        case "ours_open":
            return tr("We are there; of the customer it is not said yet")
        case "untold":
            return tr("Not said yet")


def said_of_customer(present: bool | None, tr: Wording) -> str:
    """Say in short whether the customer is there."""
    if present is None:
        return tr("Customer: not said yet")
    return tr("Customer: yes") if present else tr("Customer: no")


def said_of_us(present: bool | None, tr: Wording) -> str:
    """Say in short whether we are there."""
    if present is None:
        return tr("We: not said yet")
    return tr("We: yes") if present else tr("We: no")


def _name(card: Card, tr: Wording) -> str:
    return " ".join(card.title.split()) or phrase(tr, card.kind)


def _title(card: Card, inner: float, tr: Wording) -> tuple[list[Mark], float]:
    style = _TITLE if card.title else _TITLE.in_colour("quiet")
    marks: list[Mark] = []
    room = inner
    if card.kind != "touchpoint":
        room -= _ICON + 3
        icon = KIND_ICONS[card.kind]
        marks.append(Icon(_LEFT + room + 3, _PADDING, _ICON, icon, f"kind-{card.kind}"))
    lines = clamped_lines(_name(card, tr), style, room, 3)
    texts, bottom = block(lines, _LEFT, _PADDING - 1, style)
    return [*marks, *texts], bottom


def _quiet_row(card: Card, top: float, inner: float, tr: Wording) -> tuple[list[Mark], float]:
    """Set the channel, and at the right potential and effort as the map has them."""
    score = ""
    if not (card.potential is None and effort(card) is None):
        score = f"{number(tr, card.potential)}/{number(tr, effort(card))}"
    if not (card.channel or score):
        return [], top
    style = theme.CARD_QUIET
    taken = width(score, "bold", 9.5) + 6 if score else 0.0
    line = shortened_line(card.channel, style.font, style.size, inner - taken)
    texts, bottom = block([line], _LEFT, top + 1, style)
    right = single(score, _LEFT + inner, top + 1 + style.baseline, theme.CARD_SCORE, "right")
    return [*texts, *right], bottom


def _told_row(told: _Told | None, top: float, inner: float) -> tuple[list[Mark], float]:
    if told is None:
        return [], top
    lines = wrap(told.words, told.style.font, told.style.size, inner)
    texts, bottom = block(lines, _LEFT, top + 2, told.style)
    return list(texts), bottom


def _told(card: Card, tr: Wording) -> _Told | None:
    where: Stance = stance(card)
    match where:
        case "unused":
            words = tr("Unused")
            # Unmet potential is that of touchpoints: what is shown adds up to what is said above.
            if card.potential is not None and card.kind == "touchpoint":
                words = tr("Unused: potential {amount}", amount=number(tr, card.potential))
            return _Told(words, _MARK.in_colour("customer"), "customer", 1.5)
        case "wasted":
            words = tr("Wasted")
            if (taken := effort_today(card)) is not None:
                words = tr("Wasted: effort {amount}", amount=number(tr, taken))
            return _Told(words, _MARK.in_colour("star"), "star", 1.5)
        case "customer_open":
            return _Told(said_of_us(None, tr), _OPEN)
        case "ours_open":
            return _Told(said_of_customer(None, tr), _OPEN)
        case "untold":
            return _half_told(card, tr)
        case "matched" | "neither":
            return None


def _half_told(card: Card, tr: Wording) -> _Told | None:
    if card.customer_present is False:
        return _Told(said_of_customer(False, tr), _OPEN)
    if card.we_present is False:
        return _Told(said_of_us(False, tr), _OPEN)
    return None
