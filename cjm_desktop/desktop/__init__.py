"""The Qt application.

The floors below are imported before the toolkit: once PySide6 is there, it reads the source of
every module that comes after it, and a start of the program with a map took a fourth longer.
"""

import cjm_desktop.insight.advice
import cjm_desktop.layout.swimlane
import cjm_desktop.storage.explain
import cjm_desktop.storage.saving
import cjm_desktop.storage.templates  # noqa: F401
