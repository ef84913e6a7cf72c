"""The advice that concerns a phase's KPIs: none, or too many.

That one is off its target is said on its own card, in figures and in red; it is not said twice.
"""

from collections.abc import Mapping

from cjm_desktop.insight.advice import Code, Point
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document

ABOUT_KPIS: frozenset[Code] = frozenset({"phase_without_kpi", "too_many_kpis"})


@remembered(DOCUMENTS)
def kpi_warnings(document: Document) -> Mapping[str, tuple[Point, ...]]:
    """Give the open points about KPIs by phase; what was dismissed as not relevant is left out."""
    found: dict[str, tuple[Point, ...]] = {}
    for point in sorted_advice(document).open:
        if point.code in ABOUT_KPIS and point.cell.phase is not None:
            found[point.cell.phase] = (*found.get(point.cell.phase, ()), point)
    return found
