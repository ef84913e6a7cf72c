"""Journeys in CJML, the XML of cjml.no: end users are roles, their touchpoints cards in phases.

What real files do is taken as it is meant: capitals differ, ids are missing or stand elsewhere, an
actor is referred to by its name, or is named by nobody. A communication point between an end user
and a provider says that both are there.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import Element

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.intake.importing.material import MAX_ROWS, Material, Progress, Refused, hold
from cjm_desktop.intake.importing.said_rows import Said, plain, said_row
from cjm_desktop.intake.importing.xml_tree import (
    attribute,
    below,
    called,
    first,
    name_of,
    text_in,
    text_of,
    xml_tree,
)
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from cjm_desktop.words.wording import Wording

_JOURNEYS: Final = ("actualjourney", "plannedjourney", "journey")
_COMMUNICATIONS: Final = (
    "actualcommunicationpoint", "plannedcommunicationpoint", "communicationpoint", "touchpoint",
)  # fmt: skip
_ACTIONS: Final = ("actualaction", "plannedaction", "action")
_ABOUT: Final = frozenset(
    {"journeyid", "journeytitle", "journeyshortsummary", "journeylongsummary", "journeyphases",
     "journeyphase", "actors", "actor", "enduser", "serviceprovider", "touchpoints",
     *_COMMUNICATIONS, *_ACTIONS, *_JOURNEYS}
)  # fmt: skip
_READ: Final = frozenset(
    {"touchpointid", "belongsto", "phase", "initiator", "receiver", "channel", "message", "comment",
     "category"}
)  # fmt: skip
_CUSTOMERS: Final = frozenset({"customer", "user", "enduser", "end user", "citizen", "patient"})
_RATINGS: Final = {"1": "-2", "2": "-1", "3": "0", "4": "1", "5": "2"}


@dataclass(frozen=True, slots=True)
class _Actor:
    name: str
    is_customer: bool


@dataclass(slots=True)
class _Found:
    """What was found in a file so far: actors and phases by the keys of their ids and names."""

    language: str
    actors: dict[str, _Actor] = field(default_factory=dict)
    phases: dict[str, str] = field(default_factory=dict)
    about_phases: dict[str, dict[str, Any]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    doubts: dict[Doubt, None] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)


def read_cjml(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read all journeys of a file; of several, each card has its journey's name as a tag."""
    root = xml_tree(data)
    found = _Found(language)
    journeys = [each for each in root.iter() if name_of(each) in _JOURNEYS] or [root]
    for number, journey in enumerate(journeys):
        progress(number, len(journeys))
        _read_actors(journey, found)
        _read_phases(journey, found)
    for number, journey in enumerate(journeys):
        progress(number, len(journeys))
        tags = (_title(journey)[:MAX_TITLE],) if len(journeys) > 1 and _title(journey) else ()
        _read_touchpoints(journey, tags, found)
    if not found.rows:
        raise Refused("empty")
    title = next(filter(None, map(_title, journeys)), "")
    return _material(found, journeys, title)


def _material(found: _Found, journeys: list[Element], title: str) -> Material:
    phases, rows = list(dict.fromkeys(found.phases.values())), found.rows
    last = next((row.phase for row in rows if row.phase), None)
    if last is None:
        last = plain(title)[:MAX_TITLE] or Wording.of(found.language)("Journey")
        phases.append(last)
        found.doubts[Doubt("one_phase", last)] = None
    elif without := sum(row.phase is None for row in rows):
        found.doubts[Doubt("no_phase", times=without)] = None
    rows = list(_with_phases(rows, last))
    actors = list({id(each): each for each in found.actors.values()}.values())
    used = {row.lane for row in rows}
    lanes = [each for each in actors if each.is_customer or each.name in used]
    left = (Doubt("element", name, times=count) for name, count in found.left.items())
    said = {"client": text_in(first(journeys[0], "companyname"))[:MAX_TITLE]}
    said["purpose"] = text_of(journeys[0], "journeyshortsummary")[:MAX_NOTES]
    said["notes"] = text_of(journeys[0], "journeylongsummary")[:MAX_NOTES]
    planned = all(name_of(each) == "plannedjourney" for each in journeys)
    return Material(
        rows=tuple(rows),
        doubts=(*found.doubts, *left),
        phases=tuple(phases),
        lanes=tuple(dict.fromkeys(each.name for each in lanes)),
        title=title,
        phase_fields=found.about_phases,
        lane_fields={each.name: {"kind": "topic", "side": "company"}
                     for each in lanes if not each.is_customer},
        map_fields={**{key: plain(each) for key, each in said.items()},
                    "state": "to_be" if planned else "as_is"},
    )  # fmt: skip


def _with_phases(rows: list[Row], last: str) -> Iterator[Row]:
    """Let touchpoints that name no phase stand where the one before them does."""
    for row in rows:
        last = row.phase or last
        yield replace(row, phase=last)


def _title(journey: Element) -> str:
    return text_of(journey, "journeytitle") or text_of(journey, "journeyid")


def _read_actors(journey: Element, found: _Found) -> None:
    listed = [each for actors in below(journey, "actors") for each in actors]
    for each in (*listed, *below(journey, "actor", "enduser", "serviceprovider")):
        given = attribute(each, "actorid", "actoridref", "id", "name")
        name = text_of(each, "actorname", "companyname") or given or text_of(each, "actorrole")
        if not name:
            continue
        known = found.actors.get(name_key(given)) or found.actors.get(name_key(name))
        actor = known or _Actor(plain(name)[:MAX_TITLE], _is_customer(each))
        for key in (given, name, text_of(each, "companyname")):
            if key:
                found.actors.setdefault(name_key(key), actor)


