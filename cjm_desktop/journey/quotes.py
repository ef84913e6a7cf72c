"""Sentences that somebody said, and what on the map rests on them: its evidence, word for word.

Who said it is told in general terms (“Head of purchasing, mid-size manufacturer”). A quote stays
when its cards go: what was heard once cannot be collected again.
"""

from typing import Final

from cjm_desktop.journey.records import Record
from cjm_desktop.journey.values import Day, Ids, Notes, Order, Title
from cjm_desktop.journey.vocabulary import ResearchSource

MAX_QUOTES: Final = 10_000


class Quote(Record):
    """What was said, by whom in general, on which day; `source` is how it came to be known.

    `supports` are the cards that rest on it; without any it waits for one.
    """

    order: Order
    text: Notes
    said_by: Title = ""
    said_on: Day | None = None
    source: ResearchSource | None = None
    supports: Ids = ()
