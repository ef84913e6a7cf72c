"""A whole map as what every reader gives: its cards as rows, for a map that is there already."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from cjm_desktop.intake.importing.material import Arrow, Material
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.document import TRAY, CellKey, Document, Placed
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import CARD_LANES, Kind
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

_PLACED: Final = frozenset({"order", "phase", "lane", "title", "notes"})
_OF_ITS_MAP: Final = frozenset({"answers", "proposed_phase", "change", "earlier", "meta"})
"""What refers to other records of the map, or to what that was before."""
_LEFT_OUT: Final[tuple[Kind, ...]] = ("personas", "kpis", "rounds", "workshops", "quotes")
_OF_A_PHASE: Final = ("goal", "description", "decisive", "duration")
_OF_A_LANE: Final = ("kind", "role", "side", "description", "default_kind", "takes_ideas")


def material_of(document: Document) -> Material:
    """Give the cards of a map with the names of their places, and what those hold."""
    tr = Wording.of(document.map.language)
    phases = {each: place_words(document, CellKey(each, None), tr) for each in document.phase_ids}
    lanes = {
        each: place_words(document, CellKey(None, each), tr)
        for each in document.lane_ids
        if document.lanes[each].kind in CARD_LANES
    }
    rows = tuple(_rows(document, phases, lanes))
    shown = {row.fields["image"] for row in rows if "image" in row.fields}
    arrows = (
        Arrow(each.source, each.target, each.label, each.kind)
        for each in document.handoffs.values()
    )
    left = (Doubt("records", kind, times=len(document.table(kind))) for kind in _LEFT_OUT)
    return Material(
        rows=rows,
        doubts=tuple(each for each in left if each.times),
        arrows=tuple(arrows),
        phases=tuple(phases.values()),
        lanes=tuple(lanes.values()),
        title=document.map.title,
        phase_fields={name: _fields(document.phases[each], _OF_A_PHASE)
                      for each, name in phases.items()},
        lane_fields={name: _fields(document.lanes[each], _OF_A_LANE)
                     for each, name in lanes.items()},
        assets={each: asset for each, asset in document.assets.items() if each in shown},
    )  # fmt: skip


def _rows(document: Document, phases: Mapping[str, str], lanes: Mapping[str, str]) -> Iterator[Row]:
    for phase, name in phases.items():
        for lane, lane_name in lanes.items():
            for item in document.cells.get(CellKey(phase, lane), ()):
                if item.card.change != "removed":
                    yield _row(item, name, lane_name)
    for item in document.cells.get(TRAY, ()):
        yield _row(item, None, None)


def _row(item: Placed, phase: str | None, lane: str | None) -> Row:
    fields = {
        name: getattr(item.card, name)
        for name in Card.defaults
        if name not in _PLACED | _OF_ITS_MAP
    }
    said = {name: value for name, value in fields.items() if value != Card.defaults[name]}
    said.setdefault("kind", item.card.kind)
    return Row(item.card.title, item.card.notes, phase, lane, said, item.id)


def _fields(record: Phase | Lane, names: tuple[str, ...]) -> Mapping[str, Any]:
    return {name: getattr(record, name) for name in names}
