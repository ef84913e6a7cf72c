"""The formats that come in: a row each, which the command line, the window and tests read.

A format is a module that reads a file's bytes, and a row here. It is imported when something is
read. A file is known by its name; where endings are shared or wrong, by how it begins.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cjm_desktop.intake.importing.material import Material, Progress, Reader
from cjm_desktop.storage import reading
from cjm_desktop.words.wording import N_

_HEAD: Final = 4_096
_MEGABYTE: Final = 1_000_000
_ARCHIVE: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def no_progress(done: int, total: int, /) -> None:
    """Take a report and let the import go on."""


@dataclass(frozen=True, slots=True)
class Importer:
    """A format: its endings, what users call it, how its files begin, how large they may be.

    One that is `marked` begins as no other does, so that its files are known whatever their name.
    """

    suffixes: tuple[str, ...]
    name: str
    begins_like: Callable[[bytes], bool]
    most_bytes: int
    reader: Callable[[], Reader]
    marked: bool = True

    def read(
        self, data: bytes, path: Path, language: str, progress: Progress = no_progress
    ) -> Material:
        """Read what a file holds; Refused says why not."""
        return self.reader()(data, path, language, progress=progress)

    def read_file(self, path: Path, language: str, progress: Progress = no_progress) -> Material:
        """Read a file; BadFile if it cannot be, or is too large."""
        return self.read(reading.read_file(path, self.most_bytes), path, language, progress)


def _workbook() -> Reader:
    from cjm_desktop.intake.importing.workbook import read_workbook

    return read_workbook


def _table() -> Reader:
    from cjm_desktop.intake.importing.text_files import read_table

    return read_table


def _mermaid() -> Reader:
    from cjm_desktop.intake.importing.text_files import read_mermaid

    return read_mermaid


def _is_journey(head: bytes) -> bool:
    lines = (line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").splitlines())
    return b"journey" in lines


IMPORTERS: Final = (
    Importer(
        (".xlsx", ".xlsm"), N_("Excel workbook"),
        lambda head: head.startswith((_ARCHIVE, _OLD_OFFICE)), 50 * _MEGABYTE, _workbook,
    ),
    Importer((".mmd", ".mermaid"), N_("Journey for Mermaid"), _is_journey, _MEGABYTE, _mermaid),
    Importer(
        (".csv", ".tsv", ".tab", ".txt"), N_("Table of text (CSV)"),
        lambda head: not head.startswith((_ARCHIVE, _OLD_OFFICE, b"{", b"%PDF-")), 50 * _MEGABYTE,
        _table, marked=False,
    ),
)  # fmt: skip


def importer_of(path: Path, data: bytes = b"") -> Importer | None:
    """Find the format of a file: by its ending, unless its content begins like another's."""
    suffix, head = path.suffix.lower(), data[:_HEAD]
    named = next((each for each in IMPORTERS if suffix in each.suffixes), None)
    if named is None or not head or named.begins_like(head):
        return named
    return next((each for each in IMPORTERS if each.marked and each.begins_like(head)), named)


def suffixes() -> tuple[str, ...]:
    """List the endings of all formats."""
    return tuple(suffix for each in IMPORTERS for suffix in each.suffixes)
