"""How maps that were compared are told: in lines for people, in JSON for programs."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal, plain, table, visible
from cjm_desktop.insight.comparing.comparison import Difference
from cjm_desktop.insight.comparing.fields import FieldChange
from cjm_desktop.insight.comparing.figures import Figures, Spread
from cjm_desktop.insight.comparing.pairs import Pair
from cjm_desktop.insight.comparing.sections import sections
from cjm_desktop.insight.comparing.texts import Span, near_changes, spans
from cjm_desktop.insight.comparing.tour import CellScores
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Map
from cjm_desktop.layout.difference_words import (
    Listing,
    Names,
    change_words,
    figure_words,
    record_words,
    section_words,
)
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.report_pages import Report
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.report_file import report_bytes, write_report
from cjm_desktop.storage import replacing
from cjm_desktop.storage.replacing import Source
from cjm_desktop.words.figures import FIGURES, SIGNS
from cjm_desktop.words.wording import Wording

_WORDS_AROUND: Final = 8
"""So many words are told on each side of what became of a text."""
_MARKS: Final = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
_SPACE: Final = re.compile(r"\s+")


def add_report(parser: ArgumentParser, tr: Wording) -> None:
    """Let a command answer in JSON, and write a report."""
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))
    parser.add_argument(
        "-o",
        "--output",
        metavar="REPORT.pdf",
        help=tr("write a report, too, a PDF; - is standard output, and the report then the answer"),
    )
    parser.add_argument(
        "--force", action="store_true",
        help=tr("replace what does not look like a PDF, too; never a map"),
    )  # fmt: skip


def check_report(given: Namespace, tr: Wording) -> None:
    """Refuse, before any work, a report that is no PDF or would run into the answer."""
    if given.output is None:
        return
    if given.output == files.STANDARD:
        if given.json:
            raise Failure(tr("the answer and the report cannot both go to standard output"))
    elif Path(given.output).suffix.lower() != PDF.suffix:
        raise Failure(tr("{file}: a report is a PDF", file=given.output))
    else:
        with files.explained(tr):
            replacing.check_export(Path(given.output), PDF.kind, (), force=given.force)


def write(
    given: Namespace,
    terminal: Terminal,
    base: Document,
    laid_out: Callable[[Wording, PrintRequest], Report],
    sources: Sequence[Source],
) -> None:
    """Write the report that was asked for, in the language of the base."""
    tr, request = terminal.tr, PrintRequest(portrait=True)
    with terminal.progress(tr("Writing the report")) as bar, files.explained(tr):
        report = laid_out(Wording.of(base.map.language), request)
        if given.output == files.STANDARD:
            replacing.check_standard_output(sources)
            terminal.send(report_bytes(report, request.day, bar))
        else:
            write_report(
                report, Path(given.output), request.day, sources, force=given.force, progress=bar
            )


def figure_lines(maps: Sequence[tuple[str, Figures, Names]], tr: Wording) -> Iterator[str]:
    """Set the figures of several maps side by side, each below its name and in its own words."""
    rows = [("", *(plain(name) for name, _, _ in maps))]
    for field, words in FIGURES.items():
        told = (plain(figure_words(each, field, names, tr)) for _, each, names in maps)
        rows.append((tr(words), *told))
    yield from table(rows)


def difference_lines(listing: Listing, tr: Wording) -> Iterator[str]:
    """List what differs by phase and lane, texts compared word by word."""
    last = ""
    for section in sections(listing.differences):
        heading, lane = section_words(section, listing, tr)
        if heading != last:
            yield ""
            yield plain(heading)
        last = heading
        if lane:
            yield f"  {plain(lane)}"
        for each in section.differences:
            yield from _lines(each, listing.names, tr)


def _lines(difference: Difference, names: Names, tr: Wording) -> Iterator[str]:
    yield f"    {SIGNS[difference.how]} {plain(record_words(difference, tr))}"
    if difference.how in ("added", "removed"):
        return
    for change in difference.fields:
        field, before, after = change_words(difference.key.kind, change, names, tr)
        told = f"{plain(before)} → {plain(after)}"
        if change.holds == "text" and change.before and change.after:
            told = _marked(near_changes(spans(change.before, change.after), _WORDS_AROUND))
        yield f"        {field}: {told}"
    if difference.moved and not difference.fields:
        yield f"        {tr('another place in the same cell or list')}"


def _marked(pieces: Iterable[Span]) -> str:
    """Mark words as is done where files are compared word by word: [-gone-]{+come+}."""
    return "".join(_MARKS[how].format(visible(_SPACE.sub(" ", text))) for how, text in pieces)


def about(file: str, map_: Map, figures: Figures) -> dict[str, object]:
    """Say for programs which map it is, and what it comes to."""
    where = figures.largest_at
    return {
        "file": file,
        "title": map_.title,
        "variant": map_.variant,
        "state": map_.state,
        "language": map_.language,
        "figures": {**figures._asdict(), "largest_at": where and place(where)},
    }


def told_difference(difference: Difference) -> dict[str, object]:
    """Say for programs how a record differs."""
    return {
        "record": f"{difference.key.kind}/{difference.key.id}",
        "how": difference.how,
        "moved": difference.moved,
        **place(difference.cell),
        "name": difference.name,
        "fields": [_told_field(each) for each in difference.fields],
    }


def place(cell: CellKey) -> dict[str, object]:
    """Say for programs where something is."""
    return {"phase": cell.phase, "lane": cell.lane}


def told_spread(spread: Spread | None) -> dict[str, object] | None:
    """Say for programs how far scores lie apart."""
    if spread is None:
        return None
    return {
        "scored": spread.scored, "min": spread.least, "median": spread.middle, "max": spread.most,
    }  # fmt: skip


def told_scores(scores: CellScores) -> dict[str, object]:
    """Say for programs how far both scores of touchpoints lie apart."""
    return {name: told_spread(each) for name, each in scores._asdict().items()}


def told_pair(pair: Pair) -> dict[str, object]:
    """Say for programs what may be one thing."""
    return {
        "kind": pair.kind, "base": pair.base, "copy": pair.copy,
        "likeness": round(pair.likeness, 1),
    }  # fmt: skip


def _told_field(change: FieldChange) -> dict[str, object]:
    told: dict[str, object] = {
        "field": change.field,
        "base": _value(change, change.before),
        "copy": _value(change, change.after),
    }
    if change.holds == "text" and change.before and change.after:
        words = spans(change.before, change.after)
        told["words"] = [{"how": each.how, "text": each.text} for each in words]
    return told


def _value(change: FieldChange, value: Any) -> object:
    # A picture is told by its size: its letters say nothing to anybody.
    if change.holds == "picture" and value is not None:
        return len(value) * 3 // 4
    return _plain_value(value)


def _plain_value(value: Any) -> object:
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return [_plain_value(each) for each in value]
        case Model():
            return {name: _plain_value(each) for name, each in value.without_defaults().items()}
        case Mapping():
            return {name: _plain_value(each) for name, each in value.items()}
        case _:
            return value
