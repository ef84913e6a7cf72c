"""The fonts of the machine, for scripts that the shipped fonts do not have.

They are found by the folders that the systems keep them in: asking a toolkit or a program for them
would give paper other fonts than the screen, or none.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_KINDS = (".ttf", ".otf", ".ttc", ".otc")


@cache
def machine_fonts() -> tuple[Path, ...]:
    """Give the machine's font files, always in the same order."""
    return tuple(sorted({font for folder in _folders() for font in _fonts_in(folder)}))


def _folders() -> Iterator[Path]:
    home = _home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        yield Path(os.environ.get("LOCALAPPDATA", home), "Microsoft", "Windows", "Fonts")
    elif sys.platform == "darwin":
        yield from map(Path, ("/System/Library/Fonts", "/Library/Fonts"))
        yield home / "Library" / "Fonts"
    else:
        data = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
        shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(folder, "fonts") for folder in (data, *shared.split(":")) if folder)
        yield home / ".fonts"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        # Nobody knows this user's home.
        return Path("~")


def _fonts_in(folder: Path) -> Iterator[Path]:
    # A folder that cannot be read has no fonts for us: `walk` passes it over.
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.lower().endswith(_KINDS))
