"""Presence as a table: phase by phase who is where."""

from collections.abc import Iterable, Iterator

from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.output.deck.card_shapes import title_of
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import Slide
from cjm_desktop.output.deck.table_slides import Column, table_slides
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording


def presence_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay the table out."""
    columns = (
        Column(tr("Phase"), 1.3),
        Column(phrase(tr, "unused"), 2.2),
        Column(phrase(tr, "matched"), 2.2),
        Column(phrase(tr, "wasted"), 2.2),
        Column(tr("Unmet potential"), 0.9),
    )
    rows = [
        (
            numbered_phase(document, phase, tr), _titles(sides.unused, tr),
            _titles(sides.matched, tr), _titles(sides.wasted, tr), number(tr, sides.unmet),
        )
        for phase, sides in presence_gap(document).items()
        if sides.unused or sides.matched or sides.wasted
    ]  # fmt: skip
    if rows:
        yield from table_slides("presence", tr("Presence"), columns, rows, frame)


def _titles(items: Iterable[Placed], tr: Wording) -> str:
    return "\n".join(f"• {title_of(item.card, tr)}" for item in items)
