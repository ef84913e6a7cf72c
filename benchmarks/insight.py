"""How long a tab of Insight takes to catch up with an edit, and a search to find what is typed."""

import time
from itertools import count, cycle

from benchmarks.measure import EVERY_CARD, Promise, Row, timed
from benchmarks.window import Stage
from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.search import Query, matching_keys

SOUGHT = (
    "ing", "ent", "ion", "the", "and", "ate", "ter", "con", "pro", "men", "sta", "res", "all",
    "per", "com", "est", "ver", "ess", "rea",
)  # fmt: skip
"""Nobody looks for the same again and again, whose places in a small map the processor would learn.

What it foresees so at 1,000 cards, and at 10,000 not, takes a third less time.
"""


def measure(cards: int, quick: bool) -> list[Row]:
    """Score a touchpoint again and again while a tab is at the front; search for three letters."""
    stage = Stage(cards)
    session, insight = stage.session, stage.window.places.insight_view
    stage.window.navigator.show_view("insight")
    scored = next(
        card_id
        for card_id, card in session.document.cards.items()
        if card.kind == "touchpoint" and card.phase is not None
    )
    promise, steps = Promise(growth=EVERY_CARD), count()
    rows: list[Row] = []
    for tab in TABS:
        insight.show_tab(tab.id)
        stage.settle()
        page = insight.page(tab.id)

        def catch_up() -> None:
            potential = next(steps) % 20 / 2
            patch = change_cards(session.document, [scored], potential=potential)
            session.edit("score_card", patch)
            page.refresh()  # noqa: B023

        spent = [stage.frame(catch_up) for _ in range(3 if quick else 15)]
        rows.append(Row(f"{tab.id} after an edit", cards, spent, promise))
    sought = cycle(SOUGHT)
    searched = timed(
        lambda: matching_keys(session.document, Query(next(sought))),
        3 if quick else 15,
        clock=time.thread_time,
    )
    rows.append(Row("search", cards, searched, promise, note="three letters, in all text"))
    return rows
