"""Older files are brought to today's version, and their originals kept."""

import json
from pathlib import Path

import pytest

from cjm_desktop.storage import codec, migrations, saving
from cjm_desktop.storage.envelope import FORMAT_VERSION
from cjm_desktop.storage.errors import BadFormat, BadRecord, BadText
from cjm_desktop.storage.migrations import Json

OLD = b'{"format": "cjm-desktop/map", "format_version": 0, "steps": {"p1": {"order": "a0"}}}'


def steps_become_phases(raw: Json) -> Json:
    return {**{key: raw[key] for key in raw if key != "steps"}, "phases": raw["steps"]}


@pytest.fixture
def version_0(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", {0: steps_become_phases})


def test_the_steps_leave_no_gap_up_to_this_version() -> None:
    oldest = min(migrations.STEPS, default=FORMAT_VERSION)
    assert sorted(migrations.STEPS) == list(range(oldest, FORMAT_VERSION))


def test_a_file_goes_through_each_step_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    def note(version: int) -> migrations.Upgrade:
        return lambda raw: {**raw, "went": [*raw["went"], version]}

    monkeypatch.setattr(migrations, "STEPS", {n: note(n) for n in (1, 2, 3)})
    assert migrations.upgrade({"went": []}, 2, 4) == {"went": [2, 3], "format_version": 4}


@pytest.mark.usefixtures("version_0")
def test_an_older_file_is_read() -> None:
    assert list(codec.loads(OLD).phases) == ["p1"]


def test_without_its_step_it_is_refused() -> None:
    with pytest.raises(BadFormat, match="bad_version"):
        codec.loads(OLD)


@pytest.mark.usefixtures("version_0")
def test_an_older_file_is_held_to_the_same_rules() -> None:
    with pytest.raises(BadRecord, match="bad_order at phases/p1 order"):
        codec.loads(OLD.replace(b'"a0"', b'"-"'))
    with pytest.raises(BadText, match="duplicate_key"):
        codec.loads(OLD.replace(b'"order": "a0"', b'"order": "a0", "order": "a0"'))


@pytest.mark.usefixtures("version_0")
def test_the_original_is_kept_before_it_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "north.cjm"
    path.write_bytes(OLD)
    document = codec.load(path)
    for _ in range(2):
        saving.save(document, path)
    assert codec.load(path) == document
    assert json.loads(path.read_bytes())["format_version"] == FORMAT_VERSION
    assert (tmp_path / "north.cjm.v0-backup").read_bytes() == OLD
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.usefixtures("version_0")
def test_another_original_does_not_replace_a_kept_one(tmp_path: Path) -> None:
    path = tmp_path / "north.cjm"
    kept = []
    for data in (OLD, OLD + b"\n", OLD):
        path.write_bytes(data)
        kept.append(saving.keep_original(path))
    assert [each.name for each in kept if each] == [
        "north.cjm.v0-backup", "north.cjm.v0-backup-2", "north.cjm.v0-backup",
    ]  # fmt: skip


@pytest.mark.usefixtures("version_0")
def test_an_original_with_a_long_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 123 + ".cjm")
    path.write_bytes(OLD)
    saving.save(codec.load(path), path)
    assert sorted(each.read_bytes() == OLD for each in tmp_path.iterdir()) == [False, True]


@pytest.mark.usefixtures("version_0")
def test_a_file_of_this_version_has_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "north.cjm"
    for text in (b'{"format": "cjm-desktop/map", "format_version": 1}', b"no map at all"):
        path.write_bytes(text)
        assert saving.keep_original(path) is None
    assert saving.keep_original(tmp_path / "none.cjm") is None
    assert saving.keep_original(tmp_path) is None
