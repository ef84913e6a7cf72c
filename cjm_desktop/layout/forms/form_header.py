"""The line above a form: what it is about, and lines for the day and who took part."""

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Figure, Group, Mark, PlacedPart
from cjm_desktop.layout.forms.form_ruling import LABEL, field
from cjm_desktop.layout.paper import HEADER, Sheet
from cjm_desktop.layout.text import Style, runs, shortened_line, width
from cjm_desktop.words.wording import Wording

_TITLE = Style("bold", 13)
_LEAST = 8.5
"""The smallest size of a long title before it is shortened."""
_BASELINE = 12.0
_BETWEEN = 16.0
_SHARES = (0.34, 0.2, 0.15, 0.31)
"""How the title, the client, the day and the participants share the width."""


def form_header(document: Document, on: Sheet, tr: Wording) -> Drawing:
    """Draw the line above a form's content; what the map does not say is a line to write on."""
    room = on.content.width / on.scale
    free = room - _BETWEEN * (len(_SHARES) - 1)
    title, client, day, people = (share * free for share in _SHARES)
    called = document.map.title.strip()
    if called == tr("Untitled journey map"):
        # So a template is called; the form has a line for a name of its own.
        called = ""
    marks: list[Mark] = [
        *_known(called, tr("Journey map"), 0, title, _TITLE),
        *_known(document.map.client.strip(), tr("Client"), title + _BETWEEN, client, LABEL),
        *field(tr("Date"), title + client + 2 * _BETWEEN, _BASELINE, day),
        *field(tr("Participants"), room - people, _BASELINE, people),
    ]
    figure = Figure(None, "note", room, HEADER, tuple(marks), called)
    root = Group(room, HEADER, (PlacedPart(0, 0, figure),))
    return Drawing(root, document.map.language)


def _known(text: str, label: str, x: float, room: float, style: Style) -> list[Mark]:
    if not text:
        return field(label, x, _BASELINE, room)
    wide = width(text, style.font, style.size)
    if wide > room:
        style = style._replace(size=max(style.size * room / wide, _LEAST))
    line = shortened_line(text, style.font, style.size, room)
    return list(runs(line, x, _BASELINE, style))
