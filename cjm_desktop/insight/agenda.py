"""How long the steps of a workshop take, and when it will be over.

Nothing here looks at a clock: whoever asks says what time it is.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final, NamedTuple, assert_never

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep

PROPOSED: Final[Mapping[WorkshopStep, int]] = {
    "why": 15, "preparation": 0, "people": 20, "phases": 25, "mindsets": 35, "whereabouts": 25,
    "offer": 25, "presence": 20, "scoring": 30, "decisions": 25, "improved": 20,
}  # fmt: skip
"""Minutes that usually do, four hours in all; what is sent out beforehand takes none of them."""


def minutes_of(document: Document, step: WorkshopStep) -> int:
    """Give how many minutes a step gets; none: it is not gone through together."""
    return document.map.agenda.get(step, PROPOSED[step])


def all_minutes(document: Document, steps: Iterable[WorkshopStep] = WORKSHOP_STEPS) -> int:
    """Add up the minutes of steps."""
    return sum(minutes_of(document, step) for step in steps)


def following(document: Document, step: WorkshopStep) -> WorkshopStep | None:
    """Give the next step that gets any time, if there is one."""
    rest = WORKSHOP_STEPS[WORKSHOP_STEPS.index(step) + 1 :]
    return next((each for each in rest if minutes_of(document, each)), None)


class Course(NamedTuple):
    """How a workshop went so far: when and with which step it began, and what is on since when.

    `gone` are the steps that were on before. `given` is until when the room was given time, by
    whoever extended it, too; or how much time, while that rests.
    """

    began: datetime
    first: WorkshopStep
    step: WorkshopStep
    since: datetime
    gone: frozenset[WorkshopStep] = frozenset()
    given: datetime | timedelta | None = None


class Outlook(NamedTuple):
    """When it was to end, when it will if each step that is left takes its time, and the step.

    `late` is by how many minutes that is later than planned; less than none: earlier. `left` are
    the minutes of the step that is on; less than none: it is over its time.
    """

    planned: datetime
    expected: datetime
    late: int
    left: int


def outlook(document: Document, course: Course, now: datetime) -> Outlook:
    """Look ahead to the end of a workshop."""
    planned = course.began + timedelta(minutes=all_minutes(document, _from(course.first)))
    own = _end(document, course, now)
    rest = [each for each in _from(course.step)[1:] if each not in course.gone]
    expected = max(own, now) + timedelta(minutes=all_minutes(document, rest))
    return Outlook(planned, expected, _minutes(expected - planned), _minutes(own - now))


def _end(document: Document, course: Course, now: datetime) -> datetime:
    """Give when the step that is on is to be over: not before the time that the room was given."""
    planned = course.since + timedelta(minutes=minutes_of(document, course.step))
    match course.given:
        case None:
            return planned
        case datetime():
            return max(planned, course.given)
        case timedelta():
            return max(planned, now + course.given)
        case _:
            assert_never(course.given)


def _from(step: WorkshopStep) -> tuple[WorkshopStep, ...]:
    return WORKSHOP_STEPS[WORKSHOP_STEPS.index(step) :]


def _minutes(span: timedelta) -> int:
    """Give whole minutes, the nearest."""
    return round(span.total_seconds() / 60)
