"""A card in a story: its face, and below it in full all that is said of it.

Long texts go on in the next column. Where a card leads to, it leads by a link, too.
"""

from collections.abc import Iterator

from cjm_desktop.journey.document import CellKey, Placed
from cjm_desktop.journey.records import Handoff
from cjm_desktop.layout import theme
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Anchor, Figure, JumpArea, LinkArea, Mark
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.sheets.columns import FlowRow, stacked_group
from cjm_desktop.layout.sheets.word_rows import line_rows
from cjm_desktop.layout.story.card_texts import card_texts, card_title
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.story.measures import BODY, LINK, QUIET
from cjm_desktop.layout.text import Style, block, single, width, wrap

_INDENT = theme.BAR + theme.PADDING
_BELOW_CARD = 4.0
TOGETHER = 300.0
"""A card and what is said of it are parted only if they are higher than this."""
_FACE = 3
"""Of so many figures a card's face is made."""
_WAYS_APART = 12.0


def card_rows(
    story: Story, item: Placed, room: float, together: float = TOGETHER
) -> Iterator[FlowRow]:
    """Set a card and what is said of it, in one row as long as that is no higher than asked."""
    face = card_face(item.id, item.card, story.tr, room, story.answered(item.id))
    place = Figure(None, "note", room, 0, (Anchor(0, 0, anchor_name("card", item.id)),))
    said = list(_said(story, item, room))
    below = Figure(None, "note", room, _BELOW_CARD if said else 0, ())
    first: list[Figure] = [place, face, below]
    height = sum(figure.height for figure in first)
    while said and (len(first) == _FACE or height + said[0].height <= together):
        height += said[0].height
        first.append(said.pop(0))
    yield stacked_group(first)
    yield from said


def _said(story: Story, item: Placed, room: float) -> Iterator[Figure]:
    card = item.card
    for words in card_texts(story, item, room):
        yield from _rows(words, BODY, room)
    for address in card.links:
        lines = wrap(address, LINK.font, LINK.size, room - _INDENT)
        texts, bottom = block(lines, _INDENT, 0, LINK)
        area = LinkArea(_INDENT, 0, room - _INDENT, bottom, address)
        yield Figure(None, "note", room, bottom + 2, (*texts, area), address)
    for arrow in story.arrows.get(item.id, ()):
        yield _arrow(story, item.id, arrow, room)
    yield from _ways(story, item.id, room)


def _rows(words: str, style: Style, room: float) -> Iterator[Figure]:
    lines = wrap(words.strip(), style.font, style.size, room - _INDENT)
    return line_rows(lines, style, room, _INDENT)


def _arrow(story: Story, card_id: str, arrow: Handoff, room: float) -> Figure:
    """Say where an arrow leads, or where it comes from, with its label."""
    out = arrow.source == card_id
    other = arrow.target if out else arrow.source
    card = story.document.cards[other]
    where = place_words(story.document, CellKey(card.phase, None), story.tr)
    words = " · ".join(part for part in (card_title(card, story.tr), where) if part)
    if arrow.label.strip():
        words = story.tr("{name}: {text}", name=arrow.label.strip(), text=words)
    return _link(f"{'→' if out else '←'} {words}", anchor_name("card", other), QUIET, room)


def _ways(story: Story, card_id: str, room: float) -> Iterator[Figure]:
    """Lead to where else the card stands: in the ranking, and among the actions."""
    tr = story.tr
    ways: list[tuple[str, str]] = []
    rank = story.ranks.get(card_id)
    if rank is not None:
        ways.append((tr("Gap no. {rank}", rank=rank), anchor_name("gap", card_id)))
    if card_id in story.acted_on:
        ways.append((tr("Among the actions"), anchor_name("action", card_id)))
    x, marks = _INDENT, list[Mark]()
    for words, target in ways:
        wide = width(words, QUIET.font, QUIET.size)
        marks += single(words, x, QUIET.baseline, QUIET)
        marks.append(JumpArea(x, 0, wide, QUIET.line_height, target))
        x += wide + _WAYS_APART
    if marks:
        label = " · ".join(words for words, _ in ways)
        yield Figure(None, "note", room, QUIET.line_height + 2, tuple(marks), label)


def _link(words: str, target: str, style: Style, room: float) -> Figure:
    lines = wrap(words, style.font, style.size, room - _INDENT)
    texts, bottom = block(lines, _INDENT, 0, style)
    area = JumpArea(_INDENT, 0, room - _INDENT, bottom, target)
    return Figure(None, "note", room, bottom + 2, (*texts, area), words)
