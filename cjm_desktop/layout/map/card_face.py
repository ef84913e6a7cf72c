"""The face of a card: its kind's bar and icon, its title, and one quiet line of what is known.

A card that is removed in the improved journey is struck through on grey, and no colour on it calls
any longer; a new one has a badge.

Signs, chips and icons turn up on many cards in the same place, so they are made once and shared.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Literal

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.insight.earlier_journey import is_changed
from cjm_desktop.insight.wants import AnswerCount
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind, Investment
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Disc, Figure, Icon, Image, LinkArea, Mark, Words
from cjm_desktop.layout.icons import EVIDENCE_ICONS, EXPERIENCE_ICONS, KIND_ICONS
from cjm_desktop.layout.map.coins import coins
from cjm_desktop.layout.sign_words import (
    WordlessSigns,
    customer_words,
    our_words,
    score_words,
    wordless_words,
)
from cjm_desktop.layout.text import Line, Style, block, runs, shortened_line, single, width, wrap
from cjm_desktop.layout.typefaces import kept_by_typeface
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

ICON = 11.0
ROW = 14.0
"""The height of the quiet line."""
PICTURE = 72.0

_LEFT = theme.BAR + theme.PADDING
_ROOMY = 200.0
"""No sign is too wide for this."""
LINE_LEFT = _LEFT
"""Where a card's words begin."""
_MARK = 14.5
_YES = Style("bold", 8.25, "on-mark")
_NO = Style("regular", 8.25, "quiet")
_UNANSWERED = AnswerCount()


def card_face(
    card_id: str,
    card: Card,
    tr: Wording,
    room: float = theme.CARD_WIDTH,
    answered: AnswerCount = _UNANSWERED,
) -> Figure:
    """Draw a card `room` points wide; it is as high as its text needs.

    `answered` is how much there is for it, if it says what the customer wants.
    """
    removed = _is_removed(card)
    tint = "chip" if removed else "friction-tint" if card.kind == "friction" else "paper"
    colour = "quiet" if removed else f"kind-{card.kind}"
    inner = room - _LEFT - theme.PADDING
    style = _title_style(card)
    icons = (ICON + 3) * (2 if card.moment_of_truth else 1)
    title = wrap(_title(card, tr), style.font, style.size, inner - icons)
    struck = removed or is_disqualified(card)
    texts, bottom = block(title, _LEFT, theme.PADDING - 1, style, struck=struck)
    corner = _corner(card.kind, card.moment_of_truth, colour, room - theme.PADDING)
    marks: list[Mark] = [*corner, *texts]
    if card.image is not None:
        marks.append(Image(_LEFT, bottom + 4, inner, PICTURE, card.image, 3))
        bottom += PICTURE + 4
    rows, end = _quiet_rows(card, answered, tr, bottom, inner)
    # On a line of its own or before the signs, so that a title is found as it is read.
    said = wordless_words(WordlessSigns.of(card), tr)
    marks.append(Words(0, bottom + (14.5 if rows else 5), said, theme.BAR))
    marks += rows
    bottom = end
    height = bottom + theme.PADDING - 1
    back = Box(0, 0, room, height, theme.CORNER, tint, "hairline", 1, colour)
    return Figure(Key("cards", card_id), "card", room, height, (back, *marks), "", colour)


def _title_style(card: Card) -> Style:
    style = theme.CARD_MINDSET if card.kind == "mindset" else theme.CARD_TITLE
    named = bool(card.title) or card.kind == "mindset"
    faded = not named or _is_removed(card) or is_disqualified(card)
    return style.in_colour("quiet") if faded else style


def _title(card: Card, tr: Wording) -> str:
    if not card.title:
        return phrase(tr, card.kind)
    return tr.quoted(card.title) if card.kind == "mindset" else card.title


@lru_cache(maxsize=256)
def _corner(kind: CardKind, moment_of_truth: bool, colour: str, right: float) -> tuple[Mark, ...]:
    """Draw the kind's icon in the upper right corner, and a star before it at a moment of truth."""
    icon = Icon(right - ICON, theme.PADDING, ICON, KIND_ICONS[kind], colour)
    if not moment_of_truth:
        return (icon,)
    star = "star" if colour != "quiet" else colour
    return icon, Icon(right - 2 * ICON - 3, theme.PADDING, ICON, "star", star, filled=True)


def _quiet_rows(
    card: Card, answered: AnswerCount, tr: Wording, top: float, inner: float
) -> tuple[list[Mark], float]:
    """Set badge, channel, signs and score on a line; what has no room begins another."""
    score, signs = _score(card, tr), _signs(card, tr)
    chips = _chips(card, answered, tr, inner)
    if not (chips or signs or score):
        return [], top
    taken = _MARK * len(signs) + (width(score, "bold", 9.5) + 6 if score else 0)
    marks: list[Mark] = []
    x, edge = _LEFT, _LEFT + inner
    top += 4
    for wide, chip in chips:
        if x > _LEFT and x + wide > edge:
            x, top = _LEFT, top + ROW + 3
        marks += chip(x, top)
        x += wide + 4
    if x > _LEFT and x + taken > edge and taken:
        x, top = _LEFT, top + ROW + 3
    for sign in signs:
        if x + _MARK > edge:
            x, top = _LEFT, top + ROW + 3
        marks += sign(x, top)
        x += _MARK
    if score:
        if x > _LEFT and x + taken - _MARK * len(signs) > edge:
            top += ROW + 3
        style = theme.CARD_SCORE.in_colour("quiet") if _is_removed(card) else theme.CARD_SCORE
        said = score_words(card.potential, effort(card), tr)
        marks += single(score, edge, top + 10.5, style, "right", said)
    return marks, top + ROW


