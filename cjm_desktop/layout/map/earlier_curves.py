"""The experience as it was before the improved journey was begun, to be drawn under what it is."""

from collections.abc import Iterable

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.facts import Facts, Felt, mean_felt
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.map.experience_lane import Curve
from cjm_desktop.layout.party_words import party_looks


def earlier_curves(document: Document, known: Iterable[Facts]) -> tuple[Curve, ...]:
    """Give a curve for each of whom figures are of; none for a map that knows of no earlier one."""
    found: dict[CellKey, Felt] = {}
    for facts in known:
        for cell, step in facts.felt_before:
            total, cards = found.get(cell, Felt())
            found[cell] = Felt(total + step, cards + 1)
    if not found:
        return ()
    curves: list[Curve] = []
    for who, look in party_looks(document).items():
        lanes = lanes_about(document, who)
        cells = ([CellKey(phase, lane) for lane in lanes] for phase in document.phase_ids)
        felt = ([found[cell] for cell in each if cell in found] for each in cells)
        curves.append((look, tuple(mean_felt(each) for each in felt)))
    return tuple(curves)
