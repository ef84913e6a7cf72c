"""Rounds of voting on paper: what the room voted, card by card, the most disputed first."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from cjm_desktop.insight.voting.spread import by_weight
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.round_words import how_to_read, round_line
from cjm_desktop.layout.sheets.columns import Flowing, group_of, stacked_group
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.round_rows import dots_head, dots_row, scores_head, scores_row
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import heading_row
from cjm_desktop.words.wording import Wording

_COLUMN = 500.0
"""The least width of a table with its pictures."""
_ABOVE = 12.0


def has_rounds(document: Document) -> bool:
    """Say whether there is a round of which any card is still there."""
    return any(map(partial(_there, document), document.rounds.values()))


def round_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the rounds out, the last one first."""
    on = flow_sheet(request, _COLUMN)
    rows = _rows(document, on.page.room, tr)
    return on.placed(document, rows, _title(document, on.page.width, tr), tr)


def _there(document: Document, held: Round) -> Mapping[str, Tally]:
    """Give what the cards got that are there; of a part of a map only these are shown."""
    return {card: tally for card, tally in held.tallies.items() if card in document.cards}


def _rows(document: Document, room: float, tr: Wording) -> Iterator[Flowing]:
    for round_id in reversed(document.round_ids):
        held = document.rounds[round_id]
        tallies = _there(document, held)
        if not tallies:
            continue
        cards = by_weight(tallies)
        if held.about == "dots":
            most = max(each.dots for each in tallies.values())
            head = dots_head(room, tr)
            rows = [dots_row(document, each, tallies[each], most, room, tr) for each in cards]
        else:
            head = scores_head(room, tr)
            rows = [scores_row(document, each, tallies[each], room, tr) for each in cards]
        title = held.title or tr("Round of voting")
        heading = stacked_group([heading_row(title, round_line(held, tr), room), head])
        on = heading_row(tr("{title} (continued)", title=title), "", room)
        again = stacked_group([on, head])
        yield from group_of(heading, rows, again, above=_ABOVE, in_columns=True)


def _title(document: Document, room: float, tr: Wording) -> Figure:
    said = how_to_read(tr) if has_rounds(document) else tr("No round of voting was kept yet.")
    return sheet_title(tr("Rounds of voting"), said, room)
