"""What is left of a workshop: its course, what came of it, what was parked and what was agreed.

A workshop is a sitting of one day. Its course is which step was on from when to when; `came` and
`decided` name the cards that were written, and those that were decided about, each with the step.
Course and cards are there only if a protocol was wanted, and who was there only if they agreed.
"""

from dataclasses import field
from typing import Annotated, Final, Literal

from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import Clock, Day, Id, Notes, Order, Title, Titles
from cjm_desktop.journey.vocabulary import WorkshopStep

MAX_WORKSHOPS: Final = 1_000

RemarkKind = Literal["parked", "agreed"]
"""What was put off for later, or agreed in words that no card has."""

CardSteps = Annotated[dict[Id, WorkshopStep], Limits(fail_fast=True)]


class Stretch(Model):
    """A step that was on, by the clock of the room; without an end, that is not known."""

    step: WorkshopStep
    began: Clock
    ended: Clock | None = None


class Remark(Model):
    """Something that was said and is no card: by whom in general, in which step and when.

    What was parked and has been `taken_up` since needs no more thought.
    """

    kind: RemarkKind = "parked"
    text: Notes
    by: Title = ""
    step: WorkshopStep | None = None
    at: Clock | None = None
    taken_up: bool = False


class Workshop(Record):
    """A workshop that was held, or one that remarks were made in."""

    order: Order
    title: Title = ""
    on: Day | None = None
    people: Titles = ()
    course: Annotated[tuple[Stretch, ...], Limits(fail_fast=True)] = ()
    came: CardSteps = field(default_factory=dict)
    decided: CardSteps = field(default_factory=dict)
    remarks: Annotated[tuple[Remark, ...], Limits(fail_fast=True)] = ()
