"""How far a room's votes are apart, behind the dots of the gap chart whose scores they made."""

from collections.abc import Iterable, Iterator, Mapping

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.rounds import Tally, accepted
from cjm_desktop.layout.drawing import Line, Rect
from cjm_desktop.layout.gap.dot_look import dot_colours
from cjm_desktop.layout.gap.drawn_dots import place_on
from cjm_desktop.layout.gap.strokes import Stroke
from cjm_desktop.layout.whisker import Scale, whisker


def vote_whiskers(
    document: Document, voted: Mapping[str, Tally], card_ids: Iterable[str], plot: Rect
) -> tuple[Line, ...]:
    """Draw the whiskers of those cards that a room has scored, through their dots."""
    if not voted:
        return ()
    colours = dot_colours(document)
    return tuple(
        line
        for card_id in card_ids
        if card_id in voted
        for line in _cross(voted[card_id], plot, colours[str(document.cards[card_id].lane)])
    )


def strokes_of(whiskers: Iterable[Line]) -> Iterator[Stroke]:
    """Give what names keep clear of: the halves in the middle, as thin lines leave them legible."""
    for line in whiskers:
        if line.line > 1:
            yield Stroke(line.x1, line.y1, line.x2, line.y2, line.line / 2)


def _cross(tally: Tally, plot: Rect, colour: str) -> Iterator[Line]:
    potential, effort = tally.potential, tally.effort
    if potential is None or effort is None:
        return
    x, y = place_on(plot, accepted(effort.median), accepted(potential.median))
    yield from whisker(effort, Scale(plot.x, plot.right), y, colour)
    yield from whisker(potential, Scale(plot.bottom, plot.y, upright=True), x, colour)
