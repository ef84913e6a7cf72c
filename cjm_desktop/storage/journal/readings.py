"""What journals hold, read anew only where one changed.

They are looked for whenever another map is opened or closed, and one of a large map takes a tenth
of a second to be read.
"""

from pathlib import Path

from cjm_desktop.storage import outside
from cjm_desktop.storage.journal import replay
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.storage.outside import Look


class Readings:
    """What was read of the journals that there are."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Look, Recovered]] = {}
        self._asked: set[Path] = set()

    def read(self, path: Path) -> Recovered:
        """Give what a journal holds; BadJournal or BadFile as of `replay.read`.

        The look comes first: what is written between the two is noticed the next time.
        """
        self._asked.add(path)
        seen = outside.look(path)
        known = self._known.pop(path, None)
        if known is None or seen != known[0]:
            found = replay.read(path)
            if not isinstance(seen, Look):
                return found
            known = seen, found
        self._known[path] = known
        return known[1]

    def forget_others(self) -> None:
        """Forget what nobody asked for since this was last done: it is there no more."""
        self._known = {path: self._known[path] for path in self._asked & self._known.keys()}
        self._asked = set()
