"""Which views of a map have nothing to show yet, so that nobody prints them unknowingly."""

from collections.abc import Callable, Mapping

from cjm_desktop.insight.actions import actions
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.layout.pages import View

_EMPTY: Mapping[View, Callable[[Document], bool]] = {
    "map": lambda document: not document.cards,
    "gap": lambda document: not ranking(document),
    "personas": lambda document: not document.personas,
    "presence": lambda document: not any(map(any, presence_gap(document).values())),
    "coverage": lambda document: not (document.phase_ids and document.role_lane_ids),
    "kpis": lambda document: not document.kpis,
    "actions": lambda document: not actions(document),
    "ideas": lambda document: TRAY not in document.cells,
    "advice": lambda document: not (document.cards and sorted_advice(document).open),
}


def is_empty(document: Document, view: View) -> bool:
    """Say whether a view would be printed without content."""
    found = _EMPTY.get(view)
    return found is not None and found(document)
