"""`cjm-desktop export`: a map as a file for others, chosen by the suffix of the output."""

from argparse import ArgumentParser, Namespace
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

from cjm_desktop.commands import export_choices as choices
from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.preflight import findings
from cjm_desktop.layout.preflight_words import finding_line
from cjm_desktop.layout.print_request import (
    NARROWEST_ROLL,
    WIDEST_ROLL,
    MapPages,
    PrintRequest,
    SectionId,
    SpreadBy,
)
from cjm_desktop.layout.sections import FORM_SECTIONS, SECTIONS
from cjm_desktop.output.deck.deck_update import DeckUpdate
from cjm_desktop.output.deck.update_words import update_sentences
from cjm_desktop.output.exporters import PDF, POWERPOINT, Exporter, Part, exporter_of, suffixes
from cjm_desktop.output.left_out import left_out
from cjm_desktop.output.one_for_each import BY, parts_by
from cjm_desktop.output.options import (
    MAX_DPI,
    MAX_PIXELS,
    MIN_DPI,
    MIN_PIXELS,
    PAGES,
    TABLES,
    ExportOptions,
    SlideShape,
)
from cjm_desktop.storage import replacing
from cjm_desktop.storage.brands import SUFFIX
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    papers, sections = ", ".join(PAGES), ", ".join((*SECTIONS, "all"))
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument(
        "-o", "--output", metavar="OUT", required=True,
        help=tr("what to write, {formats}; - is a PDF on standard output, and further pictures "
                "are OUT-2, OUT-3 and so on",
                formats=" / ".join(suffixes())),
    )  # fmt: skip
    parser.add_argument(
        "--page", type=choices.page(tr), metavar="PAGE",
        help=tr("the paper, one of {choices}; a picture is one page that fits if left out",
                choices=papers),
    )  # fmt: skip
    parser.add_argument("--portrait", action="store_true", help=tr("upright instead of landscape"))
    parser.add_argument(
        "--tiles", action="store_true",
        help=tr("the map as a poster of many sheets, with marks and a plan to put it together; "
                "short for --map-pages tiles"),
    )  # fmt: skip
    parser.add_argument(
        "--poster", type=choices.page(tr), metavar="PAGE",
        help=tr("how large the poster becomes, one of {choices}; as large as is read from near if "
                "left out",
                choices=", ".join(page for page in PAGES if page != "fit")),
    )  # fmt: skip
    parser.add_argument(
        "--roll", type=choices.roll(tr), metavar="MM",
        help=tr("the map in one piece on a plotter’s roll of this width, {least} to {most} "
                "millimetres",
                least=f"{NARROWEST_ROLL:g}", most=f"{WIDEST_ROLL:g}"),
    )  # fmt: skip
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
    parser.add_argument(
        "--paper", type=choices.section_paper(tr), action="append", default=[],
        metavar="SECTION=PAGE",
        help=tr("the paper of one section, with “,portrait” behind it if upright; can be given for "
                "several"),
    )  # fmt: skip
    parser.add_argument(
        "--role", action="append", default=[], metavar="LANE",
        help=tr("only this role: its lane’s id or name; can be given several times"),
    )  # fmt: skip
    parser.add_argument(
        "--phase", action="append", default=[], metavar="PHASE",
        help=tr("only this phase: its id, number or name; can be given several times"),
    )  # fmt: skip
    parser.add_argument(
        "--kind", type=choices.kind(tr), action="append", default=[], metavar="KIND",
        help=tr("only cards of this kind, one of {choices}; can be given several times",
                choices=", ".join(CARD_KINDS)),
    )  # fmt: skip
    parser.add_argument(
        "--filter", default="", metavar="NAME",
        help=tr("only cards that pass this filter, by the name that it is saved by in the map"),
    )  # fmt: skip
    parser.add_argument(
        "--card", action="append", default=[], metavar="CARD",
        help=tr("only this card, by its id, with the phases and lanes that all of them span; can "
                "be given several times"),
    )  # fmt: skip
    parser.add_argument(
        "--sections", type=choices.sections(tr), metavar="LIST",
        help=tr("what to show, in this order, with commas between; what the map has nothing of is "
                "left out"),
    )  # fmt: skip
    parser.add_argument(
        "--view", type=choices.view(tr), metavar="VIEW",
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
        "--hidden", action="store_true",
        help=tr("with the phases and lanes that are hidden; they are left out otherwise"),
    )  # fmt: skip
    parser.add_argument(
        "--grey", action="store_true",
        help=tr("in greys alone, for paper without colour; pictures, too"),
    )  # fmt: skip
    parser.add_argument(
        "--no-source", dest="source", action="store_false",
        help=tr("do not embed the whole map in the PDF; then nothing that was not chosen is in it"),
    )  # fmt: skip
    size = parser.add_mutually_exclusive_group()
    size.add_argument(
        "--dpi", type=choices.dpi(tr), metavar="N",
        help=tr("the resolution of {formats}, {least} to {most}",
                formats=", ".join(suffixes("picture")), least=MIN_DPI, most=MAX_DPI),
    )  # fmt: skip
    size.add_argument(
        "--pixels", type=choices.pixels(tr), metavar="N",
        help=tr("the longer side of {formats} instead, {least} to {most} pixels",
                formats=", ".join(suffixes("picture")), least=MIN_PIXELS, most=MAX_PIXELS),
    )  # fmt: skip
    parser.add_argument(
        "--transparent", action="store_true",
        help=tr("nothing behind what is drawn in {formats}, for a ground of your own",
                formats=", ".join(suffixes("picture"))),
    )  # fmt: skip
    parser.add_argument(
        "--slides", choices=get_args(SlideShape), default="16:9",
        help=tr("the shape of slides; a template has its own"),
    )  # fmt: skip
    parser.add_argument(
        "--template", metavar="FILE",
        help=tr("a presentation, .pptx, whose master, fonts and colours slides are set in"),
    )  # fmt: skip
    parser.add_argument(
        "--update", action="store_true",
        help=tr("bring OUT up to date, a presentation that was exported and edited: only what came "
                "from the map changes, and what was left alone is listed"),
    )  # fmt: skip
    parser.add_argument(
        "--table", choices=tuple(TABLES), default=ExportOptions().table,
        help=tr("what {formats} is a table of: the cards, the map as a grid, or the content for a "
                "calendar",
                formats=", ".join(suffixes("table"))),
    )  # fmt: skip
    parser.add_argument(
        "--separator", choices=tuple(choices.SEPARATORS), default="language",
        help=tr("what parts the cells of {formats}", formats=", ".join(suffixes("table"))),
    )  # fmt: skip
    parser.add_argument(
        "--decimal", choices=tuple(choices.DECIMALS), default="language",
        help=tr("what parts the digits of {formats}", formats=", ".join(suffixes("table"))),
    )  # fmt: skip
    parser.add_argument(
        "--one-for-each", choices=BY, metavar="WHAT",
        help=tr("a file for each of {choices}, named OUT - NAME, in the folder of OUT",
                choices=", ".join(BY)),
    )  # fmt: skip
    parser.add_argument(
        "--strict",
        action="store_true",
        help=tr("exit 1 if text is too small to be read, cut, or in no font"),
    )
    parser.add_argument(
        "--preset", metavar="NAME",
        help=tr("what was chosen in the dialog and kept by this name, with the map or on the "
                "machine; other options are asked for beside it"),
    )  # fmt: skip
    parser.add_argument(
        "--brand", metavar="FILE",
        help=tr("a brand kit, {suffix}: its colours, logo, fonts and lines of text", suffix=SUFFIX),
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
    if given.preset is not None:
        options = _with_preset(given, options, exporter, document, tr)
    sources = [files.source(given.file)]
    if given.brand is not None:
        options = replace(options, brand=files.read_brand(given.brand, tr))
        sources.append(files.source(given.brand))
    _check_update(given, exporter, tr)
    updates: list[DeckUpdate] = []
    if given.update:
        options = replace(options, updated=updates.append)
    if given.template is not None:
        sources.append(files.source(given.template))
    parts = _parts(given, document, options, tr)
    with terminal.progress(tr("Exporting")) as bar, files.explained(tr):
        if given.output != files.STANDARD:
            exporter.export_parts(document, parts, sources=sources, force=given.force, progress=bar)
        else:
            replacing.check_standard_output(sources)
            (content,) = exporter.make(document, options, Path("<stdout>"), progress=bar)
            terminal.send(content)
    said_of_updates = (said for each in updates for said in update_sentences(each, tr))
    losses = exporter.losses(document, options, tr)
    for said in (*said_of_updates, *losses, *left_out(document, options, tr)):
        terminal.complain(said)
    drawn = parts if exporter.draws_text else []
    wrong = [_complain(document, part, given, terminal) for part in drawn]
    return 1 if given.strict and any(wrong) else 0


def _check_update(given: Namespace, exporter: Exporter, tr: Wording) -> None:
    if given.update and (exporter is not POWERPOINT or given.one_for_each is not None):
        raise Failure(tr("only one presentation, .pptx, can be brought up to date"))


def _parts(given: Namespace, document: Document, options: ExportOptions, tr: Wording) -> list[Part]:
    """List what becomes a file of its own; its options must leave something to print."""
    path = Path(given.output)
    if given.one_for_each is None:
        parts = [Part(path, options)]
    elif given.output == files.STANDARD:
        raise Failure(tr("standard output takes one file only, not one for each of several"))
    else:
        parts = parts_by(given.one_for_each, document, options, path)
    if not parts:
        raise Failure(tr("there is nothing on this map to make a file for each of"))
    filtered = options.picks_cards
    asked = [SECTIONS[section] for section in options.sections]
    if not any(section.can_tell_of(options.kinds, filtered=filtered) for section in asked):
        raise Failure(
            tr("what is asked for cannot be told of the cards that pass a filter alone")
            if options.filter
            else tr("what is asked for cannot be told of some cards alone")
            if filtered
            else tr("what is asked for cannot be told of these kinds of cards alone")
        )
    return parts


def _complain(document: Document, part: Part, given: Namespace, terminal: Terminal) -> bool:
    """Say what is wrong with a file's pages; gives whether anything is."""
    tr, wrong = terminal.tr, False
    laid = pages(document, Wording.of(document.map.language), part.options)
    for finding in findings(document, laid, part.options):
        if given.sections or not finding.is_left_out:
            wrong |= finding.is_wrong
            said = finding_line(document, finding, tr)
            terminal.complain(f"{part.path.name}: {said}" if given.one_for_each else said)
    return wrong


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
        map_pages="tiles" if given.tiles or given.roll or given.poster else given.map_pages,
        poster=given.poster,
        roll=given.roll,
        # A pack that is read and written in at a desk is upright like a letter.
        portrait=given.portrait or sections == ("preparation",),
        sections=sections,
        roles=choices.roles(document, given.role, tr),
        phases=choices.phases(document, given.phase, tr),
        kinds=tuple(dict.fromkeys(given.kind)),
        filter=choices.saved_filter(document, given.filter, tr),
        cards=choices.cards(document, given.card, tr),
        papers=dict(given.paper),
        dpi=given.dpi or ExportOptions().dpi,
        pixels=given.pixels,
        transparent=given.transparent,
        slides=given.slides,
        template=given.template and Path(given.template),
        spread_by=given.spread_by,
        blank=given.blank,
        disqualified=given.disqualified,
        hidden=given.hidden,
        grey=given.grey,
        source=given.source,
        table=given.table,
        separator=choices.SEPARATORS[given.separator],
        decimal=choices.DECIMALS[given.decimal],
    )


def _with_preset(
    given: Namespace, asked: ExportOptions, exporter: Exporter, document: Document, tr: Wording
) -> ExportOptions:
    """Give what a preset says, and in its place whatever else is asked for."""
    choice = choices.preset(document, given.preset, exporter.proposed, tr)
    plain = replace(ExportOptions(), page=asked.page, sections=asked.sections)
    names = {each.name for each in fields(plain) if each.compare}
    other = {name for name in names if getattr(asked, name) != getattr(plain, name)}
    other |= {"page"} if given.page else set()
    other |= {"sections"} if given.sections or given.view else set()
    other |= {"dpi", "pixels"} if given.dpi or given.pixels else set()
    given.one_for_each = given.one_for_each or choice.by
    return replace(choice.options, **{name: getattr(asked, name) for name in other})


def _shown(given: Namespace, proposed: PrintRequest, tr: Wording) -> tuple[SectionId, ...]:
    wanted: tuple[SectionId, ...] | None = given.sections or given.view
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
