"""Arrows between rows that come in, drawn once their cards are on the map."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.intake.importing.material import Arrow, hold
from cjm_desktop.intake.pasting.rows import Row
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Handoff
from cjm_desktop.journey.values import MAX_HANDOFFS, MAX_TITLE

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Named(NamedTuple):
    """Rows with the ids that their cards will have, and those by what they were called before."""

    rows: tuple[Row, ...]
    ids: dict[str, str]


def with_card_ids(
    document: Document, rows: Sequence[Row], arrows: Sequence[Arrow], new_id: IdSource
) -> Named:
    """Give rows the ids of their cards: what a file calls them if that is one and is free.

    A row at the end of an arrow gets one in any case.
    """
    ends = {end for arrow in arrows for end in (arrow.source, arrow.target)}
    taken = {key.id for key in document.keys()} if ends else set()
    ids: dict[str, str] = {}
    named = []
    for row in rows:
        fit = row.id if _ID.fullmatch(row.id) else ""
        if row.id in ends and row.id not in ids:
            fit = fit if fit and fit not in taken else new_id()
            ids[row.id] = fit
            taken.add(fit)
        named.append(replace(row, id=fit) if fit != row.id else row)
    return Named(tuple(named), ids)


def arrows_patch(
    document: Document, arrows: Sequence[Arrow], ids: dict[str, str], new_id: IdSource
) -> Patch:
    """Draw the arrows whose ends both have a place; between lanes they hand over."""
    hold("arrows", len(document.handoffs) + len(arrows), MAX_HANDOFFS)
    draft = Draft(document)
    drawn = {(each.source, each.target, each.kind) for each in document.handoffs.values()}
    for arrow in arrows:
        source, target = ids.get(arrow.source, ""), ids.get(arrow.target, "")
        one, other = document.cards.get(source), document.cards.get(target)
        if one is None or other is None or source == target:
            continue
        kind = arrow.kind or ("leads_to" if one.lane == other.lane else "handoff")
        if (
            one.phase is not None
            and other.phase is not None
            and ((source, target, kind) not in drawn)
        ):
            drawn.add((source, target, kind))
            label = " ".join(arrow.label.split())[:MAX_TITLE]
            handoff = Handoff(source=source, target=target, kind=kind, label=label)
            draft.put(Key("handoffs", new_id()), handoff)
    return draft.patch
