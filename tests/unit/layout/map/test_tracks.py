"""Lines in a gutter share it without touching, in an order in which few cross."""

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.map.tracks import APART, Span, Stub, Track, in_order, span, tracks

LEFT, RIGHT = -1, 1
STUBS = st.builds(Stub, st.integers(0, 90), st.sampled_from((LEFT, RIGHT)))


def piece(name: str, one: Stub, other: Stub) -> Span:
    return span(one, other, (name, 0))


def names(order: list[Track]) -> str:
    return "".join(each.piece[0] for track in order for each in track.spans)


def crossings(order: list[Track]) -> int:
    """Count where what leaves a line runs across another, on its way out of the gutter."""
    return sum(
        stub.weight
        for place, track in enumerate(order)
        for each in track.spans
        for stub in each.stubs
        for beyond in (order[:place] if stub.side == LEFT else order[place + 1 :])
        for other in beyond.spans
        if other.start < stub.at < other.end
    )


def test_what_leads_to_a_side_runs_on_that_side() -> None:
    found = [
        piece("r", Stub(0, RIGHT), Stub(50, RIGHT)),
        piece("l", Stub(10, LEFT), Stub(40, LEFT)),
    ]
    assert names(in_order(tracks(found, 4))) == "lr"


def test_two_that_lean_alike_are_sorted_by_where_their_ends_are() -> None:
    """The one comes from the left above and ends at the right, within the other's length."""
    one = piece("a", Stub(0, LEFT), Stub(30, RIGHT))
    other = piece("b", Stub(20, LEFT), Stub(60, RIGHT))
    assert names(in_order(tracks([one, other], 4))) == "ba"
    assert crossings(in_order(tracks([one, other], 4))) == 0


def test_lines_that_do_not_meet_share_a_track() -> None:
    one = piece("a", Stub(0, LEFT), Stub(30, LEFT))
    near = piece("b", Stub(30 + APART, LEFT), Stub(60, LEFT))
    far = piece("c", Stub(31 + APART, LEFT), Stub(60, LEFT))
    assert len(tracks([one, near], 4)) == 2
    assert len(tracks([one, far], 4)) == 1


@given(st.lists(st.tuples(STUBS, STUBS), max_size=12))
def test_no_two_neighbours_would_cross_less_the_other_way(ends: list[tuple[Stub, Stub]]) -> None:
    found = tracks([piece(f"{n:02}", *each) for n, each in enumerate(ends)], 4)
    for track in found:
        assert all(one.end + APART < other.start for one, other in pairwise(track.spans))
    order = in_order(found)
    assert sorted(order) == sorted(found)
    for place in range(len(order) - 1):
        turned = [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
        assert crossings(order) <= crossings(turned)


@given(st.lists(st.tuples(STUBS, STUBS), min_size=2, max_size=2))
def test_two_cross_as_little_as_they_can(ends: list[tuple[Stub, Stub]]) -> None:
    found = tracks([piece(f"{n:02}", *each) for n, each in enumerate(ends)], 4)
    fewest = min(crossings(list(each)) for each in permutations(found))
    assert crossings(in_order(found)) == fewest
