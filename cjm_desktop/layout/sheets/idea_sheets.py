"""The ideas of the tray on paper: by the phase they may serve, the undecided, and the dropped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cjm_desktop.insight.ideas import Ideas, ideas
from cjm_desktop.journey.document import Document, Key, Placed
from cjm_desktop.layout.card_words import written_words
from cjm_desktop.layout.drawing import Figure, Icon
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.word_rows import MOST_LINES, line_rows, titled_group
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_INDENT = 20.0
_ICON = 12.0
_TITLE = Style("semibold", 11)
_QUIET = Style("regular", 9.5, "quiet")


def idea_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the ideas of the tray out, in the order of the tray."""
    on, found = flow_sheet(request), ideas(document)
    title = sheet_title(tr("Ideas"), _said(found, tr), on.page.width)
    return on.placed(document, _rows(document, found, on.page.room, tr), title, tr)


def _said(found: Ideas, tr: Wording) -> str:
    if not found.total:
        return tr("The idea tray is empty")
    return tr("{judged} of {total} judged", judged=found.judged, total=found.total)


def _rows(document: Document, found: Ideas, room: float, tr: Wording) -> Iterator[Flowing]:
    for phase in document.phase_ids:
        name = numbered_phase(document, phase, tr)
        yield from _group(name, document.phases[phase].goal, found.serving(phase), room, tr)
    why = tr("Which phase do they serve, or none?")
    yield from _group(tr("Not judged yet"), why, found.undecided, room, tr)
    why = tr("They serve no phase of this journey.")
    yield from _group(tr("Dropped"), why, found.dropped, room, tr)


def _group(
    name: str, why: str, cards: Sequence[Placed], room: float, tr: Wording
) -> Iterator[Flowing]:
    if cards:
        rows = [row for placed in cards for row in _idea(placed, room, tr)]
        yield from titled_group(name, rows, room, tr, said=why, count=len(cards))


def _idea(placed: Placed, room: float, tr: Wording) -> Iterator[Figure]:
    """Set an idea with all that is written of it, in several rows if need be."""
    card, inner = placed.card, room - _INDENT
    title = card.title or phrase(tr, card.kind)
    texts, bottom = block(wrap(title, _TITLE.font, _TITLE.size, inner), _INDENT, 2, _TITLE)
    written = (card.dropped or "", card.channel, *written_words(card, tr))
    more = "\n".join(text for text in written if text.strip())
    lines = wrap(more, _QUIET.font, _QUIET.size, inner) if more else []
    below, bottom = block(lines[:MOST_LINES], _INDENT, bottom, _QUIET)
    colour = f"kind-{card.kind}"
    icon = Icon(1, 2 + (_TITLE.line_height - _ICON) / 2, _ICON, KIND_ICONS[card.kind], colour)
    key = Key("cards", placed.id)
    space = 5 if len(lines) <= MOST_LINES else 0
    yield Figure(key, "item", room, bottom + space, (icon, *texts, *below), title, colour)
    for row in line_rows(lines[MOST_LINES:], _QUIET, room, _INDENT):
        yield replace(row, role="more")
