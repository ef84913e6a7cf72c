"""What cells add up to for the headers and lanes that are drawn from them.

Each is a function of what it is told, so that it is asked again only when that is another.
"""

from collections.abc import Iterable, Mapping
from itertools import chain

from cjm_desktop.insight.facts import Counts, total_counts
from cjm_desktop.insight.investment import HighestInvestment, highest_investment
from cjm_desktop.insight.wants import Answers, WantCount, want_count
from cjm_desktop.journey.document import Placed
from cjm_desktop.layout.map.lane_body import LaneCells
from cjm_desktop.layout.map.map_layout import CellLayout
from cjm_desktop.layout.map.tally import Tally, lane_tally, phase_tally
from cjm_desktop.words.wording import Wording


def wants_of(cells: Iterable[CellLayout], known: Mapping[str, Answers]) -> WantCount:
    """Count wants for a header; where no answer is told on the whole map, there is no count."""
    return want_count((cell.facts for cell in cells), known) if known else WantCount()


def phase_sums(column: tuple[CellLayout, ...], wants: WantCount, tr: Wording) -> Tally:
    """Say what a phase comes to."""
    return phase_tally(_counts(column), tr, wants)


def lane_sums(row: LaneCells, wants: WantCount, tr: Wording) -> Tally:
    """Say what a lane comes to."""
    return lane_tally(_counts(row.values()), tr, wants)


def paid(cells: tuple[tuple[Placed, ...], ...]) -> HighestInvestment | None:
    """Give the most that customers pay in cells."""
    return highest_investment(chain.from_iterable(cells))


def _counts(cells: Iterable[CellLayout]) -> Counts:
    return total_counts([cell.facts.counts for cell in cells])
