"""What is shown to a room, one thing after the other: the steps of a presentation."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.experience import experience
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import PresentedStep
from cjm_desktop.journey.vocabulary import CARD_LANES, PresentedKind
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.wording import N_, Wording


class Step(NamedTuple):
    """One thing that is shown; `id` is that of the phase or of the lane.

    A part of the map has some phases and some lanes, or all, and a name if one was given.
    """

    kind: PresentedKind
    id: str = ""
    phases: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    name: str = ""


TITLES: Final[Mapping[PresentedKind, str]] = {
    "overview": N_("Overview"),
    "phase": N_("Phase"),
    "role": N_("Role"),
    "part": N_("Part of the map"),
    "experience": N_("Experience"),
    "gap": N_("Gap chart"),
    "presence": N_("Presence"),
    "actions": N_("Actions"),
}


UNREAD: Final[frozenset[PresentedKind]] = frozenset({"overview", "experience"})
"""The steps that show cards as marks, whose titles nobody reads."""


def steps_of(document: Document) -> tuple[Step, ...]:
    """List the steps of what is shown of a map: those that it keeps, or else the usual ones."""
    kept = (step_of(document, each) for each in document.map.presented)
    return tuple(dict.fromkeys(step for step in kept if step is not None)) or usual_steps(document)


def step_title(document: Document, step: Step, tr: Wording) -> str:
    """Say what a step shows."""
    match step.kind:
        case "phase":
            return numbered_phase(document, step.id, tr)
        case "role":
            return place_words(document, CellKey(None, step.id), tr)
        case "part":
            return step.name.strip() or _part_words(document, step, tr)
        case kind:
            return tr(TITLES[kind])


def kept_step(step: Step) -> PresentedStep:
    """Give a step as the map keeps it."""
    match step.kind:
        case "phase":
            return PresentedStep(kind="phase", phases=(step.id,))
        case "role":
            return PresentedStep(kind="role", lanes=(step.id,))
        case kind:
            return PresentedStep(kind=kind, phases=step.phases, lanes=step.lanes, name=step.name)


def step_of(document: Document, kept: PresentedStep) -> Step | None:
    """Give what there is of a step that the map keeps; None if there is nothing."""
    phases = tuple(each for each in document.phase_ids if each in kept.phases)
    lanes = tuple(each for each in card_lanes(document) if each in kept.lanes)
    match kept.kind:
        case "phase":
            return Step("phase", phases[0]) if phases else None
        case "role":
            return Step("role", lanes[0]) if lanes else None
        case "part":
            gone = (kept.phases and not phases) or (kept.lanes and not lanes)
            some = (phases or document.phase_ids) and (lanes or card_lanes(document))
            return Step("part", "", phases, lanes, kept.name) if some and not gone else None
        case "overview":
            return Step("overview")
        case kind:
            return Step(kind) if dict(_WHOLE)[kind](document) else None


def card_lanes(document: Document) -> tuple[str, ...]:
    """Give the lanes that hold cards, from top to bottom."""
    lanes = document.lanes
    return tuple(lane for lane in document.lane_ids if lanes[lane].kind in CARD_LANES)


def _part_words(document: Document, step: Step, tr: Wording) -> str:
    """Call a part by its phases and its lanes."""
    names = [place_words(document, CellKey(each, None), tr) for each in step.phases]
    names += [place_words(document, CellKey(None, each), tr) for each in step.lanes]
    whole = TITLES["part"]
    return ", ".join(names) or tr(whole)


def usual_steps(document: Document) -> tuple[Step, ...]:
    """List all that there is to show of a map; what has nothing to show is no step."""
    return tuple(_usual(document))


def _usual(document: Document) -> Iterator[Step]:
    yield Step("overview")
    lanes = card_lanes(document)
    for phase in document.phase_ids:
        if document.phases[phase].goal.strip() or _has_cards(document, (phase,), lanes):
            yield Step("phase", phase)
    for lane in lanes:
        if _has_cards(document, document.phase_ids, (lane,)):
            yield Step("role", lane)
    for kind, has_any in _WHOLE:
        if has_any(document):
            yield Step(kind)


def _has_cards(document: Document, phases: tuple[str, ...], lanes: tuple[str, ...]) -> bool:
    return any(CellKey(phase, lane) in document.cells for phase in phases for lane in lanes)


def _has_experience(document: Document) -> bool:
    return any(
        experience(document, CellKey(phase, who)) is not None
        for phase in document.phase_ids
        for who in parties(document)
    )


_WHOLE: Final[tuple[tuple[PresentedKind, Callable[[Document], bool]], ...]] = (
    ("experience", _has_experience),
    ("gap", lambda document: bool(ranking(document))),
    ("presence", lambda document: any(map(any, presence_gap(document).values()))),
    ("actions", lambda document: bool(actions(document))),
)
"""The steps that are of the whole map, and what says whether there is anything in them."""
