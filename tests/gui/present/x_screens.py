"""Displays of an X server that are plugged, pulled and moved while a program runs.

What RandR calls monitors can be had of any server, one without hardware, too, and the toolkit takes
each for a display. So this is what a laptop's driver does, but for the cable.
"""

import ctypes
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from functools import cached_property

from tests.gui.present.screens import Plugged

_DEPTH = 24


class _Monitor(ctypes.Structure):
    """As in Xrandr.h."""

    _fields_ = [
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("noutput", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("mwidth", ctypes.c_int),
        ("mheight", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


class _Resources(ctypes.Structure):
    """The beginning of what Xrandr.h has."""

    _fields_ = [
        ("timestamp", ctypes.c_ulong),
        ("configured", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.c_void_p),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


def can_be_had() -> bool:
    """Whether there is a server, and what speaks with it."""
    return bool(shutil.which("Xvfb") and find_library("X11") and find_library("Xrandr"))


@contextmanager
def server(width: int, height: int) -> Iterator[str]:
    """Run a server without hardware; gives what its display is called."""
    screen = f"{width}x{height}x{_DEPTH}"
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as running:  # fmt: skip
        try:
            assert running.stdout is not None
            yield f":{running.stdout.readline().strip()}"
        finally:
            running.terminate()


class Monitors:
    """The monitors of a display."""

    def __init__(self, display: str) -> None:
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display, f"no display {display}"
        self._root = self._x.XDefaultRootWindow(self._display)
        self._known: set[str] = set()

    @cached_property
    def _x(self) -> ctypes.CDLL:
        library = ctypes.CDLL(find_library("X11"))
        library.XOpenDisplay.restype = ctypes.c_void_p
        for name in ("XDefaultRootWindow", "XInternAtom"):
            getattr(library, name).restype = ctypes.c_ulong
        library.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        library.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        library.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        return library

    @cached_property
    def _randr(self) -> ctypes.CDLL:
        library = ctypes.CDLL(find_library("Xrandr"))
        at, number = ctypes.c_void_p, ctypes.c_ulong
        library.XRRAllocateMonitor.argtypes = [at, ctypes.c_int]
        library.XRRAllocateMonitor.restype = ctypes.POINTER(_Monitor)
        library.XRRSetMonitor.argtypes = [at, number, ctypes.POINTER(_Monitor)]
        library.XRRDeleteMonitor.argtypes = [at, number, number]
        library.XRRGetScreenResourcesCurrent.argtypes = [at, number]
        library.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
        return library

    def plug(self, displays: Iterable[Plugged]) -> None:
        """Have these displays from now on, and no others; the first has the server's output."""
        for name in self._known:
            self._randr.XRRDeleteMonitor(self._display, self._root, self._atom(name))
        self._known.clear()
        for place, each in enumerate(displays):
            self._set(each, primary=place == 0)
            self._known.add(each.name)
        self._x.XSync(self._display, 0)

    def _set(self, each: Plugged, *, primary: bool) -> None:
        made = self._randr.XRRAllocateMonitor(self._display, int(primary))
        monitor = made.contents
        monitor.name, monitor.primary = self._atom(each.name), int(primary)
        monitor.x, monitor.y = each.x, 0
        monitor.width, monitor.height = each.width, each.height
        monitor.mwidth, monitor.mheight = each.width // 4, each.height // 4
        if primary:
            # Else the server goes on with a monitor of its own for it.
            found = self._randr.XRRGetScreenResourcesCurrent(self._display, self._root)
            monitor.outputs[0] = found.contents.outputs[0]
        self._randr.XRRSetMonitor(self._display, self._root, made)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))
