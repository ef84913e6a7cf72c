"""`cjm-desktop export`: a map as a file for others, chosen by the suffix of the output."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal, plain
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import MapPages, PrintRequest, SectionId, SpreadBy
from cjm_desktop.layout.sections import EVERYTHING, FORM_SECTIONS, SECTIONS
from cjm_desktop.output.exporters import PDF, Exporter, exporter_of, suffixes
from cjm_desktop.output.left_out import left_out
from cjm_desktop.output.options import (
    MAX_DPI,
    MIN_DPI,
    PAGES,
    ExportOptions,
)
from cjm_desktop.storage import replacing
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    pages, sections = ", ".join(PAGES), ", ".join((*SECTIONS, "all"))
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument(
        "-o", "--output", metavar="OUT", required=True,
        help=tr("what to write, {formats}; - is a PDF on standard output, and further pictures "
                "are OUT-2, OUT-3 and so on",
                formats=" / ".join(suffixes())),
    )  # fmt: skip
    parser.add_argument(
        "--page", type=_page(tr), metavar="PAGE",
        help=tr("the paper, one of {choices}; a picture is one page that fits if left out",
                choices=pages),
    )  # fmt: skip
    parser.add_argument("--portrait", action="store_true", help=tr("upright instead of landscape"))
    parser.add_argument(
        "--map-pages", choices=get_args(MapPages), default="auto",
        help=tr("how the map is set: on one page, as an overview and spreads, or in tiles; auto is "
                "one page where its text is readable there, else spreads"),
    )  # fmt: skip
    parser.add_argument(
        "--spread-by",
        choices=get_args(SpreadBy),
        default="phase",
        help=tr("what there is a spread for, if the map has spreads"),
    )
    parser.add_argument("--role", metavar="LANE", help=tr("only this role: its lane’s id or name"))
    parser.add_argument(
        "--view", type=_sections(tr), metavar="VIEW",
        help=tr("what to show, one of {choices}; a picture shows the map if left out; all is "
                "everything but the preparation, which goes out before the workshop",
                choices=sections),
    )  # fmt: skip
    parser.add_argument(
        "--blank", action="store_true",
        help=tr("a form to fill in by hand: empty cells that fill the paper, of {choices}; of the "
                "map if no view is given",
                choices=", ".join(FORM_SECTIONS)),
    )  # fmt: skip
    parser.add_argument(
        "--disqualified", action="store_true",
        help=tr("with the mindsets that were disqualified; they are left out otherwise"),
    )  # fmt: skip
    parser.add_argument(
        "--grey", action="store_true",
        help=tr("in greys alone, for paper without colour; pictures, too"),
    )  # fmt: skip
    parser.add_argument(
        "--dpi", type=_dpi(tr), default=ExportOptions().dpi, metavar="N",
        help=tr("the resolution of {formats}, {least} to {most}",
                formats=", ".join(suffixes("dpi")), least=MIN_DPI, most=MAX_DPI),
    )  # fmt: skip
    parser.add_argument(
        "--force", action="store_true",
        help=tr("replace what does not look like what its suffix says, too; never a map"),
    )  # fmt: skip


def run(given: Namespace, terminal: Terminal) -> int:
    """Export a map; the output is there whole or as it was before."""
    tr = terminal.tr
    exporter = _exporter(given.output, tr)
    document = files.read_map(given.file, tr)
    options = _options(given, exporter, document, tr)
    sources = [files.source(given.file)]
    with terminal.progress(tr("Exporting")) as bar, files.explained(tr):
        if given.output != files.STANDARD:
            exporter.export(
                document, Path(given.output), options,
                sources=sources, force=given.force, progress=bar,
            )  # fmt: skip
        else:
            replacing.check_standard_output(sources)
            (content,) = exporter.make(document, options, Path("<stdout>"), progress=bar)
            terminal.send(content)
    for said in left_out(document, tr):
        terminal.complain(said)
    return 0


def _exporter(output: str, tr: Wording) -> Exporter:
    if output == files.STANDARD:
        return PDF
    path = Path(output)
    exporter = exporter_of(path)
    if exporter is not None:
        return exporter
    can = tr("a map can be exported to {formats}", formats=", ".join(suffixes()))
    if not path.suffix:
        raise Failure(tr("{file}: without a suffix the format is not known; {can}",
                         file=output, can=can))  # fmt: skip
    raise Failure(tr("{file}: {suffix} cannot be made; {can}",
                     file=output, suffix=path.suffix.lower(), can=can))  # fmt: skip


def _options(
    given: Namespace, exporter: Exporter, document: Document, tr: Wording
) -> ExportOptions:
    proposed = ExportOptions() if given.blank else exporter.proposed
    sections = _shown(given, exporter.proposed, tr)
    return ExportOptions(
        page=given.page or proposed.page,
        # A pack that is read and written in at a desk is upright like a letter.
        portrait=given.portrait or sections == ("preparation",),
        sections=sections,
        role=None if given.role is None else _role(document, given.role, tr),
        dpi=given.dpi,
        map_pages=given.map_pages,
        spread_by=given.spread_by,
        blank=given.blank,
        disqualified=given.disqualified,
        grey=given.grey,
    )


def _shown(given: Namespace, proposed: PrintRequest, tr: Wording) -> tuple[SectionId, ...]:
    wanted: tuple[SectionId, ...] | None = given.view
    if not given.blank:
        return wanted or proposed.sections
    if wanted is None:
        return ("map",)
    forms = tuple(section for section in FORM_SECTIONS if section in wanted)
    if not forms:
        raise Failure(tr("there is no form of “{view}” to fill in by hand; there is one of "
                         "{choices}",
                         view=wanted[0], choices=", ".join(FORM_SECTIONS)))  # fmt: skip
    return forms


def _role(document: Document, wanted: str, tr: Wording) -> str:
    names = {lane: plain(document.lanes[lane].name) for lane in document.role_lane_ids}
    if wanted in names:
        return wanted
    matching = [lane for lane, name in names.items() if name.casefold() == wanted.casefold()]
    if len(matching) == 1:
        return matching[0]
    known = ", ".join(f"{lane} ({name})" for lane, name in names.items())
    if matching:
        raise Failure(tr("several roles are called “{role}”: give the id of one of {known}",
                         role=wanted, known=known))  # fmt: skip
    raise Failure(tr("there is no role “{role}” on this map; there are: {known}",
                     role=wanted, known=known or "–"))  # fmt: skip


def _page(tr: Wording) -> Callable[[str], Paper]:
    def page(text: str) -> Paper:
        for known in PAGES:
            if text.casefold() == known.casefold():
                return known
        raise ArgumentTypeError(
            tr("there is no paper “{page}”: take one of {choices}",
               page=text, choices=", ".join(PAGES))
        )  # fmt: skip

    return page


def _sections(tr: Wording) -> Callable[[str], tuple[SectionId, ...]]:
    def sections(text: str) -> tuple[SectionId, ...]:
        if text.casefold() == "all":
            return EVERYTHING
        for known in SECTIONS:
            if text.casefold() == known:
                return (known,)
        raise ArgumentTypeError(
            tr("there is no view “{view}”: take one of {choices}",
               view=text, choices=", ".join((*SECTIONS, "all")))
        )  # fmt: skip

    return sections


def _dpi(tr: Wording) -> Callable[[str], int]:
    def dpi(text: str) -> int:
        if text.isascii() and text.isdecimal() and MIN_DPI <= int(text[:9]) <= MAX_DPI:
            return int(text)
        raise ArgumentTypeError(
            tr("“{dpi}” is not a whole number from {least} to {most}",
               dpi=text, least=MIN_DPI, most=MAX_DPI)
        )  # fmt: skip

    return dpi