def _is_customer(actor: Element) -> bool:
    match name_of(actor):
        case "enduser":
            return True
        case "serviceprovider":
            return False
        case _:
            said = text_of(actor, "actorrole", "actortype") or attribute(actor, "type", "role")
            return name_key(said) in _CUSTOMERS


def _read_phases(journey: Element, found: _Found) -> None:
    listed = [each for phases in below(journey, "journeyphases") for each in phases]
    for each in (*listed, *below(journey, "journeyphase")):
        given = attribute(each, "phaseid", "id")
        name = plain(text_of(each, "phasename") or given)[:MAX_TITLE]
        if not name:
            continue
        for key in filter(None, (given, name)):
            found.phases.setdefault(name_key(key), name)
        about = plain(text_of(each, "phasedescription"))[:MAX_NOTES]
        if about:
            found.about_phases.setdefault(name, {"description": about})


def _read_touchpoints(journey: Element, tags: tuple[str, ...], found: _Found) -> None:
    listed = [each for points in below(journey, "touchpoints") for each in points]
    beside = below(journey, *_COMMUNICATIONS, *_ACTIONS)
    for each in (*listed, *beside):
        if name_of(each) in (*_COMMUNICATIONS, *_ACTIONS):
            hold("rows", len(found.rows), MAX_ROWS)
            found.rows.append(_row(each, tags, found))
        elif name_of(each):
            found.left[called(each)] += 1
    for each in journey:
        if name_of(each) not in _ABOUT and text_in(each):
            found.left[called(each)] += 1


def _row(point: Element, tags: tuple[str, ...], found: _Found) -> Row:
    """Read a touchpoint: in the lane of the end user who takes part, else of who began."""
    sides = [next(below(point, name), None) for name in ("initiator", "receiver")]
    actors = [_actor(side, found) for side in sides]
    there = [actor for actor in actors if actor is not None]
    lane = next((each for each in there if each.is_customer), there[0] if there else None)
    labels = [_label(side) for side in sides]
    own = [label for label, actor in zip(labels, actors, strict=True) if actor is lane]
    message, comment = text_of(point, "message"), text_of(point, "comment")
    channel = _channel(point)
    title = next(filter(None, (*own, *labels, message, comment, channel, _id(point))), "")
    said = [
        Said(Wording.of(found.language)("Channel"), channel, "channel"),
        Said("category", text_of(point, "category"), "kind"),
        *_other_side(labels, actors, lane, title, found),
        *_experience(point),
        *(Said(called(each), text_in(each)) for each in point
          if name_of(each) not in _READ | {"touchpointexperience"} and not _is_lean(each)),
    ]  # fmt: skip
    fields: dict[str, Any] = {"kind": "touchpoint", **({"tags": tags} if tags else {})}
    if {each.is_customer for each in there} == {True, False}:
        fields |= {"customer_present": True, "we_present": True}
    if message and message != title:
        fields["message"] = plain(message)[:MAX_NOTES]
    place = _phase(point, found), lane.name if lane else None
    doubts: list[Doubt] = []
    row = said_row(
        title, place, said, doubts, language=found.language,
        notes="" if comment == title else comment, fields=fields,
    )  # fmt: skip
    found.doubts.update(dict.fromkeys(doubts))
    return row


def _is_lean(element: Element) -> bool:
    """Say whether nothing is written in an element that could be kept."""
    return not text_in(element)


def _id(point: Element) -> str:
    return text_of(point, "touchpointid") or attribute(point, "touchpointid", "id")


def _label(side: Element | None) -> str:
    return "" if side is None else text_of(side, "initiatorlabel", "receiverlabel", "label")


def _channel(point: Element) -> str:
    channel = next(below(point, "channel"), None)
    return "" if channel is None else text_of(channel, "channelname") or text_in(channel)


def _actor(side: Element | None, found: _Found) -> _Actor | None:
    """Find who one side of a touchpoint is; who is named by nobody is an actor of that name."""
    if side is None:
        return None
    refers = first(side, "refersto")
    given = attribute(refers, "actoridref", "actorid", "id") if refers is not None else ""
    given = given or attribute(side, "actoridref", "actorid", "ref") or (side.text or "").strip()
    if not given:
        return None
    actor = found.actors.get(name_key(given))
    if actor is None:
        found.doubts[Doubt("unknown_actor", given)] = None
        actor = found.actors[name_key(given)] = _Actor(plain(given)[:MAX_TITLE], False)
    return actor


def _phase(point: Element, found: _Found) -> str | None:
    belongs = next(below(point, "belongsto", "phase"), None)
    if belongs is None:
        return None
    given = attribute(belongs, "phaseidref", "phaseid", "id") or text_in(belongs)
    if not given:
        return None
    name = found.phases.get(name_key(given))
    if name is None:
        found.doubts[Doubt("unknown_phase", given)] = None
        name = found.phases[name_key(given)] = plain(given)[:MAX_TITLE]
    return name


def _other_side(
    labels: list[str], actors: list[_Actor | None], lane: _Actor | None, title: str, found: _Found
) -> Iterator[Said]:
    """Say who is on the other side, unless it is the one provider, of whom nothing is said."""
    usual = next((each for each in found.actors.values() if not each.is_customer), None)
    for label, actor in zip(labels, actors, strict=True):
        words = "" if label == title else label
        if actor is not None and actor is not lane and (words or actor is not usual):
            yield Said("", f"{actor.name}: {words}" if words else f"→ {actor.name}")
        elif words:
            yield Said("", words)


def _experience(point: Element) -> Iterator[Said]:
    for felt in below(point, "touchpointexperience"):
        yield Said("", text_of(felt, "experiencedescription"))
        rating = text_of(felt, "experiencerating")
        yield Said("experienceRating", _RATINGS.get(rating, rating), "experience")
