"""Some cards of a map as a drawing of their own: with the phases and lanes they span, or alone.

Lanes look as they do on the whole map, and what lies between the cards stays there, empty.
"""

from collections.abc import Iterable, Set

from cjm_desktop.editing.edits.cards import handoffs_among
from cjm_desktop.editing.edits.places import card_lane_ids, cell_of, in_map_order, spanned
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Group, PlacedPart
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.map.card_stack import Borders, card_stack
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording


@in_words_of_tr
def excerpt(document: Document, card_ids: Iterable[str], tr: Wording) -> Drawing:
    """Draw cards as they stand on the map; those of one cell, or of the idea tray, alone.

    Beside cards of the map those of the idea tray are left out: they have no place there.
    """
    ids = in_map_order(document, card_ids)
    on_map = [each for each in ids if cell_of(document, each) != TRAY]
    if len({cell_of(document, each) for each in on_map}) > 1:
        return _of_map(document, on_map, tr)
    return _of_cell(document, on_map or ids, tr)


def _of_cell(document: Document, ids: list[str], tr: Wording) -> Drawing:
    layouter = MapLayouter(tr)
    faces = (layouter.face(each, document.cards[each]) for each in ids)
    group, _ = card_stack(faces, theme.COLUMN, Borders())
    return Drawing(group, document.map.language)


def _of_map(document: Document, ids: list[str], tr: Wording) -> Drawing:
    cells = {cell_of(document, each) for each in ids}
    lanes = spanned(card_lane_ids(document), {cell.lane for cell in cells})
    layout = MapLayouter(tr).layout(_reduced(document, ids, tr))
    bands = [band for band in layout.bands if band.lane in lanes]
    top, left = layout.header_height + theme.GAP, theme.LANE_HEADER
    up = top - bands[0].y
    heads = (
        PlacedPart(left + column.x, 0, figure)
        for column, figure in zip(layout.columns, layout.headers, strict=True)
    )
    parts = [*heads]
    for band in bands:
        parts.append(PlacedPart(0, up + band.y, band.header))
        parts.append(PlacedPart(left, up + band.y, band.body))
    parts.append(PlacedPart(left, up, layout.arrows.group))
    height = up + bands[-1].y + bands[-1].height
    root = Group(left + layout.width + theme.GAP, height, tuple(parts))
    return Drawing(root, document.map.language)


def _reduced(document: Document, ids: list[str], tr: Wording) -> Document:
    """Give the map with these cards alone, their phases, and all lanes that hold cards.

    The lanes give each other their colours; a phase without a name is known by its number.
    """
    cells = {cell_of(document, each) for each in ids}
    phases = spanned(document.phase_ids, {cell.phase for cell in cells})
    lanes, chosen = set(card_lane_ids(document)), set(ids)
    return Document(
        map=document.map,
        phases={
            each: document.phases[each].replaced(
                name=place_words(document, CellKey(each, None), tr)
            )
            for each in phases
        },
        lanes={each: lane for each, lane in document.lanes.items() if each in lanes},
        personas={
            each: persona for each, persona in document.personas.items() if persona.lane in lanes
        },
        cards={each: _alone(document.cards[each], chosen) for each in ids},
        handoffs=handoffs_among(document, ids),
        assets=document.assets,
    )


def _alone(card: Card, chosen: Set[str]) -> Card:
    return card.replaced(answers=tuple(each for each in card.answers if each in chosen))
