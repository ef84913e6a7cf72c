"""Phases as wholes: made twice, divided in two, and made one of two."""

from collections.abc import Iterable, Sequence
from typing import Final

from cjm_desktop.editing.edits.arranging import FIRST, arrange, spliced_ids
from cjm_desktop.editing.edits.part_cards import copy_into, hand_over, hand_over_all
from cjm_desktop.editing.edits.part_fields import (
    Conflict,
    conflicts,
    either,
    filled,
    joined,
    joined_meta,
)
from cjm_desktop.editing.edits.references import redirect
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Kpi, Lane, Phase
from cjm_desktop.journey.vocabulary import Influence

_EITHER: Final = ("name",)
"""Fields of which a phase made of two has one value."""


def duplicate_phase(
    document: Document, phase_id: str, new: str, name: str, new_id: IdSource
) -> Patch:
    """Add a copy behind a phase, with its cards, its KPIs and what part roles have in it.

    A KPI's readings are not copied: they were taken of the phase itself.
    """
    draft = Draft(document)
    _put_behind(draft, phase_id, new, document.phases[phase_id].replaced(name=name, hidden=False))
    copy_into(draft, "phase", phase_id, new, new_id)
    measures = {new_id(): kpi.replaced(readings=()) for _, kpi in document.kpis_of(phase_id)}
    _put_kpis(draft, new, measures)
    _share_influence(draft, phase_id, new)
    return draft.patch


def split_phase(
    document: Document, phase_id: str, new: str, name: str, going: Iterable[str]
) -> Patch:
    """Add a phase behind another, for the cards that go there.

    Its texts, its duration and its KPIs stay with the first one; in both, roles have their part.
    """
    draft = Draft(document)
    _put_behind(draft, phase_id, new, Phase(order=FIRST, name=name))
    hand_over(draft, "phase", going, new)
    _share_influence(draft, phase_id, new)
    return draft.patch


def merge_phases(document: Document, kept_id: str, gone_id: str, note: str = "") -> Patch:
    """Make one phase of two: cards below cards, KPIs below KPIs, texts below texts.

    `note` says in words what of `phase_conflicts` is not kept; it goes into the description.
    """
    draft = Draft(document)
    kept, gone = document.phases[kept_id], document.phases[gone_id]
    days = [each for each in (kept.duration, gone.duration) if each is not None]
    draft.change(
        Key("phases", kept_id),
        **filled(kept, gone, _EITHER),
        goal=joined(kept.goal, gone.goal, between="\n"),
        description=joined(kept.description, note, gone.description),
        decisive=kept.decisive or gone.decisive,
        duration=sum(days) if days else None,
        hidden=kept.hidden and gone.hidden,
        meta=joined_meta(kept, gone),
    )
    hand_over_all(draft, "phase", gone_id, kept_id)
    _put_kpis(draft, kept_id, dict(document.kpis_of(gone_id)))
    _join_influence(draft, gone_id, kept_id)
    redirect(draft, "phases", gone_id, kept_id)
    return draft.remove(Key("phases", gone_id)).patch


def phase_conflicts(document: Document, kept_id: str, gone_id: str) -> Sequence[Conflict]:
    """List what of two phases cannot both be kept."""
    return conflicts(document.phases[kept_id], document.phases[gone_id], _EITHER)


def _put_behind(draft: Draft, phase_id: str, new: str, phase: Phase) -> None:
    ids = draft.document.phase_ids
    arrange(draft, "phases", spliced_ids(ids, [new], ids.index(phase_id) + 1), {new: phase})


def _put_kpis(draft: Draft, phase_id: str, coming: dict[str, Kpi]) -> None:
    present = [each for each, _ in draft.document.kpis_of(phase_id)]
    arrange(draft, "kpis", spliced_ids(present, coming, None), coming, phase=phase_id)


def _share_influence(draft: Draft, phase_id: str, new: str) -> None:
    for lane_id, lane in draft.document.lanes.items():
        if codes := lane.influence.get(phase_id):
            _set_influence(draft, lane_id, lane, {new: codes})


def _join_influence(draft: Draft, gone_id: str, kept_id: str) -> None:
    for lane_id, lane in draft.document.lanes.items():
        if codes := lane.influence.get(gone_id):
            kept = {kept_id: either(lane.influence.get(kept_id, ()), codes)}
            _set_influence(draft, lane_id, lane, kept, without=gone_id)


def _set_influence(
    draft: Draft, lane_id: str, lane: Lane, codes: dict[str, tuple[Influence, ...]],
    without: str = "",
) -> None:  # fmt: skip
    others = {each: said for each, said in lane.influence.items() if each != without}
    draft.change(Key("lanes", lane_id), influence={**others, **codes})
