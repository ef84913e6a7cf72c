"""The switches of a presentation: the lock, what is held back from the room, and where to go."""

from typing import Final

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.present.calm_button import CalmButton
from cjm_desktop.desktop.present.present_keys import Commands
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.sparing_row import SparingRow

_LETTERS: Final = 30
"""The name of a step, with its number."""


class ControlsBar(SparingRow):
    """A button for each; `commands` do what only a display of one's own allows.

    Without them nothing can be held back; what still is, since the display has gone, can be shown.
    Beside a `step`, whose name is told, they leave their words out where there is no room.
    """

    def __init__(
        self,
        presentation: Presentation,
        commands: Commands | None = None,
        step: ElidedLabel | None = None,
    ) -> None:
        tr = presentation.session.tr_
        self.lock = CalmButton("pencil", tr("Edit"), tip=tr("Let the map be changed from here (E)"))
        self.lock.clicked.connect(presentation.edit)
        self.freeze = CalmButton(
            "eye", tr("Freeze the room"), tip=tr("The room goes on seeing what it sees (F)")
        )
        self.freeze.clicked.connect(lambda on: presentation.hold(frozen=on))
        self.private = CalmButton(
            "eye-off", tr("Private"), tip=tr("The room sees no change until you reveal it (P)")
        )
        self.private.clicked.connect(lambda on: presentation.hold(private=on))
        self.black = CalmButton("moon", tr("Black"), tip=tr("The room sees a black screen (B)"))
        self.black.clicked.connect(lambda: presentation.blanked("black"))
        self.map = CalmButton(
            "map", tr("Map"), tip=tr("Work on the map in its window; F5 comes back here (M)")
        )
        self.map.clicked.connect(lambda: self._do("m"))
        self.swap = CalmButton("repeat", tip=tr("Swap the two displays (X)"))
        self.swap.clicked.connect(lambda: self._do("x"))
        parts = self.lock, self.freeze, self.private, self.black, self.map, self.swap
        super().__init__({step: 1} if step is not None else {}, parts, letters=_LETTERS)
        self._presentation, self._commands = presentation, commands
        for switch in (self.lock, self.freeze, self.private, self.black):
            switch.setCheckable(True)
        for part in (self.map, self.swap):
            part.setVisible(commands is not None)
        presentation.stated.connect(self._say)
        presentation.turned.connect(self._say)
        self._say()

    def _do(self, letter: str) -> None:
        if self._commands is not None:
            self._commands[letter]()

    def _say(self, *_: object) -> None:
        tr, showing = self._presentation.session.tr_, self._presentation.showing
        self.lock.setChecked(self._presentation.editing)
        self.private.say(tr("Reveal now") if showing.private else tr("Private"))
        self.black.setChecked(showing.blank is not None)
        for switch, on in ((self.freeze, showing.frozen), (self.private, showing.private)):
            switch.setChecked(on)
            switch.setVisible(on or self._commands is not None)
