"""`cjm-desktop [FILE]`: the window; the only command that needs a display and the toolkit."""

import os
import socket
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from cjm_desktop.commands.terminal import NO_DISPLAY, Failure, Terminal
from cjm_desktop.words.wording import Wording

_SECONDS_TO_ANSWER: Final = 2.0
_X_PORT: Final = 6000
_X_SOCKETS: Final = "/tmp/.X11-unix/X"


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the window takes."""
    parser.add_argument("file", metavar="FILE", nargs="?", help=tr("the map to open"))


def run(given: Namespace, terminal: Terminal) -> int:
    """Open the window and wait until it is closed, or have a running program show the file."""
    tr = terminal.tr
    if sys.platform == "linux" and not has_display(os.environ):
        raise Failure(
            tr("there is no display to open a window on; “cjm-desktop --help” lists what works "
               "without one"),
            NO_DISPLAY,
        )  # fmt: skip
    path = None if given.file is None else Path(given.file)
    if path is not None and not path.exists():
        raise Failure(f"{path}: {tr('there is no such file')}")
    # Help needs none of what a file is read by.
    from cjm_desktop.storage import running_program

    if running_program.ask(path):
        return 0
    try:
        from cjm_desktop.desktop.window.app import run as run_window
    except ImportError as error:
        if not (error.name or "").startswith("PySide6"):
            raise
        raise Failure(
            tr("the window cannot be opened: {reason}", reason=error.msg), NO_DISPLAY
        ) from error
    return run_window(path, greets=True)


def has_display(environment: Mapping[str, str]) -> bool:
    """Tell whether a display server answers, or the toolkit was told to do without one."""
    if environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_SOCKET"):
        return True
    wayland, x = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if wayland:
        folder = Path(environment.get("XDG_RUNTIME_DIR", ""))
        if _answers(socket.AF_UNIX, str(folder / wayland)):
            return True
    return bool(x) and _x_answers(str(x))


def _x_answers(display: str) -> bool:
    host, _, number = display.rpartition(":")
    server = number.partition(".")[0]
    if not server.isdecimal():
        return False
    if host in ("", "unix"):
        local = f"{_X_SOCKETS}{server}"
        return _answers(socket.AF_UNIX, local) or _answers(socket.AF_UNIX, f"\0{local}")
    if host.startswith("/"):
        return _answers(socket.AF_UNIX, display)
    return _answers(socket.AF_INET, (host, _X_PORT + int(server)))


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with closing(socket.socket(family)) as connection:
        connection.settimeout(_SECONDS_TO_ANSWER)
        try:
            connection.connect(address)
        except (OSError, ValueError, OverflowError):
            return False
        return True
