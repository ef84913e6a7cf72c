"""Maps of Enablement Map Studio: YAML whose documents say by `kind` what they are.

Of `cjm` the actions are touchpoints of the persona, and what is thought and felt there mindsets; of
`sbp` the tasks are notes in a lane of ours, in the phase of the action that they serve; `outcome`
is a note there. What people learn for it (`em`) has no place on a journey.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cjm_desktop.intake.importing.material import (
    MAX_ROWS,
    Arrow,
    Material,
    Progress,
    Refused,
    hold,
)
from cjm_desktop.intake.importing.said_rows import Said, plain, said_row
from cjm_desktop.intake.importing.text_files import decoded
from cjm_desktop.intake.importing.yaml_files import yaml_documents
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from cjm_desktop.words.wording import Wording

_OURS: Final = {"kind": "topic", "side": "company"}
_OF_ENABLING: Final = ("outcomes", "actions", "skills", "knowledge", "tools")
_Record = Mapping[str, Any]


@dataclass(slots=True)
class _Found:
    """What was found so far; `phase_of` are the names of phases by the ids of actions and tasks."""

    language: str
    phases: dict[str, str] = field(default_factory=dict)
    lanes: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    phase_of: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    doubts: dict[Doubt, None] = field(default_factory=dict)


def read_enablement_map(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read the documents of a file, journeys first."""
    documents = [each for each in yaml_documents(decoded(data)) if isinstance(each, dict)]
    progress(1, 2)
    found = _Found(language)
    journeys = [each for each in documents if _text(each, "kind") == "cjm" or "phases" in each]
    for each in journeys:
        _read_journey(each, found)
    others = [each for each in documents if not any(each is one for one in journeys)]
    for each in others:
        if _text(each, "kind") == "sbp":
            _read_blueprint(each, found)
    for each in others:
        _read_other(each, found)
    if not found.rows:
        raise Refused("empty")
    placed = {row.id for row in found.rows if row.id and row.phase is not None}
    arrows = tuple(each for each in found.arrows if {each.source, each.target} <= placed)
    if loose := len(found.arrows) - len(arrows):
        found.doubts[Doubt("arrows", times=loose)] = None
    return Material(
        rows=tuple(found.rows),
        doubts=tuple(found.doubts),
        arrows=arrows,
        phases=tuple(found.phases.values()),
        lanes=tuple(found.lanes),
        title=next(filter(None, (_text(each, "title", "name") for each in journeys)), ""),
        lane_fields={name: fields for name, fields in found.lanes.items() if fields},
    )


def _read_journey(journey: _Record, found: _Found) -> None:
    persona = journey.get("persona")
    persona = persona if isinstance(persona, dict) else {"name": persona}
    lane = _name(persona) or Wording.of(found.language)("Customer")
    found.lanes[lane] = {"description": _text(persona, "description")[:MAX_NOTES]}
    for phase in _records(journey, "phases"):
        name = _name(phase)
        if name:
            found.phases[_text(phase, "id") or name] = name
    for action in _records(journey, "actions"):
        given = _text(action, "phase")
        named = given if given in found.phases.values() else None
        stage = found.phases.get(given, named)
        if stage is None:
            found.doubts[Doubt("unknown_phase", given)] = None
        else:
            found.phase_of[_text(action, "id")] = stage
        _add_action(action, (stage, lane), found)


def _add_action(action: _Record, place: tuple[str | None, str], found: _Found) -> None:
    tr = Wording.of(found.language)
    channels = [each for each in _texts(action, "touchpoints") if each]
    said = [
        Said(tr("Channel"), ", ".join(channels), "channel"),
        Said("emotion_score", _text(action, "emotion_score"), "experience"),
    ]
    _add(found, _name(action), place, said, _text(action, "description"), "touchpoint",
         _text(action, "id"))  # fmt: skip
    for thought in _texts(action, "thoughts_feelings"):
        _add(found, thought, place, [], "", "mindset")


