"""`cjm-desktop diff`: what is another way in one map than in the other."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from functools import partial

from cjm_desktop.commands import compared, files
from cjm_desktop.commands.terminal import Failure, Terminal, plain
from cjm_desktop.insight.comparing.comparison import Comparison, compare
from cjm_desktop.insight.comparing.figures import figures
from cjm_desktop.insight.comparing.pairs import Pair, proposed_pairs
from cjm_desktop.journey.document import TABLES, Document, Key
from cjm_desktop.layout.difference_words import listing_of, names_in
from cjm_desktop.layout.report_pages import comparison_report
from cjm_desktop.words.figures import count_words
from cjm_desktop.words.wording import Wording

SAME = 0
DIFFERENT = 1


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("a", metavar="A", help=tr("a map; - is standard input"))
    parser.add_argument("b", metavar="B", help=tr("the map to compare with it"))
    parser.add_argument(
        "--pair", metavar="ID=ID", action="append", default=[], type=_pair(tr),
        help=tr("two records under other ids are one thing: that of A, that of B; may be repeated"),
    )  # fmt: skip
    compared.add_report(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """Print what differs; exit 0 if nothing does, 1 if something does."""
    tr = terminal.tr
    compared.check_report(given, tr)
    if given.a == given.b == files.STANDARD:
        raise Failure(tr("standard input can be one of the two maps, not both"))
    base, copy = files.read_map(given.a, tr), files.read_map(given.b, tr)
    comparison = compare(base, copy, _paired(base, copy, dict(given.pair), tr))
    if given.output is not None:
        labels = (_label(given.a), _label(given.b))
        sources = [files.source(given.a), files.source(given.b)]
        laid_out = partial(comparison_report, comparison, labels)
        compared.write(given, terminal, base, laid_out, sources)
    proposed = proposed_pairs(base, comparison.aligned)
    if given.output == files.STANDARD:
        pass
    elif given.json:
        terminal.say_json(_answer(given, comparison, proposed))
    else:
        _tell(given, comparison, proposed, terminal)
    return DIFFERENT if comparison.differences else SAME


def _label(name: str) -> str:
    return files.shown_path(name).stem


def _tell(
    given: Namespace, comparison: Comparison, proposed: tuple[Pair, ...], terminal: Terminal
) -> None:
    tr = terminal.tr
    terminal.say(f"{plain(given.a)} → {plain(given.b)}: {count_words(tr, comparison.counts)}")
    if not comparison.differences:
        return
    listing = listing_of(comparison)
    maps = [
        (
            f"A: {files.shown_path(given.a).name}",
            figures(comparison.base),
            names_in(comparison.base),
        ),
        (f"B: {files.shown_path(given.b).name}", figures(comparison.aligned), listing.names),
    ]
    terminal.say()
    for line in compared.figure_lines(maps, tr):
        terminal.say(line)
    for line in compared.difference_lines(listing, tr):
        terminal.say(line)
    if proposed:
        terminal.say()
        terminal.say(tr("May be the same under other ids (--pair confirms it):"))
    for pair in proposed:
        terminal.say(f"  {pair.base}={pair.copy}  {plain(listing.names[pair.base])}")


def _answer(
    given: Namespace, comparison: Comparison, proposed: tuple[Pair, ...]
) -> dict[str, object]:
    base, copy = comparison.base, comparison.aligned
    return {
        "base": compared.about(given.a, base.map, figures(base)),
        "copy": compared.about(given.b, copy.map, figures(copy)),
        "same": not comparison.differences,
        "counts": dict(comparison.counts),
        "differences": [compared.told_difference(each) for each in comparison.differences],
        "pairs": [{"base": own, "copy": other} for own, other in comparison.pairs.items()],
        "proposed_pairs": [compared.told_pair(each) for each in proposed],
    }


def _pair(tr: Wording) -> Callable[[str], tuple[str, str]]:
    def pair(text: str) -> tuple[str, str]:
        own, sign, other = text.partition("=")
        if not (own and sign and other):
            raise ArgumentTypeError(tr("“{pair}” is not two ids with = between", pair=text))
        return own, other

    return pair


def _paired(
    base: Document, copy: Document, pairs: Mapping[str, str], tr: Wording
) -> Mapping[str, str]:
    """Refuse pairs that are none: of records that are not there, in both maps, or of two kinds."""
    if len(set(pairs.values())) < len(pairs):
        raise Failure(tr("--pair: a record is named in two pairs"))
    for own, other in pairs.items():
        mine, theirs = _kinds(base, own), _kinds(copy, other)
        if not mine or mine != theirs or _kinds(copy, own) or _kinds(base, other):
            raise Failure(
                tr("--pair {base}={copy}: there are no two records of one kind that only A and "
                   "only B have under these ids", base=own, copy=other)
            )  # fmt: skip
    return pairs


def _kinds(document: Document, record_id: str) -> set[str]:
    return {kind for kind in TABLES if document.get(Key(kind, record_id)) is not None}
