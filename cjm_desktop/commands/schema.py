"""`cjm-desktop schema`: the JSON Schema of the file format, or of brand kits."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cjm_desktop.commands.terminal import Terminal
from cjm_desktop.storage.published import brand_schema, schema
from cjm_desktop.words.wording import Wording

_SCHEMAS: Final = {"map": schema, "brand": brand_schema}


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "of", nargs="?", choices=tuple(_SCHEMAS), default="map",
        help=tr("of what: a map, or a brand kit"),
    )  # fmt: skip


def run(given: Namespace, terminal: Terminal) -> int:
    """Print the schema."""
    terminal.say_json(_SCHEMAS[given.of]())
    return 0
