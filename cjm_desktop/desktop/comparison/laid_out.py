"""Two maps compared and laid out to be shown; no toolkit, so it is made beside the window."""

from typing import NamedTuple

from cjm_desktop.insight.comparing.comparison import Comparison, Pairs, compare
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.difference_words import Listing, listing_of
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording


class LaidOut(NamedTuple):
    """A comparison, the layouts of its base and its copy, and what its list is worded by."""

    comparison: Comparison
    left: MapLayout
    right: MapLayout
    listing: Listing


def lay_out(document: Document) -> MapLayout:
    """Lay a map out in its own language."""
    return MapLayouter(Wording.of(document.map.language)).layout(document)


def laid_out(
    base: Document | MapLayout, copy: Document | MapLayout, pairs: Pairs | None = None
) -> LaidOut:
    """Compare two maps, of which one or both may have been laid out before."""
    left, right = (each if isinstance(each, MapLayout) else lay_out(each) for each in (base, copy))
    comparison = compare(left.document, right.document, pairs)
    return LaidOut(comparison, left, right, listing_of(comparison))
