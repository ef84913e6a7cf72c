"""The phases' names above the columns of a sheet, as the map has them."""

from collections.abc import Sequence

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.map.headers import phase_header, phase_height, phase_name_style
from cjm_desktop.layout.theme import PHASE


def phase_heads(document: Document, phases: Sequence[str], room: float) -> list[Figure]:
    """Draw the names of phases, all in one size and equally high; the goals are the map's."""
    shown = {each: document.phases[each].replaced(goal="") for each in phases}
    numbered = [(document.phase_ids.index(each) + 1, each, phase) for each, phase in shown.items()]
    styles = (phase_name_style(phase, number, room) for number, _, phase in numbered)
    style = min(styles, key=lambda style: style.size, default=PHASE)
    needed = (phase_height(phase, number, room, style) for number, _, phase in numbered)
    high = max(needed, default=0.0)
    return [
        phase_header(each, phase, number, document.map.accent, room, high, largest=style)
        for number, each, phase in numbered
    ]
