"""Whom cards are about: one question, which whatever counts them by role asks here.

They are about whom their lane is about (`journey/topics.py`). What is about nobody in particular
counts for none of the roles and is never dropped: it is counted under None, which is shown as all
roles. A topic about several roles counts for each of them, so that roles are not to be added up to
a total; totals are added up over lanes, where every card is once.
"""

from collections.abc import Iterator, Mapping

from cjm_desktop.insight.facts import Facts, facts
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.topics import roles_of
from cjm_desktop.journey.vocabulary import CARD_LANES

Party = str | None
"""Whom figures are of: the lane of a role, or None for nobody in particular."""


def lanes_about(document: Document, who: Party) -> tuple[str, ...]:
    """List the lanes whose cards are about a role or, of None, about nobody in particular.

    They come in the order of the map. A topic is about what it says, so of one it is that one.
    """
    known = _lanes_by_party(document).get(who)
    if known is None:
        return () if who is None else (who,)
    return known


@remembered(DOCUMENTS)
def parties(document: Document) -> tuple[Party, ...]:
    """List whom the map's figures are of: its roles, then None if anything counts for nobody."""
    roles: tuple[Party, ...] = document.role_lane_ids
    cells = document.cells
    shared = (
        facts(placed)
        for lane in lanes_about(document, None)
        for phase in document.phase_ids
        if (placed := cells.get(CellKey(phase, lane)))
    )
    return (*roles, None) if any(map(_has_figures, shared)) else roles


def facts_about(document: Document, cell: CellKey) -> tuple[Facts, ...]:
    """Give what there is to know of the filled cells that are about a party in a phase."""
    return _known(document, str(cell.phase), lanes_about(document, cell.lane))


def cells_about(document: Document) -> Iterator[tuple[CellKey, tuple[Facts, ...]]]:
    """Go through all phases and, in each, all parties, with what is about them there."""
    lanes = [(who, lanes_about(document, who)) for who in parties(document)]
    for phase in document.phase_ids:
        for who, about in lanes:
            yield CellKey(phase, who), _known(document, phase, about)


def cell_on_map(document: Document, cell: CellKey) -> CellKey:
    """Give the cell of the map that leads to the figures of a party in a phase.

    A role has its lane; all together have the first lane that says something of nobody in the
    phase, or that could.
    """
    if cell.lane is not None:
        return cell
    lanes = lanes_about(document, None)
    filled = (lane for lane in lanes if CellKey(cell.phase, lane) in document.cells)
    return CellKey(cell.phase, next(filled, next(iter(lanes), None)))


def _known(document: Document, phase: str, lanes: tuple[str, ...]) -> tuple[Facts, ...]:
    cells = document.cells
    if len(lanes) == 1:
        # By far the most asked for.
        placed = cells.get(CellKey(phase, lanes[0]))
        return () if placed is None else (facts(placed),)
    found = (cells.get(CellKey(phase, lane)) for lane in lanes)
    return tuple([facts(placed) for placed in found if placed is not None])


@remembered(DOCUMENTS)
def _lanes_by_party(document: Document) -> Mapping[Party, tuple[str, ...]]:
    found: dict[Party, list[str]] = {role: [] for role in document.role_lane_ids}
    for lane in document.lane_ids:
        if document.lanes[lane].kind in CARD_LANES:
            for who in roles_of(document, lane) or (None,):
                found.setdefault(who, []).append(lane)
    return {who: tuple(lanes) for who, lanes in found.items()}


def _has_figures(known: Facts) -> bool:
    return bool(known.counts.touchpoints or known.frictions or known.felt.cards)
