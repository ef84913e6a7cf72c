"""What has been said of the ideas in the tray, and where on the map they would go.

The tray stands beside the map: nothing in it counts for coverage, the gap or the advice.
"""

from typing import NamedTuple

from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import TRAY, Document, Placed
from cjm_desktop.journey.vocabulary import CARD_LANES

_IDEAS = frozenset({"idea", "content"})


class Ideas(NamedTuple):
    """The cards of the tray, each list in the order of the tray.

    `waiting` are those that were not dropped: the `undecided`, and those that propose a phase.
    """

    waiting: tuple[Placed, ...]
    undecided: tuple[Placed, ...]
    dropped: tuple[Placed, ...]

    @property
    def total(self) -> int:
        """Count the cards of the tray."""
        return len(self.waiting) + len(self.dropped)

    @property
    def judged(self) -> int:
        """Count those of which something was said."""
        return self.total - len(self.undecided)

    def serving(self, phase: str) -> tuple[Placed, ...]:
        """List the ideas that propose a phase."""
        return tuple(item for item in self.waiting if item.card.proposed_phase == phase)


def ideas(document: Document) -> Ideas:
    """Sort the tray by what was said of its cards."""
    return _sorted(document.cells.get(TRAY, ()))


@remembered(CELLS)
def _sorted(tray: tuple[Placed, ...]) -> Ideas:
    waiting = tuple(item for item in tray if item.card.dropped is None)
    return Ideas(
        waiting,
        undecided=tuple(item for item in waiting if item.card.proposed_phase is None),
        dropped=tuple(item for item in tray if item.card.dropped is not None),
    )


@remembered(DOCUMENTS)
def home_lane(document: Document) -> str | None:
    """Find the lane where ideas belong; None if no lane holds cards.

    That is the one that says so; else the first that holds ideas or content, or is for them; else
    the first that does not speak for the customer.
    """
    used = {
        cell.lane
        for cell, placed in document.cells.items()
        if any(item.card.kind in _IDEAS for item in placed)
    }
    lanes = [(lane, document.lanes[lane]) for lane in document.lane_ids]
    holding = [(lane_id, lane) for lane_id, lane in lanes if lane.kind in CARD_LANES]
    named = [lane_id for lane_id, lane in holding if lane.takes_ideas]
    told = [lane_id for lane_id, lane in holding if lane_id in used or lane.default_kind in _IDEAS]
    ours = [lane_id for lane_id, lane in holding if lane.side != "customer"]
    return next(iter((*named, *told, *ours, *(lane_id for lane_id, _ in holding))), None)
