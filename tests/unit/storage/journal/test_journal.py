"""A journal holds what it was handed, and is whole again after whatever befell its file."""

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.history import Entry
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Key
from cjm_desktop.storage.errors import BadJournal, SaveError
from cjm_desktop.storage.journal import entries, journal, mark, replay
from cjm_desktop.storage.journal.journal import Journal
from cjm_desktop.storage.journal.mark import Mark, Place
from tests.journals import assert_same, keep, new_journal, recovered
from tests.maps import small_map


@pytest.fixture
def store() -> Store:
    return Store(small_map())


@pytest.fixture
def kept(tmp_path: Path) -> Journal:
    return new_journal(tmp_path)


def retitle(store: Store, title: str, card: str = "a") -> None:
    store.commit(change_cards(store.document, [card], title=title), "change_card")


def check(kept: Journal, store: Store) -> None:
    moment = keep(kept, store)
    assert_same(recovered(kept), moment)


def test_steps_are_appended_and_nothing_else_is_written(kept: Journal, store: Store) -> None:
    retitle(store, "One")
    keep(kept, store)
    first = kept.path.read_bytes()
    retitle(store, "Two")
    moment = keep(kept, store)
    second = kept.path.read_bytes()
    assert second.startswith(first)
    assert len(second) - len(first) < 300
    assert_same(recovered(kept), moment)
    keep(kept, store)
    assert kept.path.read_bytes() == second


def test_undo_redo_and_another_way_come_back(kept: Journal, store: Store) -> None:
    for title in ("One", "Two", "Three"):
        retitle(store, title)
    keep(kept, store)
    for act in (store.undo, store.undo, store.redo, lambda: retitle(store, "Other"), store.undo):
        act()
        check(kept, store)


def test_a_gesture_is_kept_while_it_lasts_and_is_one_step_then(kept: Journal, store: Store) -> None:
    keep(kept, store)
    gesture = store.gesture("score_card")
    for value in (1.0, 2.5):
        gesture.change(change_cards(store.document, ["a"], potential=value))
        check(kept, store)
    gesture.commit()
    check(kept, store)
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=9.0))
    keep(kept, store)
    gesture.cancel()
    found = recovered(kept)
    assert found.document.cards["a"].potential == 9.0
    check(kept, store)


def test_it_knows_the_file_and_how_far_the_map_is_from_it(kept: Journal, store: Store) -> None:
    here = Place(Path("/maps/journey.cjm"), b"\1" * 32)
    retitle(store, "One")
    retitle(store, "Two")
    keep(kept, store, here)
    found = recovered(kept)
    assert (found.place, found.changes, found.is_saved) == (here, 2, False)
    began = found.since
    store.mark_saved(store.position)
    there = Place(Path("/maps/journey.cjm"), b"\2" * 32)
    keep(kept, store, there)
    found = recovered(kept)
    assert (found.place, found.changes, found.is_saved) == (there, 0, True)
    store.undo()
    keep(kept, store, there)
    found = recovered(kept)
    assert (found.changes, found.is_saved) == (1, False)
    assert found.since > began
    retitle(store, "Three")
    keep(kept, store, there)
    assert recovered(kept).mark.saved is None
    assert recovered(kept).changes == 1


def test_a_name_that_is_no_text_comes_back(kept: Journal, store: Store) -> None:
    here = Place(Path(os.fsdecode(b"/maps/na\xefve \xe2\x80\xae.cjm")), b"")
    keep(kept, store, here)
    assert recovered(kept).place == here


