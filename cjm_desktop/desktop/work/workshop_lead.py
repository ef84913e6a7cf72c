"""Leads a workshop by the clock: which step is on since when, and what came of it so far.

It watches the map and changes it only where the facilitator says so: what is parked or agreed at
once, and the protocol when the workshop ends, if one was wanted. Until then a wanted protocol lies
below the state folder, so that a crash loses none of it.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from cjm_desktop.desktop.work.protocol_keeper import ProtocolKeeper
from cjm_desktop.desktop.work.room_timer import RoomTimer
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.workshops import add_remark, keep_protocol
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.agenda import Course, Outlook, following, minutes_of, outlook
from cjm_desktop.insight.open_protocol import OpenProtocol, RoomTime
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import WorkshopStep
from cjm_desktop.journey.workshops import Remark, RemarkKind, Stretch, Workshop

_TICK: Final = 5_000
_NOBODY: Final = Workshop(order="a0")


class _Before(NamedTuple):
    """How it stood before a step was begun, or the workshop was ended."""

    id: str
    held: Workshop
    course: Course | None
    keeps: bool
    timer: RoomTime


class WorkshopLead(QObject):
    """The workshop that is led at a session's map; all who ask share it."""

    changed = Signal()
    """Another step is on, the protocol is wanted or not, or it is over."""
    begun = Signal(str)
    """A step was begun: its code."""
    ticked = Signal()
    """Time has gone on."""

    def __init__(self, session: Session, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(session)
        self.now = now
        # Not by a clock that stands still while the machine sleeps: the room’s time goes on.
        self.timer = RoomTimer(lambda: self.now().timestamp())
        """The room’s time, which goes on while nothing is presented."""
        self._session = session
        self._id = ""
        self._held = _NOBODY
        self._course: Course | None = None
        self._keeps = False
        self._before: _Before | None = None
        self._keeper = ProtocolKeeper(session, self)
        self._ticks = QTimer(self, interval=_TICK)
        self._ticks.timeout.connect(self.ticked)
        session.changed.connect(self._follow)
        session.replaced.connect(self._leave)
        self._take_up()

    @classmethod
    def of(cls, session: Session) -> "WorkshopLead":
        """Give the lead of a session."""
        return session.findChild(cls) or cls(session)

    # How it stands

    @property
    def course(self) -> Course | None:
        """How the workshop went so far; None while no step is on."""
        return self._course

    @property
    def step(self) -> WorkshopStep | None:
        """The step that is on."""
        return self._course.step if self._course is not None else None

    @property
    def outlook(self) -> Outlook | None:
        """When it will end; None while no step is on."""
        if self._course is None:
            return None
        return outlook(self._session.document, self._course, self.now())

    @property
    def id(self) -> str:
        """The id of the workshop that is led; empty before it has one."""
        return self._id

    @property
    def keeps(self) -> bool:
        """Whether a protocol is kept."""
        return self._keeps

    @property
    def is_open(self) -> bool:
        """Whether there is a workshop to end, perhaps one of another day that nobody ended."""
        return self._course is not None or bool(self._held.course)

    @property
    def day(self) -> date | None:
        """The day on which the workshop that is open was begun."""
        return self._held.on

    @property
    def people(self) -> tuple[str, ...]:
        """Who is there, as far as they agreed to be named."""
        return self._held.people

    # The steps

    def begin(self, step: WorkshopStep) -> None:
        """Begin a step; the one that was on is over."""
        now, before, stood = self.now(), self._course, self._stands()
        if before is None:
            if self._held.course:
                # That of another day comes first.
                self.end()
                if self.is_open:
                    return
            self._id = self._id or self._new_place(now.date())
            self._course = Course(now, step, step, now)
        else:
            gone = (before.gone | {before.step}) - {step}
            self._course = before._replace(step=step, since=now, gone=gone)
        stretch = Stretch(step=step, began=_clock(now))
        course = (*self._ended(now), stretch)
        self._hold(self._held.replaced(on=self._held.on or now.date(), course=course))
        self._ticks.start()
        minutes = minutes_of(self._session.document, step)
        if minutes:
            self.timer.start(minutes)
        else:
            self.timer.end()
        self.follow_timer()
        self._before = stood
        self.begun.emit(step)
        self.changed.emit()

    @property
    def can_take_back(self) -> bool:
        """Whether a step was begun, or the workshop ended, that can be taken back."""
        return self._before is not None

    def take_back(self) -> None:
        """Go on as if the last step had not been begun, or the workshop not been ended."""
        before, now = self._before, self._held
        if before is None:
            return
        self._before = None
        held = before.held
        if self._course is not None:
            # What came meanwhile came in the step that goes on.
            held = now.replaced(course=held.course, came=held.came, decided=held.decided)
            if before.course is not None:
                step = before.course.step
                held = held.replaced(
                    came={**dict.fromkeys(now.came, step), **held.came},
                    decided={**dict.fromkeys(now.decided, step), **held.decided},
                )
        else:
            self._keeps = before.keeps
        self._id, self._course = before.id, before.course
        self.timer.go_back(before.timer)
        self._hold(held)
        if self._course is not None:
            self._ticks.start()
        else:
            self._ticks.stop()
        self.changed.emit()

    def _stands(self) -> _Before:
        return _Before(self._id, self._held, self._course, self._keeps, self.timer.mark())

    def next_step(self) -> WorkshopStep | None:
        """Give the step that comes after the one that is on, if any is to."""
        return None if self._course is None else following(self._session.document, self.step_on)

    def follow_timer(self) -> None:
        """Move the end with the room's time: the step that is on lasts at least as long."""
        if self._course is None:
            return
        self._course = self._course._replace(given=self._given)
        self._hold(self._held)
        self.ticked.emit()

    @property
    def _given(self) -> datetime | timedelta | None:
        """Until when the room has time, or how much of it rests."""
        left = timedelta(seconds=self.timer.left)
        match self.timer.state:
            case "running":
                return self.now() + left
            case "paused":
                return left
            case "off" | "up":
                return None
            case never:
                assert_never(never)

    @property
    def step_on(self) -> WorkshopStep:
        """The step that is on; the first before any was."""
        return self.step or "why"

    def end(self) -> None:
        """End the workshop; a wanted protocol goes into the map."""
        if self._keeps and not self.write():
            return
        stood = self._stands()
        self._forget()
        if stood.course is not None:
            self._before = stood
        self.changed.emit()

    # The protocol

    def keep(self, wanted: bool) -> None:
        """Keep a protocol from the workshop's beginning on, or none."""
        if wanted == self._keeps:
            return
        self._keeps = wanted
        if wanted:
            self._hold(self._held)
        else:
            self._keeper.forget()
        self.changed.emit()

    def name_people(self, people: tuple[str, ...]) -> None:
        """Say who is there."""
        self._hold(self._held.replaced(people=people))

    def write(self) -> bool:
        """Write the protocol, as far as it goes, into the map; False if the map refuses it."""
        session = self._session
        if not self._keeps or not self._held.course:
            return True
        if session.read_only:
            session.say_read_only()
            return False
        now = self.now()
        ended = self._ended(now) if self._course is not None else self._held.course
        told = self._held.replaced(course=ended)
        patch = keep_protocol(session.document, self._id, told)
        session.seal()
        # Nothing to change is no refusal: it was written so before.
        return session.edit("keep_protocol", patch) or not patch

    def note(self, kind: RemarkKind, text: str, by: str = "", *, workshop_id: str = "") -> bool:
        """Note what was parked or agreed, with the step that is on; False if the map refuses it.

        Of another workshop than the one that is led, no step or time is known.
        """
        session, now = self._session, self.now()
        if session.read_only:
            session.say_read_only()
            return False
        remark = Remark(kind=kind, text=text, by=by)
        if not workshop_id:
            remark = remark.replaced(step=self.step, at=_clock(now))
        where = workshop_id or self._place(now.date())
        patch = add_remark(session.document, where, now.date(), remark)
        session.seal()
        return session.edit("park_topic" if kind == "parked" else "note_agreement", patch)

    def _new_place(self, day: date) -> str:
        """Give what was noted on the day before any step was begun, or a new workshop."""
        document = self._session.document
        last = document.workshop_ids[-1:]
        held = document.workshops[last[0]] if last else None
        if held is not None and held.on == day and not held.course:
            return last[0]
        return self._session.new_id()

    def _place(self, day: date) -> str:
        """Give the workshop that is led, or the last of the day, or a new one."""
        if self._id:
            return self._id
        document = self._session.document
        last = document.workshop_ids[-1:]
        if last and document.workshops[last[0]].on == day:
            return last[0]
        return self._session.new_id()

    # What came

    def _follow(self, patch: Patch, initiator: str) -> None:
        """Note which cards are written and decided about while a step is on."""
        step = self.step
        if step is None or initiator == "undo":
            return
        cards = [key.id for key in patch.added if key.kind == "cards"]
        decided = [
            key.id
            for key, (before, after) in patch.updated.items()
            if isinstance(before, Card) and isinstance(after, Card)
            and after.decision is not None and after.decision != before.decision
        ]  # fmt: skip
        if cards or decided:
            held = self._held
            self._hold(
                held.replaced(
                    came={**dict.fromkeys(cards, step), **held.came},
                    decided={**held.decided, **dict.fromkeys(decided, step)},
                )
            )

    def _ended(self, now: datetime) -> tuple[Stretch, ...]:
        """Give the course with its last step over."""
        course = self._held.course
        if not course or course[-1].ended is not None:
            return course
        return (*course[:-1], course[-1].replaced(ended=_clock(now)))

    # Until it is in the map

    def _hold(self, held: Workshop) -> None:
        self._held = held
        if self._keeps and self._id:
            told = OpenProtocol(id=self._id, held=held, time=self.timer.mark())
            self._keeper.keep(told)

    def flush(self) -> None:
        """Write at once what is not on the disk yet."""
        self._keeper.flush()

    def _take_up(self) -> None:
        """Go on with a protocol that was not ended; on another day, only keep it to be ended."""
        found = self._keeper.kept()
        if found is None:
            return
        self._id, self._held, self._keeps = found.id, found.held, True
        if found.held.on == self.now().date():
            course = _course_of(found.held, found.held.on)
            if found.time is not None:
                self.timer.go_back(found.time)
            else:
                minutes = minutes_of(self._session.document, course.step)
                self.timer.take_up(minutes, course.since.timestamp())
            self._course = course._replace(given=self._given)
            self._ticks.start()

    def _leave(self) -> None:
        """Leave the map that was open, and take up what belongs to the one that is."""
        self._keeper.leave()
        self._reset()
        self._take_up()
        self.changed.emit()

    def _forget(self) -> None:
        self._keeper.forget()
        self._reset()

    def _reset(self) -> None:
        self._ticks.stop()
        self.timer.end()
        self._before = None
        self._id, self._held, self._course, self._keeps = "", _NOBODY, None, False


def _clock(moment: datetime) -> str:
    return moment.strftime("%H:%M")


def _course_of(held: Workshop, day: date) -> Course:
    """Tell the course as it can be known from what was kept."""

    def moment(clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock))

    first, last = held.course[0], held.course[-1]
    gone = frozenset(each.step for each in held.course) - {last.step}
    return Course(moment(first.began), first.step, last.step, moment(last.began), gone)
