"""How much memory the program takes at most while it opens and shows a map."""

import subprocess
import sys

from benchmarks.measure import Promise, Row, peak
from benchmarks.window import Stage

_EMPTY = """
from benchmarks.measure import peak
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["empty"])
window = QMainWindow()
window.resize(1920, 1080)
window.show()
application.processEvents()
print(peak())
"""


def measure(cards: int, quick: bool) -> list[Row]:
    """Open a map, look at all of it and at some of it in detail."""
    stage = Stage(cards)
    stage.view.fit_all()
    stage.settle()
    stage.view.zoom_to(1.0)
    stage.settle()
    most_used = peak()
    empty = subprocess.run([sys.executable, "-c", _EMPTY], stdout=subprocess.PIPE, check=True)
    most = {1_000: 120, 10_000: 200}.get(cards)
    return [
        Row(
            "memory, peak resident", cards, [most_used], Promise(median=most), float(empty.stdout),
            unit="MB", note="with the map open; floor: an empty window",
        )
    ]  # fmt: skip
