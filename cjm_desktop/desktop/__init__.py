"""The Qt application.

The toolkit's binding comes after the floors below, which it would otherwise read the sources of,
and without what it can do without (`binding.py`); errors in what we override of it reach our hooks
(`overrides.py`).

The threads beside the window's (saving, the journal) hand the interpreter over ten times as often
as Python would have them: when the window asks for it, it waits for half a millisecond at most, and
a save of 10,000 cards holds it up for 7 ms instead of 33.
"""

import sys

import cjm_desktop.layout.map.swimlane
import cjm_desktop.storage.saving  # noqa: F401
from cjm_desktop.desktop import binding, overrides

binding.load()
overrides.guard()
sys.setswitchinterval(0.0005)
