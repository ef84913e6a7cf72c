"""What a phase or a lane comes to, as one quiet line of its header: mindsets, who is there, and
how many of the customer's wants are answered.

Unknown is never counted as no: a side is shown when it is somewhere, or is known to be missing
where the other one is.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from cjm_desktop.insight.facts import Counts
from cjm_desktop.insight.wants import WantCount
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Icon, Mark
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.layout.want_words import proposed_words
from cjm_desktop.words.wording import Wording

ROW = 18.0
"""The height of the line."""

_SIGN = 17.0
_APART = 10.0

Sign = Literal["mindset", "customer", "we", "answered"]

_ICONS: Mapping[Sign, str] = {"mindset": KIND_ICONS["mindset"], "answered": "check"}
_NO_WANTS = WantCount()


class Item(NamedTuple):
    """A sign, the letter in it (some have an icon instead) and what is said beside it."""

    sign: Sign
    letter: str
    text: str


Tally = tuple[Item, ...]
"""All that is shown of the counts, so that a header is drawn anew only for what is seen on it."""


def phase_tally(counts: Counts, tr: Wording, wants: WantCount = _NO_WANTS) -> Tally:
    """Say how many of a phase's mindsets hold, who is there how often, and what is answered."""
    judged = tr("{qualified} of {total}", qualified=counts.qualified, total=counts.mindsets)
    return tuple(_items(counts, judged, wants, tr))


def lane_tally(counts: Counts, tr: Wording, wants: WantCount = _NO_WANTS) -> Tally:
    """Say how many mindsets a lane has, who is there how often, and what is answered."""
    return tuple(_items(counts, str(counts.mindsets), wants, tr))


def _items(counts: Counts, mindsets: str, wants: WantCount, tr: Wording) -> Iterator[Item]:
    if counts.mindsets:
        yield Item("mindset", "", mindsets)
    if _has_customer(counts):
        yield Item("customer", tr("C"), str(counts.theirs))
    if _has_us(counts):
        yield Item("we", tr("W"), str(counts.ours))
    if wants.total:
        # In figures alone, for it is the last on a line that has little room.
        yield Item("answered", "", f"{wants.answered}/{wants.total}")


def _has_customer(counts: Counts) -> bool:
    return bool(counts.theirs or counts.wasted)


def _has_us(counts: Counts) -> bool:
    return bool(counts.ours or counts.unused)


class Inks(NamedTuple):
    """The colours of a tally: of its text, of each sign, and of the letters in them."""

    text: str
    signs: Mapping[Sign, str]
    letter: str


ON_PAPER = Inks(
    "quiet",
    {"mindset": "kind-mindset", "customer": "customer", "we": "we", "answered": "good"},
    "on-mark",
)


def on_accent(accent: str, ink: str) -> Inks:
    """Give the colours on a phase's chevron, where only one ink is sure to be readable."""
    return Inks(ink, dict.fromkeys(ON_PAPER.signs, ink), accent)


def tally_marks(tally: Tally, inks: Inks, x: float, top: float, room: float) -> tuple[Mark, ...]:
    """Set a tally on one line; what its room does not suffice for is left out."""
    marks: list[Mark] = []
    end, style = x + room, theme.SMALL.in_colour(inks.text)
    for sign, letter, text in tally:
        after = x + _SIGN + width(text, style.font, style.size)
        if after > end:
            break
        marks += _sign(sign, letter, inks, x, top)
        marks += single(text, x + _SIGN, top + 10.5, style)
        x = after + _APART
    return tuple(marks)


def _sign(sign: Sign, letter: str, inks: Inks, x: float, top: float) -> tuple[Mark, ...]:
    """Draw an icon, or the disc with a letter that cards have for who is there."""
    colour = inks.signs[sign]
    if not letter:
        return (Icon(x + 1, top + 1.5, 11, _ICONS[sign], colour),)
    text = single(letter, x + 6.5, top + 10, Style("bold", 8.25, inks.letter), "centre")
    return Disc(x + 6.5, top + 7, 6.5, fill=colour), *text


def tally_words(counts: Counts, wants: WantCount, tr: Wording) -> str:
    """Say the tally in whole lines."""
    return "\n".join(_sentences(counts, wants, tr))


def _sentences(counts: Counts, wants: WantCount, tr: Wording) -> Iterator[str]:
    if counts.mindsets:
        yield tr.plural(
            "One mindset, {qualified} qualified", "{n} mindsets, {qualified} qualified",
            counts.mindsets, qualified=counts.qualified,
        )  # fmt: skip
    if counts.disqualified:
        yield tr.plural(
            "One more mindset was disqualified", "{n} more mindsets were disqualified",
            counts.disqualified,
        )  # fmt: skip
    if _has_customer(counts):
        yield tr.plural(
            "The customer is at one touchpoint", "The customer is at {n} touchpoints",
            counts.theirs,
        )  # fmt: skip
    if _has_us(counts):
        yield tr.plural("We are at one touchpoint", "We are at {n} touchpoints", counts.ours)
    if counts.unused:
        yield tr.plural(
            "One is unused: the customer is there and we are not",
            "{n} are unused: the customer is there and we are not", counts.unused,
        )  # fmt: skip
    if counts.wasted:
        yield tr.plural(
            "One is wasted: we are there and the customer is not",
            "{n} are wasted: we are there and the customer is not", counts.wasted,
        )  # fmt: skip
    if wants.total:
        yield tr(
            "Wants answered: {answered} of {total}", answered=wants.answered, total=wants.total
        )
    if wants.proposed:
        yield proposed_words(wants, tr)
