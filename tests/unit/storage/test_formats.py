"""Files of every format version ever released stay readable, and mean what they meant."""

from pathlib import Path

import pytest

from cjm_desktop.journey.document import RECORD_TYPES
from cjm_desktop.journey.records import Record
from cjm_desktop.storage import codec, migrations
from cjm_desktop.storage.envelope import FORMAT_VERSION

FORMATS = Path(__file__).parents[2] / "data" / "formats"
NOW = FORMATS / f"v{FORMAT_VERSION}"


@pytest.mark.parametrize("path", sorted(FORMATS.glob("*/*.cjm")), ids=lambda path: path.name)
def test_each_kept_file_is_read_and_survives_a_save(path: Path) -> None:
    document = codec.load(path)
    assert codec.loads(codec.dumps(document)) == document


def test_every_version_has_its_files() -> None:
    versions = {*migrations.STEPS, FORMAT_VERSION}
    assert {path.parent.name for path in FORMATS.glob("*/*.cjm")} == {f"v{n}" for n in versions}


@pytest.mark.parametrize("name", ["every-field.cjm", "empty.cjm"])
def test_canonical_files_are_written_byte_for_byte(name: str) -> None:
    data = (NOW / name).read_bytes()
    assert codec.dumps(codec.loads(data)) == data


def test_a_file_written_by_hand_means_the_same() -> None:
    by_hand, canonical = NOW / "by-hand.cjm", NOW / "every-field.cjm"
    assert by_hand.read_bytes() != canonical.read_bytes()
    assert codec.dumps(codec.load(by_hand)) == canonical.read_bytes()


def test_the_kept_file_has_a_value_of_its_own_in_every_field() -> None:
    document = codec.load(NOW / "every-field.cjm")
    for kind, model in RECORD_TYPES.items():
        told = {name for record in document.table(kind).values() for name in own_fields(record)}
        untold = set(model.defaults) - told
        assert untold <= ({"meta"} if kind not in ("map", "phases", "cards") else set()), kind


def own_fields(record: Record) -> list[str]:
    return [
        name for name, default in type(record).defaults.items() if getattr(record, name) != default
    ]
