"""`cjm-desktop import`: a file of another program becomes a map, or brings its cards to one."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cjm_desktop.commands import compared, files, import_mapping
from cjm_desktop.commands.terminal import Failure, Terminal
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.store import REFUSALS, Store
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.intake.importers import Importer, importer_of, suffixes
from cjm_desktop.intake.importing.arrival import new_map
from cjm_desktop.intake.importing.bringing import brought
from cjm_desktop.intake.importing.material import Refused
from cjm_desktop.intake.importing.shapes import title_of
from cjm_desktop.intake.importing.words import came, refusal
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import random_id
from cjm_desktop.layout.difference_words import listing_of
from cjm_desktop.storage import codec, reading
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

_MOST_TOLD = 20


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "file", metavar="FILE",
        help=tr("what to read, {formats}", formats=" / ".join(suffixes())),
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="OUT.cjm",
        help=tr("where to write the map; - is standard output"),
    )  # fmt: skip
    parser.add_argument(
        "--dry-run", action="store_true",
        help=tr("only list what it would bring and change, field by field; write nothing"),
    )  # fmt: skip
    parser.add_argument(
        "--into", metavar="MAP",
        help=tr("a map that the cards are brought to; a table with its ids changes its cards"),
    )  # fmt: skip
    parser.add_argument(
        "--remove-missing", action="store_true",
        help=tr("remove the cards that a table with ids does not have any more"),
    )  # fmt: skip
    parser.add_argument(
        "--language", choices=tuple(LANGUAGES),
        help=tr("the language of the map; yours if left out"),
    )  # fmt: skip
    import_mapping.arguments(parser, tr)
    files.add_force(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """Read a file and write the map that comes of it."""
    tr = terminal.tr
    if given.output is None and not given.dry_run:
        raise Failure(tr("-o OUT.cjm is missing, or --dry-run"))
    path = Path(given.file)
    base = None if given.into is None else files.read_map(given.into, tr)
    language = given.language or (tr.language if base is None else base.map.language)
    sources = [files.source(given.file), *([] if base is None else [files.source(given.into)])]
    importer, data = _opened(path, tr)
    try:
        with files.explained(tr), terminal.progress(tr("Importing")) as bar:
            material = importer.read(data, path, language, bar)
            material = import_mapping.sheet_of(given, material, bar, tr)
        shape = import_mapping.shape_of(given, material, language, terminal)
        title = material.title or title_of(material.table, language) or path.stem
        document = base or new_map(title, language, material.map_fields)
        found = brought(
            document, material, random_id, tr, remove_gone=given.remove_missing, shape=shape
        )
    except Refused as error:
        said = refusal(error, tr)
        raise Failure(tr("{file} is not taken: {reason}", file=given.file, reason=said)) from error
    made = _made(document, found.patch, tr)
    import_mapping.write(given, shape, terminal, files.source(given.file))
    if given.dry_run:
        for each in found.said:
            terminal.complain(each)
        terminal.say(came(found.patch, tr))
        for line in compared.difference_lines(listing_of(compare(document, made)), tr):
            terminal.say(line)
        return 0
    _tell(list(found.said), terminal)
    terminal.complain(came(found.patch, tr))
    if found.returns:
        changed = compared.difference_lines(listing_of(compare(document, made)), tr)
        _tell(list(changed), terminal)
    files.write_map(given.output, codec.dumps(made), terminal, sources, force=given.force)
    return 0


def _opened(path: Path, tr: Wording) -> tuple[Importer, bytes]:
    importer = importer_of(path)
    if importer is None:
        raise Failure(
            tr("{file} cannot be imported; what can is {formats}",
               file=str(path), formats=", ".join(suffixes()))
        )  # fmt: skip
    with files.explained(tr):
        data = reading.read_file(path, importer.most_bytes)
    return importer_of(path, data) or importer, data


def _made(document: Document, patch: Patch, tr: Wording) -> Document:
    store = Store(document)
    try:
        store.commit(patch, "import_cards")
    except REFUSALS as error:
        raise Failure(tr("the map has no room for this")) from error
    return store.document


def _tell(said: list[str], terminal: Terminal) -> None:
    for each in said[:_MOST_TOLD]:
        terminal.complain(each)
    more = len(said) - _MOST_TOLD
    if more > 0:
        terminal.complain(terminal.tr.plural("and one more", "and {n} more", more))
