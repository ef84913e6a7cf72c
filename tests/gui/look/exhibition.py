"""Shows every window of the program in a language, a look, a size; measures it and takes pictures.

Usage: python -m tests.gui.look.exhibition [--language CODE] [--text PERCENT] [--screen WxH]
           [--pixels RATIO] [--dark] [--pictures FOLDER] [--only NAME…]

It is a program of its own because the size of the screen and its pixels cannot be changed once the
toolkit runs. Faults go to standard output, a line for each.
"""

import argparse
import faulthandler
import json
import os
import sys
import tempfile
from pathlib import Path


class _Parser(argparse.ArgumentParser):
    def __init__(self) -> None:
        super().__init__(prog="exhibition", description="Show every window, measure, take pictures")
        self.add_argument("--language", default="en")
        self.add_argument("--text", type=int, default=100)
        self.add_argument("--screen", default="1366x768")
        self.add_argument("--pixels", type=float, default=1.0)
        self.add_argument("--dark", action="store_true")
        self.add_argument("--pictures", type=Path)
        self.add_argument("--only", nargs="*", default=())


def main(arguments: argparse.Namespace, home: Path) -> int:
    """Show what was asked for; gives how many faults there were."""
    width, height = map(int, arguments.screen.split("x"))
    _surroundings(home, width, height, arguments.pixels)
    # Only now, for the toolkit reads all of that when it is imported or begun.
    from tests.gui.look.visit import visit

    count = 0
    for fault in visit(arguments, home):
        sys.stdout.write(f"{fault}\n")
        sys.stdout.flush()
        count += 1
    return count


def _surroundings(home: Path, width: int, height: int, pixels: float) -> None:
    screen = {
        "name": "screen", "x": 0, "y": 0, "width": width, "height": height,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip
    config = home / "screens.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    os.environ["QT_SCALE_FACTOR"] = str(pixels)
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home / name)


if __name__ == "__main__":
    faulthandler.enable()
    with tempfile.TemporaryDirectory() as folder:
        found = main(_Parser().parse_args(), Path(folder))
    sys.stdout.flush()
    # At the end of the interpreter the toolkit's objects would go in no order.
    os._exit(min(100, found))
