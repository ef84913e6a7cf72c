"""The formats that a map leaves in: a row each, which whoever offers or makes an export reads.

A format is a module that makes its files' contents, and a row here. The module is heavy to import,
so a row only says how to get at it. The writing is the same for all and done in one place.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NamedTuple, Protocol

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.print_request import SectionId
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.output.options import ExportOptions, Progress, no_progress
from cjm_desktop.storage import replacing
from cjm_desktop.storage.replacing import Kind, Source
from cjm_desktop.words.wording import N_, Wording

Question = Literal[
    "paper", "sections", "blank", "disqualified", "grey", "picture", "source", "slides", "table"
]
"""What some formats can be asked and others cannot."""

PAGES_CAN_BE_ASKED: Final[frozenset[Question]] = frozenset(
    {"paper", "sections", "blank", "disqualified", "grey"}
)
"""What every format that replays the pages of a map can be asked."""


class Maker(Protocol):
    """Makes the contents of an export's files; most formats have one file.

    What `progress` raises stops the work. `path` is only for the SaveError of what cannot be made.
    """

    def __call__(
        self, document: Document, options: ExportOptions, path: Path, *, progress: Progress
    ) -> Sequence[bytes]: ...


class Losses(Protocol):
    """Says what a format does not hold of a map, a sentence for each."""

    def __call__(
        self, document: Document, options: ExportOptions, tr: Wording, /
    ) -> Iterable[str]: ...


class Part(NamedTuple):
    """An export to make: its file, the first if it becomes several, and what goes into it."""

    path: Path
    options: ExportOptions


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its suffix, what users call it, how it looks, what makes it, what it can be asked.

    `proposed` is what it shows unless asked otherwise. One with a `file_for_each_page` writes the
    second page to NAME-2.
    """

    suffix: str
    name: str
    kind: Kind
    maker: Callable[[], Maker]
    proposed: ExportOptions
    questions: frozenset[Question]
    file_for_each_page: bool = False
    loses: Callable[[], Losses] | None = None
    sections: Collection[SectionId] = tuple(SECTIONS)

    @property
    def draws_text(self) -> bool:
        """Whether it draws letters with fonts, instead of handing text on."""
        return "paper" in self.questions

    def losses(self, document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
        """Say what the format does not hold of a map, of what is asked for."""
        asked = options.sections if "sections" in self.questions else ()
        gone = [tr(SECTIONS[each].title) for each in asked if each not in self.sections]
        if gone:
            yield tr("left out, as this format has no such pages: {names}", names=", ".join(gone))
        if self.loses is not None:
            yield from self.loses()(document, options, tr)

    def make(
        self,
        document: Document,
        options: ExportOptions,
        path: Path,
        *,
        progress: Progress = no_progress,
    ) -> Sequence[bytes]:
        """Make the contents of the files that an export to `path` has."""
        return self.maker()(document, options, path, progress=progress)

    def export(
        self,
        document: Document,
        path: Path,
        options: ExportOptions,
        *,
        sources: Collection[Source] = (),
        force: bool = False,
        progress: Progress = no_progress,
    ) -> tuple[Path, ...]:
        """Write a map to a file, and what does not go into one to NAME-2, NAME-3…; give the files.

        What stood there is replaced only if it may be, and only once the new files are whole. What
        `progress` raises stops the export and nothing is written; SaveError if a file cannot be.
        """
        parts = (Part(path, options),)
        return self.export_parts(document, parts, sources=sources, force=force, progress=progress)

    def export_parts(
        self,
        document: Document,
        parts: Sequence[Part],
        *,
        sources: Collection[Source] = (),
        force: bool = False,
        progress: Progress = no_progress,
    ) -> tuple[Path, ...]:
        """Write several exports of a map, as `export` does one: all of them or none."""
        for path, _ in parts:
            replacing.check_export(path, self.kind, sources, force=force)
        files: dict[Path, bytes] = {}
        for number, (path, options) in enumerate(parts):
            share = _share(progress, number, len(parts))
            made = self.make(document, options, path, progress=share)
            for page, content in enumerate(made, start=1):
                files[numbered_file(path, page)] = content
        for each in files:
            replacing.check_export(each, self.kind, sources, force=force)
        progress(len(parts), len(parts))
        replacing.write_together(files)
        return tuple(files)


def _share(progress: Progress, part: int, parts: int) -> Progress:
    """Report a part's progress as that of all parts."""

    def report(done: int, total: int, /) -> None:
        progress(part * total + done, parts * total)

    return report


def numbered_file(path: Path, number: int) -> Path:
    """Name the file that what does not go into one file continues in."""
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")


def _pdf() -> Maker:
    from cjm_desktop.output.pdf import pdf_files

    return pdf_files


def _png() -> Maker:
    from cjm_desktop.output.png import png_files

    return png_files


def _svg() -> Maker:
    from cjm_desktop.output.svg import svg_files

    return svg_files


def _html() -> Maker:
    from cjm_desktop.output.html import html_files

    return html_files


def _markdown() -> Maker:
    from cjm_desktop.output.markdown import markdown_files

    return markdown_files


def _mermaid() -> Maker:
    from cjm_desktop.output.mermaid import mermaid_files

    return mermaid_files


def _mermaid_losses() -> Losses:
    from cjm_desktop.output.mermaid import mermaid_losses

    return mermaid_losses


def _cjml() -> Maker:
    from cjm_desktop.output.cjml import cjml_files

    return cjml_files


def _cjml_losses() -> Losses:
    from cjm_desktop.output.cjml import cjml_losses

    return cjml_losses


def _powerpoint() -> Maker:
    from cjm_desktop.output.powerpoint import powerpoint_files

    return powerpoint_files


def _deck_losses() -> Losses:
    from cjm_desktop.output.deck.deck_losses import deck_losses

    return deck_losses


def _csv() -> Maker:
    from cjm_desktop.output.csv_table import csv_files

    return csv_files


def _csv_losses() -> Losses:
    from cjm_desktop.output.table_losses import csv_losses

    return csv_losses


def _xlsx_losses() -> Losses:
    from cjm_desktop.output.table_losses import workbook_losses

    return workbook_losses


def _xlsx() -> Maker:
    from cjm_desktop.output.xlsx.workbook import xlsx_files

    return xlsx_files


PDF: Final = Exporter(
    ".pdf",
    N_("PDF document"),
    Kind("PDF", b"%PDF-"),
    _pdf,
    ExportOptions(),
    PAGES_CAN_BE_ASKED | {"source"},
)
PNG: Final = Exporter(
    ".png",
    N_("PNG picture"),
    Kind("PNG", b"\x89PNG\r\n\x1a\n"),
    _png,
    ExportOptions(page="fit", sections=("map",)),
    PAGES_CAN_BE_ASKED | {"picture"},
    file_for_each_page=True,
)
SVG: Final = Exporter(
    ".svg",
    N_("SVG drawing"),
    Kind("SVG", b"<svg "),
    _svg,
    ExportOptions(page="fit", sections=("map",)),
    PAGES_CAN_BE_ASKED,
    file_for_each_page=True,
)
SLIDE_SECTIONS: Final[tuple[SectionId, ...]] = (
    "cover", "map", "gap", "personas", "presence", "kpis", "actions", "legend",
)  # fmt: skip
"""The sections that slides are made of; `output.deck.deck` lays them out."""
REPORT_SECTIONS: Final[tuple[SectionId, ...]] = (
    "summary", "map", "gap", "personas", "presence", "kpis", "rounds", "protocol", "actions",
    "ideas", "method",
)  # fmt: skip
"""The sections that a report has in words; `output.markdown` writes them."""
POWERPOINT_KIND: Final = Kind("PowerPoint", b"PK\x03\x04")
POWERPOINT: Final = Exporter(
    ".pptx",
    N_("PowerPoint presentation"),
    POWERPOINT_KIND,
    _powerpoint,
    ExportOptions(sections=SLIDE_SECTIONS),
    frozenset({"sections", "disqualified", "slides"}),
    loses=_deck_losses,
    sections=SLIDE_SECTIONS,
)  # fmt: skip
HTML: Final = Exporter(
    ".html",
    N_("Page for a browser (HTML)"),
    Kind("HTML", b"<!DOCTYPE html>"),
    _html,
    ExportOptions(page="fit", sections=("map", "gap")),
    frozenset({"disqualified"}),
)
MARKDOWN: Final = Exporter(
    ".md",
    N_("Report in words (Markdown)"),
    Kind("Markdown", b"# "),
    _markdown,
    ExportOptions(sections=REPORT_SECTIONS),
    frozenset({"sections", "disqualified"}),
    sections=REPORT_SECTIONS,
)  # fmt: skip
MERMAID: Final = Exporter(
    ".mmd",
    N_("Journey for Mermaid"),
    Kind("Mermaid", b"journey"),
    _mermaid,
    ExportOptions(),
    frozenset(),
    loses=_mermaid_losses,
)
CJML: Final = Exporter(
    ".xml",
    N_("Journey in CJML"),
    Kind("CJML", b"<?xml "),
    _cjml,
    ExportOptions(),
    frozenset(),
    loses=_cjml_losses,
)
XLSX: Final = Exporter(
    ".xlsx",
    N_("Excel workbook"),
    Kind("Excel", b"PK\x03\x04"),
    _xlsx,
    ExportOptions(),
    frozenset(),
    loses=_xlsx_losses,
)
CSV: Final = Exporter(
    ".csv",
    N_("Table of text (CSV)"),
    Kind("CSV"),
    _csv,
    ExportOptions(),
    frozenset({"table"}),
    loses=_csv_losses,
)
EXPORTERS: Final = (PDF, PNG, SVG, POWERPOINT, HTML, XLSX, CSV, MARKDOWN, MERMAID, CJML)


def exporter_of(path: Path) -> Exporter | None:
    """Find the format that a file's suffix stands for."""
    suffix = path.suffix.lower()
    return next((each for each in EXPORTERS if each.suffix == suffix), None)


def suffixes(question: Question | None = None) -> tuple[str, ...]:
    """List the suffixes of all formats, or of those that can be asked a question."""
    asked = (each for each in EXPORTERS if question is None or question in each.questions)
    return tuple(each.suffix for each in asked)
