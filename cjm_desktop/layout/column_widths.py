"""How wide the columns of a table are."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjm_desktop.layout.text import Style, width


class Wanted(NamedTuple):
    """The share of the room that a column may ask for, its longest word, and its longest text."""

    share: float
    word: float
    text: float


def wanted(share: float, texts: Sequence[str], style: Style, around: float) -> Wanted:
    """Say what a column wants whose texts have so much room `around` them."""
    lines = (line for text in texts for line in text.splitlines())
    longest = max((width(line, style.font, style.size) for line in lines), default=0.0)
    return Wanted(share, widest_word(texts, style) + around, longest + around)


def by_content(room: float, columns: Sequence[Wanted]) -> list[float]:
    """Give columns what their texts take, and all alike what is left.

    Where the texts take more, a column keeps what it has a share for, and of what the others leave
    those whose texts are longer have as much each, so that the least longer ones become whole.
    """
    left = room - sum(column.text for column in columns)
    if left >= 0:
        return [column.text + left / len(columns) for column in columns]
    firm = [max(column.word, min(column.text, room * column.share)) for column in columns]
    left = room - sum(firm)
    if left < 0:
        return shared_out(room, [column.share for column in columns], [w.word for w in columns])
    lacking = sorted(range(len(firm)), key=lambda place: columns[place].text - firm[place])
    for done, place in enumerate(lacking):
        given = min(columns[place].text - firm[place], left / (len(firm) - done))
        firm[place] += given
        left -= given
    return firm


def widest_word(texts: Iterable[str], style: Style) -> float:
    """Give the width of the widest word of some texts; no-break spaces are within one."""
    words = (word for text in texts for line in text.splitlines() for word in line.split(" "))
    return max((width(word, style.font, style.size) for word in words), default=0.0)


def shared_out(room: float, shares: Sequence[float], least: Sequence[float]) -> list[float]:
    """Share room out among columns; of what one lacks it gets what others have to give."""
    wanted = [room * share / sum(shares) for share in shares]
    lacking = sum(max(need - own, 0.0) for need, own in zip(least, wanted, strict=True))
    spare = sum(max(own - need, 0.0) for need, own in zip(least, wanted, strict=True))
    given = min(lacking / spare, 1.0) if spare else 0.0
    taken = min(spare / lacking, 1.0) if lacking else 0.0
    return [
        own + (need - own) * (taken if own < need else given)
        for need, own in zip(least, wanted, strict=True)
    ]
