"""Where the customer goes against what we offer, as a board: a column for each phase.

A column has two sides. What only one side has stands at the top, for that is the gap; below are
the cards that both have, those of which it is not said yet, and those that neither has. At the foot
stands the other half of the gap: what the customer wants, and what answers it. A column is a list
of rows, so that paper can break it where the screen scrolls.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import NamedTuple

from cjm_desktop.insight.presence_gap import Sides, all_sides, presence_gap, touchpoints_among
from cjm_desktop.insight.wants import Want, all_wants, wants
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Figure, Group, Line, Mark, PlacedPart, Rect
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.map.headers import NOTCH
from cjm_desktop.layout.party_words import unused_words
from cjm_desktop.layout.sheets.phase_heads import phase_heads
from cjm_desktop.layout.sheets.presence_card import presence_card
from cjm_desktop.layout.sheets.want_row import want_row
from cjm_desktop.layout.text import Style, block, clamped_lines
from cjm_desktop.layout.want_words import answered_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

NARROWEST = 236.0
"""The least width of a phase, in points; a board with many phases is wider than its room."""
WIDEST = 380.0
BETWEEN = 14.0
"""The distance between phases."""
_BELOW = 6.0
_SIDE = Style("semibold", 9.5)
_CAPTION = Style("semibold", 9.5, "quiet")


class BoardRow(NamedTuple):
    """A row of a column: its height, and its figures by how far from the left they are."""

    height: float
    figures: tuple[tuple[float, Figure], ...]
    caption: bool = False
    """Whether the row only names those that follow."""


class Column(NamedTuple):
    """A phase: what stands at its top, and its rows from top to bottom."""

    head: Group
    rows: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True, eq=False)
class BoardLayout:
    """The board and where its cards are on it, in points from its corner, column by column."""

    root: Group
    head: Group
    """What stands at the top of the columns, for who keeps it in view."""
    cards: Mapping[str, Rect] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)

    def card_at(self, x: float, y: float) -> str | None:
        """Find the card at a point."""
        return next((card for card, rect in self.cards.items() if rect.contains(x, y)), None)

    def beside(self, card: str, across: int, down: int) -> str | None:
        """Find the card nearest to another in a direction, such as (1, 0) for the right."""
        here = self.cards[card]
        ways = {each: _way(here, rect, across, down)
                for each, rect in self.cards.items() if each != card}  # fmt: skip
        ahead = {each: way for each, way in ways.items() if way is not None}
        return min(ahead, key=lambda each: ahead[each], default=None)


def _way(here: Rect, there: Rect, across: int, down: int) -> float | None:
    """Say how far it is in a direction, what lies aside counting double; None if not that way."""
    right, below = there.x - here.x, there.y - here.y
    if across and not (there.right <= here.x or here.right <= there.x):
        return None
    ahead, aside = (right * across, below) if across else (below * down, right)
    return ahead + 2 * abs(aside) if ahead > 0 else None


@in_words_of_tr
def presence_board(document: Document, room: float, tr: Wording, kept: Kept) -> BoardLayout:
    """Lay out the board in a width of `room` points, wider if that is too narrow to be read.

    What has not changed since `kept` was used last is the same object again.
    """
    count = max(len(document.phase_ids), 1)
    wide = min(max((room - NOTCH) / count - BETWEEN, NARROWEST), WIDEST)
    heads: list[PlacedPart] = []
    parts: list[PlacedPart] = []
    rects: dict[str, Rect] = {}
    found: dict[str, Figure] = {}
    tallest = top = 0.0
    for index, column in enumerate(columns(document, wide, tr, kept)):
        left, y = index * (wide + BETWEEN), column.head.height
        heads.append(PlacedPart(left, 0, column.head))
        placed: list[PlacedPart] = []
        for row in column.rows:
            placed += put_row(row, y)
            for x, figure in row.figures:
                if figure.key is not None:
                    rects[figure.key.id] = Rect(left + x, y, figure.width, figure.height)
                    found[figure.key.id] = figure
            y += row.height
        parts.append(PlacedPart(left, 0, Group(wide + BETWEEN + NOTCH, y, tuple(placed))))
        top, tallest = column.head.height, max(tallest, y)
    total = board_width(count, wide)
    head = Group(total, top, tuple(heads))
    root = Group(total, tallest, (PlacedPart(0, 0, head), *parts))
    return BoardLayout(root, head, rects, found)


def board_width(count: int, wide: float) -> float:
    """Give the width of so many columns."""
    return count * (wide + BETWEEN) + NOTCH


def columns(
    document: Document, wide: float, tr: Wording, kept: Kept, between: float = BETWEEN
) -> Iterator[Column]:
    """Lay out the phases `wide` points wide, in their order; a chevron spans what is between."""
    colours = lane_colours(document)
    heads = _heads(document, wide, between, tr)
    phases = zip(heads, presence_gap(document).values(), wants(document).values(), strict=True)
    for head, sides, wanted in phases:
        rows = _rows(sides, colours, wide, tr, kept), _want_rows(wanted, colours, wide, tr, kept)
        yield Column(head, tuple(chain(*rows)))


def put_row(row: BoardRow, y: float) -> list[PlacedPart]:
    """Place the figures of a row."""
    return [PlacedPart(x, y, figure) for x, figure in row.figures]


def headline(document: Document, tr: Wording) -> str:
    """Say what the whole map comes to."""
    total = all_sides(presence_gap(document).values())
    unused = len(total.unused)
    first = tr("No place found yet that the customer goes to without us")
    if unused:
        first = tr.plural(
            "{n} place the customer goes to where we are not",
            "{n} places the customer goes to where we are not",
            unused,
        )
    said = [first, *_amounts(total, tr)]
    if total.unvalued:
        said.append(tr.plural("{n} not scored", "{n} not scored", total.unvalued))
    answered = answered_words(all_wants(document), tr)
    return " · ".join([*said, *_open(total, tr), *([answered] if answered else [])])


def phase_words(sides: Sides, tr: Wording) -> str:
    """Say what a phase comes to: touchpoints as they are counted elsewhere, content apart."""
    said = []
    touchpoints = len(touchpoints_among(sides.unused))
    if touchpoints:
        said.append(unused_words(touchpoints, sides.unvalued, tr))
    if content := len(sides.unused) - touchpoints:
        said.append(
            tr.plural("{n} piece of content unused", "{n} pieces of content unused", content)
        )
    said += _amounts(sides, tr)
    # Where something is not said yet there may be a gap, so it is not said that there is none.
    said = said or list(_open(sides, tr))
    return " · ".join(said) or (tr("No gap") if sides.matched else tr("Nothing here yet"))


def _amounts(sides: Sides, tr: Wording) -> Iterator[str]:
    if sides.unmet:
        yield tr("unmet potential {amount}", amount=number(tr, sides.unmet))
    touchpoints = len(touchpoints_among(sides.wasted))
    if touchpoints:
        yield tr.plural("{n} wasted", "{n} wasted", touchpoints)
    if content := len(sides.wasted) - touchpoints:
        yield tr.plural("{n} piece of content wasted", "{n} pieces of content wasted", content)


def _open(sides: Sides, tr: Wording) -> Iterator[str]:
    if sides.undecided:
        yield tr.plural("{n} not said yet", "{n} not said yet", sides.undecided)


def _heads(document: Document, wide: float, between: float, tr: Wording) -> list[Group]:
    """Set the phases' names, what each comes to, and the two sides, all equally high."""
    tops, ends = phase_heads(document, document.phase_ids, wide + between), two_sides(wide, tr)
    said = [phase_words(sides, tr) for sides in presence_gap(document).values()]
    lines = [clamped_lines(words, theme.SMALL, wide, 2) for words in said]
    high = max(map(len, lines), default=0) * theme.SMALL.line_height
    heads: list[Group] = []
    for place, top in enumerate(tops):
        texts, _ = block(lines[place], 0, 0, theme.SMALL)
        words = Figure(None, "note", wide, high, tuple(texts), said[place])
        y, below = top.height + _BELOW, top.height + _BELOW + high + 4
        parts = (PlacedPart(0, 0, top), PlacedPart(0, y, words), PlacedPart(0, below, ends))
        heads.append(Group(top.width, below + ends.height + _BELOW, parts))
    return heads


