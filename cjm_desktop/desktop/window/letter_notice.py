"""Says when there are letters on the map that no font has, on opening and as they are typed.

It is said once for each letter: what is seen of it on the map stays, and exports say where it is.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Key

if TYPE_CHECKING:
    from cjm_desktop.layout.uncovered import Uncovered

_WAIT_MS = 300
"""Until what is typed or opened is looked at: the picture of it comes first."""
_AT_ONCE = 1_000
"""Records that are looked at before the window has its turn again."""


class LetterNotice(QObject):
    """Looks at the texts of a session's document a little later than they change."""

    def __init__(self, parent: QObject, session: Session, say: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._session = session
        self._say = say
        self._told: set[str] = set()
        self._keys: list[Key] = []
        self._found: list[Uncovered] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look)
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        self._replaced()

    def _replaced(self) -> None:
        self._told.clear()
        self._keys.clear()
        self._found.clear()
        self._look_at(self._session.document.keys())

    def _changed(self, patch: Patch) -> None:
        self._look_at(patch.keys)

    def _look_at(self, keys: Iterable[Key]) -> None:
        self._keys += keys
        self._later.start(_WAIT_MS)

    def _look(self) -> None:
        from cjm_desktop.layout.uncovered import uncovered_of

        keys, self._keys = self._keys[:_AT_ONCE], self._keys[_AT_ONCE:]
        self._found += uncovered_of(self._session.document, keys)
        if self._keys:
            self._later.start(0)
        else:
            self._tell()

    def _tell(self) -> None:
        found, self._found = self._found, []
        new = [letter for each in found for letter in each.letters if letter not in self._told]
        if new:
            self._told.update(new)
            self._say(
                self._session.tr_.plural(
                    "{n} text has letters that no font on this machine has; they are shown as �",
                    "{n} texts have letters that no font on this machine has; they are shown as �",
                    len({each.key for each in found}),
                )
            )
