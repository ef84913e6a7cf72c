"""The notes on paper: all that is written of the cards besides their titles, place by place.

The map shows what there is, this section what is known of it. Ideas in the tray have a section of
their own.
"""

from collections.abc import Iterable, Iterator

from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.journey.document import CellKey, Document, Key, Placed
from cjm_desktop.layout.card_words import written_words
from cjm_desktop.layout.drawing import Figure, Icon
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.map.map_sheets import is_story
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.quote_words import quotes_on_paper
from cjm_desktop.layout.sheets.columns import Flowing, FlowRow
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import (
    NAME,
    below_name,
    fits_heading,
    link_row,
    name_row,
    quiet_row,
    text_rows,
    titled_group,
)
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import ENGLISH, Wording

_ICON = 12.0


def has_notes(document: Document) -> bool:
    """Say whether there is anything to tell of a phase, or of a card that has a place."""
    return any(_tells_of_phase(document, phase) for phase in document.phase_ids) or any(
        card.phase is not None and _tells(document, Placed(card_id, card))
        for card_id, card in document.cards.items()
    )


def note_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the notes out; none beside a map that has them all beside its cards."""
    if len(request.sections) > 1 and _are_told(document, request):
        return ()
    some = has_notes(document)
    on = flow_sheet(request)
    said = tr("What is known of the cards, phase by phase.") if some else tr("No card has notes.")
    title = sheet_title(tr("Notes"), said, on.page.width)
    return on.placed(document, _rows(document, on.page.room, tr), title, tr)


def _tells_of_phase(document: Document, phase_id: str) -> bool:
    return bool(document.phases[phase_id].description.strip())


def _are_told(document: Document, request: PrintRequest) -> bool:
    """Say whether the map, told as a story, has all the notes beside its cards."""
    if "map" not in request.sections:
        return False
    # What the paper of all is, is not known any more where only the notes have their own.
    known = "map" in request.papers or "notes" not in request.papers
    return known and is_story(document, request.on_own_paper("map"))


def _tells(document: Document, item: Placed) -> bool:
    return bool(item.card.links) or any(True for _ in _words(document, item, ENGLISH))


def _words(document: Document, item: Placed, tr: Wording) -> Iterator[str]:
    """Give what is written of a card, and what it rests on."""
    yield from written_words(item.card, tr)
    yield from quotes_on_paper(document, item.id, tr)


def _rows(document: Document, room: float, tr: Wording) -> Iterator[Flowing]:
    told: dict[str | None, list[FlowRow]] = {}
    for cell, placed in filled_cells(document):
        telling = [item for item in placed if _tells(document, item)]
        told.setdefault(cell.phase, []).extend(_cell(document, cell, telling, room, tr))
    for phase_id in document.phase_ids:
        phase = document.phases[phase_id]
        # A long goal is not cut here, as it is on the map: it becomes the first of the texts.
        short = fits_heading(phase.goal, room)
        texts = (phase.description,) if short else (phase.goal, phase.description)
        rows: list[FlowRow] = [
            row for text in texts if text.strip() for row in text_rows(text, room, 0)
        ]
        intro = len(rows)
        rows += told.get(phase_id, ())
        if told.get(phase_id) or _tells_of_phase(document, phase_id):
            name = numbered_phase(document, phase_id, tr)
            said = phase.goal if short else ""
            yield from titled_group(name, rows, room, tr, said=said, intro=intro)


def _cell(
    document: Document, cell: CellKey, telling: list[Placed], room: float, tr: Wording
) -> Iterator[FlowRow]:
    """Set the cards of a place, the first below the lane's name."""
    place: tuple[Figure, ...] = ()
    if telling:
        place = (quiet_row(place_words(document, CellKey(None, cell.lane), tr), room),)
    for item in telling:
        yield from below_name((*place, _name(item, room, tr)), _texts(document, item, room, tr))
        place = ()


def _name(item: Placed, room: float, tr: Wording) -> Figure:
    card, top = item.card, 2 + (NAME.line_height - _ICON) / 2
    icon = Icon(1, top, _ICON, KIND_ICONS[card.kind], f"kind-{card.kind}")
    return name_row(card.title or phrase(tr, card.kind), room, Key("cards", item.id), icon)


def _texts(document: Document, item: Placed, room: float, tr: Wording) -> Iterator[Figure]:
    for words in _words(document, item, tr):
        yield from text_rows(words, room)
    for address in item.card.links:
        yield link_row(address, room)
