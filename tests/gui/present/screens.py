"""Displays that are plugged, pulled and moved while a test runs, with the toolkit's own events.

The offscreen platform takes another list of screens at any time, by a function that its native
interface gives; the toolkit's bindings do not, so it is called by its address.
"""

import ctypes
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtWidgets import QApplication

_RESOURCE = 12
"""The place of `nativeResourceForIntegration` in the interface's table, after those of QObject."""
_FUNCTION = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class Plugged(NamedTuple):
    """A display: its name, its left edge and its size."""

    name: str
    x: int
    width: int
    height: int


LAPTOP = Plugged("laptop", 0, 1366, 768)
PROJECTOR = Plugged("projector", 1366, 1280, 720)
_ALONE = Plugged("", 0, 800, 800)


def _library(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "lib" / name))


def plug(displays: Iterable[Plugged]) -> None:
    """Have these displays from now on, and no others."""
    wanted = [
        {"name": each.name, "x": each.x, "y": 0, "width": each.width, "height": each.height,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for each in displays
    ]  # fmt: skip
    find = _library("libQt6Gui.so.6")._ZN15QGuiApplication23platformNativeInterfaceEv
    find.restype = ctypes.c_void_p
    interface = find()
    table = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    name = QByteArray(b"setConfiguration")
    resource = _FUNCTION(table[_RESOURCE])
    configure = _FUNCTION(resource(interface, shiboken6.getCppPointer(name)[0]))
    document = QJsonDocument.fromJson(QByteArray(json.dumps({"screens": wanted}).encode()))
    made = ctypes.create_string_buffer(64)
    take = _library("libQt6Core.so.6")._ZNK13QJsonDocument6objectEv
    take.argtypes, take.restype = [ctypes.c_void_p, ctypes.c_void_p], ctypes.c_void_p
    take(ctypes.addressof(made), shiboken6.getCppPointer(document)[0])
    configure(ctypes.addressof(made), interface)
    QApplication.processEvents()


def unplug_all() -> None:
    """Have one display, as every other test has."""
    plug([_ALONE])
