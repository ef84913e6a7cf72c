"""How customers feel: what their cards say, added up, or what was drawn where none says anything.

A card is nearer to the customer than a curve drawn in a workshop, so it has the first word. What
was drawn stays in the map, and speaks again when the cards fall silent.
"""

from collections.abc import Iterable

from cjm_desktop.insight.about_role import Party, facts_about
from cjm_desktop.insight.facts import Facts, facts, mean_felt
from cjm_desktop.journey.document import CellKey, Document


def experience(document: Document, cell: CellKey) -> float | None:
    """Give how a party feels in a phase, −2 to 2; None if nothing is known."""
    drawn = drawn_experience(document, cell.lane, str(cell.phase))
    return experience_of(facts_about(document, cell), drawn)


def experience_of(known: Iterable[Facts], drawn: int | None) -> float | None:
    """Give it by what there is to know of the cells, and by what was drawn."""
    mean = mean_felt([each.felt for each in known])
    return drawn if mean is None else mean


def experience_in(document: Document, phase: str) -> float | None:
    """Give the mean of a phase over all cards of the map, or over what was drawn of the roles."""
    cells = (document.cells.get(CellKey(phase, lane)) for lane in document.lane_ids)
    mean = mean_felt([facts(placed).felt for placed in cells if placed])
    if mean is not None:
        return mean
    lanes = [document.lanes[role].experience.get(phase) for role in document.role_lane_ids]
    drawn = [step for step in lanes if step is not None]
    return sum(drawn) / len(drawn) if drawn else None


def speaking(document: Document, cell: CellKey) -> tuple[str, ...]:
    """List the cards that say how a party feels in a phase."""
    return tuple(
        [
            placed.id
            for known in facts_about(document, cell)
            for placed in known.standing
            if placed.card.experience is not None
        ]
    )


def drawn_experience(document: Document, who: Party, phase: str) -> int | None:
    """Give what was said of a role's phase as a whole; nobody in particular has nothing drawn."""
    lane = document.lanes.get(who or "")
    return None if lane is None else lane.experience.get(phase)
