"""What is told of a workshop afterwards: step by step what came, and what remains to be done."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.rounds import Round
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.journey.workshops import Remark, Stretch, Workshop

_DAY = 24 * 60


class StepReport(NamedTuple):
    """A step of a workshop: when it was on, what was written then, what was noted."""

    step: WorkshopStep
    course: tuple[Stretch, ...]
    came: tuple[Placed, ...]

    @property
    def minutes(self) -> int | None:
        """How long it was on; None where its end is not known."""
        told = [minutes_between(each.began, each.ended) for each in self.course if each.ended]
        return sum(told) if told else None


class Report(NamedTuple):
    """A workshop that can be told of, of which the `parked` topics still wait or were taken up."""

    id: str
    workshop: Workshop
    steps: tuple[StepReport, ...]
    rounds: tuple[Round, ...]
    decided: tuple[Placed, ...]
    agreed: tuple[Remark, ...]
    parked: tuple[Remark, ...]


def has_protocol(document: Document) -> bool:
    """Say whether anything was kept of any workshop."""
    return bool(document.workshops)


def reports(document: Document) -> Iterator[Report]:
    """Tell of the workshops, the last one first."""
    for workshop_id in reversed(document.workshop_ids):
        yield report(document, workshop_id)


def report(document: Document, workshop_id: str) -> Report:
    """Tell of a workshop; KeyError if it is not there."""
    held = document.workshops[workshop_id]
    return Report(
        workshop_id,
        held,
        tuple(_steps(document, held)),
        _rounds_on(document, held.on),
        tuple(item for item in _placed(document, held.decided) if item.card.decision),
        tuple(each for each in held.remarks if each.kind == "agreed"),
        tuple(each for each in held.remarks if each.kind == "parked"),
    )


def _steps(document: Document, held: Workshop) -> Iterator[StepReport]:
    """Go through the steps that were on, or in which something came, in their order."""
    for step in WORKSHOP_STEPS:
        course = tuple(each for each in held.course if each.step == step)
        came = {card: at for card, at in held.came.items() if at == step}
        if course or came:
            yield StepReport(step, course, tuple(_placed(document, came)))


def _placed(document: Document, cards: Mapping[str, WorkshopStep]) -> Iterator[Placed]:
    """Give cards in the order of the map, those in the idea tray last; of a part, those in it."""
    cells = [(phase, lane) for phase in document.phase_ids for lane in document.lane_ids]
    places = {cell: place for place, cell in enumerate(cells)}
    there = [Placed(each, document.cards[each]) for each in cards if each in document.cards]
    return iter(
        sorted(
            there,
            key=lambda item: (
                places.get((item.card.phase or "", item.card.lane or ""), len(places)),
                item.card.order,
                item.id,
            ),
        )
    )


def _rounds_on(document: Document, day: date | None) -> tuple[Round, ...]:
    held = (document.rounds[each] for each in document.round_ids)
    return tuple(each for each in held if day is not None and each.on == day)


def minutes_between(began: str, ended: str) -> int:
    """Count the minutes from one time of the day to the next time that it is another."""
    return (_of_day(ended) - _of_day(began)) % _DAY


def _of_day(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
