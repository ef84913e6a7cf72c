"""What the curves of experience and the bars of the gap say, phase by phase, in words.

As with arrows, only a drawing for paper carries them: on the screen they are found when asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from cjm_desktop.insight.about_role import cells_about
from cjm_desktop.insight.experience import drawn_experience, experience_of
from cjm_desktop.insight.facts import Facts, added_gaps
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import LaneKind
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.party_words import party_words, unused_words
from cjm_desktop.words import codes
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import Wording

_Say = Callable[[Document, CellKey, tuple[Facts, ...], Wording], str]
"""Says what is known of a party in a phase; "" if nothing is."""


def told_lane(document: Document, lane_id: str, body: Group, columns: Sequence[float]) -> Group:
    """Give a lane's body with words, if it shows figures; `columns` are the phases' left edges."""
    kind = document.lanes[lane_id].kind
    words = figure_lane_words(document, kind, Wording.of(document.map.language))
    match kind:
        case "experience":
            return replace(body, parts=(*body.parts, *_unseen(words, columns, body.height)))
        case "gap":
            ground, *parts = body.parts
            bars = map(_saying, parts, words)
            return replace(body, parts=(ground, *bars, *parts[len(columns) :]))
        case "role" | "topic" | "kpis" | "investment":
            return body


def figure_lane_words(document: Document, kind: LaneKind, tr: Wording) -> list[str]:
    """Say phase by phase what a lane's curves or bars show; "" where it shows none."""
    match kind:
        case "experience":
            said = _by_phase(document, _felt_words, tr)
            return [tr("Experience: {said}", said=each) if each else "" for each in said]
        case "gap":
            said = _by_phase(document, _gap_words, tr)
            return [tr("Gap: {said}", said=each) if each else "" for each in said]
        case "role" | "topic" | "kpis" | "investment":
            return [""] * len(document.phase_ids)


def _by_phase(document: Document, say: _Say, tr: Wording) -> list[str]:
    """Say of each phase what is known of all whom figures are of."""
    told: dict[str, list[str]] = {phase: [] for phase in document.phase_ids}
    for cell, known in cells_about(document):
        words = say(document, cell, known, tr)
        if words and cell.phase is not None:
            told[cell.phase].append(f"{party_words(document, cell.lane, tr)}: {words}")
    return ["; ".join(each) for each in told.values()]


def _felt_words(document: Document, cell: CellKey, known: tuple[Facts, ...], tr: Wording) -> str:
    felt = experience_of(known, drawn_experience(document, cell.lane, str(cell.phase)))
    return "" if felt is None else codes.experience(tr, round(felt))


def _gap_words(document: Document, cell: CellKey, known: tuple[Facts, ...], tr: Wording) -> str:
    gap = added_gaps([each.gap for each in known])
    said = [signed_number(tr, gap.total)] if gap.scored else []
    if gap.unused:
        said.append(unused_words(gap.unused, gap.unvalued, tr))
    return ", ".join(said)


def _unseen(words: Iterable[str], columns: Sequence[float], height: float) -> Iterator[PlacedPart]:
    for said, left in zip(words, columns, strict=True):
        if said:
            yield PlacedPart(left, 0, Figure(None, "figure", 1, height, (), said))


def _saying(part: PlacedPart, words: str) -> PlacedPart:
    figure = part.part
    return part._replace(part=replace(figure, label=words)) if isinstance(figure, Figure) else part
