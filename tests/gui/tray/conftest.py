"""The map's bench, which has the tray beside it."""

from tests.gui.canvas.conftest import bench

__all__ = ["bench"]
