"""Saves of a damaged map what can be saved, and says all that was done.

What is whole is read as ever. Else the text is read past its faults, each record is mended by
itself, and last what is broken between them; the result is always a whole map. A file that a newer
program made is not touched, and one that is no map is none.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.envelope import FORMAT, FORMAT_VERSION
from cjm_desktop.storage.errors import BadFile, BadFormat, LoadError
from cjm_desktop.storage.rescue import judging, relations
from cjm_desktop.storage.rescue.assembly import Assembly
from cjm_desktop.storage.rescue.encoding import readable
from cjm_desktop.storage.rescue.mending import Mender
from cjm_desktop.storage.rescue.repairs import LOSSES, Log, Repair
from cjm_desktop.storage.rescue.salvage import Found, Salvage
from cjm_desktop.storage.rescue.stand_ins import with_stand_ins

Watch = Callable[[int, int], object]
"""Told how far it is, of how many bytes; whatever it raises ends the work."""

_STEPS_A_VALUE: Final = 4


class Rescue(NamedTuple):
    """A map that was saved, and what was done for it."""

    document: Document
    repairs: list[Repair]

    @property
    def losses(self) -> list[Repair]:
        """What is gone."""
        return [each for each in self.repairs if each.code in LOSSES]


def rescue(data: bytes, path: Path | None = None, watch: Watch | None = None) -> Rescue:
    """Read a map and mend what is wrong with it; LoadError if there is nothing to be saved."""
    repairs: list[Repair] = []
    try:
        document = codec.parse(data, path)
    except BadFile:
        raise
    except LoadError as error:
        if error.code == "newer_version":
            raise
        with codec.memory_told(path):
            document, repairs = _salvaged(data, error, watch)
    with codec.memory_told(path):
        document, between = relations.mended(document)
    return Rescue(document, [*repairs, *between])


def _salvaged(data: bytes, error: LoadError, watch: Watch | None) -> tuple[Document, list[Repair]]:
    log = Log()
    text = readable(data, log)
    limit = _STEPS_A_VALUE * (codec.MAX_VALUES + len(text) // codec.BYTES_A_VALUE)
    salvage, mender = Salvage(text, limit, judging.is_record, log), Mender(log)
    assembly = Assembly(log)
    try:
        assembly.take(_watched(salvage, len(text), watch), mender)
    except BadFile as full:
        raise BadFile(full.code, error.path, full.values) from error
    has_head = _has_head(salvage, error)
    document = assembly.document()
    if document == Document() or not (has_head or mender.has_sound):
        raise error
    if not has_head:
        log.note("head_written", values={"version": FORMAT_VERSION})
    if salvage.maps > 1:
        log.note("maps_joined", values={"n": salvage.maps})
    if salvage.has_gaps:
        document = with_stand_ins(document, log)
    if not log.repairs:
        log.note("layout_mended")
    return document, log.all_told()


def _watched(salvage: Salvage, size: int, watch: Watch | None) -> Iterable[Found]:
    found: Iterator[Found] = salvage.records()
    if watch is None:
        return found
    return (each for each in found if watch(salvage.at, size) is None)


def _has_head(salvage: Salvage, error: LoadError) -> bool:
    """Whether it says what it is; LoadError if that is something else."""
    formats, versions = salvage.heads["format"], salvage.heads["format_version"]
    if formats and FORMAT not in formats:
        raise BadFormat("wrong_format", error.path)
    numbers = [each for each in versions if isinstance(each, (int, float))]
    newest = max(numbers, default=FORMAT_VERSION)
    if newest > FORMAT_VERSION:
        values = {"version": newest, "known": FORMAT_VERSION}
        raise BadFormat("newer_version", error.path, values)
    return bool(formats) and any(type(each) is int and each == FORMAT_VERSION for each in versions)
