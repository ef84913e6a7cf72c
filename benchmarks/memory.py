"""How much memory the program takes at most while it opens and shows a map."""

import resource
import subprocess
import sys

from benchmarks.measure import Promise, Row
from benchmarks.window import Stage

_EMPTY = """
import resource
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["empty"])
window = QMainWindow()
window.resize(1920, 1080)
window.show()
application.processEvents()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000)
"""


def measure(cards: int, quick: bool) -> list[Row]:
    """Open a map, look at all of it and at some of it in detail."""
    stage = Stage(cards)
    stage.view.fit_all()
    stage.settle()
    stage.view.zoom_to(1.0)
    stage.settle()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    empty = subprocess.run([sys.executable, "-c", _EMPTY], stdout=subprocess.PIPE, check=True)
    most = {1_000: 120, 10_000: 200}.get(cards)
    return [
        Row(
            "memory, peak resident", cards, [peak], Promise(median=most), float(empty.stdout),
            unit="MB", note="with the map open; floor: an empty window",
        )
    ]  # fmt: skip
