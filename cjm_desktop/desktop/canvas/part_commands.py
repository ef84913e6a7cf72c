"""What commands do with a phase or lane as a whole; each is one undo, and says what it did."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cjm_desktop.desktop.canvas import removal
from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.desktop.canvas.lane_strip import LaneStrip
from cjm_desktop.desktop.canvas.phase_strip import PhaseStrip
from cjm_desktop.desktop.work.parts import (
    PART_KINDS,
    next_part,
    part_to_split,
    selected_lane,
    selected_part,
)
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits import lane_parts, phase_parts
from cjm_desktop.editing.edits.lane_looks import colour_lanes
from cjm_desktop.editing.edits.part_cards import from_here_on, second_halves
from cjm_desktop.editing.edits.part_fields import Conflict
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.comparing.fields import FieldChange, holdings
from cjm_desktop.journey.document import RECORD_TYPES, Document, Key
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import CARD_LANES, Kind, LaneKind, Part
from cjm_desktop.layout.difference_words import names_in, value_words
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import Wording


class _Edits(NamedTuple):
    """What is done with phases or with lanes, and the steps that it is."""

    duplicate: Callable[[Document, str, str, str, IdSource], Patch]
    split: Callable[[Document, str, str, str, Iterable[str]], Patch]
    merge: Callable[[Document, str, str, str], Patch]
    conflicts: Callable[[Document, str, str], Sequence[Conflict]]
    duplicate_step: Step
    split_step: Step
    merge_step: Step


_EDITS: Mapping[Kind, _Edits] = {
    "phases": _Edits(
        phase_parts.duplicate_phase, phase_parts.split_phase, phase_parts.merge_phases,
        phase_parts.phase_conflicts, "duplicate_phase", "split_phase", "merge_phases",
    ),
    "lanes": _Edits(
        lane_parts.duplicate_lane, lane_parts.split_lane, lane_parts.merge_lanes,
        lane_parts.lane_conflicts, "duplicate_lane", "split_lane", "merge_lanes",
    ),
}  # fmt: skip


class PartCommands:
    """Steps on the selected phase or lane."""

    def __init__(
        self,
        session: Session,
        phases: PhaseStrip,
        lanes: LaneStrip,
        ask: removal.AskFate | None = None,
    ) -> None:
        self._session = session
        self._ask = ask or removal.ask_fate
        self._phases = phases
        self._lanes = lanes

    def insert(self, *, behind: bool) -> None:
        """Add a phase or lane beside the selected one, of its kind, and write its name."""
        key, document = selected_part(self._session), self._session.document
        if key is None:
            return
        if key.kind == "phases":
            self._phases.add_at(document.phase_ids.index(key.id) + behind)
        else:
            kind: LaneKind = document.lanes[key.id].kind
            place = document.lane_ids.index(key.id) + behind
            self._lanes.add_kind(kind if kind in CARD_LANES else "topic", place)

    def duplicate(self) -> None:
        """Add a copy behind the selected phase or lane, and write its name."""
        key, session = selected_part(self._session), self._session
        if key is None:
            return
        strip, edits = self._strip(key), _EDITS[key.kind]
        new, name = Key(key.kind, session.new_id()), strip.name_of(key)
        if name:
            name = self._map_words("{name} (copy)", name=name)[:MAX_TITLE]
        patch = edits.duplicate(session.document, key.id, new.id, name, session.new_id)
        strip.added(new, patch, edits.duplicate_step)

    def split(self, part: Part) -> None:
        """Divide a phase or lane: the selected cards and those below them go to a new one.

        With no card selected, the second half of each cell goes.
        """
        session = self._session
        document, split = session.document, part_to_split(session, part)
        if split is None:
            return
        chosen = session.selected_cards
        going = from_here_on(document, chosen) if chosen else second_halves(document, part, split)
        key = Key(PART_KINDS[part], split)
        strip, edits = self._strip(key), _EDITS[key.kind]
        new, name = Key(key.kind, session.new_id()), strip.name_of(key)
        if name:
            name = f"{name} (2)"[:MAX_TITLE]
        patch = edits.split(document, split, new.id, name, going)
        strip.added(new, patch, edits.split_step)
        if session.document.get(new) is not None:
            self._say_split(part, len(going), chosen=bool(chosen))

    def merge(self) -> None:
        """Make one of the selected phase or lane and the next."""
        session = self._session
        document, key = session.document, selected_part(session)
        gone = next_part(document, key) if key is not None else None
        if key is None or gone is None:
            return
        edits = _EDITS[key.kind]
        conflicts = edits.conflicts(document, key.id, gone.id)
        note = "\n".join(self._told(key, conflicts, self._map_words))
        told = self._told(key, conflicts, session.tr_)
        patch = edits.merge(document, key.id, gone.id, note)
        if session.edit(edits.merge_step, patch, select=[key]):
            self._say_merged(self._strip(key).name_of(key), told)

    def remove(self, key: Key) -> None:
        """Remove a phase or lane; it is said beforehand what goes with it."""
        session, strip = self._session, self._strip(key)
        found = removal.consequence(session.document, key)
        fate: removal.Choice | None = "remove"
        if any(found):
            fate = self._ask(strip.window(), session.tr_, strip.name_of(key), found)
        if fate is not None:
            removal.carry_out(session, key, fate)

    def colour(self, token: str) -> None:
        """Give the selected lane a colour."""
        session = self._session
        lane = selected_lane(session)
        if lane is not None:
            session.edit("colour_lane", colour_lanes(session.document, [lane], token))

    def _strip(self, key: Key) -> HeaderStrip:
        return self._phases if key.kind == "phases" else self._lanes

    @property
    def _map_words(self) -> Wording:
        return Wording.of(self._session.document.map.language)

    def _told(self, key: Key, conflicts: Sequence[Conflict], tr: Wording) -> list[str]:
        """Say of each field that could not be kept what it was: “Name: Trial”."""
        holds, names = holdings(RECORD_TYPES[key.kind]), names_in(self._session.document)
        said = []
        for field, kept, gone in conflicts:
            change = FieldChange(field, holds[field], kept, gone)
            words = value_words(change, gone, names, tr)
            said.append(f"{field_words(tr, key.kind, field)}: {words}")
        return said

    def _say_split(self, part: Part, count: int, *, chosen: bool) -> None:
        tr = self._session.tr_
        if chosen:
            said = (
                tr.plural("One card went to the new phase.",
                          "{n} cards went to the new phase.", count)
                if part == "phase" else
                tr.plural("One card went to the new lane.",
                          "{n} cards went to the new lane.", count)
            )  # fmt: skip
        else:
            said = tr("The lower half of each cell went along. Select cards first to choose which.")
        self._session.message.emit(said)

    def _say_merged(self, name: str, told: Sequence[str]) -> None:
        tr = self._session.tr_
        said = tr("Merged into “{name}”", name=name)
        if told:
            said = tr("Merged into “{name}”. Kept in its description: {things}",
                      name=name, things="; ".join(told))  # fmt: skip
        self._session.message.emit(said)
