"""The side file of snapshots: what was put in comes out, once; what is no such file is refused."""

import hashlib
import json
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.maps import make_map
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, history_file
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.history_file import MAX_INDEX_BYTES, History, dumps, loads
from tests.strategies import documents

NOW = datetime(2026, 11, 26, 10, 42, tzinfo=UTC)
TEXTS = st.lists(st.binary(min_size=1, max_size=300) | st.just(b"shared\n" * 3_000), max_size=5)


def with_maps(*maps: bytes, history: History | None = None) -> History:
    history = history or History()
    for number, data in enumerate(maps, len(history.snapshots)):
        about = {"id": f"s{number}", "name": f"Number {number}", "taken": NOW, "title": "A map"}
        history = history.with_map(data, **about, records=3)
    return history


def contents(history: History) -> list[bytes]:
    return [history.content(each) for each in history.snapshots]


@given(TEXTS)
def test_what_was_put_in_comes_out_byte_for_byte(maps: list[bytes]) -> None:
    written = dumps(with_maps(*maps))
    read = loads(written)
    assert contents(read) == maps
    assert read.is_whole
    assert dumps(read) == written


@given(st.lists(documents(), min_size=1, max_size=3))
def test_any_map_comes_out_as_it_went_in(maps: list[Document]) -> None:
    read = loads(dumps(with_maps(*map(codec.dumps, maps))))
    assert [codec.loads(each) for each in contents(read)] == maps


def test_what_versions_share_is_kept_once() -> None:
    data = codec.dumps(make_map(1_000))
    edited = data.replace(b'"title": "', b'"title": "Another ', 1)
    once, twice = len(dumps(with_maps(data))), len(dumps(with_maps(data, edited)))
    same = len(dumps(with_maps(data, data)))
    assert len(edited) != len(data)
    assert twice - once < once / 5
    assert same - once < 10_000
    assert len(with_maps(data, data).pieces) == len(with_maps(data).pieces)


def test_what_only_a_removed_snapshot_had_goes_with_it() -> None:
    one, other = b"one\n" * 20_000, b"other\n" * 20_000
    history = with_maps(one, other).without("s0")
    assert contents(history) == [other]
    assert history == with_maps(one, other, history=None).without("s0")
    assert sum(piece.size for piece in history.pieces.values()) <= len(other)


def test_histories_are_merged_by_the_ids_of_their_snapshots() -> None:
    ours, theirs = with_maps(b"one", b"two"), with_maps(b"one", b"two", b"three")
    assert contents(ours.merged(theirs)) == [b"one", b"two", b"three"]
    assert contents(theirs.merged(ours)) == [b"one", b"two", b"three"]
    assert contents(loads(dumps(ours.merged(theirs)))) == [b"one", b"two", b"three"]


def test_a_spoilt_piece_costs_its_snapshots_only_and_is_mended_by_the_next() -> None:
    one, other = b"one\n" * 3, b"other\n" * 3
    written = bytearray(dumps(with_maps(one, other)))
    written[-2] ^= 1
    read = loads(bytes(written))
    assert read.content(read.snapshots[0]) == one
    with pytest.raises(LoadError) as raised:
        read.content(read.snapshots[1], Path("a.cjm-history"))
    assert (raised.value.code, raised.value.path) == ("damaged", Path("a.cjm-history"))
    assert contents(read.sound()) == [one]
    mended = with_maps(other, history=read)
    assert contents(loads(dumps(mended))) == [one, other, other]


def test_of_a_file_that_was_cut_off_the_whole_snapshots_are_there() -> None:
    one, other = b"one\n" * 3, b"other\n" * 3
    read = loads(dumps(with_maps(one, other))[:-1])
    assert not read.is_whole
    assert contents(read.sound()) == [one]


