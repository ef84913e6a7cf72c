"""How a second start finds the program that runs already, and what it may ask of it.

A socket in the user's own folder, which nobody else can reach. Whoever answers greets first: a
program that hangs greets nobody, and so is never asked for what it would do too late. There is
nothing to be asked but to show its window, or a file in one.
"""

import json
import os
import socket
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.paths import user_state
from cjm_desktop.storage import digest, machine, outside

GREETING: Final = b"cjm-desktop 1\n"
TAKEN: Final = b"taken\n"
MOST: Final = 64_000
"""Bytes of a request."""

PATIENCE: Final = 2.0
"""Seconds that a second start waits for the first."""

# Programs on different displays, or on another machine with the same home, are not one.
_SURROUNDINGS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class Request(NamedTuple):
    """What a second start wants: a file to be shown, or only the window."""

    path: Path | None


def address(environment: Mapping[str, str] = os.environ) -> Path:
    """Give where the program that runs in these surroundings is reached."""
    surroundings = (machine.node(), *(environment.get(k, "") for k in _SURROUNDINGS))
    name = digest.name_of(os.fsencode("\0".join(surroundings)), 12)
    return user_state() / "running" / name


def ask(path: Path | None) -> bool:
    """Have the running program show a file or its window; False if none answers in time."""
    if not hasattr(socket, "AF_UNIX"):
        return False
    wanted = Request(None if path is None else outside.absolute(path))
    until = time.monotonic() + PATIENCE
    with socket.socket(socket.AF_UNIX) as program:
        try:
            program.settimeout(PATIENCE)
            program.connect(str(address()))
            if _line(program, until) != GREETING:
                return False
            program.sendall(encoded(wanted))
            return _line(program, until) == TAKEN
        except (OSError, ValueError):
            return False


def encoded(request: Request) -> bytes:
    """Write a request as a line."""
    fields = {"show": None if request.path is None else str(request.path)}
    return json.dumps(fields).encode() + b"\n"


def decoded(line: bytes) -> Request | None:
    """Read a request; None for anything else, which is not answered."""
    try:
        fields = json.loads(line) if len(line) <= MOST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict) or fields.keys() != {"show"}:
        return None
    match fields["show"]:
        case None:
            return Request(None)
        case str() as name if Path(name).is_absolute() and "\0" not in name:
            return Request(Path(name))
        case _:
            return None


def _line(program: socket.socket, until: float) -> bytes:
    """Read a short line, and no longer than that; TimeoutError."""
    said = b""
    while not said.endswith(b"\n") and len(said) < len(GREETING):
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        program.settimeout(left)
        part = program.recv(len(GREETING) - len(said))
        if not part:
            break
        said += part
    return said