Sign = Callable[[float, float], tuple[Mark, ...]]
"""Draws one small sign with its left top corner at (x, y)."""


def _chips(card: Card, answered: AnswerCount, tr: Wording, room: float) -> list[tuple[float, Sign]]:
    """List what has a ground of its own, with its width: what changes, answers, the channel."""
    chips: list[tuple[float, Sign]] = []
    match card.change:
        case "added":
            chips.append(_badge(tr("New"), "plus", "good", "chip"))
        case "removed":
            chips.append(_badge(tr("Removed"), "x", "quiet", "paper"))
        case None if is_changed(card):
            chips.append(_badge(tr("Changed"), "pencil", "accent", "chip"))
        case None:
            pass
    if answered.ours:
        chips.append(_badge(str(answered.ours), "check", "good", "chip"))
    if answered.proposed:
        chips.append(_badge(str(answered.proposed), KIND_ICONS["idea"], "quiet", "chip"))
    if card.channel:
        chips.append(_channel(card.channel, room))
    return chips


def _badge(word: str, icon: str, colour: str, ground: str) -> tuple[float, Sign]:
    style = theme.SMALL_BOLD.in_colour(colour)
    wide = width(word, style.font, style.size) + 22
    return wide, partial(_draw_badge, word, icon, style, ground, wide)


@kept_by_typeface(maxsize=4_096)
def _draw_badge(
    word: str, icon: str, style: Style, ground: str, wide: float, x: float, y: float
) -> tuple[Mark, ...]:
    back = Box(x, y, wide, ROW, 3, ground)
    text = single(word, x + 17, y + 10.5, style)
    return back, Icon(x + 4, y + 2, 10, icon, style.colour), *text


@kept_by_typeface(maxsize=1_024)
def _channel(channel: str, room: float) -> tuple[float, Sign]:
    style = theme.CARD_QUIET
    line = shortened_line(channel, style.font, style.size, room - 8)
    return line.width + 8, partial(_draw_channel, line)


@kept_by_typeface(maxsize=4_096)
def _draw_channel(line: Line, x: float, y: float) -> tuple[Mark, ...]:
    ground = Box(x, y, line.width + 8, ROW, 3, "chip")
    return ground, *runs(line, x + 4, y + 10.5, theme.CARD_QUIET)


def _signs(card: Card, tr: Wording) -> list[Sign]:
    signs: list[Sign] = []
    faded = _is_removed(card)
    if card.customer_present is not None:
        signs.append(partial(_presence, tr, "customer", card.customer_present, faded))
    if card.we_present is not None:
        signs.append(partial(_presence, tr, "we", card.we_present, faded))
    if card.experience is not None:
        colour = "good" if card.experience > 0 else "bad" if card.experience < 0 else "quiet"
        signs.append(partial(_icon, EXPERIENCE_ICONS[card.experience], _ink(colour, faded)))
    if card.evidence is not None:
        signs.append(partial(_icon, EVIDENCE_ICONS[card.evidence], "quiet"))
    if card.indirect:
        signs.append(partial(_icon, "users", "quiet"))
    if card.manner == "automated":
        signs.append(partial(_icon, "settings", "quiet"))
    if card.investment is not None:
        signs.append(partial(_investment, card.investment))
    if card.links:
        signs.append(partial(_link, card.links[0], _ink("accent", faded)))
    return signs


def _is_removed(card: Card) -> bool:
    return card.change == "removed"


def _ink(colour: str, faded: bool) -> str:
    return "quiet" if faded else colour


@kept_by_typeface(maxsize=4_096)
def _presence(
    tr: Wording, who: Literal["customer", "we"], present: bool, faded: bool, x: float, y: float
) -> tuple[Mark, ...]:
    """Draw a filled disc for yes and a ring for no; unknown draws nothing."""
    if who == "customer":
        letter, said = tr("C"), customer_words(present, tr)
    else:
        letter, said = tr("W"), our_words(present, tr)
    style = _YES if present else _NO
    text = single(letter, x + 6.5, y + 10, style, "centre", said)
    if present:
        return Disc(x + 6.5, y + 7, 6.5, fill=_ink(who, faded)), *text
    return Disc(x + 6.5, y + 7, 6, stroke="axis"), *text


@lru_cache(maxsize=4_096)
def _icon(name: str, colour: str, x: float, y: float) -> tuple[Mark, ...]:
    return (Icon(x + 0.75, y + 1.25, 11.5, name, colour),)


def _investment(level: Investment, x: float, y: float) -> tuple[Mark, ...]:
    return coins(level, "quiet", x + 1.5, y)


def _link(address: str, colour: str, x: float, y: float) -> tuple[Mark, ...]:
    return *_icon("link", colour, x, y), LinkArea(x, y, _MARK, ROW, address)


def _score(card: Card, tr: Wording) -> str:
    taken = effort(card)
    return "" if card.potential is None and taken is None else _scores(card.potential, taken, tr)


@lru_cache(maxsize=1_024)
def _scores(potential: float | None, taken: float | None, tr: Wording) -> str:
    return f"{number(tr, potential)}/{number(tr, taken)}"


def quiet_line(card: Card, tr: Wording, answered: AnswerCount = _UNANSWERED) -> tuple[Mark, ...]:
    """Draw what stands below a card's title alone, from (`LINE_LEFT`, 0) on: for a legend."""
    score = _score(card, tr)
    room = width(score, theme.CARD_SCORE.font, theme.CARD_SCORE.size) if score else _ROOMY
    marks, _ = _quiet_rows(card, answered, tr, -4, room)
    return tuple(marks)
