"""How long it takes to lay a map out, whole and after an edit, without any window."""

from functools import partial

from benchmarks.maps import make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, Stopwatch, timed
from cjm_desktop import collector
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.storage.codec import dumps, loads
from cjm_desktop.words.wording import ENGLISH


def measure(cards: int, quick: bool) -> list[Row]:
    """Lay out a document just read, then one with one title changed."""
    collector.relax()
    data = dumps(make_map(cards))
    MapLayouter(ENGLISH).layout(make_map(100))
    whole = Stopwatch()
    for _ in range(3 if quick else 15):
        document, layouter = loads(data), MapLayouter(ENGLISH)
        whole.time(partial(layouter.layout, document))
        collector.keep()
    advances = tables()["semibold"].advances
    titles = [card.title for card in document.cards.values()]
    floor = timed(lambda: [sum(map(advances.__getitem__, title)) for title in titles], 10)
    edits = Stopwatch()
    for number in range(20 if quick else 200):
        key = Key("cards", f"c{number * 37 % cards}")
        patch = Draft(document).change(key, title=f"Changed for the {number}th time").patch
        document = patch.apply(document)
        edits.time(partial(layouter.layout, document))
    return [
        Row(
            "full layout", cards, whole.samples,
            Promise(median=300 if cards > 1_000 else None, growth=EVERY_CARD), min(floor),
            note="a document just read from a file; floor: adding up the widths of the titles' "
            "letters",
        ),
        Row("layout after an edit", cards, edits.samples, Promise(growth=EVERY_CARD)),
    ]  # fmt: skip
