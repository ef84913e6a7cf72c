"""Render the application icon in the sizes that desktops ask for, beside its SVG.

Run it again after changing the SVG; it needs PySide6 and no display.
"""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

APP_ICON = Path(__file__).resolve().parent.parent / "icons" / "app" / "cjm-desktop.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def render(svg: Path, size: int) -> QImage:
    """Return a square picture of an SVG, `size` pixels wide, on a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write one PNG for each size."""
    application = QGuiApplication([])
    for size in SIZES:
        render(APP_ICON, size).save(str(APP_ICON.with_name(f"cjm-desktop-{size}.png")))
    application.quit()


if __name__ == "__main__":
    main()
