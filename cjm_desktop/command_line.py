"""The `cjm-desktop` command: the window, and everything that needs none.

Scripts rely on it: a failure is one line on standard error and an exit code, never a traceback,
and an output is replaced only once the new one is whole. Only the window imports the toolkit.
"""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from typing import Final, NoReturn, Protocol

from cjm_desktop import __version__, collector
from cjm_desktop.commands import parser_words
from cjm_desktop.commands.terminal import (
    FAILED,
    INTERRUPTED,
    PIPE_CLOSED,
    PROGRAM,
    Failure,
    Terminal,
    drop_output,
)
from cjm_desktop.words.wording import N_, Wording

COMMANDS: Final[Mapping[str, str]] = {
    "templates": N_("list what a new map can begin from"),
    "new": N_("write a new map from a template"),
    "check": N_("tell whether a file is a valid map, and what it advises"),
    "gap": N_("rank touchpoints by what they give and take, and show unmet potential"),
    "export": N_("make a file for others of a map"),
    "session": N_("write a map, its PDF and a report in words into one folder"),
    "import": N_("make a map of a file of another program, or bring its cards to one"),
    "brief": N_("print a brief about a map for a language model; no model is called"),
    "diff": N_("tell what is another way in one map than in the other"),
    "compare": N_("set many copies of a map beside their base"),
    "recover": N_("list unfinished work that was not saved, or write it to a file"),
    "room": N_("let people take part from their phones"),
    "schema": N_("print the JSON Schema of the file format"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code."""
    collector.relax()
    parser_words.translate()
    terminal = Terminal(Wording.of(user_language(os.environ)))
    try:
        return _answered(list(sys.argv[1:] if argv is None else argv), terminal)
    except KeyboardInterrupt:
        drop_output()
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return PIPE_CLOSED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        drop_output()
        terminal.complain(_unforeseen(error, terminal.tr))
        return FAILED


def _answered(arguments: list[str], terminal: Terminal) -> int:
    try:
        code = _run(arguments, terminal)
    except Failure as failure:
        sys.stdout.flush()
        terminal.complain(failure.said)
        return failure.code
    sys.stdout.flush()
    return code


def _unforeseen(error: Exception, tr: Wording) -> str:
    """Say in one line what no command has a sentence for."""
    match error:
        case MemoryError():
            return tr("there is not enough memory for this")
        case RecursionError():
            return tr("this is nested too deeply")
        case OSError():
            reason = error.strerror or type(error).__name__
            return f"{error.filename}: {reason}" if error.filename else reason
        case _:
            return tr("something happened that the program did not foresee ({reason})",
                      reason=f"{type(error).__name__}: {error}")  # fmt: skip


def user_language(environment: Mapping[str, str]) -> str:
    """Give the language of the user's messages, by the rules of gettext."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), None)
    if chosen is None:
        import locale  # only Windows names no language in its environment

        chosen = locale.getlocale()[0] or "C"
    if chosen.partition(".")[0] in ("C", "POSIX"):
        return "en"
    return next(filter(None, environment.get("LANGUAGE", "").split(":")), chosen)


class _Command(Protocol):
    def arguments(self, parser: ArgumentParser, tr: Wording) -> None: ...

    def run(self, given: Namespace, terminal: Terminal) -> int: ...


class _Parser(ArgumentParser):
    """Complains in one line."""

    def error(self, message: str) -> NoReturn:
        raise Failure(f"{message} ({self.prog} --help)")


def _run(arguments: list[str], terminal: Terminal) -> int:
    tr = terminal.tr
    name = arguments[0] if arguments and arguments[0] in COMMANDS else "window"
    command = _command(name)
    if name == "window":
        parser = _window_parser(tr)
    else:
        parser = _Parser(prog=f"{PROGRAM} {name}", description=tr(COMMANDS[name]))
        del arguments[0]
    command.arguments(parser, tr)
    try:
        given = parser.parse_args(arguments)
    except SystemExit:
        return 0
    return command.run(given, terminal)


def _window_parser(tr: Wording) -> ArgumentParser:
    # Extractors of sentences do not look into the braces of a string, so these have names.
    command, heading = tr("COMMAND"), tr("commands:")
    indent = " " * len(tr(parser_words.USAGE))
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name.ljust(width)}  {tr(help_)}" for name, help_ in COMMANDS.items())
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [FILE]\n{indent}{PROGRAM} {command} …",
        description=tr("Draw customer journey maps. Opens the window, or runs a command:"),
        epilog=f"{heading}\n{commands}\n\n"
        + tr("“{program} COMMAND --help” tells more of each.", program=PROGRAM),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}",
        help=tr("show the program’s version and exit"),
    )  # fmt: skip
    return parser


def _command(name: str) -> _Command:  # noqa: C901 (a case for each command, and nothing else)
    """Import a command, and with it what it needs; spelt out so that packagers find them."""
    match name:
        case "templates":
            from cjm_desktop.commands import templates

            return templates
        case "new":
            from cjm_desktop.commands import new

            return new
        case "check":
            from cjm_desktop.commands import check

            return check
        case "gap":
            from cjm_desktop.commands import gap

            return gap
        case "export":
            from cjm_desktop.commands import export

            return export
        case "session":
            from cjm_desktop.commands import session

            return session
        case "import":
            from cjm_desktop.commands import import_file

            return import_file
        case "brief":
            from cjm_desktop.commands import brief

            return brief
        case "diff":
            from cjm_desktop.commands import diff

            return diff
        case "compare":
            from cjm_desktop.commands import compare

            return compare
        case "recover":
            from cjm_desktop.commands import recover

            return recover
        case "room":
            from cjm_desktop.commands import room

            return room
        case "schema":
            from cjm_desktop.commands import schema

            return schema
        case _:
            from cjm_desktop.commands import window

            return window
