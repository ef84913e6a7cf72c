"""A journal beside a store, as the window keeps one, and what comes back of it."""

from itertools import count
from pathlib import Path

from cjm_desktop.editing.moment import Moment
from cjm_desktop.editing.store import Store
from cjm_desktop.storage.codec import dumps
from cjm_desktop.storage.held_file import HeldFile, hold
from cjm_desktop.storage.journal import replay
from cjm_desktop.storage.journal.journal import Journal
from cjm_desktop.storage.journal.mark import Place
from cjm_desktop.storage.journal.replay import Recovered

_SECONDS = count(1_700_000_000)


def new_journal(folder: Path, name: str = "abc") -> Journal:
    held = hold(folder / f"{name}.lock")
    assert isinstance(held, HeldFile)
    return Journal(folder / f"{name}.journal", held)


def keep(journal: Journal, store: Store, place: Place | None = None) -> Moment:
    moment = store.moment()
    journal.keep(moment, place if place is not None else Place(), next(_SECONDS))
    return moment


def recovered(journal: Journal) -> Recovered:
    return replay.read(journal.path)


def store_of(found: Recovered) -> Store:
    """Go on with what was recovered, its file being as it was."""
    history = found.history()
    store = Store(found.document, history)
    saved = found.mark.saved
    store.mark_saved(None if saved is None else history.position_at(saved))
    return store


def assert_same(found: Recovered, moment: Moment) -> None:
    """Whether what was recovered is a moment, byte for byte, with its steps; live ones ended."""
    assert found.trouble is None
    assert dumps(found.document) == dumps(moment.document)
    unsettled = moment.unsettled
    if unsettled is None:
        assert (found.entries, found.at) == (moment.entries, moment.at)
        assert found.mark.saved == moment.saved
    else:
        assert (found.entries, found.at) == (
            (*moment.entries[: moment.at], unsettled),
            moment.at + 1,
        )
    assert found.is_saved != moment.dirty