@given(st.data())
def test_a_mutated_file_is_read_or_refused_and_never_wrong(data: st.DataObject) -> None:
    maps = [b"one\n" * 5, b"shared\n" * 9, b"one\n" * 5]
    written = bytearray(dumps(with_maps(*maps)))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(written) - 1))
        match data.draw(st.sampled_from(("change", "cut", "drop", "double"))):
            case "change":
                written[place] = data.draw(st.integers(0, 255))
            case "cut":
                del written[place + 1 :]
            case "drop":
                del written[place : place + data.draw(st.integers(1, 40))]
            case _:
                written[place:place] = written[: data.draw(st.integers(1, 40))]
        if not written:
            break
    try:
        read = loads(bytes(written))
    except LoadError:
        return
    for each, expected in zip(read.snapshots, maps, strict=True):
        try:
            assert read.content(each) == expected
        except LoadError:
            continue


def file_of(index: object, parts: Sequence[bytes] = (), version: int = 1) -> bytes:
    """Make a file whose sums are right, whatever its index says."""
    written = json.dumps(index).encode()
    digest = hashlib.sha256(written).hexdigest()
    head = f"cjm-desktop/history {version} {len(written)} {digest}\n".encode()
    return head + written + b"".join(parts)


def index_of(piece: bytes, size: int, **about: object) -> dict[str, object]:
    """Make the index of one snapshot of one piece."""
    digest = "0" * 64
    snapshot = {
        "id": "s", "name": "n", "taken": NOW.isoformat(), "title": "", "records": 1,
        "size": size, "sha256": digest, "pieces": [digest],
    }  # fmt: skip
    row = {"sha256": digest, "size": size, "packed": len(piece)}
    return {"snapshots": [snapshot | about], "pieces": [row]}


HOSTILE = {
    "nothing": b"",
    "text": b"{}",
    "another program's": b"PK\x03\x04" + b"\0" * 2_000,
    "no index": b"cjm-desktop/history 1 0 " + hashlib.sha256().hexdigest().encode() + b"\n",
    "a version that is none": file_of({"snapshots": [], "pieces": []}, version=0),
    "an index that is no object": file_of([]),
    "an index too deep": file_of(json.loads("[" * 900 + "]" * 900)),
    "a name too long": file_of(index_of(b"", 1, name="x" * 301)),
    "an id that is a path": file_of(index_of(b"", 1, id="../x")),
    "a time before computers": file_of(index_of(b"", 1, taken="0001-01-01T00:00:00Z")),
    "a time without a zone": file_of(index_of(b"", 1, taken="2026-01-01T00:00:00")),
    "a negative size": file_of(index_of(b"", -1)),
    "a size beyond any map": file_of(index_of(b"", 400_000_001)),
    "a sum that is none": file_of(index_of(b"", 1, sha256="z")),
    "unknown pieces": file_of({"pieces": [1] * 99_999, "snapshots": []}),
    "too many snapshots": file_of(
        {"snapshots": index_of(b"", 1)["snapshots"] * 1_001, "pieces": []}  # type: ignore[operator]
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_history_is_refused(name: str) -> None:
    with pytest.raises(LoadError) as raised:
        loads(HOSTILE[name])
    assert raised.value.code == "damaged"


def test_a_newer_file_is_told_from_a_damaged_one() -> None:
    with pytest.raises(LoadError) as raised:
        loads(file_of({}, version=2))
    assert raised.value.code == "newer_version"


def test_a_piece_that_unpacks_to_more_than_it_says_is_not_unpacked() -> None:
    bomb = zlib.compress(b"\0" * 50_000_000)
    read = loads(file_of(index_of(bomb, 1_000), [bomb]))
    with pytest.raises(LoadError):
        read.content(read.snapshots[0])


def test_a_piece_that_is_listed_again_and_again_makes_no_more_than_the_map_it_says() -> None:
    packed = zlib.compress(b"a" * 1_000)
    index = index_of(packed, 1_000, pieces=["0" * 64] * 100_000)
    read = loads(file_of(index, [packed]))
    with pytest.raises(LoadError):
        read.content(read.snapshots[0])


def test_an_index_beyond_the_limit_is_neither_read_nor_written() -> None:
    head = f"cjm-desktop/history 1 {MAX_INDEX_BYTES + 1} {'0' * 64}\n".encode()
    with pytest.raises(LoadError):
        loads(head + b" " * (MAX_INDEX_BYTES + 1))
    assert not history_file.fits(head)
    assert history_file.fits(dumps(with_maps(b"one")))
