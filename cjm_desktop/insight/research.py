"""Where a map's evidence comes from: how many cards rest on which sources.

Cards that are removed in the improved journey, disqualified mindsets and the idea tray never count.
"""

from collections import Counter
from collections.abc import Mapping

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import RESEARCH_SOURCES, ResearchSource


def research_sources(document: Document) -> Mapping[ResearchSource, int]:
    """Count the cards that name each source, in the method's order; without those never named."""
    named = Counter(
        source
        for _, placed in filled_cells(document)
        for item in facts(placed).standing
        if not is_disqualified(item.card)
        for source in set(item.card.research)
    )
    return {source: named[source] for source in RESEARCH_SOURCES if named[source]}
