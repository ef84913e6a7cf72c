"""`cjm-desktop brief`: a brief about a map, to be handed to a language model by whoever has one."""

from argparse import ArgumentParser, Namespace

from cjm_desktop.commands import export_choices as choices
from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Terminal
from cjm_desktop.output.brief import BriefRequest, brief
from cjm_desktop.words.brief import ASKS
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument(
        "--ask", action="append", choices=ASKS, default=[],
        help=tr("a question of the method; can be given several times"),
    )  # fmt: skip
    parser.add_argument(
        "--question", metavar="TEXT", default="", help=tr("a question in words of your own")
    )
    parser.add_argument(
        "--notes", action="store_true", help=tr("with what is written on the cards")
    )
    parser.add_argument(
        "--role", action="append", default=[], metavar="LANE",
        help=tr("only this role: its lane’s id or name; can be given several times"),
    )  # fmt: skip
    parser.add_argument(
        "--phase", action="append", default=[], metavar="PHASE",
        help=tr("only this phase: its id, number or name; can be given several times"),
    )  # fmt: skip


def run(given: Namespace, terminal: Terminal) -> int:
    """Print the brief."""
    tr = terminal.tr
    document = files.read_map(given.file, tr)
    asks = tuple(dict.fromkeys(given.ask))
    request = BriefRequest(
        asks=asks or (() if given.question.strip() else BriefRequest().asks),
        own=given.question,
        notes=given.notes,
        phases=choices.phases(document, given.phase, tr),
        roles=choices.roles(document, given.role, tr),
    )
    terminal.say(brief(document, request).rstrip("\n"))
    return 0
