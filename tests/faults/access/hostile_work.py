"""A session with a map: it is opened, looked at from everywhere, edited, saved and exported.

Run by itself it is the program, which does this with the map it is started with, and ends.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.windows import Windows
from cjm_desktop.desktop.work.navigator import VIEWS
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.sections import FORM_SECTIONS, SECTIONS
from cjm_desktop.output.exporters import EXPORTERS, Exporter
from cjm_desktop.output.options import ExportOptions

_KINDS: tuple[Kind, ...] = ("phases", "lanes", "personas", "cards", "handoffs", "kpis")


def work(window: MainWindow, folder: Path, formats: Sequence[Exporter] = EXPORTERS) -> int:
    """Do all of it, saved at the end; gives the number of files that were exported."""
    window.desk.show_panel("right", True)
    for view in VIEWS:
        window.navigator.show_view(view)
        _look_at_records(window)
        _read_tips(window)
    _edit(window)
    _open_dialogs(window)
    if not (window.files.save() and window.files.finish()):
        raise RuntimeError("the map was not saved")
    return _export(window, folder, formats)


def _turn() -> None:
    QApplication.processEvents()


def _look_at_records(window: MainWindow) -> None:
    for kind in _KINDS:
        for record_id in list(getattr(window.session.document, kind))[:2]:
            window.session.select([Key(kind, record_id)])
            window.navigator.keep_in_sight(Key(kind, record_id))
            window.grab()
            _turn()
    window.session.select([])
    _turn()


def _read_tips(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        if tip := widget.toolTip():
            QToolTip.showText(widget.mapToGlobal(widget.rect().center()), tip, widget)
            _turn()
    QToolTip.hideText()


def _open_dialogs(window: MainWindow) -> None:
    for name in ("export", "versions", "new", "preferences", "find"):
        if window.commands[name].isEnabled():
            window.commands[name].trigger()
            _turn()
        for dialog in window.findChildren(QDialog):
            dialog.grab()
            dialog.reject()
            _turn()


def _edit(window: MainWindow) -> None:
    session = window.session
    first, second, *_ = session.document.cards
    text = session.document.cards[second].title
    session.edit("change_card", change_cards(session.document, [first], title=text, notes=text))
    session.edit("change_map", change_map(session.document, title=text[::-1]))
    window.navigator.show_view("map")
    window.places.map_view.canvas.setFocus()
    session.select_cards([first, second])
    for name in ("copy", "paste", "duplicate", "undo", "redo"):
        if window.commands[name].isEnabled():
            window.commands[name].trigger()
        _turn()
    session.edit("remove_card", remove_cards(session.document, [second]))
    session.undo()
    _turn()


def _export(window: MainWindow, folder: Path, formats: Sequence[Exporter]) -> int:
    made = 0
    requests = (
        ExportOptions(sections=tuple(SECTIONS)),
        ExportOptions(sections=FORM_SECTIONS, blank=True),
    )
    for exporter in formats:
        for number, options in enumerate(requests):
            path = folder / f"out-{number}{exporter.suffix}"
            made += len(exporter.export(window.session.document, path, options))
            _turn()
    return made


def main(path: str) -> int:
    """Start the program on a map, do the work, and close it."""
    make = Windows.make

    def made(self: Windows) -> MainWindow:
        window = make(self)
        window.files.opened.connect(lambda: QTimer.singleShot(400, lambda: done(window)))
        return window

    def done(window: MainWindow) -> None:
        try:
            print("exported", work(window, Path(path).parent), flush=True)  # noqa: T201
        finally:
            # Python is gone when the toolkit's platform without a display deletes what is there.
            QApplication.clipboard().clear()
            window.close()

    Windows.make = made  # type: ignore[method-assign]
    return app.run(Path(path))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
