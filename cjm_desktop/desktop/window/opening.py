"""Opens a dialog over the window; it goes once it is done."""

from PySide6.QtWidgets import QDialog


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog that the rest of its window waits for."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
