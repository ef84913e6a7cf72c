"""What is shown to a room, one thing after the other: the steps of a presentation."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.experience import experience
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.wording import N_, Wording

StepKind = Literal["overview", "phase", "role", "experience", "gap", "presence", "actions"]


class Step(NamedTuple):
    """One thing that is shown; `id` is that of the phase or of the lane."""

    kind: StepKind
    id: str = ""


_TITLES: Final[Mapping[StepKind, str]] = {
    "overview": N_("Overview"),
    "experience": N_("Experience"),
    "gap": N_("Gap chart"),
    "presence": N_("Presence"),
    "actions": N_("Actions"),
}


def steps_of(document: Document) -> tuple[Step, ...]:
    """List the steps of what is shown of a map; what has nothing to show is none."""
    return tuple(_steps(document))


def step_title(document: Document, step: Step, tr: Wording) -> str:
    """Say what a step shows."""
    match step.kind:
        case "phase":
            return numbered_phase(document, step.id, tr)
        case "role":
            return place_words(document, CellKey(None, step.id), tr)
        case kind:
            return tr(_TITLES[kind])


def _steps(document: Document) -> Iterator[Step]:
    yield Step("overview")
    lanes = [lane for lane in document.lane_ids if document.lanes[lane].kind in CARD_LANES]
    for phase in document.phase_ids:
        if document.phases[phase].goal.strip() or _has_cards(document, (phase,), lanes):
            yield Step("phase", phase)
    for lane in lanes:
        if _has_cards(document, document.phase_ids, (lane,)):
            yield Step("role", lane)
    for kind, has_any in _WHOLE:
        if has_any(document):
            yield Step(kind)


def _has_cards(document: Document, phases: tuple[str, ...], lanes: list[str] | tuple[str]) -> bool:
    return any(CellKey(phase, lane) in document.cells for phase in phases for lane in lanes)


def _has_experience(document: Document) -> bool:
    return any(
        experience(document, CellKey(phase, who)) is not None
        for phase in document.phase_ids
        for who in parties(document)
    )


_WHOLE: Final[tuple[tuple[StepKind, Callable[[Document], bool]], ...]] = (
    ("experience", _has_experience),
    ("gap", lambda document: bool(ranking(document))),
    ("presence", lambda document: any(map(any, presence_gap(document).values()))),
    ("actions", lambda document: bool(actions(document))),
)
"""The steps that are of the whole map, and what says whether there is anything in them."""
