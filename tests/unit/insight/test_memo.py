"""What is remembered must not keep a closed map in memory."""

import gc
from weakref import ref

from cjm_desktop.insight import memo
from cjm_desktop.insight.facts import facts
from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card


def test_what_is_forgotten_leaves_the_memory() -> None:
    placed = (Placed("c", Card(order="a0")),)
    card = ref(placed[0].card)
    facts(placed)
    del placed
    gc.collect()
    assert card() is not None
    memo.forget()
    gc.collect()
    assert card() is None
