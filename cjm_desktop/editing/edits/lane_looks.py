"""Lanes keep their looks, whatever an edit does to others; a new one gets one of its own.

What a lane says nothing of is a matter of its place among the others (`journey.looks`). So an edit
that would change what another lane shows writes down first what that is.
"""

from collections.abc import Iterable, Mapping, Sequence

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.looks import Look, dressed, looks, unlike
from cjm_desktop.journey.records import Lane


def colour_lanes(document: Document, lane_ids: Iterable[str], colour: str | None) -> Patch:
    """Give lanes a colour, or none.

    One that shares its shape and dash with another lane gets its own.
    """
    draft = Draft(document)
    shown = dict(looks(document))
    for each in lane_ids:
        fields: dict[str, object] = {"colour": colour}
        if (look := shown.get(each)) is not None:
            others = [other for lane, other in shown.items() if lane != each]
            if any(other.number == look.number for other in others):
                shown[each] = unlike(others, (), document.lanes[each].kind)
                fields["look"] = shown[each].number
        draft.change(Key("lanes", each), **fields)
    return with_looks_kept(draft)


def with_looks_kept(draft: Draft) -> Patch:
    """End an edit of lanes: what it did not mean to change looks as before, what is new unlike it.

    No more is written down than it takes.
    """
    after = draft.patch.apply(draft.document)
    wanted = _wanted(draft.document, after)
    fresh = wanted.keys() - looks(draft.document).keys()
    _write(draft, wanted, fresh)
    if looks(draft.patch.apply(draft.document)) != wanted:
        _write(draft, wanted, wanted)
    return draft.patch


def keep_looks(draft: Draft, lanes: Iterable[str]) -> None:
    """Write down how lanes have looked, of those that the edit so far would give another look."""
    before, after = looks(draft.document), looks(draft.patch.apply(draft.document))
    _write(draft, before, [each for each in lanes if each in after and after[each] != before[each]])


def _wanted(before: Document, after: Document) -> Mapping[str, Look]:
    """Say how each lane is to look: as it did, as it was told to, or unlike its neighbours."""
    shown, by_place = looks(before), looks(after)
    wanted = {
        each: _kept(before.lanes[each], after.lanes[each], shown[each], by_place[each])
        for each in by_place
        if each in shown
    }
    holding = [each for each in after.lane_ids if each in by_place]
    for place, each in enumerate(holding):
        lane = after.lanes[each]
        made = each not in wanted
        if made or (lane.kind == "role" and not wanted[each].colour):
            others = {lane_id: look for lane_id, look in wanted.items() if lane_id != each}
            beside = _beside(others, holding, place)
            look = unlike(others.values(), beside, lane.kind)
            number = (lane.look or look.number) if made else wanted[each].number
            wanted[each] = Look(lane.colour or look.colour, number)
    return wanted


def _beside(shown: Mapping[str, Look], lanes: Sequence[str], place: int) -> list[Look]:
    """List the looks of the nearest lanes in a colour, above a place and below it."""
    ways = reversed(lanes[:place]), lanes[place + 1 :]
    found = ([shown[each] for each in way if each in shown] for way in ways)
    coloured = ([look for look in way if look.colour] for way in found)
    return [look for way in coloured for look in way[:1]]


def _kept(old: Lane, new: Lane, shown: Look, by_place: Look) -> Look:
    """Say how a lane looks that was there before: as then, but for what the edit said of it."""
    colour = shown.colour
    if new.kind != old.kind:
        colour = new.colour or ""
    elif new.colour != old.colour:
        colour = new.colour or by_place.colour
    return Look(colour, shown.number if new.look == old.look else by_place.number)


def _write(draft: Draft, wanted: Mapping[str, Look], lanes: Iterable[str]) -> None:
    for each in lanes:
        key = Key("lanes", each)
        lane = draft.get(key)
        assert isinstance(lane, Lane)
        draft.put(key, dressed(lane, wanted[each]))
