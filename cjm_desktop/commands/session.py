"""`cjm-desktop session`: what one takes home from a workshop, in one folder."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Terminal, plain
from cjm_desktop.output.take_home import take_home
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", required=True,
        help=tr("where to make the folder, which takes the place of none"),
    )  # fmt: skip


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the map, a report in words and the PDF, and name them."""
    document = files.read_map(given.file, terminal.tr)
    with terminal.progress(terminal.tr("Saving the session")) as bar, files.explained(terminal.tr):
        made = take_home(document, Path(given.output), date.today(), progress=bar)
    for path in made:
        terminal.say(plain(str(path)))
    return 0
