"""`cjm-desktop compare`: many copies of a map beside their base, as after a tour of countries."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from cjm_desktop.commands import compared, files
from cjm_desktop.commands.terminal import FAILED, Terminal, plain, table
from cjm_desktop.insight.comparing.figures import Figures
from cjm_desktop.insight.comparing.tour import CardScores, Copy, Tally, Tour
from cjm_desktop.intake.copies import Unread, copies_among, read_copies
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.difference_words import (
    Names,
    cell_words,
    listing_on_tour,
    names_in,
    own_names,
)
from cjm_desktop.layout.report_pages import tour_report
from cjm_desktop.storage.replacing import Source
from cjm_desktop.words.figures import SIGNS, count_words
from cjm_desktop.words.wording import Wording

_MOST = 12
"""Of more copies only what they come to together is told; JSON has all of them."""


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("base", metavar="BASE", help=tr("a map; - is standard input"))
    parser.add_argument(
        "copies", metavar="COPY", nargs="+", help=tr("a copy of it, or a folder of copies")
    )
    compared.add_report(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """Compare all copies that can be read; exit 2 if one could not be, 0 otherwise."""
    tr = terminal.tr
    compared.check_report(given, tr)
    base = files.read_map(given.base, tr)
    beside = None if given.base == files.STANDARD else Path(given.base)
    named = copies_among([Path(each) for each in given.copies], beside, tr)
    paths = [each for each in named if isinstance(each, Path)]
    with terminal.progress(tr("Comparing")) as bar:
        read = iter(read_copies(base, paths, tr, bar))
        found = [next(read) if isinstance(each, Path) else each for each in named]
    unread = [each for each in found if isinstance(each, Unread)]
    for each in unread:
        terminal.complain(each.said)
    tour = Tour(base, tuple(each for each in found if isinstance(each, Copy)))
    if not tour.copies:
        return FAILED
    if given.output is not None:
        sources: list[Source] = [files.source(given.base), *paths]
        compared.write(given, terminal, base, partial(tour_report, tour), sources)
    if given.output == files.STANDARD:
        pass
    elif given.json:
        terminal.say_json(_answer(given, tour, unread))
    else:
        _tell(given, tour, terminal)
    return FAILED if unread else 0


def _tell(given: Namespace, tour: Tour, terminal: Terminal) -> None:
    tr, names = terminal.tr, {**names_in(tour.base), **tour.phases, **tour.lanes}
    shown = tour.copies if len(tour.copies) <= _MOST else ()
    for copy in tour.copies:
        terminal.say(f"{plain(copy.name)}: {count_words(tr, copy.counts)}")
    if shown:
        terminal.say()
        maps: list[tuple[str, Figures, Names]] = [(tr("Base"), tour.figures, names)]
        maps += [(_column(each), each.figures, own_names(each)) for each in shown]
        for line in compared.figure_lines(maps, tr):
            terminal.say(line)
    terminal.say()
    terminal.say(tr("Cards by cell: = the same, + added, ~ changed, → moved, − removed"))
    for line in table(list(_matrix(tour, shown, names, tr))):
        terminal.say(line)
    for copy in shown:
        if copy.differences:
            terminal.say()
            terminal.say(plain(copy.name))
            for line in compared.difference_lines(listing_on_tour(tour, copy), tr):
                terminal.say(line)


def _matrix(
    tour: Tour, shown: Sequence[Copy], names: Names, tr: Wording
) -> Iterator[Sequence[str]]:
    """Give a row for each cell and a column for each copy that is shown, or for all together."""
    yield ["", *(map(plain, map(_column, shown)) if shown else [tr("All")])]
    for cell in tour.cells:
        tallies = [tour.tally(cell, copy) for copy in shown] or [tour.total(cell)]
        yield [plain(cell_words(cell, names, tr)), *map(_tally_words, tallies)]


def _column(copy: Copy) -> str:
    return Path(copy.name).stem


def _tally_words(tally: Tally) -> str:
    return " ".join(f"{SIGNS[state]}{n}" for state, n in tally._asdict().items() if n)


def _answer(given: Namespace, tour: Tour, unread: list[Unread]) -> dict[str, object]:
    return {
        "base": compared.about(given.base, tour.base.map, tour.figures),
        "copies": [_told_copy(copy) for copy in tour.copies],
        "phases": [{"id": each, "name": name} for each, name in tour.phases.items()],
        "lanes": [{"id": each, "name": name} for each, name in tour.lanes.items()],
        "matrix": [_told_cell(cell, tour) for cell in tour.cells],
        "scores": [_told_scores(each) for each in tour.card_scores],
        "errors": [{"file": str(each.path), "text": each.said} for each in unread],
    }


def _told_copy(copy: Copy) -> dict[str, object]:
    return {
        **compared.about(copy.name, copy.about, copy.figures),
        "same": not copy.differences,
        "counts": dict(copy.counts),
        "differences": [compared.told_difference(each) for each in copy.differences],
    }


def _told_cell(cell: CellKey, tour: Tour) -> dict[str, object]:
    return {
        **compared.place(cell),
        **compared.told_scores(tour.all_scores(cell)),
        "copies": [
            {**tour.tally(cell, copy)._asdict(), **compared.told_scores(tour.scores(cell, copy))}
            for copy in tour.copies
        ],
    }


def _told_scores(card: CardScores) -> dict[str, object]:
    return {
        "card": card.id,
        **compared.told_scores(card.spread),
        "potentials": list(card.potentials),
        "efforts": list(card.efforts),
    }
