"""What the base has is given to copies: each file whole, with a backup of it."""

from pathlib import Path

import pytest

from benchmarks.maps import make_map
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.renaming import renamed
from cjm_desktop.intake.giving import give_to_all
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.storage import codec, map_lock
from cjm_desktop.storage.backups import Plan, backups_of
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.words.wording import ENGLISH

BASE = make_map(30)
FIRST, SECOND = list(BASE.cards)[:2]


def written(document: Document, path: Path) -> Path:
    path.write_bytes(codec.dumps(document))
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return Plan(3, tmp_path / "backups")


def test_a_field_is_given_and_nothing_else(tmp_path: Path, plan: Plan) -> None:
    own = change_cards(BASE, [FIRST], title="Ours", notes="Our own").apply(BASE)
    path = written(own, tmp_path / "copy.cjm")
    (given,) = give_to_all(BASE, [path], {Key("cards", FIRST): ["title"]}, plan, ENGLISH)
    assert given.written
    assert codec.load(path) == change_cards(own, [FIRST], title=BASE.cards[FIRST].title).apply(own)
    kept = backups_of(path, plan.folder)
    assert not isinstance(kept, Unreachable)
    assert [codec.load(each.path) for each in kept] == [own]


def test_a_copy_that_has_it_all_is_not_written(tmp_path: Path, plan: Plan) -> None:
    path = written(remove_cards(BASE, [SECOND]).apply(BASE), tmp_path / "copy.cjm")
    before = path.stat().st_mtime_ns
    (given,) = give_to_all(BASE, [path], {Key("cards", FIRST): None}, plan, ENGLISH)
    assert not given.written
    assert not given.said
    assert path.stat().st_mtime_ns == before


def test_what_cannot_be_read_is_said_and_the_others_go_on(tmp_path: Path, plan: Plan) -> None:
    torn = tmp_path / "torn.cjm"
    torn.write_bytes(b"{")
    path = written(remove_cards(BASE, [FIRST]).apply(BASE), tmp_path / "copy.cjm")
    parts = {Key("cards", FIRST): None}
    first, second = give_to_all(BASE, [torn, path], parts, plan, ENGLISH)
    assert first.said
    assert torn.read_bytes() == b"{"
    assert second.written
    assert codec.load(path) == BASE


def test_a_copy_that_is_open_is_left_out(tmp_path: Path, plan: Plan) -> None:
    path = written(remove_cards(BASE, [FIRST]).apply(BASE), tmp_path / "copy.cjm")
    lock = map_lock.take(path, map_lock.this_holder())
    assert isinstance(lock, map_lock.MapLock)
    before = path.read_bytes()
    parts = {Key("cards", FIRST): None}
    (given,) = give_to_all(BASE, [path], parts, plan, ENGLISH)
    assert (given.written, given.said) == (False, "somebody has it open")
    assert path.read_bytes() == before
    lock.release()
    (given,) = give_to_all(BASE, [path], parts, plan, ENGLISH)
    assert given.written
    assert not map_lock.place_of(path).exists()


def test_who_stops_asking_stops_between_two_files(tmp_path: Path, plan: Plan) -> None:
    lacking = remove_cards(BASE, [FIRST]).apply(BASE)
    paths = [written(lacking, tmp_path / f"copy-{number}.cjm") for number in range(3)]
    giving = give_to_all(BASE, paths, {Key("cards", FIRST): None}, plan, ENGLISH)
    assert next(giving).written
    del giving
    assert [codec.load(path) == BASE for path in paths] == [True, False, False]


def test_a_pair_that_was_confirmed_is_given_to_under_the_copy_s_own_id(
    tmp_path: Path, plan: Plan
) -> None:
    own = renamed(BASE, {FIRST: "made-apart"})
    apart = change_cards(own, ["made-apart"], title="Alike").apply(own)
    path = written(apart, tmp_path / "copy.cjm")
    parts = {Key("cards", FIRST): ["title"]}
    pairs = {path: {FIRST: "made-apart"}}
    (given,) = give_to_all(BASE, [path], parts, plan, ENGLISH, pairs)
    assert given.written
    assert codec.load(path) == own
