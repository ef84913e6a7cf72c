"""The Qt application.

Once PySide6 is there, it reads the source of every module that comes after it, to see whether it
asks for PySide6's own dialects of Python, and keeps what it read. Here none does, so the floors
below are imported before it, and Python's own import is put back after it: a start with a map is a
fourth faster, and 9 MB of sources are not kept.

The threads beside the window's (saving, the journal) hand the interpreter over ten times as often
as Python would have them: when the window asks for it, it waits for half a millisecond at most, and
a save of 10,000 cards holds it up for 7 ms instead of 33.
"""

import builtins
import sys

import cjm_desktop.layout.map.swimlane
import cjm_desktop.storage.saving  # noqa: F401

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
sys.setswitchinterval(0.0005)
