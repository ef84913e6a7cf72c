"""With two displays the room has its own; asked of a process of its own, which has two."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication
from cjm_desktop.desktop.look.theming import FUSION, Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from tests.gui.desk import SAMPLE, Person
app = QApplication(["displays", *FUSION])
window = MainWindow(Session(Document()), Settings(), Theming(app, "light"), Person())
window.setGeometry(0, 0, 1000, 700)
window.show()
window.files.open(SAMPLE)
app.processEvents()
menu = window.menus["present_on"]
window.menus["presenting"].aboutToShow.emit()
said = [window.screen().name(), str(menu.menuAction().isVisible())]
for begin in (window.commands["present"].trigger, *(entry.trigger for entry in menu.actions())):
    begin()
    app.processEvents()
    shown = window.desk.presenting.shown
    said.append(f"{shown.screen().name()} {shown.width()}x{shown.height()} "
                f"{shown.slide.drawing.width * shown.slide.scale:.0f}")
    shown.close()
    app.processEvents()
print("|".join(said))
window.asks_nothing = True
window.close()
"""


def screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    return {"name": name, "x": x, "y": 0, "width": width, "height": height,
            "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip


@pytest.mark.slow
def test_the_room_has_the_other_display_or_the_one_that_was_chosen(tmp_path: Path) -> None:
    # Without one of the window's own the offscreen platform has a single, square screen.
    screens = [screen("laptop", 0, 1366, 768), screen("projector", 1366, 1920, 1080)]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": platform, "PYTHONPATH": str(Path.cwd()),
             "QT_SCREEN_SCALE_FACTORS": "laptop=1;projector=1.5",
             "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)},
    )  # fmt: skip
    own, offered, *shown = done.stdout.strip().split("|")
    assert (own, offered) == ("laptop", "True")
    assert shown == [
        "projector 1280x720 1920", "laptop 1366x768 1366", "projector 1280x720 1920",
    ]  # fmt: skip
