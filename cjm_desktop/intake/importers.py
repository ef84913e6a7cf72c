"""The formats that come in: a row each, which the command line, the window and tests read.

A format is a module that reads a file's bytes, and a row here. It is imported when something is
read. A file is known by its name; where endings are shared or wrong, by how it begins.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cjm_desktop.intake.importing.material import Material, Progress, Reader
from cjm_desktop.storage import codec, reading
from cjm_desktop.storage.envelope import ANSWER, FORMAT
from cjm_desktop.storage.file_names import SUFFIX
from cjm_desktop.words.wording import N_

_HEAD: Final = 4_096
_MEGABYTE: Final = 1_000_000
_ARCHIVE: Final = b"PK\x03\x04"
_MARK: Final = b'"%b"' % ANSWER.encode()
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


def _text() -> Reader:
    from cjm_desktop.intake.importing.plain_text import read_text

    return read_text


def _markdown() -> Reader:
    from cjm_desktop.intake.importing.lists import read_markdown

    return read_markdown


def _drawio() -> Reader:
    from cjm_desktop.intake.importing.drawio import read_drawio

    return read_drawio


def _slides() -> Reader:
    from cjm_desktop.intake.importing.slides import read_slides

    return read_slides


def _word() -> Reader:
    from cjm_desktop.intake.importing.word_documents import read_word

    return read_word


def _enablement_map() -> Reader:
    from cjm_desktop.intake.importing.enablement_map import read_enablement_map

    return read_enablement_map


def _pdf() -> Reader:
    from cjm_desktop.intake.importing.maps import read_pdf

    return read_pdf


def _map() -> Reader:
    from cjm_desktop.intake.importing.maps import read_map

    return read_map


def _picture() -> Reader:
    from cjm_desktop.intake.importing.pictures import read_picture

    return read_picture


def _answer() -> Reader:
    from cjm_desktop.intake.importing.answers import read_answer

    return read_answer


def _cjml() -> Reader:
    from cjm_desktop.intake.importing.cjml import read_cjml

    return read_cjml


def _begins_with(*names: bytes) -> Callable[[bytes], bool]:
    """Know XML by the name of one of its first elements, whatever stands before."""
    pattern = re.compile(rb"<(?:[a-z0-9._-]+:)?(?:" + b"|".join(names) + rb")[\s/>]", re.IGNORECASE)
    return lambda head: pattern.search(head.replace(b"\0", b"")) is not None


def _is_journey(head: bytes) -> bool:
    lines = (line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").splitlines())
    return b"journey" in lines


def _is_map(head: bytes) -> bool:
    return _MARK not in head and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _is_answer(head: bytes) -> bool:
    """Know an answer by its mark, which may stand among other words, or as JSON that is no map."""
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return _MARK in head or (begins in (b"{", b"[") and FORMAT.encode() not in head)


def _is_yaml(head: bytes) -> bool:
    return re.search(rb"(?m)^kind:\s*['\"]?(?:cjm|sbp|outcome|em)\b", head) is not None


def _is_picture(head: bytes) -> bool:
    webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return webp or head.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM"))


def _is_text(head: bytes) -> bool:
    if _MARK in head:
        return False
    return not head.startswith((_ARCHIVE, _OLD_OFFICE, b"{", b"%PDF-")) and not _is_picture(head)


IMPORTERS: Final = (
    Importer(
        (".xlsx", ".xlsm"), N_("Excel workbook"),
        lambda head: head.startswith((_ARCHIVE, _OLD_OFFICE)), 50 * _MEGABYTE, _workbook,
    ),
    Importer(
        (".pptx", ".pptm"), N_("PowerPoint presentation"),
        lambda head: head.startswith((_ARCHIVE, _OLD_OFFICE)), 100 * _MEGABYTE, _slides,
    ),
    Importer(
        (".docx", ".docm"), N_("Word document"),
        lambda head: head.startswith((_ARCHIVE, _OLD_OFFICE)), 50 * _MEGABYTE, _word,
    ),
    Importer((".mmd", ".mermaid"), N_("Journey for Mermaid"), _is_journey, _MEGABYTE, _mermaid),
    Importer(
        (".xml", ".cjml"), N_("Journey in CJML"), _begins_with(b"cjml"), 20 * _MEGABYTE, _cjml,
    ),
    Importer(
        (".drawio", ".dio"), N_("Drawing of draw.io"), _begins_with(b"mxfile", b"mxgraphmodel"),
        20 * _MEGABYTE, _drawio,
    ),
    Importer(
        (".yaml", ".yml"), N_("Map of Enablement Map Studio"), _is_yaml, 2 * _MEGABYTE,
        _enablement_map,
    ),
    Importer((SUFFIX,), N_("Journey map"), _is_map, codec.MAX_FILE_BYTES, _map),
    Importer(
        (".pdf",), N_("PDF with the map inside"), lambda head: b"%PDF-" in head,
        codec.MAX_FILE_BYTES, _pdf,
    ),
    Importer(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"), N_("Picture"), _is_picture,
        100 * _MEGABYTE, _picture,
    ),
    Importer((".json",), N_("Answer of a language model"), _is_answer, 2 * _MEGABYTE, _answer),
    Importer(
        (".md", ".markdown"), N_("List in Markdown"), _is_text, _MEGABYTE // 2, _markdown,
        marked=False,
    ),
    Importer(
        (".csv", ".tsv", ".tab"), N_("Table of text (CSV)"), _is_text, 50 * _MEGABYTE, _table,
        marked=False,
    ),
    Importer((".txt",), N_("Text"), _is_text, 50 * _MEGABYTE, _text, marked=False),
)  # fmt: skip


def importer_of(path: Path, data: bytes = b"") -> Importer | None:
    """Find the format of a file: by its ending, unless its content begins like another's."""
    suffix, head = path.suffix.lower(), data[:_HEAD]
    named = next((each for each in IMPORTERS if suffix in each.suffixes), None)
    if named is None or not head or named.begins_like(head):
        return named
    return next((each for each in IMPORTERS if each.marked and each.begins_like(head)), named)


def named_suffixes(*, notes: bool = False) -> list[tuple[str, tuple[str, ...]]]:
    """List what a user chooses from: all endings together, then each format; or those of notes."""
    if notes:
        from cjm_desktop.intake.notes.reading import SUFFIXES

        return [(N_("Interview notes"), SUFFIXES)]
    all_ = (N_("All that can be brought in"), suffixes())
    return [all_, *((each.name, each.suffixes) for each in IMPORTERS)]


def suffixes() -> tuple[str, ...]:
    """List the endings of all formats."""
    return tuple(suffix for each in IMPORTERS for suffix in each.suffixes)
