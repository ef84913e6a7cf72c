"""`cjm-desktop templates`: what a new map can begin from."""

from argparse import ArgumentParser, Namespace

from cjm_desktop.commands.terminal import Terminal, plain, table
from cjm_desktop.storage.templates import own_templates, templates
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))


def run(given: Namespace, terminal: Terminal) -> int:
    """List ids, languages, titles and descriptions."""
    found = (*templates(), *own_templates())
    if given.json:
        terminal.say_json(
            [
                {
                    "id": item.id,
                    "language": item.language,
                    "title": item.title,
                    "description": item.description,
                    "own": item.own,
                }
                for item in found
            ]
        )
        return 0
    rows = [[item.id, item.language, plain(item.title), plain(item.description)] for item in found]
    for line in table(rows):
        terminal.say(line)
    return 0
