"""Bytes to document and back: strict when reading, canonical when writing.

A file is validated in one go, which costs least; only a file that fails is looked at more closely,
to say what is wrong with it and where. A key that is not known is passed over at first and found by
its absence, as a repeated one is: the validator's complaint of each would take more memory than
the file.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from pydantic_core import ErrorDetails, ValidationError, from_json, to_json

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Earlier
from cjm_desktop.journey.rounds import Spread, Tally
from cjm_desktop.journey.values import MAX_CARDS
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.storage import faults, memory, migrations, reading, scan
from cjm_desktop.storage.envelope import FORMAT, FORMAT_VERSION, Envelope
from cjm_desktop.storage.errors import BadFile, BadFormat, BadRecord, BadText, LoadError
from cjm_desktop.storage.giving_way import give_way

MAX_FILE_BYTES: Final = 400_000_000
MAX_TEXT_BYTES: Final = 28_000_000
"""More than the largest picture takes as base64."""
MAX_VALUES: Final = 200_000
BYTES_A_VALUE: Final = 16
"""A file may hold `MAX_VALUES` values, and one more for each so many bytes.

A value is small in a text and large in memory; a map's have names and mean something, and take
twenty bytes and more.
"""

_BOM: Final = b"\xef\xbb\xbf"
_PDF: Final = b"%PDF-"
"""What a PDF begins with. One that we export holds its map, so that some try to open it."""
_EMPTY: Final = b"{}"
_RECORDS_AT_ONCE: Final = 64
_EXACT_WHOLE: Final = 2.0**53


def load(path: Path) -> Document:
    """Read a map from a file; LoadError says what is wrong with it."""
    return loads(read_bytes(path), path)


def loads(data: bytes, path: Path | None = None) -> Document:
    """Read a map; `path` is only for the LoadError that says what is wrong with it."""
    document = parse(data, path)
    with memory_told(path):
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
    if is_pdf(data):
        raise BadFormat("pdf", path)
    with memory_told(path):
        return _parsed(data.removeprefix(_BOM), path)


def is_pdf(data: bytes) -> bool:
    """Say whether a file is a PDF, and so no map itself."""
    return data.startswith(_PDF)


@contextmanager
def memory_told(path: Path | None) -> Iterator[None]:
    """Turn a lack of memory while a file is read into the BadFile that says so."""
    try:
        yield
    except MemoryError as error:
        raise BadFile("no_memory", path) from error


def _parsed(data: bytes, path: Path | None) -> Document:
    long = scan.text_longer_than(data, MAX_TEXT_BYTES)
    if long is not None:
        place = scan.position(data, long)
        raise BadText("text_too_large", path, *place, {"limit": MAX_TEXT_BYTES})
    most_values = MAX_VALUES + len(data) // BYTES_A_VALUE
    if scan.more_values_than(data, most_values):
        raise BadFile("too_many_values", path, {"limit": most_values})
    crowded = scan.table_larger_than(data, MAX_CARDS)
    if crowded is not None:
        raise BadRecord("too_many", path, crowded, values={"limit": MAX_CARDS})
    memory.ask_for_reading(data)
    try:
        envelope = Envelope.read(data, extra="ignore")
    except ValidationError as error:
        complaints = error.errors(include_url=False)
    else:
        if scan.may_lack_keys(data, envelope.count_keys()):
            _refuse(faults.forbidden_fault(data, path) or faults.key_fault(data, path))
        return envelope.document()
    return _second_look(data, path, complaints)


def _second_look(data: bytes, path: Path | None, complaints: Sequence[ErrorDetails]) -> Document:
    """Read a file of an older version; LoadError says what is wrong with any other."""
    _refuse(faults.text_fault(complaints, data, path))
    version = faults.version(complaints, path)
    if version == FORMAT_VERSION:
        raise faults.record_fault(complaints, path)
    if not migrations.is_older(version):
        raise BadFormat("bad_version", path)
    _refuse(faults.key_fault(data, path, known_at=faults.anything))
    return _parsed(to_json(migrations.upgrade(from_json(data), version)), path)


def _refuse(fault: LoadError | None) -> None:
    if fault is not None:
        raise fault


def dumps(document: Document) -> bytes:
    """Write a map: defaults left out, keys sorted, two-space indent, a final newline.

    MemoryError if there is too little memory for it.
    """
    pictures = sum(len(asset.data) for asset in document.assets.values())
    memory.ask_for_writing(pictures, sum(len(document.table(kind)) for kind in KINDS))
    sections = {"format": to_json(FORMAT), "format_version": to_json(FORMAT_VERSION)}
    for kind in KINDS:
        section = _indented(values_of(document.map)) if kind == "map" else _table(document, kind)
        if section != _EMPTY:
            sections[kind] = section
    lines = (b'  "%s": %s' % (name.encode(), sections[name]) for name in sorted(sections))
    return b"{\n" + b",\n".join(lines) + b"\n}\n"


def _table(document: Document, kind: Kind) -> bytes:
    """Write the records of a kind a part at a time, so that other threads wait for none long."""
    table, at_once = document.table(kind), 1 if kind == "assets" else _RECORDS_AT_ONCE
    ids = sorted(table)
    parts: list[bytes] = []
    for start in range(0, len(ids), at_once):
        if start:
            give_way()
        section = {each: values_of(table[each]) for each in ids[start : start + at_once]}
        parts.append(_indented(section)[1:-4])
    return b"{%s\n  }" % b",".join(parts) if ids else _EMPTY


def _indented(section: dict[str, Any]) -> bytes:
    # A line break within a text is written as an escape.
    return to_json(section, indent=2).replace(b"\n", b"\n  ")


def values_of(record: Model) -> dict[str, object]:
    """Give the fields of a record as they are written, by name; defaults are left out."""
    written = record.without_defaults()
    for name, value in written.items():
        writer = _WRITERS.get(type(value))
        if writer is not None:
            written[name] = writer(value)
    return written


def _written(value: object) -> object:
    writer = _WRITERS.get(type(value))
    return value if writer is None else writer(value)


def _number(value: float) -> float:
    return int(value) if value.is_integer() and abs(value) < _EXACT_WHOLE else value


def _list(values: tuple[object, ...]) -> list[object]:
    return [values_of(value) if isinstance(value, Model) else value for value in values]


def _members(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _written(values[name]) for name in sorted(values)}


_WRITERS: Final[Mapping[type, Callable[[Any], object]]] = {
    float: _number,
    tuple: _list,
    dict: _members,
    Earlier: values_of,
    Tally: values_of,
    Spread: values_of,
}
