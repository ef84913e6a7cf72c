"""`cjm-desktop check`: is the file a valid map, what does it advise, what can be saved of it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal, plain, visible
from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.dismissal import name_of, sorted_advice
from cjm_desktop.insight.wants import all_wants
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, explain
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.rescue import words as rescue_words
from cjm_desktop.storage.rescue.repairs import LOSSES, Repair
from cjm_desktop.storage.rescue.rescue import rescue
from cjm_desktop.words import codes as phrases
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))
    parser.add_argument(
        "--repair",
        metavar="OUT",
        help=tr("save what can be saved of a damaged map and write it here; exit 0 if it is whole"),
    )
    files.add_force(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """Check a map and print its advice; exit 0 if it, or its mended copy, is valid, 2 if not."""
    tr = terminal.tr
    repairs: list[Repair] = []
    with _told(given.file, given, terminal):
        data = files.read(given.file)
        if given.repair is None:
            document = codec.loads(data, files.shown_path(given.file))
        else:
            document, repairs = rescue(data, files.shown_path(given.file))
    if given.repair is not None:
        document = _written(document, given, terminal)
    done = [rescue_words.sentence(item, tr, document) for item in repairs]
    if given.repair == files.STANDARD:
        for line in done:
            terminal.complain(line)
    elif given.json:
        terminal.say_json(_valid(given.file, document, repairs, tr))
    else:
        _tell(given.file, document, repairs, terminal)
    return 0


def _written(document: Document, given: Namespace, terminal: Terminal) -> Document:
    """Write the mended copy, and read it as whoever opens it will."""
    copy = codec.dumps(document)
    sources = [files.source(given.file)]
    files.write_map(given.repair, copy, terminal, sources, force=given.force)
    with _told(given.repair, given, terminal):
        return codec.loads(copy, Path(given.repair))


@contextmanager
def _told(file: str, given: Namespace, terminal: Terminal) -> Iterator[None]:
    """Say what is wrong with a map, to programs as well if they ask."""
    try:
        yield
    except StorageError as error:
        if given.json and given.repair != files.STANDARD:
            terminal.say_json(_invalid(file, error, terminal.tr))
        raise Failure(explain.sentence(error, terminal.tr)) from error


def _tell(file: str, document: Document, repairs: list[Repair], terminal: Terminal) -> None:
    tr = terminal.tr
    counts = ", ".join(
        (
            tr.plural("{n} phase", "{n} phases", len(document.phases)),
            tr.plural("{n} role", "{n} roles", len(document.role_lane_ids)),
            tr.plural("{n} card", "{n} cards", len(document.cards)),
        )
    )
    state = tr("mended") if repairs else tr("valid")
    terminal.say(f"{visible(file)}: {state} ({counts})")
    losses = [each for each in repairs if each.code in LOSSES]
    for each in repairs:
        if each.code not in LOSSES:
            terminal.say(f"  {rescue_words.sentence(each, tr, document)}")
    if losses:
        terminal.say()
        terminal.say(tr("What could not be saved"))
    for each in losses:
        terminal.say(f"  {rescue_words.sentence(each, tr, document)}")
    wanted = all_wants(document)
    if wanted.total:
        terminal.say(
            "  " + tr("Wants answered: {answered} of {total}", answered=wanted.answered,
                      total=wanted.total)
        )  # fmt: skip
    points, dismissed = sorted_advice(document)
    if points:
        terminal.say()
        terminal.say(tr.plural("{n} point of advice", "{n} points of advice", len(points)))
    for point in points:
        terminal.say(f"  {plain(phrases.advice(tr, point.code, point.values))}")
    if dismissed:
        terminal.say()
        terminal.say(
            tr.plural("{n} point is not relevant here", "{n} points are not relevant here",
                      len(dismissed))
        )  # fmt: skip


def _valid(file: str, document: Document, repairs: list[Repair], tr: Wording) -> dict[str, object]:
    wanted = all_wants(document)
    return {
        "file": file,
        "valid": not repairs,
        "phases": len(document.phases),
        "roles": len(document.role_lane_ids),
        "cards": len(document.cards),
        "wants": {
            "total": wanted.total,
            "answered": wanted.answered,
            "proposed": wanted.proposed,
            "open": wanted.open,
        },
        "repairs": [
            {
                "code": item.code,
                "record": item.record,
                "field": item.field,
                "target": str(item.values.get("target", "")),
                "lost": item.code in LOSSES,
                "text": rescue_words.sentence(item, tr, document),
            }
            for item in repairs
        ],
        "advice": [
            {
                "code": point.code,
                "record": f"{point.key.kind}/{point.key.id}",
                "phase": point.cell.phase,
                "lane": point.cell.lane,
                "values": dict(point.values),
                "text": phrases.advice(tr, point.code, point.values),
                "name": name_of(point),
                "dismissed": name_of(point) in document.map.dismissed,
            }
            for point in advice(document)
        ],
    }


def _invalid(file: str, error: StorageError, tr: Wording) -> dict[str, object]:
    places = ("line", "column", "record", "field")
    place = {name: getattr(error, name) for name in places if hasattr(error, name)}
    said = {"code": error.code, **place, "text": explain.reason(error, tr)}
    return {"file": file, "valid": False, "error": said}
