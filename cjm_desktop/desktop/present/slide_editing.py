"""Changing the map on the large picture, while *Edit* is on: by typing, and by judging and scoring.

A card is chosen by a click or by the arrows up and down. Enter or a double click writes its title
where it stands. Letters and digits mean what they always mean to a presentation, in any language,
until judging or scoring is begun by its key; from then on all of them are for the cards, as a bar
says, until Esc. So no letter that was to type a card or to blacken the screen judges one.
"""

from typing import Final, Literal

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from cjm_desktop.desktop.canvas.card_editing import CardEditing
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.slide_view import SlideView
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.editing import steps
from cjm_desktop.editing.history import Entry
from cjm_desktop.insight.judging import JUDGING, SCORING, Aspect, can_be_judged, wants_judging
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.map.card_title import title_area
from cjm_desktop.layout.present.slide import area_of

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NOTED: Final[frozenset[steps.Step]] = frozenset(
    {"note_card", "park_topic", "note_agreement", "keep_protocol"}
)
"""What is noted while the map is locked, and can be taken back then."""
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_WRITE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class SlideEditing(QObject):
    """Changes the map in one view; nothing while it shows what is not the map as it is."""

    def __init__(self, view: SlideView, presentation: Presentation) -> None:
        super().__init__(view)
        self._view, self._presentation = view, presentation
        self._session = presentation.session
        self._mode = JudgingMode.of(self._session)
        self.writing = CardEditing(self._session, view, self._title_place, self._go_on)
        self.writing.wants_room.connect(presentation.show_card)
        view.turned.connect(self.writing.replace)
        for standard, do in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        ):
            shortcut = QShortcut(QKeySequence(standard), view.window())
            shortcut.activated.connect(do)
        presentation.stated.connect(self._lock)

    @property
    def on(self) -> bool:
        """Whether the map can be changed in this view."""
        shown = self._presentation
        return shown.editing and self._view.document is self._session.document

    @property
    def writes(self) -> bool:
        """Whether a title is written now."""
        return self.writing.card is not None

    def choose(self, card: str | None) -> None:
        """Choose a card on the screen, or none."""
        self._session.select_cards([card] if card is not None else [])

    def write(self, card: str) -> None:
        """Write the title of a card that has its face on the screen."""
        if self._title_place(card) is not None:
            self.writing.edit(card)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that changes the map or chooses a card; False if it is none."""
        if not self._presentation.editing:
            # Begun at the map’s window, it is not for here, where the map is locked.
            self._mode.end()
        if not self.on:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F4 and not event.modifiers() & ~_SHIFT:
            self._judge(SCORING if event.modifiers() else JUDGING)
            return True
        if self._mode.take(event, self._presentation.walk.cards):
            return True
        return self._presentation.showing.own.opened is None and self._choose_or_write(event)

    def _undo(self) -> None:
        """Take the last step back: any while the map can be changed, else what was noted."""
        if self._may_go(self._session.store.next_undo):
            self._session.undo()

    def _redo(self) -> None:
        """Do that step again."""
        if self._may_go(self._session.store.next_redo):
            self._session.redo()

    def _may_go(self, entry: Entry | None) -> bool:
        noted = entry is not None and entry.step in _NOTED
        return (self._presentation.editing or noted) and not self._session.read_only

    def _judge(self, aspects: frozenset[Aspect]) -> None:
        """Begin to judge the cards of this step, first the one that is chosen; or end it."""
        session, cards = self._session, self._session.document.cards
        if self._mode.aspects == aspects:
            self._mode.end()
            return
        shown = [each for each in self._presentation.walk.cards() if each in cards]
        fits = [each for each in shown if can_be_judged(cards[each], aspects)]
        if not fits:
            session.message.emit(session.tr_("There is nothing to judge in this step."))
            return
        self._presentation.open_card(None)
        self._mode.begin(aspects)
        if self._presentation.chosen not in fits:
            wants = (each for each in fits if wants_judging(cards[each], aspects))
            session.lead_to([Key("cards", next(wants, fits[0]))])

    def _choose_or_write(self, event: QKeyEvent) -> bool:
        key, chosen = Qt.Key(event.key()), self._presentation.chosen
        if key in _STEPS and not event.modifiers():
            self._step(1 if _STEPS[key] == 1 else -1)
        elif chosen is None:
            return False
        elif key in _WRITE:
            self.write(chosen)
        elif key == Qt.Key.Key_Escape:
            self.choose(None)
        else:
            return False
        return True

    def _step(self, by: Literal[1, -1]) -> None:
        """Choose the card before or after, in the order in which the screen is read."""
        cards, chosen = self._presentation.slide.card_ids, self._presentation.chosen
        if self._mode.on:
            self._mode.step(by, lambda: self._presentation.walk.cards())
        elif cards:
            at = cards.index(chosen) + by if chosen is not None else 0
            self.choose(cards[min(max(at, 0), len(cards) - 1)])

    def _lock(self) -> None:
        if not self._presentation.editing:
            self.writing.stop()

    def _go_on(self, card: str, end: str) -> None:
        """Write the card before or after by Tab; Enter has ended it."""
        if end != "enter":
            self._step(1 if end == "tab" else -1)
            if (chosen := self._presentation.chosen) not in (None, card):
                self.write(str(chosen))

    def _title_place(self, card: str) -> tuple[QRect, float] | None:
        slide = self._view.slide
        for placed in slide.cards if slide is not None else ():
            if placed.figure.role == "card" and placed.figure.key and placed.figure.key.id == card:
                return self._view.to_view(title_area(area_of(placed))), self._view.scale
        return None
