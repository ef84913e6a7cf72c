"""`cjm-desktop schema`: the JSON Schema of the file format."""

from argparse import ArgumentParser, Namespace

from cjm_desktop.commands.terminal import Terminal
from cjm_desktop.storage.published import schema
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Take nothing."""


def run(given: Namespace, terminal: Terminal) -> int:
    """Print the schema."""
    terminal.say_json(schema())
    return 0