def test_it_is_written_anew_when_what_is_superseded_has_grown(
    kept: Journal, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_MAY_GROW", 4_000)
    sizes = []
    for number in range(80):
        patch = change_map(store.document, title="x" * number)
        store.commit(patch, "change_map", merge="title")
        moment = keep(kept, store)
        sizes.append(kept.path.stat().st_size)
    assert_same(recovered(kept), moment)
    assert max(sizes) < 12_000
    assert min(sizes[10:]) < max(sizes[10:]) / 2


def test_of_a_long_history_the_last_steps_are_kept(
    kept: Journal, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_ENTRIES", 3)
    for number in range(7):
        retitle(store, f"Title {number}")
    moment = keep(kept, store)
    found = recovered(kept)
    assert found.document == moment.document
    assert found.entries == moment.entries[4:]
    assert found.changes == 7
    for _ in range(6):
        store.undo()
    moment = keep(kept, store)
    found = recovered(kept)
    assert found.document == moment.document
    assert found.entries == moment.entries
    assert found.changes == 1


def test_a_failed_append_is_made_good_by_the_next(
    kept: Journal, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    retitle(store, "One")
    before = keep(kept, store)
    retitle(store, "Two")

    def fail(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr(os, "fsync", fail)
        with pytest.raises(SaveError, match="no_space"):
            keep(kept, store)
    since = before.entries and recovered(kept).since
    check(kept, store)
    assert recovered(kept).since == since


def test_what_became_of_the_file_meanwhile_does_not_matter(kept: Journal, store: Store) -> None:
    retitle(store, "One")
    for spoil in (
        kept.path.unlink,
        lambda: kept.path.write_bytes(b""),
        lambda: kept.path.write_bytes(kept.path.read_bytes() + b"x"),
        lambda: None,
    ):
        keep(kept, store)
        spoil()
        retitle(store, f"Then {spoil}")
        check(kept, store)


def test_a_short_write_goes_on(
    kept: Journal, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(kept, store)
    retitle(store, "One")
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    check(kept, store)


def test_removed_nothing_is_left(kept: Journal, store: Store, tmp_path: Path) -> None:
    keep(kept, store)
    kept.remove()
    assert list(tmp_path.iterdir()) == []


# --- what is refused ------------------------------------------------------------------------------


def spoilt(kept: Journal, data: bytes) -> replay.Recovered:
    kept.path.write_bytes(data)
    return recovered(kept)


@pytest.fixture
def data(kept: Journal, store: Store) -> bytes:
    """A journal of two steps, kept one after the other."""
    keep(kept, store)
    for title in ("One", "Two"):
        retitle(store, title)
        keep(kept, store)
    return kept.path.read_bytes()


def test_cut_anywhere_a_whole_beginning_is_read(kept: Journal, data: bytes) -> None:
    titles: dict[str, int] = {}
    for end in range(len(data) + 1):
        try:
            found = spoilt(kept, data[:end])
        except BadJournal:
            assert not titles
            continue
        titles.setdefault(found.document.cards["a"].title, end)
    assert list(titles) == ["A", "One", "Two"]


def test_a_frame_from_elsewhere_is_not_taken(kept: Journal, data: bytes) -> None:
    """Doubled, left out or in another order, each is whole by itself."""
    lines = data.split(b"\n")
    at = next(place for place, line in enumerate(lines) if b" step " in line)
    frame, rest = lines[at : at + 2], lines[at + 2 :]
    for other in (lines[:at] + rest, lines[: at + 2] + frame + rest, lines[:at] + rest[:2] + frame):
        found = spoilt(kept, b"\n".join(other))
        assert found.trouble == "damaged"
        assert found.document.cards["a"].title in ("A", "One")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no_base"),
        (b"cjm-desktop", "no_base"),
        (b"cjm-desktop/journal 1\n", "no_base"),
        (b"cjm-desktop/journal 1\nxxx", "no_base"),
        (b"cjm-desktop/journal 2\n", "other_version"),
        (b"cjm-desktop/journal x\n", "foreign"),
        (b'{"format": "cjm-desktop/map"}', "foreign"),
        (b"\x89PNG\r\n", "foreign"),
        (b"x" * 100_000, "foreign"),
    ],
)
def test_what_is_no_journal_is_refused_by_name(kept: Journal, data: bytes, code: str) -> None:
    with pytest.raises(BadJournal) as caught:
        spoilt(kept, data)
    assert caught.value.code == code


ENTRY = entries.encode(
    Entry("change_card", change_cards(small_map(), ["a"], title="New"), (Key("cards", "a"),))
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"[" * 100_000,
        ENTRY + b" ",
        ENTRY.replace(b'"step":', b'"step" :'),
        ENTRY.replace(b'"change_card"', b'"blow_up"'),
        ENTRY.replace(b'"title":"New"', b'"title":"New","title":"New"'),
        ENTRY.replace(b'"title":"New"', b'"notes":"","title":"New"'),
        ENTRY.replace(b'"title":"New"', b'"titel":"New"'),
        ENTRY.replace(b'"title":"New"', b'"title":7'),
        ENTRY.replace(b'"before"', b'"added"'),
        ENTRY.replace(b'"selection":', b'"selection":[],"selection":'),
    ],
)
def test_bytes_that_are_no_step_as_it_is_written(data: bytes) -> None:
    with pytest.raises(entries.BadEntry):
        entries.decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"{}",
        b"[" * 100_000,
        b'{"digest":null,"fork":null,"path":null,"saved":0,"since":null}',
        b'{"digest":null,"fork":true,"path":null,"saved":0,"since":null}',
        b'{"digest":null,"fork":0,"path":7,"saved":0,"since":null}',
        b'{"digest":"0","fork":0,"path":null,"saved":0,"since":null}',
        b'{"digest":null,"fork":0,"path":null,"saved":0,"since":null} ',
        b'{"digest":null,"fork":0,"path":null,"saved":0,"since":null,"x":1}',
    ],
)
def test_bytes_that_are_no_mark(data: bytes) -> None:
    with pytest.raises(mark.BadMark):
        mark.decode(data)


def test_a_mark_comes_back() -> None:
    made = Mark(Place(Path("/x.cjm"), b"\0\1"), -3, 2, 17)
    assert mark.decode(mark.encode(made)) == made


@pytest.mark.skipif(os.name == "nt", reason="who may read a file is told otherwise there")
def test_a_journal_is_nobody_elses(kept: Journal, store: Store) -> None:
    before = os.umask(0)
    try:
        check(kept, store)
        retitle(store, "Another")
        check(kept, store)
    finally:
        os.umask(before)
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
