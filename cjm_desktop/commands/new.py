"""`cjm-desktop new`: a map to begin from, written to a file."""

from argparse import ArgumentParser, Namespace

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import (
    UnknownTemplate,
    begun_from,
    own_templates,
    template,
    templates,
)
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "out", metavar="OUT.cjm", help=tr("where to write it; - is standard output")
    )
    parser.add_argument(
        "--template", required=True, metavar="ID", help=tr("see “cjm-desktop templates”")
    )
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        help=tr("the language of the map; yours if left out"),
    )
    files.add_force(parser, tr)


def run(given: Namespace, terminal: Terminal) -> int:
    """Write a new map from a template."""
    tr = terminal.tr
    language = given.language or tr.language
    try:
        found = template(given.template, language)
    except UnknownTemplate as error:
        known = ", ".join(sorted({item.id for item in (*templates(), *own_templates())}))
        raise Failure(
            tr("there is no template “{id}”: take one of {known}", id=given.template, known=known)
        ) from error
    with files.explained(tr):
        data = codec.dumps(begun_from(found))
    files.write_map(given.out, data, terminal, [found.path], force=given.force)
    if found.language != language and (given.language or not found.own):
        terminal.complain(
            tr("the template is not there in “{wanted}”, so the map is in “{made}”",
               wanted=language, made=found.language)
        )  # fmt: skip
    return 0
