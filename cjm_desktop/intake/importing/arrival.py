"""What was read becomes cards of a map: of a new one, or of one that is there, in one step."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cjm_desktop.editing.edits.assets import put_asset
from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.paste_limits import TooMuch
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.edits.planned_cards import Plan, put_plan
from cjm_desktop.editing.patch import Draft, Patch, squash
from cjm_desktop.intake.importing.arrows import arrows_patch, with_card_ids
from cjm_desktop.intake.importing.matching import Match, matches
from cjm_desktop.intake.importing.material import MAX_ROWS, Fields, Refused, hold
from cjm_desktop.intake.importing.tables import Read
from cjm_desktop.intake.pasting.planning import Names, planned
from cjm_desktop.intake.pasting.rows import Row
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Map
from cjm_desktop.journey.values import MAX_CARDS, MAX_LANES, MAX_PHASES, MAX_TITLE
from cjm_desktop.journey.vocabulary import CardKind, Part
from cjm_desktop.words.wording import Wording


def new_map(title: str, language: str, fields: Mapping[str, Any] | None = None) -> Document:
    """Begin a map for what comes in; `fields` are what the file says of itself."""
    named = {"title": " ".join(title.split())[:MAX_TITLE], "language": language}
    return Document(map=Map(**{**named, **(fields or {})}))


def arrival(
    document: Document,
    read: Read,
    new_id: IdSource,
    chosen: Sequence[Match] | None = None,
) -> Patch:
    """Put what was read on a map; names are taken as `chosen`, or as is proposed.

    Refused if there are more phases, lanes or cards than a map holds.
    """
    pictures, read = _with_pictures(document, read, new_id)
    asked = matches(document, read) if chosen is None else chosen
    phases, lanes = _new_names(asked, "phase"), _new_names(asked, "lane")
    lane = _usual_lane(document, read, lanes)
    hold("names", len(document.phases) + len(phases), MAX_PHASES)
    hold("names", len(document.lanes) + len(lanes), MAX_LANES)
    hold("cards", len(document.cards) + len(read.rows), MAX_CARDS)
    known = Names(document).known_as(_there(asked, "phase"), _there(asked, "lane"))
    known = known.with_added(phases, lanes, new_id)
    at = CellKey(None, known.lane(lane)) if lane is not None else TRAY
    rows, ids = with_card_ids(document, tuple(_renamed(read.rows, asked)), read.arrows, new_id)
    cards = [planned(row, known, at if row.phase is not None else TRAY) for row in rows]
    about = {
        **_fields(known.new_phases, read.phase_fields),
        **_fields(known.new_lanes, read.lane_fields),
    }
    plan = Plan(cards, known.new_phases, known.new_lanes, about)
    after = pictures.apply(document)
    try:
        made = put_plan(after, plan, TRAY, None, _kind, new_id, MAX_ROWS)
    except TooMuch as error:  # texts that are too long for one card go on in more
        raise Refused("cards", MAX_CARDS) from error
    if not read.arrows:
        return squash((pictures, made))
    return squash((pictures, made, arrows_patch(made.apply(after), read.arrows, ids, new_id)))


def _fields(new: Mapping[str, str], named: Fields) -> Mapping[str, Mapping[str, Any]]:
    """Give by id what is known of new phases or lanes by name."""
    known = {name_key(name): fields for name, fields in named.items()}
    return {each: known.get(name_key(name), {}) for each, name in new.items()}


def _with_pictures(document: Document, read: Read, new_id: IdSource) -> tuple[Patch, Read]:
    """Put pictures on the map; gives the rows with the ids that they have there."""
    draft = Draft(document)
    ids = {each: put_asset(draft, asset, new_id()) for each, asset in read.assets.items()}
    rows = (
        replace(row, fields={**row.fields, "image": ids[row.fields["image"]]})
        if "image" in row.fields
        else row
        for row in read.rows
    )
    return draft.patch, read._replace(rows=tuple(rows))


def _new_names(asked: Sequence[Match], part: Part) -> list[str]:
    """List the names that become new phases or lanes, each once."""
    new = (each.taken.name for each in asked if each.part == part and each.taken.id is None)
    return list({name_key(name): name for name in new}.values())


def _there(asked: Sequence[Match], part: Part) -> dict[str, str]:
    """Give by name what is taken for a phase or a lane that the map has."""
    return {each.name: each.taken.id for each in asked if each.part == part and each.taken.id}


def _renamed(rows: Sequence[Row], asked: Sequence[Match]) -> Iterator[Row]:
    """Give the rows with the names of new phases and lanes that theirs are taken for."""
    other = {
        (each.part, name_key(each.name)): each.taken.name
        for each in asked
        if each.taken.id is None and not each.is_new
    }
    for row in rows:
        phase = other.get(("phase", name_key(row.phase))) if other and row.phase else None
        lane = other.get(("lane", name_key(row.lane))) if other and row.lane else None
        if phase or lane:
            yield replace(row, phase=phase or row.phase, lane=lane or row.lane)
        else:
            yield row


def _usual_lane(document: Document, read: Read, lanes: list[str]) -> str | None:
    """Name the lane of rows that say their phase alone; a map without lanes gets one."""
    if not any(row.phase is not None and row.lane is None for row in read.rows):
        return None
    tr = Wording.of(document.map.language)
    there = card_lane_ids(document)
    if there:
        return document.lanes[there[0]].name
    if not lanes:
        lanes.append(tr("Customer"))
    return lanes[0]


def _kind(cell: CellKey) -> CardKind:
    return "idea" if cell == TRAY else "touchpoint"
