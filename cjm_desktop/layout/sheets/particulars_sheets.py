"""What a map is for and where it comes from, on paper: whoever gets it has this beside the rest."""

from collections.abc import Iterable, Iterator

from cjm_desktop.insight.research import research_sources
from cjm_desktop.journey.document import MAP_KEY, CellKey, Document
from cjm_desktop.journey.records import Map
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.role_alone import role_or_all
from cjm_desktop.layout.sheets.flow import Flowing, FlowRow, group_of
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.target_group_words import Particular, bounds
from cjm_desktop.layout.sheets.word_rows import below_name, heading_row, name_row, text_rows
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.forms import MARKET
from cjm_desktop.words.wording import ENGLISH, Wording

_UPRIGHT = 600.0
"""The width of the content of an upright page before it is scaled to the paper."""
_TOP = 10.0


def has_particulars(document: Document) -> bool:
    """Say whether anything is written of the map as a whole, or of whom its lanes speak.

    The name of a method alone is nothing: a template brings it along.
    """
    written = document.replaced({MAP_KEY: document.map.replaced(method="")})
    return any(any(rows) for _, rows in _sections(written, ENGLISH))


def particulars_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay the particulars out; beside other views only where there are any."""
    shown = role_or_all(document, request.role)
    some = has_particulars(shown)
    if not some and len(request.sections) > 1:
        return
    on = flow_sheet(request, _UPRIGHT)
    said = tr("What it is for, and what it rests on.") if some else tr("Nothing is written yet.")
    title = sheet_title(tr("About the map"), said, on.page.width)
    yield from on.placed(document, _rows(shown, on.page.room, tr), title, _TOP)


def _sections(document: Document, tr: Wording) -> Iterator[tuple[str, Iterator[Particular]]]:
    yield tr("Why we make the map"), _purpose(document.map, tr)
    yield tr("The market"), _market(document.map, tr)
    yield tr("Target groups"), _groups(document, tr)
    yield tr("Where it comes from"), _origin(document, tr)
    yield tr("Notes"), _written((("", document.map.notes),))


def _rows(document: Document, room: float, tr: Wording) -> Iterator[Flowing]:
    for title, particulars in _sections(document, tr):
        rows = [row for each in particulars for row in _particular(each, room)]
        if rows:
            again = heading_row(tr("{title} (continued)", title=title), "", room)
            yield from group_of(heading_row(title, "", room), rows, again)


def _particular(particular: Particular, room: float) -> Iterator[FlowRow]:
    name = (name_row(particular.name, room),) if particular.name else ()
    return below_name(name, text_rows(particular.text, room, 0))


def _purpose(map_: Map, tr: Wording) -> Iterator[Particular]:
    """List what the map is for; the client stands on every page."""
    return _written((
        (tr("Purpose"), map_.purpose),
        (tr("Audience"), map_.audience),
        (tr("Scope"), map_.scope),
    ))  # fmt: skip


def _market(map_: Map, tr: Wording) -> Iterator[Particular]:
    return _written((
        (tr("Variant"), map_.variant),
        (tr("Made from"), map_.base),
        *((tr(name), getattr(map_, field)) for field, name, _ in MARKET),
    ))  # fmt: skip


def _groups(document: Document, tr: Wording) -> Iterator[Particular]:
    """List what is written of roles, and of whom other lanes speak."""
    for lane_id in document.lane_ids:
        lane = document.lanes[lane_id]
        said = [tr("{name}: {text}", name=name, text=text) for name, text in bounds(lane, tr)]
        if (said or lane.kind == "role") and lane.description.strip():
            said.insert(0, lane.description.strip())
        if said:
            yield Particular(place_words(document, CellKey(None, lane_id), tr), "\n".join(said))


def _origin(document: Document, tr: Wording) -> Iterator[Particular]:
    map_ = document.map
    found = {phrase(tr, source): count for source, count in research_sources(document).items()}
    sources = [
        tr.plural("{source}: one card", "{source}: {n} cards", count, source=source)
        for source, count in found.items()
    ]
    return _written((
        (tr("Authors"), ", ".join(map_.authors)),
        (tr("Method"), map_.method),
        (tr("Research"), "\n".join(sources)),
    ))  # fmt: skip


def _written(particulars: Iterable[tuple[str, str]]) -> Iterator[Particular]:
    for name, text in particulars:
        if text.strip():
            yield Particular(name, text.strip())