def _half(wide: float) -> float:
    return (wide - theme.GAP) / 2


def two_sides(wide: float, tr: Wording) -> Figure:
    """Name the two sides, each over its half."""
    half = _half(wide)
    sides = ((0.0, "customer", tr("Customer goes to")), (half + theme.GAP, "we", tr("We offer")))
    lines = {colour: clamped_lines(words, _SIDE, half - 14, 2) for _, colour, words in sides}
    high = max(map(len, lines.values())) * _SIDE.line_height
    marks: list[Mark] = []
    for left, colour, _ in sides:
        texts, _ = block(lines[colour], left + 14, 0, _SIDE)
        marks += [Disc(left + 5, _SIDE.line_height / 2, 4, fill=colour), *texts]
        marks.append(Line(left, high + 4, left + half, high + 4, colour, 2))
    words = " · ".join(words for _, _, words in sides)
    return Figure(None, "note", wide, high + 5, tuple(marks), words)


def _rows(
    sides: Sides, colours: Mapping[str, str], wide: float, tr: Wording, kept: Kept
) -> Iterator[BoardRow]:
    def drawn(item: Placed, room: float) -> Figure:
        colour = colours[str(item.card.lane)]
        return kept(presence_card, item.id, item.id, item.card, colour, room, tr)

    def paired(left: Sequence[Placed], right: Sequence[Placed]) -> Iterator[BoardRow]:
        half = _half(wide)
        for one, other in zip_longest(left, right):
            found = [
                (x, drawn(item, half))
                for x, item in ((0.0, one), (half + theme.GAP, other))
                if item is not None
            ]
            yield BoardRow(max(figure.height for _, figure in found) + theme.GAP, tuple(found))

    yield from paired(sides.customer_only, sides.ours_only)
    if sides.matched:
        yield _caption(f"{phrase(tr, 'matched')} · {len(sides.matched)}", wide)
    for item in sides.matched:
        figure = drawn(item, wide)
        yield BoardRow(figure.height + theme.GAP, ((0.0, figure),))
    quiet = ((tr("Not said yet"), sides.untold), (phrase(tr, "neither"), sides.neither))
    for words, items in quiet:
        if items:
            yield _caption(f"{words} · {len(items)}", wide)
            yield from paired(items[::2], items[1::2])


def _want_rows(
    wanted: Sequence[Want], colours: Mapping[str, str], wide: float, tr: Wording, kept: Kept
) -> Iterator[BoardRow]:
    if wanted:
        answered = sum(each.answers.grade == "answered" for each in wanted)
        said = tr("Answered: {answered} of {total}", answered=answered, total=len(wanted))
        yield _caption(" · ".join((tr("What the customer wants"), said)), wide)
    for each in wanted:
        colour = colours[str(each.card.lane)]
        figure = kept(want_row, each.id, each, colour, wide, tr)
        yield BoardRow(figure.height + theme.GAP, ((0.0, figure),))


def _caption(text: str, wide: float) -> BoardRow:
    lines = clamped_lines(text, _CAPTION, wide, 1)
    texts, bottom = block(lines, 0, 6, _CAPTION)
    line = Line(0, bottom + 2, wide, bottom + 2, "hairline")
    figure = Figure(None, "note", wide, bottom + 3, (*texts, line), text)
    return BoardRow(figure.height + theme.GAP, ((0.0, figure),), caption=True)
