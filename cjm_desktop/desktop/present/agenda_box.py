"""The workshop's agenda for the facilitator: the step, when all will be over, and what to note."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QSizePolicy

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.present.calm_button import CalmButton
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.sparing_row import SparingRow
from cjm_desktop.desktop.present.step_leading import start_step, take_step_back
from cjm_desktop.insight.agenda import minutes_of
from cjm_desktop.layout.agenda_words import end_words, left_words, minutes_words, plan_words
from cjm_desktop.words.guide import step_method, step_title

_LETTERS: Final = 43
"""A step's name and when all will be over."""
_BEHIND_STEP: Final = 16


class AgendaBox(SparingRow):
    """One row: what is on, the end in sight, the next step, the instruction, the protocol.

    `note` has something noted.
    """

    def __init__(self, presentation: Presentation, note: Callable[[], object]) -> None:
        lead, tr = presentation.lead, presentation.session.tr_
        self.step = ElidedLabel("", "name")
        self.step.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.time = ElidedLabel("", "quiet")
        self.start = CalmButton("chevron-right", tr("Start this step"))
        self.start.clicked.connect(lambda: start_step(presentation))
        self.take_back = CalmButton(
            "undo-2", tip=tr("Go on as if this step had not been begun (Shift+J)")
        )
        self.take_back.clicked.connect(lambda: take_step_back(presentation))
        self.shown = CalmButton(
            "list", tr("Instruction"), tip=tr("Show the room what this step asks of it (I)")
        )
        self.shown.setCheckable(True)
        self.shown.clicked.connect(presentation.instruct)
        self.note = CalmButton(
            "inbox", tip=tr("Note what is put off for later, or what was agreed (R)")
        )
        self.note.clicked.connect(note)
        self.keep = CalmButton(
            "file-text", tr("Protocol"),
            tip=tr("Keep a protocol: when each step was on, and what came in it. It goes into the "
                   "map when the workshop ends."),
        )  # fmt: skip
        self.keep.setCheckable(True)
        self.keep.clicked.connect(lead.keep)
        self.end = CalmButton("check", tr("End"), tip=tr("End the workshop"))
        self.end.clicked.connect(lead.end)
        parts = self.start, self.take_back, self.shown, self.note, self.keep, self.end
        super().__init__({self.step: 0, self.time: 1}, parts, letters=_LETTERS)
        self._presentation, self._lead = presentation, lead
        lead.changed.connect(self.say)
        lead.ticked.connect(self.say)
        presentation.stated.connect(self.say)
        presentation.turned.connect(self.say)
        self.say()

    def say(self, *_: object) -> None:
        """Say how it stands now."""
        presentation, lead = self._presentation, self._lead
        session = presentation.session
        tr, document, seen = session.tr_, session.document, lead.outlook
        step = presentation.shown_step
        self.step.setText(step_title(tr, step))
        wide = self.step.fontMetrics().horizontalAdvance(self.step.text())
        self.step.setMinimumWidth(wide + _BEHIND_STEP)
        self.step.setToolTip(plain_tip(step_method(tr, step)))
        if seen is None:
            self.time.setText(plan_words(document, lead.now(), tr))
        else:
            self.time.setText(f"{left_words(seen, tr)} · {end_words(seen, tr)}")
        following = presentation.step_to_start
        does = tr("Start this step") if lead.course is None else tr("Next step")
        self.start.say(does)
        self.start.setEnabled(following is not None)
        if following is not None:
            minutes = minutes_words(minutes_of(document, following), tr)
            name = step_title(tr, following)
            tip = tr("{step}, {minutes} (J)", step=name, minutes=minutes)
            self.start.setToolTip(plain_tip(tr("{name}: {text}", name=does, text=tip)))
        self.take_back.setEnabled(lead.can_take_back)
        self.shown.setChecked(presentation.instructing)
        self.keep.setChecked(lead.keeps)
        self.end.setEnabled(lead.is_open)
