"""Random work with its journal: whenever the process dies, what was kept comes back as it was.

To the byte, with every step that can be undone or done again, and whether it is saved.
"""

import os
import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.history import Entry
from cjm_desktop.journey.document import Document
from cjm_desktop.storage.journal import entries, journal
from tests.journals import assert_same, keep, new_journal, recovered, store_of
from tests.maps import numbered
from tests.property.random_edits import EDITS, Hand, random_edit
from tests.property.stepping import Stepping
from tests.strategies import documents, scores, texts

LENIENT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class Kept(Stepping):
    """Steps of all kinds, a journal that is now and then told of them, and crashes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        # Nothing here asks whether the disk has it, and waiting for it would take the most time.
        self.fsync = patch.object(os, "fsync")
        self.fsync.start()
        self.journal = new_journal(self.folder)

    @initialize(document=documents())
    def start(self, document: Document) -> None:
        self.begin(document)
        self.new_id = numbered()

    @rule(data=st.data(), count=st.integers(1, 4))
    def edit(self, data: st.DataObject, count: int) -> None:
        for _ in range(count):
            change = random_edit(data.draw, self.store.document, self.new_id)
            if self.store.commit(change, "change_map"):
                self.stepped()

    @rule()
    def be_kept(self) -> None:
        moment = keep(self.journal, self.store)
        assert_same(recovered(self.journal), moment)

    @rule()
    def crash_and_recover(self) -> None:
        keep(self.journal, self.store)
        self.store = store_of(recovered(self.journal))
        self.store.subscribe(self._follow)
        self.journal.leave()
        self.journal = new_journal(self.folder)
        self.sealed()

    @rule()
    def be_written_anew(self) -> None:
        self.journal._is_whole = False

    @rule(values=st.lists(scores, min_size=1, max_size=3), keep_it=st.booleans(), data=st.data())
    @precondition(lambda self: self.store.document.cards)
    def drag(self, values: list[float], keep_it: bool, data: st.DataObject) -> None:
        card = data.draw(st.sampled_from(sorted(self.store.document.cards)))
        gesture = self.store.gesture("score_card")
        for value in values:
            gesture.change(change_cards(self.store.document, [card], potential=value))
            self.be_kept()
        if not keep_it:
            gesture.cancel()
        elif gesture.commit():
            self.stepped()
        self.be_kept()

    def teardown(self) -> None:
        """Forget the files."""
        self.fsync.stop()
        super().teardown()
        self.journal.leave()
        shutil.rmtree(self.folder)


class KeptBriefly(Kept):
    """The same with a journal that keeps two steps only, and is often written anew."""

    def __init__(self) -> None:
        super().__init__()
        self._most = journal.MOST_ENTRIES, journal._MAY_GROW
        journal.MOST_ENTRIES, journal._MAY_GROW = 2, 400  # type: ignore[misc]

    @rule()
    def be_kept(self) -> None:
        """The last steps come back, no matter how many went before them."""
        moment = keep(self.journal, self.store)
        found = recovered(self.journal)
        gone = moment.at + (moment.unsettled is not None) - found.at
        assert gone >= 0
        shorter = moment._replace(
            entries=moment.entries[gone:],
            at=moment.at - gone,
            saved=None if moment.saved is None else moment.saved - gone,
        )
        assert_same(found, shorter)

    @rule()
    def crash_and_recover(self) -> None:
        """Without what is lost of the beginning, the machine's own history would not fit."""
        self.be_kept()

    def teardown(self) -> None:
        """Put back what was changed."""
        journal.MOST_ENTRIES, journal._MAY_GROW = self._most  # type: ignore[misc]
        super().teardown()


# Each step writes and reads a whole journal: fewer of them than of others, in the same time.
FEWER = settings(LENIENT, stateful_step_count=15, max_examples=settings().max_examples // 3)

Kept.TestCase.settings = FEWER
test_kept = Kept.TestCase

KeptBriefly.TestCase.settings = FEWER
test_kept_briefly = KeptBriefly.TestCase


@settings(LENIENT)
@given(
    document=documents(),
    data=st.data(),
    name=st.sampled_from(sorted(EDITS)),
    merge=st.none() | texts.filter(bool),
)
def test_every_step_comes_back_from_its_bytes(
    document: Document, data: st.DataObject, name: str, merge: str | None
) -> None:
    change = EDITS[name](Hand(data.draw, document, numbered()))
    entry = Entry("change_card", change, tuple(change.keys)[:2], merge)
    written = entries.encode(entry)
    assert entries.decode(written) == entry
    assert entries.encode(entries.decode(written)) == written
