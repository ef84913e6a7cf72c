"""`cjm-desktop recover`: what was not saved when the program or the machine went down."""

from argparse import ArgumentParser, Namespace
from datetime import datetime

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
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))
    files.add_force(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """List unfinished work, or write one piece of it; what is kept of it stays where it is."""
    tr = terminal.tr
    if given.output is not None:
        if given.id is None:
            raise Failure(tr("say which work to write: {ids}", ids=_known_ids(tr)))
        return _write(given, terminal)
    found: list[Recovered] = []
    for each in unfinished.recoverable(unfinished.folder()):
        if not isinstance(each, Recovered):
            terminal.complain(explain.sentence(each.error, tr))
        elif given.id in (None, each.id):
            found.append(each)
            _note_trouble(each, terminal)
    if given.id is not None and not found:
        raise _unknown(given.id, tr)
    found.sort(key=lambda each: -each.last)
    if given.json:
        terminal.say_json([_described(each) for each in found])
    else:
        _tell(found, terminal)
    return 0


def _write(given: Namespace, terminal: Terminal) -> int:
    tr = terminal.tr
    path = unfinished.path_of(unfinished.folder(), given.id)
    if path not in unfinished.abandoned(unfinished.folder()):
        raise _unknown(given.id, tr)
    with files.explained(tr):
        found = replay.read(path)
        data = codec.dumps(found.document)
    sources = [path, *([found.place.path] if found.place.path is not None else [])]
    files.write_map(given.output, data, terminal, sources, force=given.force)
    _note_trouble(found, terminal)
    return 0


def _unknown(name: str, tr: Wording) -> Failure:
    return Failure(
        tr("there is no unfinished work “{id}”: {ids}", id=visible(name), ids=_known_ids(tr))
    )


def _known_ids(tr: Wording) -> str:
    known = [path.stem for path in unfinished.abandoned(unfinished.folder())]
    return ", ".join(known) if known else tr("there is none")


def _note_trouble(found: Recovered, terminal: Terminal) -> None:
    if found.trouble is not None:
        end = terminal.tr("the end could not be read")
        terminal.complain(f"{found.id}: {end}")


def _when(seconds: int) -> datetime:
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


def _tell(found: list[Recovered], terminal: Terminal) -> None:
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
        ]
        for each in found
    ]
    for line in table(rows):
        terminal.say(line)
