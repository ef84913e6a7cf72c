"""Where everything goes that was read from a clipboard, and what has to be asked before.

Phases and roles are matched by name. What the map does not have is asked about: it can be added, or
its cards wait in the idea tray, proposed for the phase if that is there. A block of cells tells by
itself neither its phases nor its lanes; how its rows are spread is asked where both can be meant.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cjm_desktop.editing.edits.names import ids_by_name, name_key
from cjm_desktop.editing.edits.paste import block_plan
from cjm_desktop.editing.edits.pasted_block import Block, is_unclear, likely_spread, names
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.edits.planned_cards import Plan, PlannedCard
from cjm_desktop.editing.edits.targets import Targets, target
from cjm_desktop.intake.pasting.decision import Outcome, Place
from cjm_desktop.intake.pasting.field_words import roles_by_word
from cjm_desktop.intake.pasting.recognition import Found
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.values import MAX_LANES, MAX_PHASES
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

Way = Literal["as_said", "lanes", "one_lane", "add", "tray"]
"""How it is done: as is said; a block's rows down the lanes or all into one; what the map does not
have added to it, or its cards kept in the idea tray."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The ways in which something can be pasted, the likely one first, and what is doubtful."""

    ways: tuple[Way, ...]
    plan: Callable[[Way], Plan]
    doubts: tuple[Doubt, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the user should see it before it is done."""
        return len(self.ways) > 1 or bool(self.doubts)


def proposal(
    document: Document,
    found: Found,
    outcome: Outcome,
    place: Place,
    at: CellKey,
    new_id: IdSource,
) -> Proposal:
    """Propose what becomes of what was read; PasteError if `at` holds no cards."""
    if outcome == "ideas":
        return Proposal(("as_said",), lambda _: _ideas(document, found))
    Targets(document, at)
    if found.block:
        return _of_block(document, found.block, place, at)
    return _of_rows(document, found, at, new_id)


def _of_block(document: Document, block: Block, place: Place, at: CellKey) -> Proposal:
    ways: tuple[Way, ...] = ("lanes",) if place == "phase" else ("one_lane",)
    if place not in ("lane", "phase") and is_unclear(document, block, at):
        likely = likely_spread(document, block, at)
        ways = (likely, "one_lane" if likely == "lanes" else "lanes")
    return Proposal(
        ways,
        lambda way: block_plan(document, block, at, "lanes" if way == "lanes" else "one_lane"),
    )


def _of_rows(document: Document, found: Found, at: CellKey, new_id: IdSource) -> Proposal:
    known = Names(document)
    phases = strange((row.phase for row in found.rows), known.phase)
    lanes = strange((row.lane for row in found.rows), known.lane)
    doubts = (
        *found.doubts,
        *(Doubt("phase", name) for name in phases),
        *(Doubt("lane", name) for name in lanes),
    )
    ways: tuple[Way, ...] = ("as_said",)
    fits = (
        len(document.phases) + len(phases) <= MAX_PHASES
        and len(document.lanes) + len(lanes) <= MAX_LANES
    )
    if phases or lanes:
        ways = ("tray",)
        if fits:
            some = any(row.phase and known.phase(row.phase) for row in found.rows)
            ways = ("tray", "add") if some else ("add", "tray")

    def plan(way: Way) -> Plan:
        if way != "add":
            return Plan([planned(row, known, at) for row in found.rows])
        added = known.with_added(phases, lanes, new_id)
        cards = [planned(row, added, at) for row in found.rows]
        return Plan(cards, added.new_phases, added.new_lanes)

    return Proposal(ways, plan, doubts)


def planned(row: Row, known: "Names", at: CellKey) -> PlannedCard:
    """Say where a row goes; `at` is the place of what says none."""
    phase = at.phase if row.phase is None else known.phase(row.phase)
    lane = at.lane if row.lane is None else known.lane(row.lane)
    if at == TRAY and row.phase is None and row.lane is None:
        return PlannedCard(TRAY, row.title, row.notes, row.fields, id=row.id)
    there = target(phase, lane)
    fields = row.fields
    if there.stray is not None and phase is not None:
        fields = {**fields, "proposed_phase": phase}
    return PlannedCard(there.cell, row.title, row.notes, fields, there.stray, row.id)


def _ideas(document: Document, found: Found) -> Plan:
    """Plan an idea for each row and each cell, proposed for the phase that it names."""
    known = Names(document)
    cards = []
    for row in found.rows or _block_rows(document, found.block):
        phase = known.phase(row.phase) if row.phase else None
        proposed = {} if phase is None else {"proposed_phase": phase}
        cards.append(PlannedCard(TRAY, row.title, row.notes, {**row.fields, **proposed}))
    return Plan(cards)


def _block_rows(document: Document, block: Block) -> list[Row]:
    """Give each cell as a row; edges that name both phases and lanes are no ideas themselves."""
    phases, lanes = names(document, block)
    whole = bool(phases) and bool(lanes)
    return [
        Row(
            text_of_cell(said),
            phase=document.phases[phases[column]].name if whole and column in phases else None,
        )
        for row in block[int(whole) :]
        for column, said in enumerate(row[int(whole) :], start=int(whole))
        if said.strip()
    ]


def strange(said: Iterable[str | None], known: Callable[[str], str | None]) -> list[str]:
    """List the names that are not known, each in its first spelling."""
    found: dict[str, str] = {}
    for name in said:
        if name is not None and (key := name_key(name)) and known(name) is None:
            found.setdefault(key, " ".join(name.split()))
    return list(found.values())


class Names:
    """The phases and the lanes of a map by name, and those that would be new."""

    def __init__(self, document: Document) -> None:
        tr = Wording.of(document.map.language)
        self._document = document
        self._phases = ids_by_name(
            (each, place_words(document, CellKey(each, None), tr)) for each in document.phase_ids
        )
        measures = [each for each, lane in document.lanes.items() if lane.kind == "kpis"]
        self._lanes = ids_by_name(
            (each, place_words(document, CellKey(None, each), tr))
            for each in (*card_lane_ids(document), *measures)
        )
        self.new_phases: Mapping[str, str] = {}
        self.new_lanes: Mapping[str, str] = {}

    def phase(self, name: str) -> str | None:
        """Find the phase of a name."""
        return self._phases.get(name_key(name))

    def lane(self, name: str) -> str | None:
        """Find the lane of a name, or the only one of the role that it says."""
        found = self._lanes.get(name_key(name))
        role = roles_by_word().get(name_key(name)) if found is None else None
        if role in (None, "other"):
            return found
        alike = [
            each
            for each, lane in self._document.lanes.items()
            if lane.kind == "role" and lane.role == role
        ]
        return alike[0] if len(alike) == 1 else None

    def known_as(self, phases: Mapping[str, str], lanes: Mapping[str, str]) -> "Names":
        """Give the names with others for what is there, by name → id."""
        more = Names(self._document)
        more._phases |= {name_key(name): each for name, each in phases.items()}
        more._lanes |= {name_key(name): each for name, each in lanes.items()}
        return more

    def with_added(self, phases: Sequence[str], lanes: Sequence[str], new_id: IdSource) -> "Names":
        """Give the names as they are once these are added."""
        added = self.known_as({}, {})
        added._phases |= self._phases
        added._lanes |= self._lanes
        added.new_phases = {new_id(): name for name in phases}
        added.new_lanes = {new_id(): name for name in lanes}
        added._phases |= {name_key(name): each for each, name in added.new_phases.items()}
        added._lanes |= {name_key(name): each for each, name in added.new_lanes.items()}
        return added
