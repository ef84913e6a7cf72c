"""Saying that two cards are the same touchpoint: what was said of either is kept in one."""

from typing import Any

from cjm_desktop.editing.edits.cards import PLACE_FIELDS, handoffs_touching, is_in_both, strike_out
from cjm_desktop.editing.edits.quotes import let_support
from cjm_desktop.editing.edits.references import drop_unused_assets, forget
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.references import renamed, without
from cjm_desktop.journey.vocabulary import EVIDENCE

_OWN = PLACE_FIELDS | {"kind", "proposed_phase", "dropped", "earlier"}
_DECISION = ("decision", "due", "progress")
"""Fields that speak of each other: all are taken over, or none."""


def merge_touchpoints(document: Document, kept_id: str, gone_id: str) -> Patch:
    """Make one card of two; nothing if they are one already. KeyError if one is not there.

    The kept card stays in its place and keeps what it says; what it leaves empty is taken from
    the other. Each side is there if either card says so; of two grades of evidence the better
    one counts, and the quotes of both stand behind the kept one. Tags, links, messages and
    notes are put together, and a title that is given up is kept in the notes. Arrows of the
    card that goes lead to the kept one, but never from it to itself. What was part of the
    journey as it was stays there: it is marked as removed.
    """
    kept, gone = document.cards[kept_id], document.cards[gone_id]
    if kept_id == gone_id:
        return Patch()
    draft = Draft(document)
    draft.put(Key("cards", kept_id), kept.replaced(**_merged(kept, gone)))
    _redirect_handoffs(draft, kept_id, gone_id)
    _redirect_answers(draft, kept_id, gone_id)
    let_support(draft, {gone_id: (kept_id,)})
    if is_in_both(document, gone_id):
        strike_out(draft, [gone_id])
    else:
        _redirect_votes(draft, kept_id, gone_id)
        _redirect_protocols(draft, kept_id, gone_id)
        draft.remove(Key("cards", gone_id))
        forget(draft, "cards", {gone_id})
    drop_unused_assets(draft)
    return draft.patch


def _merged(kept: Card, gone: Card) -> dict[str, Any]:
    return {
        **_filled(kept, gone),
        **_decided(kept, gone),
        "customer_present": _either(kept.customer_present, gone.customer_present),
        "we_present": _either(kept.we_present, gone.we_present),
        "evidence": max(kept.evidence, gone.evidence, key=_grade),
        "notes": _notes(kept, gone),
        "message": "\n".join(dict.fromkeys(each for each in (kept.message, gone.message) if each)),
        "answers": tuple(dict.fromkeys((*kept.answers, *gone.answers))),
        "research": tuple(dict.fromkeys((*kept.research, *gone.research))),
        "tags": tuple(dict.fromkeys((*kept.tags, *gone.tags))),
        "links": tuple(dict.fromkeys((*kept.links, *gone.links))),
        "meta": {**gone.meta, **kept.meta},
    }


def _filled(kept: Card, gone: Card) -> dict[str, Any]:
    """Give what the other card says where the kept one says nothing."""
    return {
        name: getattr(gone, name)
        for name, default in Card.defaults.items()
        if name not in _OWN and getattr(kept, name) == default
    }


def _decided(kept: Card, gone: Card) -> dict[str, Any]:
    open_ = all(getattr(kept, name) == Card.defaults[name] for name in _DECISION)
    decided = gone if open_ else kept
    return {name: getattr(decided, name) for name in _DECISION}


def _either(one: bool | None, other: bool | None) -> bool | None:
    """Say that a side is there if either says so, and that it is not only if one does."""
    if one or other:
        return True
    return one if one is not None else other


def _grade(evidence: str | None) -> int:
    return EVIDENCE.index(evidence) if evidence in EVIDENCE else -1


def _notes(kept: Card, gone: Card) -> str:
    heard = kept.title.casefold(), ""
    title = gone.title if kept.title and gone.title.casefold() not in heard else ""
    added = "\n".join(part for part in (title, gone.notes) if part)
    if added == kept.notes:
        return kept.notes
    return "\n\n".join(part for part in (kept.notes, added) if part)


def _redirect_handoffs(draft: Draft, kept_id: str, gone_id: str) -> None:
    document = draft.document
    touching = handoffs_touching(document, [gone_id])
    taken = {
        (each.source, each.target, each.kind)
        for handoff_id, each in document.handoffs.items()
        if handoff_id not in touching
    }
    for handoff_id, handoff in touching.items():
        source, target = (
            kept_id if end == gone_id else end for end in (handoff.source, handoff.target)
        )
        ends = source, target, handoff.kind
        if source == target or ends in taken:
            draft.remove(Key("handoffs", handoff_id))
        else:
            taken.add(ends)
            draft.change(Key("handoffs", handoff_id), source=source, target=target)


def _redirect_answers(draft: Draft, kept_id: str, gone_id: str) -> None:
    """Let what was answered by or to the card that goes be so by the kept one, never by itself."""
    for card_id, card in draft.document.cards.items():
        if gone_id in card.answers and card_id != kept_id:
            draft.put(Key("cards", card_id), renamed(card, "answers", {gone_id: kept_id}))
    key = Key("cards", kept_id)
    if (kept := draft.get(key)) is not None:
        draft.put(key, without(kept, "answers", {kept_id, gone_id}))


def _redirect_votes(draft: Draft, kept_id: str, gone_id: str) -> None:
    """Let rounds say of the kept card what they said of the other; two tallies make no one."""
    for round_id, held in draft.document.rounds.items():
        if gone_id in held.tallies:
            tallies = {**held.tallies}
            tally = tallies.pop(gone_id)
            draft.change(Key("rounds", round_id), tallies={kept_id: tally, **tallies})


def _redirect_protocols(draft: Draft, kept_id: str, gone_id: str) -> None:
    """Let workshops say of the kept card what they said of the other, unless they speak of it."""
    for workshop_id, held in draft.document.workshops.items():
        told = {"came": dict(held.came), "decided": dict(held.decided)}
        named = {name: steps for name, steps in told.items() if gone_id in steps}
        for steps in named.values():
            steps.setdefault(kept_id, steps.pop(gone_id))
        if named:
            draft.change(Key("workshops", workshop_id), **named)
