"""Bytes to document and back: strict when reading, canonical when writing.

A file is first validated in one go, which costs least; only a file that fails is looked at more
closely, to say what is wrong with it and where.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json, to_json

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.storage import faults, memory, migrations, reading, scan
from cjm_desktop.storage.envelope import FORMAT, FORMAT_VERSION, Envelope
from cjm_desktop.storage.errors import BadFile, BadFormat, BadText

MAX_FILE_BYTES: Final = 400_000_000

_BOM: Final = b"\xef\xbb\xbf"
_EXACT_WHOLE: Final = 2.0**53


def load(path: Path) -> Document:
    """Read a map from a file; LoadError says what is wrong with it."""
    return loads(read_bytes(path), path)


def loads(data: bytes, path: Path | None = None) -> Document:
    """Read a map; `path` is only for the LoadError that says what is wrong with it."""
    document = parse(data, path)
    with _memory_told(path):
        for breach in breaches(document):
            raise faults.breach_fault(breach, path)
    return document


def read_bytes(path: Path) -> bytes:
    """Read a file, unless it is too large to be a map; raises BadFile."""
    return reading.read_file(path, MAX_FILE_BYTES)


def parse(data: bytes, path: Path | None = None) -> Document:
    """Read a map whose rules between records may be broken; LoadError for anything else."""
    if len(data) > MAX_FILE_BYTES:
        raise BadFile("too_large", path, {"limit": MAX_FILE_BYTES})
    with _memory_told(path):
        return _parsed(data.removeprefix(_BOM), path)


@contextmanager
def _memory_told(path: Path | None) -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        raise BadFile("no_memory", path) from error


def _parsed(data: bytes, path: Path | None) -> Document:
    memory.ask_for_reading(data)
    try:
        envelope = Envelope.model_validate_json(data)
    except ValidationError as error:
        return _second_look(data, path, error)
    _refuse_repeats(data, path, envelope.count_keys())
    return envelope.document()


def _second_look(data: bytes, path: Path | None, error: ValidationError) -> Document:
    """Read a file of an older version; LoadError says what is wrong with any other."""
    fault = faults.text_fault(data, path)
    if fault is not None:
        raise fault from None
    raw = from_json(data)
    version = _version(raw, path)
    if not migrations.is_older(version):
        raise faults.record_fault(error, path) from None
    _refuse_repeats(data, path)
    try:
        upgraded = to_json(migrations.upgrade(raw, version))
        return Envelope.model_validate_json(upgraded).document()
    except ValidationError as later:
        raise faults.record_fault(later, path) from None


def _version(raw: object, path: Path | None) -> int:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise BadFormat("wrong_format", path)
    version = raw.get("format_version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise BadFormat("bad_version", path)
    if version > FORMAT_VERSION:
        raise BadFormat("newer_version", path, {"version": version, "known": FORMAT_VERSION})
    if version != FORMAT_VERSION and not migrations.is_older(version):
        raise BadFormat("bad_version", path)
    return version


def _refuse_repeats(data: bytes, path: Path | None, distinct: int | None = None) -> None:
    repeated = scan.repeated_key(data, distinct)
    if repeated is not None:
        raise BadText("duplicate_key", path, *repeated.position, {"key": repeated.key})


def dumps(document: Document) -> bytes:
    """Write a map: defaults left out, keys sorted, two-space indent, a final newline.

    MemoryError if there is too little memory for it.
    """
    pictures = sum(len(asset.data) for asset in document.assets.values())
    memory.ask_for_writing(pictures, sum(len(document.table(kind)) for kind in KINDS))
    written: dict[str, object] = {"format": FORMAT, "format_version": FORMAT_VERSION}
    for kind in KINDS:
        table = document.table(kind)
        if kind == "map":
            written[kind] = _record(document.map)
        else:
            written[kind] = {record_id: _record(table[record_id]) for record_id in sorted(table)}
        if not written[kind]:
            del written[kind]
    return to_json(dict(sorted(written.items())), indent=2) + b"\n"


def _record(record: BaseModel) -> dict[str, object]:
    values = record.__dict__
    written = {}
    for name, default in _fields(type(record)):
        value = values[name]
        if value is not default and value != default:
            writer = _WRITERS.get(type(value))
            written[name] = value if writer is None else writer(value)
    return written


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    fields = sorted(model.model_fields.items())
    return tuple((name, field.get_default(call_default_factory=True)) for name, field in fields)


def _number(value: float) -> float:
    return int(value) if value.is_integer() and abs(value) < _EXACT_WHOLE else value


def _list(values: tuple[object, ...]) -> list[object]:
    return [_record(value) if isinstance(value, BaseModel) else value for value in values]


def _texts(values: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(values.items()))


_WRITERS: Final[Mapping[type, Callable[[Any], object]]] = {
    float: _number,
    tuple: _list,
    dict: _texts,
}
