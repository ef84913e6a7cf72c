"""The Qt binding must survive long use on the Python it is declared for.

PySide6 6.12 on CPython 3.11 loses a reference to None in most calls that return nothing, and the
process dies after about 5,000 of them. The calls are made in a process of their own.
"""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QWidget

application = QApplication([])
widget = QWidget()
item = QGraphicsRectItem()
image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
painter = QPainter(image)
area = QRectF(0, 0, 4, 4)
for _ in range(20_000):
    widget.setWindowTitle("Journey")
    item.setPos(1, 2)
    painter.drawRect(area)
painter.end()
print("alive")
"""


def test_the_binding_survives_fifty_thousand_void_calls() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
