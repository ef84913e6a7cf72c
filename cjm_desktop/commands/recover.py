"""`cjm-desktop recover`: what was not saved when the program or the machine went down."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal, plain, table, visible
from cjm_desktop.storage import codec, explain, outside
from cjm_desktop.storage.journal import replay, unfinished
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", nargs="?", help=tr("which work; all if left out"))
    parser.add_argument(
        "-o", "--output", metavar="OUT.cjm", help=tr("where to write it; - is standard output")
    )
    parser.add_argument(
        "--thrown-away",
        action="store_true",
        help=tr("of the work that was thrown away, which is kept for a week"),
    )
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))
    files.add_force(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """List unfinished work, or write one piece of it; what is kept of it stays where it is."""
    tr, where = terminal.tr, unfinished.folder()
    if given.thrown_away:
        where = unfinished.bin_of(where)
    if given.output is not None:
        if given.id is None:
            raise Failure(tr("say which work to write: {ids}", ids=_known_ids(where, tr)))
        return _write(given, where, terminal)
    found: list[Recovered] = []
    for each in unfinished.recoverable(where):
        if not isinstance(each, Recovered):
            terminal.complain(explain.sentence(each.error, tr))
        elif given.id in (None, each.id):
            found.append(each)
            _note_trouble(each, terminal)
    if given.id is not None and not found:
        raise _unknown(given.id, where, tr)
    found.sort(key=lambda each: -each.last)
    until = {each.id: _kept_until(where, each) for each in found if given.thrown_away}
    if given.json:
        terminal.say_json([_described(each) | _ending(until, each) for each in found])
    else:
        _tell(found, until, terminal)
    return 0


def _write(given: Namespace, where: Path, terminal: Terminal) -> int:
    tr = terminal.tr
    path = unfinished.path_of(where, given.id)
    if path not in unfinished.abandoned(where):
        raise _unknown(given.id, where, tr)
    with files.explained(tr):
        found = replay.read(path)
        data = codec.dumps(found.document)
    sources = [path, *([found.place.path] if found.place.path is not None else [])]
    files.write_map(given.output, data, terminal, sources, force=given.force)
    _note_trouble(found, terminal)
    return 0


def _unknown(name: str, where: Path, tr: Wording) -> Failure:
    known = _known_ids(where, tr)
    return Failure(tr("there is no unfinished work “{id}”: {ids}", id=visible(name), ids=known))


def _known_ids(where: Path, tr: Wording) -> str:
    known = [path.stem for path in unfinished.abandoned(where)]
    return ", ".join(known) if known else tr("there is none")


def _kept_until(where: Path, found: Recovered) -> datetime | None:
    try:
        return _when(unfinished.kept_until(unfinished.path_of(where, found.id)))
    except OSError:
        return None


def _ending(until: Mapping[str, datetime | None], found: Recovered) -> dict[str, object]:
    """Say in JSON until when thrown away work is kept; null if its file does not answer."""
    if found.id not in until:
        return {}
    ends = until[found.id]
    return {"until": None if ends is None else ends.isoformat()}


def _note_trouble(found: Recovered, terminal: Terminal) -> None:
    if found.trouble is not None:
        end = terminal.tr("the end could not be read")
        terminal.complain(f"{found.id}: {end}")


def _when(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds).astimezone()


def _path(found: Recovered) -> str | None:
    path = found.place.path
    return None if path is None else str(outside.absolute(path))


def _described(found: Recovered) -> dict[str, object]:
    return {
        "id": found.id,
        "title": found.document.map.title,
        "path": _path(found),
        "when": _when(found.last).isoformat(),
        "changes": found.changes,
    }


def _tell(found: list[Recovered], until: Mapping[str, datetime | None], terminal: Terminal) -> None:
    tr = terminal.tr
    if not found:
        terminal.say(tr("There is no unfinished work."))
        return
    rows = [
        [
            each.id,
            _when(each.last).strftime("%Y-%m-%d %H:%M"),
            tr.plural("{n} change", "{n} changes", each.changes),
            plain(each.document.map.title) or tr("Untitled map"),
            visible(_path(each) or tr("not saved yet")),
            *(
                tr("thrown away, kept until {day}", day=ends.date().isoformat())
                for ends in [until.get(each.id)]
                if ends is not None
            ),
        ]
        for each in found
    ]
    for line in table(rows):
        terminal.say(line)
