"""What a program does with journals from its first change to its end, in a few fixed steps.

Each step is a map at a moment that is to be kept. `faults` and kills are let loose on the calls to
the system on the way, and whatever they do, what comes back is one of these moments.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.moment import Moment
from cjm_desktop.editing.store import Store
from cjm_desktop.storage.codec import dumps
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.journal import Journal
from cjm_desktop.storage.journal.mark import Place
from cjm_desktop.storage.journal.replay import Recovered
from tests.maps import small_map

Acknowledged = Callable[[Moment], object]


@dataclass
class Work:
    """The moments that were to be kept, the number of those that were, and why others were not."""

    where: Path
    moments: list[Moment] = field(default_factory=list)
    kept: int = 0
    refused: list[StorageError] = field(default_factory=list)
    acknowledged: Acknowledged = lambda _: None
    """Hears of each that is kept, at once."""

    def do(self) -> None:
        """Go through all steps, whatever becomes of one; then die, as far as others can tell."""
        store = Store(small_map())
        journal: Journal | None = None
        for act in _steps(store):
            act()
            self.moments.append(store.moment())
            try:
                if journal is None:
                    journal = unfinished.begin(self.where)
                if len(self.moments) == _WRITTEN_ANEW:
                    journal._is_whole = False
                journal.keep(store.moment(), Place(), 1_700_000_000 + len(self.moments))
            except StorageError as error:
                self.refused.append(error)
            else:
                self.kept = len(self.moments)
                self.acknowledged(self.moments[-1])
        if journal is not None:
            journal.leave()

    def wrongs(self, *, least: int | None = None) -> Iterator[str]:
        """Say what is not as it must be of what can be read now."""
        needed = self.kept if least is None else least
        found = list(unfinished.recoverable(self.where))
        if needed == 0 and not found:
            return
        if len(found) != 1 or not isinstance(found[0], Recovered):
            yield f"{len(found)} are offered: {found}"
            return
        place = self.place_of(found[0])
        if place is None:
            yield "what is offered was never there"
        elif place < needed:
            yield f"step {place} is offered, although {needed} were kept"
        else:
            yield from _undone_wrongs(found[0])

    def place_of(self, found: Recovered) -> int | None:
        """Count the steps up to what is offered, the last of them if there are several."""
        data = dumps(found.document)
        places = [n for n, moment in enumerate(self.moments, 1) if dumps(moment.document) == data]
        return places[-1] if places else None


_WRITTEN_ANEW = 4
"""The step at which the journal is written anew instead of being appended to."""


def _steps(store: Store) -> list[Callable[[], object]]:
    def retitle(title: str, merge: str | None = None) -> Callable[[], object]:
        return lambda: store.commit(
            change_cards(store.document, ["a"], title=title), "change_card", merge=merge
        )

    return [
        retitle("One"),
        retitle("T", "title"),
        retitle("Two", "title"),
        lambda: store.commit(remove_cards(store.document, ["b", "c"]), "remove_cards"),
        store.undo,
        retitle("Three"),
    ]


def _undone_wrongs(found: Recovered) -> Iterator[str]:
    store = Store(found.document, found.history())
    start = dumps(found.document)
    steps = 0
    while store.undo() is not None:
        steps += 1
    if dumps(store.document) != dumps(small_map()):
        yield "undone, it is not as it was at the start"
    for _ in range(steps):
        store.redo()
    if dumps(store.document) != start:
        yield "done again, it is not as it was"
