"""What to send along with the report of a problem: versions, platform, screens and the log.

Nothing of a map is in it, neither its content nor where it lies; see `storage.failure_log`.
"""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from cjm_desktop import __version__
from cjm_desktop.storage import failure_log

_LIBRARIES = ("PySide6-Essentials", "pydantic", "reportlab", "pypdfium2", "pillow")
_LOG_BYTES = 60_000


def report() -> str:
    """Gather it, a line each; in English, for those who read it are the program's developers."""
    lines = [
        f"CJM Desktop {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        f"platform {QGuiApplication.platformName()}, locale {QLocale.system().name()}",
        *(
            f"screen {screen.size().width()} × {screen.size().height()}, "
            f"scale {screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():.0f} dpi"
            for screen in QGuiApplication.screens()
        ),
        "",
        failure_log.last_lines(_LOG_BYTES) or "The log is empty.",
    ]
    return "\n".join(lines).rstrip() + "\n"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
