"""A presentation under way: what its windows show and what can be done in them.

It looks at the map and never changes it, unless *Edit* is on; and then only by the session, as any
other view does.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.present.overlays import Overlays
from cjm_desktop.desktop.present.showing import Aim, Blank, RoomPicture, Showing
from cjm_desktop.desktop.present.sight import Sight
from cjm_desktop.desktop.present.walk import Place, Walk
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.desktop.work.room_timer import RoomTimer
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.layout.drawing import PlacedFigure
from cjm_desktop.layout.present.instruction import instruction
from cjm_desktop.layout.present.overlay import Overlay, time_bar, time_up
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide
from cjm_desktop.layout.present.steps import Step
from cjm_desktop.words.guide import step_title
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.desktop.work.offered_cards import OfferedCards

CHOICES: Final = "present"
"""The name under which is remembered how was presented."""
_FIRST_SIZE: Final = Screen(1280, 720)
_TICK_MS: Final = 250


class Presentation(QObject):
    """Shows a map step by step; its windows ask it what they show, and tell it what is wanted."""

    turned = Signal(bool)
    """Something else is to be seen; whether it may come gently."""
    stated = Signal()
    """What is on or off has changed: the lock, what is held back, the look."""
    aimed = Signal()
    """The facilitator points elsewhere, or no more."""
    ticked = Signal()
    """The time has gone on."""
    said = Signal(str)
    """Something is to be heard, by who does not see it."""
    left = Signal()
    """It is over."""
    room_told = Signal(str)
    """How many take part with their phones, and whose hand is up: for the facilitator."""
    offers = Signal()
    """It is known what waits that people gave."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        start: Step | None = None,
        showing: Showing | None = None,
    ) -> None:
        """Begin with the first step or another one, or where it was left: with a `showing`."""
        super().__init__()
        self.session, self.settings = session, settings
        self.showing = showing or Showing(session.document, _FIRST_SIZE, date.today())
        self.showing.take_up(session.document)
        self.overlays = Overlays(self)
        self.people = ""
        """What is known of those who take part with their phones."""
        self.offered: OfferedCards | None = None
        """What they gave and is not on the map."""
        self.lead = WorkshopLead.of(session)
        self.instructing = False
        self._is_left = False
        self._editing = False
        self._rang = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        session.changed.connect(self._follow)
        session.replaced.connect(self._follow)
        session.selection_changed.connect(self._follow_choice)
        self.lead.begun.connect(self._begin_step)
        self.lead.changed.connect(self._follow_lead)
        if start is not None:
            self.showing.go_to(self.walk.of_step(start) or Place(0))
        if self.timer.state == "up":
            # It ran out while nothing was presented.
            self.timer.end()
        self._tick()

    # What is seen

    @property
    def walk(self) -> Walk:
        """The facilitator's way through the map."""
        return self.showing.own.walk

    @property
    def slide(self) -> Slide:
        """What the facilitator sees."""
        return self.showing.own.slide

    @property
    def room(self) -> RoomPicture:
        """What the room sees."""
        showing = self.showing
        aim = None if showing.frozen else showing.aim
        chosen = None if showing.is_held else self.chosen
        blank = None if self.overlays.coded else showing.blank
        return self._picture(showing.room)._replace(blank=blank, aim=aim, chosen=chosen)

    @property
    def own(self) -> RoomPicture:
        """What the facilitator sees, which is never blank."""
        return self._picture(self.showing.own)._replace(aim=self.showing.aim, chosen=self.chosen)

    @property
    def next_picture(self) -> RoomPicture | None:
        """What comes after the step that is shown; None if it is the last."""
        walk = self.walk.fork()
        walk.place = walk.after()
        return self._picture(Sight(walk)) if walk.place != self.walk.place else None

    def _picture(self, sight: Sight) -> RoomPicture:
        """Show what is seen, called by its step, its number, and its page."""
        tr, slide, walk = self.session.tr_, sight.slide, sight.walk
        step = tr("Step {step} of {steps}", step=walk.place.step + 1, steps=len(walk.steps))
        said = [slide.title, step] if sight.opened is None else [tr("Card")]
        if slide.pages > 1:
            said.append(tr("{page} of {pages}", page=slide.number, pages=slide.pages))
        return RoomPicture(walk.document, slide, ", ".join(said))

    def _follow(self, *_: object) -> None:
        """Show the map as it is now."""
        self.showing.show(self.session.document)
        self.turned.emit(False)

    def fit(self, screen: Screen) -> None:
        """Lay out for the room's display."""
        self.showing.fit(screen)
        self.turned.emit(False)

    # Going about

    def go_to(self, place: Place) -> None:
        """Show another place of the presentation."""
        own = self.showing.own
        self._uncover()
        before = own.walk.place, own.opened, self.showing.blank
        self.showing.go_to(place)
        if before != (place, None, self.showing.blank):
            self.turned.emit(True)

    def turn(self, by: Literal[1, -1]) -> None:
        """Go a page on or back, then a step; of an open card a page; first past the instruction."""
        instructing = self.instructing
        self._uncover()
        if instructing or self.showing.turn(by):
            self.turned.emit(True)

    def jump(self, number: int) -> None:
        """Go to a step by its number, if there is one."""
        if 1 <= number <= len(self.walk.steps):
            self.go_to(Place(number - 1))

    def open_card(self, card: str | None, *, notes: bool = False) -> None:
        """Show one card with its words; None: the step again."""
        self._uncover()
        self.showing.open(card, notes=notes)
        self.turned.emit(True)

    def blanked(self, blank: Blank) -> None:
        """Show the room nothing but black or white, or, if it sees that, the picture again."""
        seen = self.room.blank
        self.overlays.lay("code", None)
        self.showing.blank = None if seen == blank else blank
        self.turned.emit(False)
        self.stated.emit()

    def show_code(self, code: Overlay | None) -> None:
        """Show the room the code that phones scan, or the picture again."""
        if code is not None or self.overlays.coded:
            self.overlays.lay("code", code)
            self.turned.emit(False)

    def _uncover(self) -> None:
        if not self.showing.frozen:
            self.show_code(None)
        self.instruct(False)

    def aim(self, aim: Aim | None) -> None:
        """Point somewhere, or no more."""
        if aim != self.showing.aim:
            self.showing.aim = aim
            self.aimed.emit()

    # What is on or off

    @property
    def dark(self) -> bool:
        """Whether the room's picture is dark."""
        return bool(self.settings.choices(CHOICES).get("dark", False))

    @property
    def sounds(self) -> bool:
        """Whether a sound is made when the time is up."""
        return bool(self.settings.choices(CHOICES).get("sound", False))

    def choose(self, name: str, value: bool | str) -> None:
        """Have something so, now and the next time."""
        self.settings.set_choices(CHOICES, {**self.settings.choices(CHOICES), name: value})
        self.stated.emit()

    def hold(self, *, frozen: bool | None = None, private: bool | None = None) -> None:
        """Begin or end to hold something back from the room."""
        self.showing.hold(frozen=frozen, private=private)
        self.instruct(self.instructing)
        self.turned.emit(True)
        self.stated.emit()

    @property
    def editing(self) -> bool:
        """Whether the map can be changed while it is presented."""
        return self._editing and not self.session.read_only

    def edit(self, on: bool) -> None:
        """Let the map be changed from here, or not any more."""
        if on and self.session.read_only:
            self.session.say_read_only()
            on = False
        if on != self._editing:
            self.session.seal()
            self._editing = on
            if not on:
                JudgingMode.of(self.session).end()
            self.turned.emit(False)
            self.stated.emit()

    @property
    def guide_step(self) -> WorkshopStep | None:
        """The step of the workshop that the guide is at."""
        if self.lead.step is not None:
            return self.lead.step
        named = self.settings.choices("guide").get("step")
        return next((step for step in WORKSHOP_STEPS if step == named), None)

    # The workshop's steps

    @property
    def shown_step(self) -> WorkshopStep:
        """The step that is on, or that the guide is at."""
        return self.guide_step or WORKSHOP_STEPS[0]

    @property
    def step_to_start(self) -> WorkshopStep | None:
        """The step that would be begun next; None behind the last."""
        return self.shown_step if self.lead.course is None else self.lead.next_step()

    def _begin_step(self, step: WorkshopStep) -> None:
        """Give the room the step's time, and show it what is asked of it."""
        if self._is_left:
            return
        self.settings.set_choices("guide", {**self.settings.choices("guide"), "step": step})
        JudgingMode.of(self.session).end()
        self.instruct(True)
        self.said.emit(step_title(Wording.of(self.session.document.map.language), step))

    def _follow_lead(self) -> None:
        if self._is_left:
            return
        # Taken back, it is up since it was told so.
        self._rang = self.timer.state == "up"
        self._tick()
        # Of another map this may be heard before that it is another.
        self.showing.show(self.session.document)
        self.stated.emit()

    def instruct(self, on: bool) -> None:
        """Show the room what the step asks of it, or the picture again; not a frozen one."""
        if on != self.instructing:
            self.instructing = on
            self.stated.emit()
        shown = on and not self.showing.frozen
        if shown:
            self.show_code(None)
        self.overlays.lay("instruction", self._instruction if shown else None)

    def _instruction(self, screen: Screen) -> Sequence[PlacedFigure]:
        document = self.session.document
        return instruction(screen, document, self.shown_step, Wording.of(document.map.language))

    @property
    def chosen(self) -> str | None:
        """The card on the facilitator's screen that is changed by keys, while that is allowed."""
        cards = self.session.selected_cards[-1:] if self.editing else ()
        return next((each for each in cards if each in self.slide.card_ids), None)

    def show_card(self, card: str) -> None:
        """Show the page of this step on which a card is."""
        place = self.walk.of_card(card)
        if place is not None:
            self.go_to(place)

    def _follow_choice(self) -> None:
        """Mark the card that is chosen now; judging goes on to one on another page."""
        if not self.editing:
            return
        if JudgingMode.of(self.session).on:
            for card in self.session.selected_cards[-1:]:
                self.show_card(card)
        self.turned.emit(False)

    # The time

    @property
    def timer(self) -> RoomTimer:
        """The room's time."""
        return self.lead.timer

    def time(self, minutes: float) -> None:
        """Give the room so many minutes."""
        self.timer.start(minutes)
        self._rang = False
        self._tell_time()

    def extend(self, minutes: float) -> None:
        """Give the room so many minutes more."""
        self.timer.extend(minutes)
        self._rang = False
        self._tell_time()

    def pause(self) -> None:
        """Let the time rest, or go on."""
        if self.timer.state == "paused":
            self.timer.go_on()
        else:
            self.timer.pause()
        self._tell_time()

    def end_time(self) -> None:
        """Give the room all the time there is."""
        self.timer.end()
        self._tell_time()

    def _tell_time(self) -> None:
        """Tell the workshop, whose end moves with the time that the room is given."""
        self.lead.follow_timer()
        self._tick()

    def _tick(self) -> None:
        state = self.timer.state
        if state == "running":
            self._ticks.start()
        else:
            self._ticks.stop()
        self.overlays.lay("time", self._time_left if state != "off" else None)
        self.overlays.lay("time up", self._time_up if state == "up" else None)
        self.overlays.renew()
        if state == "up" and not self._rang:
            self._rang = True
            self.said.emit(self.session.tr_("Time’s up"))
            if self.sounds:
                QApplication.beep()
        self.ticked.emit()

    def _time_left(self, screen: Screen) -> Sequence[PlacedFigure]:
        return (time_bar(screen, self.timer.share),)

    def _time_up(self, screen: Screen) -> Sequence[PlacedFigure]:
        return (time_up(screen, self.showing.room.walk.tr),)

    # The phones

    def tell_of_people(self, said: str) -> None:
        """Tell the facilitator who takes part."""
        if said != self.people:
            self.people = said
            self.room_told.emit(said)

    def offer(self, offered: "OfferedCards") -> None:
        """Let the facilitator place what people give."""
        self.offered = offered
        self.offers.emit()

    def leave(self) -> None:
        """End it; the workshop may go on without it."""
        self._is_left = True
        self.edit(False)
        self._ticks.stop()
        self.left.emit()
