"""A line to type a card in while a room speaks: Enter puts it into the phase that is shown.

Like what is parked or agreed it is noted while the picture is locked, too: who types into it means
the map, and letters that a line refused would be commands before the room.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.present.landing import Landing, landing
from cjm_desktop.desktop.present.present_keys import remote_turned
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.work.refusal import READ_ONLY
from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.journey.document import TRAY, Key
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.codes import phrase


class _Line(QLineEdit):
    """The field; a remote goes on turning, and Esc gives the keyboard back."""

    def __init__(self, presentation: Presentation, parent: QWidget, home: QWidget) -> None:
        super().__init__(parent)
        self._presentation, self._home = presentation, home
        self.setProperty("role", "field")
        self.setMaxLength(MAX_TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._home.setFocus()
        elif not remote_turned(self._presentation, event):
            super().keyPressEvent(event)
            # What the field has no use for is none of the presentation's keys either.
            event.accept()


class QuickEntry(QWidget):
    """The kind of card, the line, and where it lands."""

    def __init__(self, presentation: Presentation, home: QWidget) -> None:
        super().__init__()
        self._presentation = presentation
        tr = presentation.session.tr_
        self.kind = Combo()
        self.kind.setAccessibleName(tr("Kind of the card"))
        self.kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.kind.addItem(menu_text(tr("As the guide asks")), None)
        for kind in CARD_KINDS:
            self.kind.addItem(menu_text(phrase(tr, kind)), kind)
        self.kind.currentIndexChanged.connect(self._say)
        self.line = _Line(presentation, self, home)
        self.line.setAccessibleName(tr("New card"))
        self.line.returnPressed.connect(self._enter)
        self.place = ElidedLabel("", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.line, 3)
        row.addWidget(self.place, 2)
        presentation.turned.connect(self._say)
        presentation.stated.connect(self._say)
        self._say()

    def begin(self) -> None:
        """Have a card typed; in a map that is only to be read the line says so."""
        self._say()
        self.line.setFocus()

    @property
    def landing(self) -> Landing:
        """Where the next card lands, and what it is."""
        shown = self._presentation
        return landing(shown.showing.own, shown.guide_step, self.kind.currentData())

    def _say(self, *_: object) -> None:
        session = self._presentation.session
        tr, document = session.tr_, session.document
        self.kind.setEnabled(not session.read_only)
        # Not disabled: what is typed would go on to the window, whose letters are commands.
        self.line.setReadOnly(session.read_only)
        inviting = tr("Type a card, Enter puts it on the map")
        self.line.setPlaceholderText(tr(READ_ONLY) if session.read_only else inviting)
        cell, kind = self.landing
        where = tr("Idea tray") if cell == TRAY else place_words(document, cell, tr)
        self.place.setText(tr("{name}: {text}", name=phrase(tr, kind), text=where))

    def _enter(self) -> None:
        title, session = clean_text(self.line.text()).strip(), self._presentation.session
        if not title:
            return
        cell, kind = self.landing
        card = session.new_id()
        patch = add_card(session.document, card, cell, kind=kind, title=title)
        session.seal()
        if session.edit("note_card", patch, select=[Key("cards", card)]):
            session.seal()
            self.line.clear()
