"""Goes from one exhibit to the next in a window of its own."""

import argparse
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from traceback import format_exception

from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.canvas import replay
from cjm_desktop.desktop.look.theming import FUSION
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.storage.templates import sample
from tests.gui.desk import Person
from tests.gui.look import exhibits
from tests.gui.look.exhibits import Exhibit, clear_away, fronts, settle
from tests.gui.look.measuring import faults


def visit(arguments: argparse.Namespace, home: Path) -> Iterator[str]:
    """Show everything, and tell what does not fit."""
    replay.FRAME = math.inf  # a picture has every card, however long that takes
    application = QApplication(["cjm-desktop", *FUSION])
    settings = Settings()
    settings.language, settings.text_scale = arguments.language, arguments.text
    settings.theme = "dark" if arguments.dark else "light"
    settings.write()
    windows = app.compose(application, ask=Person())
    window = windows.make()
    show_fitting(window)
    window.showMaximized()  # a picture of a screen is one of all of it
    settle(400)
    room = window.screen().availableSize()
    # A copy: others may have the sample open at the same time.
    path = Path(copy(sample("buying-centre", arguments.language).path, home))
    own = Exhibit("start", lambda _: None)
    shown = [own, *exhibits.EXHIBITS, *exhibits.menus(window)]
    broken: list[str] = []
    sys.excepthook = lambda _, error, trace: broken.extend(format_exception(error))
    for exhibit in shown:
        if arguments.only and not any(exhibit.name.startswith(each) for each in arguments.only):
            continue
        if exhibit is not own:
            if not window.files.has_map:
                window.files.open(path)
            clear_away(window)
        exhibit.show(window)
        settle(150)
        if broken:
            yield f"{exhibit.name}: {''.join(broken)}"
            broken.clear()
        for number, front in enumerate(fronts(window)):
            if arguments.pictures is not None:
                name = f"{exhibit.name}-{number}" if number else exhibit.name
                _keep(front, arguments.pictures, name)
            for fault in faults(front, room):
                yield f"{exhibit.name}: {fault}"
    window.session.open(Document(), None)
    window.close()


def _keep(widget: QWidget, folder: Path, name: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(folder / f"{name}.png"))