def _read_blueprint(blueprint: _Record, found: _Found) -> None:
    lanes: dict[str, str] = {}
    for lane in _records(blueprint, "lanes"):
        name = _name(lane)
        if name and _text(lane, "kind") != "cjm":
            about = _text(lane, "description")[:MAX_NOTES]
            found.lanes.setdefault(name, {**_OURS, "description": about})
            lanes[_text(lane, "id")] = name
    arrows = [(_text(each, "source"), _text(each, "target"))
              for each in _records(blueprint, "connections")]  # fmt: skip
    tasks = [each for each in _records(blueprint, "tasks")
             if _text(each, "readonly").casefold() != "true"]  # fmt: skip
    for task in tasks:
        served = found.phase_of.get(_text(task, "source_id"))
        if served is not None:
            found.phase_of[_text(task, "id")] = served
    _spread(arrows, found.phase_of)
    for task in tasks:
        place = found.phase_of.get(_text(task, "id")), lanes.get(_text(task, "lane"))
        about = _text(task, "description")
        _add(found, _name(task), place, [], about, "note", _text(task, "id"))
    found.arrows += (Arrow(source, target) for source, target in arrows)


def _spread(arrows: list[tuple[str, str]], phase_of: dict[str, str]) -> None:
    """Give what is connected the phase of what it is connected with, the nearest first."""
    beside: dict[str, list[str]] = {}
    for source, target in arrows:
        beside.setdefault(source, []).append(target)
        beside.setdefault(target, []).append(source)
    waiting = deque(phase_of)
    while waiting:
        each = waiting.popleft()
        for other in beside.get(each, ()):
            if other not in phase_of:
                phase_of[other] = phase_of[each]
                waiting.append(other)


def _read_other(document: _Record, found: _Found) -> None:
    match _text(document, "kind"):
        case "sbp":
            return
        case "outcome":
            _read_outcome(document, found)
        case "em":
            for part in _OF_ENABLING:
                if count := len(list(_records(document, part))):
                    found.doubts[Doubt("element", f"em: {part}", times=count)] = None
        case kind:
            found.doubts[Doubt("element", kind or "?")] = None


def _read_outcome(outcome: _Record, found: _Found) -> None:
    """Make a note of each figure that is aimed at, in the phase of the task that decides it."""
    factor = outcome.get("primary_csf")
    phase = found.phase_of.get(_text(factor, "source_id")) if isinstance(factor, dict) else None
    lane = next(iter(found.lanes), None)
    for name in ("kgi", "primary_csf", "primary_kpi"):
        part = outcome.get(name)
        if not isinstance(part, dict):
            continue
        told = [Said(each, _text(part, each)) for each in ("definition", "unit", "target")]
        title = _name(part) or _text(part, "rationale")
        code = name.removeprefix("primary_").upper()
        if title:
            _add(found, f"{code}: {title}", (phase, lane), told, "", "note")


def _add(
    found: _Found, title: str, place: tuple[str | None, str | None], said: list[Said], notes: str,
    kind: str, key: str = "",
) -> None:  # fmt: skip
    hold("rows", len(found.rows), MAX_ROWS)
    if not (title or notes):
        return
    doubts: list[Doubt] = []
    fields = {"kind": kind} if place[0] is not None else {}
    found.rows.append(
        said_row(
            title, place, said, doubts, language=found.language, notes=notes, fields=fields, key=key
        )
    )
    found.doubts.update(dict.fromkeys(doubts))


def _records(record: _Record, name: str) -> Iterator[_Record]:
    listed = record.get(name)
    return (each for each in (listed if isinstance(listed, list) else ()) if isinstance(each, dict))


def _texts(record: _Record, name: str) -> list[str]:
    """Give the texts of a list; one that is no list is a text in each line."""
    held = record.get(name)
    listed = held if isinstance(held, list) else held.split("\n") if isinstance(held, str) else []
    return [plain(each) for each in listed if isinstance(each, str) and plain(each)]


def _text(record: _Record, *names: str) -> str:
    held = (record.get(name) for name in names)
    return next((plain(each) for each in held if isinstance(each, str) and plain(each)), "")


def _name(record: _Record) -> str:
    return " ".join(_text(record, "name").split())[:MAX_TITLE]
