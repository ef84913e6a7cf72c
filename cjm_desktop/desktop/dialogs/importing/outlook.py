"""What a file would make of the map, found out beside the window to be shown in a dialog."""

from dataclasses import replace
from typing import NamedTuple

from cjm_desktop.desktop.comparison.laid_out import LaidOut, laid_out, lay_out
from cjm_desktop.intake.importing.bringing import Brought, brought
from cjm_desktop.intake.importing.matching import Choices, Target, there
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.importing.shapes import Shape
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.ids import random_id
from cjm_desktop.journey.vocabulary import Part
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.output.options import Progress
from cjm_desktop.words.wording import Wording

MOST_SHOWN = 300
"""So many cards are shown as they will be; of more nobody looks at each."""


class Outlook(NamedTuple):
    """What a file brings: `shown` of its `cards` on the map as it will be, `ideas` in the tray.

    `first` is where the first of them stands. `present` are the phases and lanes that names of the
    file can stand for.
    """

    base: Document
    brought: Brought
    layout: MapLayout
    first: Rect
    cards: int
    shown: int
    ideas: int
    present: dict[Part, tuple[Target, ...]]


class Return(NamedTuple):
    """What a table that comes back changes: the map before and after, all taken.

    What is `guessed` is shown so, too, and not wanted until somebody says so.
    """

    base: Document
    after: Document
    brought: Brought
    laid: LaidOut
    guessed: bool = False


def outlook(
    base: Document,
    material: Material,
    shape: Shape | None,
    chosen: Choices,
    tr: Wording,
    progress: Progress,
) -> Outlook:
    """Find out what a file brings; Refused if it cannot be read so."""
    found = brought(base, material, random_id, tr, shape=shape, chosen=chosen, progress=progress)
    after = found.patch.apply(base)
    new = [key.id for key in found.patch.added if key.kind == "cards"]
    placed = [each for each in new if after.cards[each].phase is not None]
    some = {each: after.cards[each].replaced(answers=()) for each in placed[:MOST_SHOWN]}
    seen = replace(
        after, cards=some, handoffs={}, kpis={}, rounds={}, quotes={},
        phases={each: phase.replaced(hidden=False, collapsed=False)
                for each, phase in after.phases.items()},
        lanes={each: lane.replaced(hidden=False, collapsed=False)
               for each, lane in after.lanes.items()},
    )  # fmt: skip
    present = {part: there(base, part) for part in _PARTS}
    layout = lay_out(seen)
    first = layout.area(Key("cards", placed[0])) if placed else None
    return Outlook(
        base, found, layout, first or Rect(0, 0, 0, 0), len(new), len(some),
        len(new) - len(placed), present,
    )  # fmt: skip


_PARTS: tuple[Part, ...] = ("phase", "lane")


def homecoming(base: Document, material: Material, tr: Wording) -> Return:
    """Find out what a table of ours changes, with the cards removed that it does not have."""
    found = brought(base, material, random_id, tr)
    whole = brought(base, material, random_id, tr, remove_gone=True)
    after = whole.patch.apply(base)
    return Return(base, after, found, laid_out(base, after))


def guesses(base: Document, found: Brought) -> Return:
    """Show what is guessed beside the map, to be taken card by card."""
    after = found.patch.apply(base)
    return Return(base, after, found, laid_out(base, after), guessed=True)
