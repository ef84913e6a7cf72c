"""How long it takes from starting the process until the sample map is painted.

The program runs as users start it, by its command; only painting the canvas is watched, to know
when it has happened for the first time. What is watched has to be imported before the command
runs, so the collector of cycles is told here what the command tells it first. The floor is a
window with nothing in it.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import Promise, Row
from cjm_desktop.paths import resource

_SAMPLE = resource("samples", "bouncy-ball-machine.cjm")
_SAMPLE_CARDS = 100
_SCREEN = {
    "name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip
_PROGRAM = """
import os, sys, time
from cjm_desktop import collector
collector.relax()
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from PySide6.QtCore import QTimer
paint = MapCanvas.paintEvent
def watched(canvas, event):
    paint(canvas, event)
    QTimer.singleShot(0, tell)
def tell():
    print(time.monotonic(), flush=True)
    os._exit(0)
MapCanvas.paintEvent = watched
from cjm_desktop.command_line import main
main([sys.argv[1]])
"""
_EMPTY = """
import os, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, tell)
def tell():
    print(time.monotonic(), flush=True)
    os._exit(0)
application = QApplication(["empty"])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""


def measure(cards: int, quick: bool) -> list[Row]:
    """Start the program and the empty window in turn; the sample has about 100 cards."""
    if cards != _SAMPLE_CARDS:
        return []
    program: list[float] = []
    empty: list[float] = []
    for _ in range(4 if quick else 16):
        empty.append(_started(_EMPTY))
        program.append(_started(_PROGRAM))
    return [
        Row(
            "process start to sample painted", cards, program[1:], Promise(ratio=2.5),
            median(empty[1:]), note="floor: an empty window painted",
        )
    ]  # fmt: skip


def _started(code: str) -> float:
    with TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        if environment.get("QT_QPA_PLATFORM") == "offscreen":
            # Its own screen is so narrow that panels give way and would not be painted.
            screen = Path(home, "screen.json")
            screen.write_text(json.dumps({"screens": [_SCREEN]}))
            environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        # Users start what was compiled at the first start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", code, str(_SAMPLE)],
            stdout=subprocess.PIPE,
            env=environment,
            check=True,
        )
    return (float(done.stdout) - begun) * 1_000
