"""Which display is the room's, and whether there is one that the room does not see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.desktop.present.displays import Display, Parts, divided
from cjm_desktop.layout.drawing import Rect

LAPTOP = Display("laptop", Rect(0, 0, 1366, 768))
PROJECTOR = Display("projector", Rect(1366, 0, 1280, 720))
THIRD = Display("third", Rect(2646, 0, 1920, 1080))
MIRROR = Display("projector", Rect(0, 0, 1280, 720))


@pytest.mark.parametrize(
    ("displays", "wished", "worked_on", "parts"),
    [
        ([], (), None, Parts(None, None)),
        ([LAPTOP], (), 0, Parts(0, None)),
        ([LAPTOP, PROJECTOR], (), 0, Parts(1, 0)),
        ([LAPTOP, PROJECTOR], (), 1, Parts(0, 1)),
        ([LAPTOP, PROJECTOR], (0,), 0, Parts(0, 1)),
        ([LAPTOP, PROJECTOR], (), None, Parts(0, 1)),
        ([LAPTOP, MIRROR], (1,), 0, Parts(1, None)),
        ([LAPTOP, PROJECTOR, THIRD], (2,), 0, Parts(2, 0)),
        ([LAPTOP, PROJECTOR, THIRD], (0,), 0, Parts(0, 1)),
        ([LAPTOP, MIRROR, THIRD], (1,), 0, Parts(1, 2)),
    ],
)
def test_displays_are_divided(
    displays: list[Display], wished: tuple[int, ...], worked_on: int | None, parts: Parts
) -> None:
    assert divided(displays, wished=wished, worked_on=worked_on) == parts


_DISPLAYS = st.lists(
    st.builds(
        Display,
        st.text(max_size=2),
        st.builds(Rect, *[st.integers(0, 5) for _ in "xy"], *[st.integers(1, 4) for _ in "wh"]),
    ),
    max_size=4,
)


@given(_DISPLAYS, st.data())
def test_the_private_one_shows_nothing_of_the_rooms(
    displays: list[Display], data: st.DataObject
) -> None:
    places = st.integers(0, max(len(displays) - 1, 0))
    wished = data.draw(st.lists(places)) if displays else []
    worked_on = data.draw(st.none() | places) if displays else None
    room, own = divided(displays, wished=wished, worked_on=worked_on)
    assert (room is None) == (not displays)
    if own is not None and room is not None:
        assert not displays[own].area.overlaps(displays[room].area)
