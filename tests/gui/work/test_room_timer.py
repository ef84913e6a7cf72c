"""Minutes run, rest, are extended and are up, by a clock that the test turns."""

import pytest

from cjm_desktop.desktop.work.room_timer import RoomTimer


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timer(clock: Clock) -> RoomTimer:
    return RoomTimer(clock)


def test_it_counts_down_to_nothing_and_no_further(clock: Clock, timer: RoomTimer) -> None:
    assert (timer.state, timer.left, timer.share) == ("off", 0, 0)
    timer.start(2)
    clock.now += 30
    assert (timer.state, timer.left, timer.share) == ("running", 90, 0.75)
    clock.now += 500
    assert (timer.state, timer.left, timer.share) == ("up", 0, 0)


def test_what_rests_goes_on_where_it_was(clock: Clock, timer: RoomTimer) -> None:
    timer.start(1)
    clock.now += 20
    timer.pause()
    clock.now += 500
    assert (timer.state, timer.left) == ("paused", 40)
    timer.go_on()
    clock.now += 15
    assert (timer.state, timer.left) == ("running", 25)


def test_any_time_is_extended(clock: Clock, timer: RoomTimer) -> None:
    timer.extend(1)
    assert (timer.state, timer.left) == ("running", 60)
    clock.now += 30
    timer.extend(1)
    assert (timer.left, timer.share) == (90, 1)
    timer.pause()
    timer.extend(1)
    assert (timer.state, timer.left) == ("paused", 150)
    timer.go_on()
    clock.now += 200
    assert timer.state == "up"
    timer.extend(3)
    assert (timer.state, timer.left, timer.share) == ("running", 180, 1)


def test_what_is_ended_is_off(clock: Clock, timer: RoomTimer) -> None:
    timer.start(1)
    timer.pause()
    timer.end()
    assert (timer.state, timer.left) == ("off", 0)
    timer.go_on()
    assert timer.state == "off"


def test_a_clock_that_is_set_back_makes_no_time_longer_than_all_of_it(
    clock: Clock, timer: RoomTimer
) -> None:
    timer.start(2)
    clock.now -= 600
    assert timer.share == 1
    clock.now += 660
    assert (timer.left, timer.share) == (60, 0.5)


def test_it_goes_back_to_how_it_was_set_and_has_run_on_meanwhile(
    clock: Clock, timer: RoomTimer
) -> None:
    timer.start(10)
    before = timer.mark()
    clock.now += 120
    timer.start(3)
    clock.now += 60
    timer.go_back(before)
    assert (timer.left, timer.share) == (420, 0.7)
