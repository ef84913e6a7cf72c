"""The part a role has in each phase, as quiet words at the lower right of its cells."""

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, PlacedPart
from cjm_desktop.layout.lane_colour import text_colour
from cjm_desktop.layout.map.columns import Edges, card_width, width_at
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.codes import influence_line
from cjm_desktop.words.wording import Wording

Influences = tuple[tuple[int, tuple[str, ...]], ...]
"""The places of phases, each with the codes of what the role does there."""

_FOOT = 7.0
"""The room below the words; labels of arrows reach a little into it."""


def influences(document: Document, lane_id: str) -> Influences:
    """List what a role's lane says of its influence, phase by phase."""
    said = document.lanes[lane_id].influence
    return tuple(
        (place, said[phase]) for place, phase in enumerate(document.phase_ids) if said.get(phase)
    )


def influence_figures(
    said: Influences, colour: str, edges: Edges, tr: Wording
) -> tuple[Figure, ...]:
    """Set the words for each phase, right-aligned in the room that its cell's cards have."""
    style = theme.SMALL.in_colour(text_colour(colour))
    made: list[Figure] = []
    for place, codes in said:
        room = card_width(width_at(edges, place))
        words = influence_line(tr, codes)
        lines = wrap(words, style.font, style.size, room)
        texts, height = block(lines, 0, 0, style, room=room, align="right")
        made.append(Figure(None, "figure", room, height, tuple(texts), words, "paper"))
    return tuple(made)


def influence_room(figures: tuple[Figure, ...]) -> float:
    """Give how much higher a row is for its words."""
    return max((figure.height + _FOOT - 3 for figure in figures), default=0)


def influence_parts(
    said: Influences, figures: tuple[Figure, ...], height: float, edges: Edges
) -> tuple[PlacedPart, ...]:
    """Place the words at the foot of a row `height` points high."""
    return tuple(
        PlacedPart(edges[place] + theme.CELL_MARGIN, height - figure.height - _FOOT, figure)
        for (place, _), figure in zip(said, figures, strict=True)
    )
