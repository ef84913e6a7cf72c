"""What a map is for, how it was made and how well it is known, in the words of its makers.

Whoever gets the map can judge by this how far to trust it. All that is written of the map as a
whole, of its phases and of whom its lanes speak stands here in full.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from cjm_desktop.insight.evidence import evidence_shares
from cjm_desktop.insight.research import research_sources
from cjm_desktop.insight.search import tags
from cjm_desktop.journey.document import MAP_KEY, CellKey, Document
from cjm_desktop.journey.records import Map
from cjm_desktop.layout.front.evidence_bar import evidence_bar, untold_words
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.quote_words import LOOSE_TITLE, loose_quotes_on_paper, tally_words
from cjm_desktop.layout.sheets.columns import Flowing, FlowRow
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.target_group_words import Particular, bounds
from cjm_desktop.layout.sheets.word_rows import (
    BODY,
    below_name,
    name_row,
    text_rows,
    titled_group,
)
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.forms import MARKET
from cjm_desktop.words.wording import ENGLISH, N_, Wording

_METHODS: Final[Mapping[str, str]] = {
    "buying-centre": N_("Buying centre"),
    "lifecycle": N_("Customer lifecycle"),
    "seven-phases": N_("Seven-phase journey"),
    "social-media": N_("Journey in social media"),
    "workshop": N_("Workshop"),
}
"""What the templates’ methods are called; the words of others are their makers’."""
_BAR_ROOM: Final = 360.0
"""The most that the bar of evidence is wide."""


def has_method(document: Document) -> bool:
    """Say whether anything is written of the map as a whole, or of whom its lanes speak.

    Client and method alone are nothing: the one stands on every page, the other comes along with a
    template.
    """
    written = document.replaced({MAP_KEY: document.map.replaced(method="", client="")})
    told = any(any(rows) for _, rows in _written_sections(written, ENGLISH))
    return told or bool(evidence_shares(document).told)


def method_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay it all out."""
    some = has_method(document)
    on = flow_sheet(request)
    said = tr("What it is for, and what it rests on.") if some else tr("Nothing is written yet.")
    title = sheet_title(tr("Method and evidence"), said, on.page.width)
    return on.placed(document, _rows(document, on.page.room, tr), title, tr)


def _rows(document: Document, room: float, tr: Wording) -> Iterator[Flowing]:
    for title, particulars in _written_sections(document, tr):
        rows = [row for each in particulars for row in _particular(each, room)]
        yield from _below_heading(title, rows, room, tr)
    yield from _below_heading(tr("How well it is known"), _evidence(document, room, tr), room, tr)
    notes = document.map.notes
    rows = list(text_rows(notes, room, 0)) if notes.strip() else []
    yield from _below_heading(tr("Notes"), rows, room, tr)


def _below_heading(
    title: str, rows: Sequence[FlowRow], room: float, tr: Wording
) -> Iterator[Flowing]:
    if rows:
        yield from titled_group(title, rows, room, tr)


def _written_sections(
    document: Document, tr: Wording
) -> Iterator[tuple[str, Iterator[Particular]]]:
    yield tr("Why we make the map"), _purpose(document.map, tr)
    yield tr("The market"), _market(document.map, tr)
    yield tr("The phases"), _phases(document, tr)
    yield tr("Target groups"), _groups(document, tr)
    yield tr("How it was made"), _origin(document, tr)
    yield tr("Tags"), _tags(document, tr)
    loose = loose_quotes_on_paper(document, tr)
    yield tr(LOOSE_TITLE), (Particular("", each) for each in loose)


def _particular(particular: Particular, room: float) -> Iterator[FlowRow]:
    name = (name_row(particular.name, room),) if particular.name else ()
    return below_name(name, text_rows(particular.text, room, 0))


def _purpose(map_: Map, tr: Wording) -> Iterator[Particular]:
    return _written((
        (tr("Client"), map_.client),
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


def _phases(document: Document, tr: Wording) -> Iterator[Particular]:
    return _written(
        (numbered_phase(document, phase, tr), document.phases[phase].description)
        for phase in document.phase_ids
    )


def _groups(document: Document, tr: Wording) -> Iterator[Particular]:
    """List what is written of roles, and whom other lanes speak of.

    What is written of a topic is a question to those who fill it in.
    """
    for lane_id in document.lane_ids:
        lane = document.lanes[lane_id]
        said = [tr("{name}: {text}", name=name, text=text) for name, text in bounds(lane, tr)]
        if lane.kind == "role" and lane.description.strip():
            said.insert(0, lane.description.strip())
        if said:
            yield Particular(place_words(document, CellKey(None, lane_id), tr), "\n".join(said))


def _origin(document: Document, tr: Wording) -> Iterator[Particular]:
    map_ = document.map
    sources = [
        _counted(phrase(tr, source), count, tr)
        for source, count in research_sources(document).items()
    ]
    return _written((
        (tr("Authors"), ", ".join(author for author in map_.authors if author.strip())),
        (tr("Method"), _method(map_.method, tr)),
        (tr("Research"), "\n".join(sources)),
        (tr("Quotes"), "\n".join(tally_words(document, tr))),
        (tr("Measured"), _measured(document, tr)),
    ))  # fmt: skip


def _method(name: str, tr: Wording) -> str:
    known = _METHODS.get(name)
    return name if known is None else tr(known)


def _measured(document: Document, tr: Wording) -> str:
    """Say when the measures of the phases were read, from the first reading to the last."""
    days = sorted(reading.on for kpi in document.kpis.values() for reading in kpi.readings)
    if not days:
        return ""
    first, last = short_day(tr, days[0]), short_day(tr, days[-1])
    return first if first == last else tr("{first} to {last}", first=first, last=last)


def _tags(document: Document, tr: Wording) -> Iterator[Particular]:
    used = Counter(tag for card in document.cards.values() for tag in set(card.tags))
    listed = [tag for tag in tags(document, tr.language) if tag.strip()]
    return _written((("", "\n".join(_counted(tag, used[tag], tr) for tag in listed)),))


def _counted(name: str, count: int, tr: Wording) -> str:
    return tr.plural("{source}: one card", "{source}: {n} cards", count, source=name)


def _evidence(document: Document, room: float, tr: Wording) -> list[FlowRow]:
    """Set the shares as a bar, and say of how many cards nothing is said."""
    shares = evidence_shares(document)
    if not shares.told:
        return []
    rows: list[FlowRow] = [evidence_bar(shares, BODY, min(room, _BAR_ROOM), tr)]
    if shares.untold:
        rows += text_rows(untold_words(shares, tr), room, 0)
    return rows


def _written(particulars: Iterable[tuple[str, str]]) -> Iterator[Particular]:
    for name, text in particulars:
        if text.strip():
            yield Particular(name, text.strip())
