"""Bytes that were a journal: whatever was done to them, only what was once there comes back.

Spoilt by chance, a journal ends where it is spoilt. Forged, with digests that fit, it may tell
another story, but no map that breaks a rule, no step that does not fit, and no other error.
"""

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.editing.edits.cards import change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.storage.codec import dumps
from cjm_desktop.storage.errors import BadFile, BadJournal
from cjm_desktop.storage.journal import frames, replay
from cjm_desktop.storage.journal.frames import Chain, Frame, FrameKind
from cjm_desktop.storage.journal.replay import Recovered
from tests.journals import keep, new_journal
from tests.maps import P2L1, small_map

KINDS: st.SearchStrategy[FrameKind] = st.sampled_from(get_args(FrameKind))


@cache
def journal() -> tuple[bytes, frozenset[bytes]]:
    """Give a journal with all that there may be in one, and each map that it was of."""
    folder = Path(tempfile.mkdtemp())
    made, store = new_journal(folder), Store(small_map())
    maps = {dumps(store.document)}

    def kept() -> None:
        keep(made, store)
        maps.add(dumps(store.document))

    store.commit(change_cards(store.document, ["a"], title="One"), "change_card")
    kept()
    store.commit(move_cards(store.document, ["a", "b"], P2L1), "move_cards")
    kept()
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=4.5))
    kept()
    gesture.commit()
    store.commit(remove_cards(store.document, ["d"]), "remove_card")
    kept()
    store.undo()
    store.undo()
    kept()
    store.mark_saved(store.position)
    store.commit(change_map(store.document, title="Æ&<b>"), "change_map", merge="title")
    kept()
    # Cut between two frames of one try, it is one of the states between the two.
    while store.undo() is not None:
        maps.add(dumps(store.document))
    data = made.path.read_bytes()
    made.remove()
    return data, frozenset(maps)


def read(data: bytes) -> Recovered | None:
    """Read a journal; None if there is nothing in it. Any other error is none that is foreseen."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "abc.journal")
        path.write_bytes(data)
        try:
            return replay.read(path)
        except (BadJournal, BadFile):
            return None


def assert_sound(found: Recovered) -> None:
    assert not list(breaches(found.document))
    store = Store(found.document, found.history())
    end, steps = dumps(found.document), 0
    while store.undo() is not None:
        steps += 1
        assert not list(breaches(store.document))
    for _ in range(steps):
        store.redo()
    assert dumps(store.document) == end
    while store.redo() is not None:
        assert not list(breaches(store.document))
    assert found.changes >= 0


@settings(max_examples=150)
@given(data=st.data())
def test_spoilt_by_chance_only_what_was_there_comes_back(data: st.DataObject) -> None:
    whole, maps = journal()
    at = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(at, min(at + 200, len(whole))))
    put = data.draw(st.sampled_from((b"", b"\0" * (end - at), whole[:40])) | st.binary(max_size=40))
    spoilt = whole[:at] + put + whole[end:]
    found = read(spoilt)
    if found is not None:
        assert dumps(found.document) in maps
        assert_sound(found)
        assert found.trouble is not None or spoilt == whole or whole.startswith(spoilt)


@cache
def parts() -> tuple[Frame, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "abc.journal")
        path.write_bytes(journal()[0])
        with path.open("rb") as file:
            frames.version_of(file)
            return tuple(frames.frames_of(file))


def sealed(made: Iterator[Frame] | list[Frame]) -> bytes:
    chain = Chain()
    return b"".join((chain.first_line(), *map(chain.seal, made)))


@st.composite
def payloads(draw: st.DrawFn, payload: bytes) -> bytes:
    """The payload of a frame, changed here and there."""
    if not payload:
        return draw(st.binary(max_size=20))
    at = draw(st.integers(0, len(payload) - 1))
    end = draw(st.integers(at, min(at + 30, len(payload))))
    words = (b"", b"null", b"-1", b"1e999", b'"x"', b"{}", b"[]", b'"p1"', b'"l1"', b'"\\ud800"')
    put = draw(st.sampled_from(words) | st.binary(max_size=6))
    return payload[:at] + put + payload[end:]


@settings(max_examples=150)
@given(data=st.data())
def test_forged_with_digests_that_fit_it_breaks_no_rule(data: st.DataObject) -> None:
    made = list(parts())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(made) - 1))
        match data.draw(
            st.sampled_from(("payload", "payload", "at", "kind", "drop", "double", "swap"))
        ):
            case "payload":
                made[at] = made[at]._replace(payload=data.draw(payloads(made[at].payload)))
            case "at":
                made[at] = made[at]._replace(at=data.draw(st.integers(0, 9) | st.just(10**8)))
            case "kind":
                made[at] = made[at]._replace(kind=data.draw(KINDS))
            case "drop" if len(made) > 1:
                del made[at]
            case "double":
                made.insert(at, made[at])
            case "swap":
                other = data.draw(st.integers(0, len(made) - 1))
                made[at], made[other] = made[other], made[at]
            case _:
                pass
    found = read(sealed(made))
    if found is not None:
        assert_sound(found)


def test_sealed_as_it_was_it_is_the_same() -> None:
    assert sealed(list(parts())) == journal()[0]
