"""What a room is shown is kept in the map, and follows what becomes of its phases and lanes."""

from cjm_desktop.editing.edits.lanes import remove_lane
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.editing.edits.presented import present_steps
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import PresentedStep
from cjm_desktop.storage import codec
from tests.maps import small_map

STEPS = (
    PresentedStep(kind="gap"),
    PresentedStep(kind="phase", phases=("p2",)),
    PresentedStep(kind="role", lanes=("l1",)),
    PresentedStep(kind="part", phases=("p1", "p2"), lanes=("l1",), name="Both"),
    PresentedStep(kind="part", phases=("p2",)),
    PresentedStep(kind="overview"),
)


def presenting() -> Document:
    return present_steps(small_map(), STEPS).apply(small_map())


def test_the_order_is_written_and_read() -> None:
    document = presenting()
    assert codec.loads(codec.dumps(document)).map.presented == STEPS


def test_the_usual_order_leaves_no_trace() -> None:
    document = present_steps(presenting(), ()).apply(presenting())
    assert codec.dumps(document) == codec.dumps(small_map())


def test_a_phase_that_goes_takes_the_steps_that_have_no_other() -> None:
    after = remove_phase(presenting(), "p2").apply(presenting())
    both = STEPS[3].replaced(phases=("p1",))
    assert after.map.presented == (STEPS[0], STEPS[2], both, STEPS[5])


def test_a_lane_that_goes_takes_the_steps_that_have_no_other() -> None:
    after = remove_lane(presenting(), "l1").apply(presenting())
    assert after.map.presented == (STEPS[0], STEPS[1], STEPS[4], STEPS[5])
