"""Tells the user of a failure over their window: the first of its kind in a dialog, once."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from cjm_desktop.desktop.window.desk import WindowDesk
from cjm_desktop.desktop.work.failures import Failure, Failures


class FailureNotice(QObject):
    """What one window says of failures."""

    def __init__(
        self,
        window: QMainWindow,
        desk: WindowDesk,
        failures: Failures,
        is_meant: Callable[[], bool] = lambda: True,
    ) -> None:
        """`is_meant` tells whether a failure of this moment belongs to this window."""
        super().__init__(window)
        self._is_meant = is_meant
        self._window = window
        self._desk = desk
        self._known: set[str] = set()
        self._is_telling = False
        failures.occurred.connect(self._tell)

    def _tell(self, failure: Failure) -> None:
        """Say it in a dialog, unless one is open or the same was said before.

        What fails while it is painted would else open a dialog after each that is closed.
        """
        if not self._is_meant():
            return
        tr = self._desk.session.tr_
        if failure.details in self._known or self._is_telling:
            self._desk.session.message.emit(
                tr("Something went wrong again: Help ▸ Report a problem… has the details")
            )
            return
        self._known.add(failure.details)
        from cjm_desktop.desktop.dialogs.failure_dialog import FailureDialog

        files = self._desk.files
        over = QApplication.activeModalWidget() or self._window
        dialog = FailureDialog(over, tr, failure, self._state(), has_map=files.has_map)
        dialog.copy_wanted.connect(files.save_copy)
        dialog.report_wanted.connect(self._desk.help.report)
        dialog.destroyed.connect(self._end)
        self._is_telling = True
        dialog.open()

    def _end(self) -> None:
        self._is_telling = False

    def _state(self) -> str:
        files, tr = self._desk.files, self._desk.session.tr_
        if not files.has_map:
            return tr("No map is open, so nothing of yours is touched.")
        if files.modified:
            return tr(
                "“{name}” is still open and has changes that are not saved yet.", name=files.name
            )
        if self._desk.session.path is None:
            return tr("“{name}” is still open; it has not been saved to a file.", name=files.name)
        return tr("“{name}” is still open, and saved as it is.", name=files.name)
