"""The keys of a presentation: the same in the room's window and in the facilitator's.

What a key does to the presentation is done here; what only one window can do (its list of steps,
its spotlight, its fields) is done by that window, which gives it as a command for a letter.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.step_leading import start_step, take_step_back
from cjm_desktop.desktop.present.walk import Place

_MOST_DIGITS: Final = 4
_FORGOTTEN: Final = timedelta(seconds=10)
"""After so long a number that was half typed is none any more."""
_FORWARD: Final = frozenset(
    {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space}
)
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHORTCUT: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

_REMOTE: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}

Commands = Mapping[str, Callable[[], object]]


def remote_turned(presentation: Presentation, event: QKeyEvent) -> bool:
    """Turn by a key of a presenter's remote, which goes on while something is typed in a field."""
    key = Qt.Key(event.key())
    if key not in _REMOTE:
        return False
    presentation.turn(1 if _REMOTE[key] == 1 else -1)
    return True


class PresentKeys:
    """Understands keys for one window; `commands` are the window's own, by their letters."""

    def __init__(
        self, presentation: Presentation, commands: Commands, leave: Callable[[], object]
    ) -> None:
        self._presentation = presentation
        self._leave = leave
        self._digits = ""
        self._typed = presentation.lead.now()
        self._letters: Commands = {
            "b": lambda: presentation.blanked("black"),
            ".": lambda: presentation.blanked("black"),
            "w": lambda: presentation.blanked("white"),
            "i": lambda: presentation.instruct(not presentation.instructing),
            "j": lambda: start_step(presentation),
            "J": lambda: take_step_back(presentation),
            "n": self._toggle_notes,
            "o": self._open_chosen,
            "l": lambda: presentation.choose("dark", not presentation.dark),
            "e": self._toggle_edit,
            **commands,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Go on, back, somewhere, or away; False for a key that means nothing here."""
        presentation, walk = self._presentation, self._presentation.walk
        key, text = Qt.Key(event.key()), event.text().lower()
        digits, self._digits = self._half_typed(), ""
        if text.isdecimal() and len(text) == 1:
            self._digits = (digits + text)[-_MOST_DIGITS:]
        elif key in ENTER and digits:
            presentation.jump(int(digits))
        elif key in _FORWARD or key in ENTER:
            presentation.turn(1)
        elif key in _BACK:
            presentation.turn(-1)
        elif key == Qt.Key.Key_Home:
            presentation.go_to(Place(0))
        elif key == Qt.Key.Key_End:
            presentation.go_to(walk.last())
        elif key == Qt.Key.Key_Escape:
            # Held too long it leaves no more than what is nearest.
            if not event.isAutoRepeat():
                self._escape(typed=bool(digits))
        elif key == Qt.Key.Key_F1 and not event.isAutoRepeat():
            self._letters["?"]()
        else:
            return self._command(event)
        return True

    def _half_typed(self) -> str:
        """Give the digits that were typed just before."""
        before, self._typed = self._typed, self._presentation.lead.now()
        return self._digits if self._typed - before < _FORGOTTEN else ""

    def _command(self, event: QKeyEvent) -> bool:
        """Do what a letter means, which is another with Shift for few; held, it does that once."""
        letter = event.text().lower()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            letter = letter.upper() if letter.upper() in self._letters else letter
        if letter not in self._letters or event.modifiers() & _SHORTCUT:
            return False
        if not event.isAutoRepeat():
            self._letters[letter]()
        return True

    def _escape(self, *, typed: bool) -> None:
        """Leave what is nearest: a number half typed, the code, a card, the presentation."""
        if typed:
            return
        if self._presentation.overlays.coded:
            self._presentation.show_code(None)
        elif self._presentation.instructing:
            self._presentation.instruct(False)
        elif self._presentation.showing.own.opened is not None:
            self._presentation.open_card(None)
        else:
            self._leave()

    def _toggle_edit(self) -> None:
        """Let the map be changed, or lock it, and say what that means where no switch is seen."""
        presentation, session = self._presentation, self._presentation.session
        presentation.edit(not presentation.editing)
        if presentation.editing:
            tr = session.tr_
            said = tr("Edit is on: the arrows choose a card, Enter writes it; E locks the map.")
            session.message.emit(said)
        elif not session.read_only:
            session.message.emit(session.tr_("The map is locked; E lets it be changed."))

    def _open_chosen(self) -> None:
        chosen = self._presentation.chosen
        if chosen is not None:
            self._presentation.open_card(chosen)

    def _toggle_notes(self) -> None:
        opened = self._presentation.showing.own.opened
        if opened is not None:
            self._presentation.open_card(opened.card, notes=not opened.notes)
