"""Which records stand elsewhere among their siblings, and how two orders are read as one.

The ordering keys say nothing by themselves: a move changes one of them, room that is used up all.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set

from cjm_desktop.insight.comparing.fields import ORDER, PLACE_FIELDS
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import Kind

Parent = tuple[Kind, tuple[str | None, ...]]
"""What siblings have in common: their kind and their place."""


def rank_movers(before: Document, after: Document, reordered: Iterable[Key]) -> Iterator[Key]:
    """Find the fewest records that must have moved; `reordered` have another ordering key.

    A record with the key it had stays where it is, and the others are seen to move around it.
    """
    groups: dict[Parent, set[str]] = {}
    for key in reordered:
        parent = parent_of(key.kind, before.table(key.kind)[key.id])
        if parent == parent_of(key.kind, after.table(key.kind)[key.id]):
            groups.setdefault(parent, set()).add(key.id)
    for parent, ids in groups.items():
        old, new = siblings(before, parent), siblings(after, parent)
        common = set(old).intersection(new)
        moved = _movers(
            [each for each in old if each in common], [each for each in new if each in common], ids
        )
        yield from (Key(parent[0], each) for each in moved)


def parent_of(kind: Kind, record: Record) -> Parent:
    """Say among which siblings a record stands."""
    return kind, tuple(getattr(record, name) for name in PLACE_FIELDS.get(kind, ()))


def siblings(document: Document, parent: Parent) -> Sequence[str]:
    """List the ids of siblings in their order; none of a kind that has no order."""
    match parent:
        case "phases", _:
            return document.phase_ids
        case "lanes", _:
            return document.lane_ids
        case "cards", (phase, lane):
            return [each.id for each in document.cells.get(CellKey(phase, lane), ())]
        case "personas", (str(lane),):
            return [each for each, _ in document.personas_of(lane)]
        case "kpis", (str(phase),):
            return [each for each, _ in document.kpis_of(phase)]
        case "rounds", _:
            return document.round_ids
        case "workshops", _:
            return document.workshop_ids
        case "quotes", _:
            return document.quote_ids
        case _:
            return ()


def has_order(record: Record) -> bool:
    """Say whether records of this type stand in an order."""
    return ORDER in type(record).defaults


def merged_order(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """Read two orders as one: the one after, what is gone standing behind what it followed."""
    merged = list(after)
    present = set(after)
    previous: str | None = None
    for each in before:
        if each not in present:
            merged.insert(0 if previous is None else merged.index(previous) + 1, each)
        previous = each
    return tuple(merged)


def _movers(old: Sequence[str], new: Sequence[str], may_move: Set[str]) -> set[str]:
    """Find which of `may_move` must, so that the rest stand in one order both times."""
    place = {each: number for number, each in enumerate(new)}
    anchors_before, anchors_after = _anchors(old, may_move), _anchors(new, may_move)
    stays: set[str] = set()
    stretch: list[str] = []
    for each in old:
        if each not in may_move:
            stays |= _longest_run(stretch, place)
            stretch = []
        elif anchors_before[each] == anchors_after[each]:
            stretch.append(each)
    stays |= _longest_run(stretch, place)
    return set(may_move) - stays


def _anchors(ids: Sequence[str], may_move: Set[str]) -> dict[str, int]:
    """Count for each record that may move how many stand before it that do not."""
    found: dict[str, int] = {}
    passed = 0
    for each in ids:
        if each in may_move:
            found[each] = passed
        else:
            passed += 1
    return found


def _longest_run(ids: Sequence[str], place: dict[str, int]) -> set[str]:
    """Choose as many ids as can be whose places ascend."""
    ends: list[int] = []
    chain: list[str] = []
    before: dict[str, str | None] = {}
    for each in ids:
        at = bisect_left(ends, place[each])
        before[each] = chain[at - 1] if at else None
        ends[at:], chain[at:] = [place[each], *ends[at + 1 :]], [each, *chain[at + 1 :]]
    run: set[str] = set()
    last = chain[-1] if chain else None
    while last is not None:
        run.add(last)
        last = before[last]
    return run
