"""Below the guide's steps: when the workshop will be over, and whether a protocol is kept."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.layout.agenda_words import end_words, left_words, plan_words
from cjm_desktop.words.guide import step_title


class AgendaPane(QWidget):
    """The end in sight, all the time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.lead = WorkshopLead.of(session)
        tr = session.tr_
        self.end_of_it = plain_label("", "quiet")
        self.end_of_it.setWordWrap(True)
        self.keep = QCheckBox(menu_text(tr("Keep a protocol")))
        self.keep.setToolTip(
            plain_tip(
                tr("Keep a protocol: when each step was on, and what came in it. It goes into the "
                   "map when the workshop ends.")
            )
        )  # fmt: skip
        self.keep.clicked.connect(self.lead.keep)
        self.end = button(tr("End"))
        self.end.setToolTip(plain_tip(tr("End the workshop")))
        self.end.clicked.connect(self.lead.end)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.keep, 1)
        row.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.end_of_it)
        column.addLayout(row)
        self.lead.changed.connect(self.say)
        self.lead.ticked.connect(self.say)
        self.say()

    def say(self) -> None:
        """Say how it stands now."""
        tr, lead = self._session.tr_, self.lead
        seen = lead.outlook
        if seen is not None:
            said = f"{step_title(tr, lead.step_on)}: {left_words(seen, tr)}. {end_words(seen, tr)}"
        elif lead.is_open and lead.day is not None:
            said = tr("The workshop of {day} was not ended.", day=lead.day.isoformat())
        else:
            said = plan_words(self._session.document, lead.now(), tr)
        self.end_of_it.setText(said)
        self.keep.setChecked(lead.keeps)
        self.end.setEnabled(lead.is_open)
