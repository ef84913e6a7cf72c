"""The program on a screen of its own, for a user who has never run it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_desktop.room.hosting import Hosting
from tests.e2e.browser import Opened, phones
from tests.e2e.desk import Desk
from tests.e2e.program import running
from tests.e2e.screen import virtual_screen
from tests.rooms import hosted


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """The environment of a user who has never run the program."""
    home = tmp_path / "home"
    runtime = tmp_path / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
        "QT_QPA_PLATFORM": "xcb",
    }


@pytest.fixture
def desk(surroundings: dict[str, str], tmp_path: Path) -> Iterator[Desk]:
    """The program on a screen of its own, showing its start page."""
    pictures = Path(os.environ.get("CJM_E2E_PICTURES", tmp_path / "pictures"))
    pictures.mkdir(parents=True, exist_ok=True)
    with (
        virtual_screen(surroundings, pictures) as screen,
        running(screen.environment, tmp_path / "complaints") as program,
    ):
        program.until("a window in front", lambda state: state["front"] is not None)
        yield Desk(screen, program, Path(surroundings["HOME"]))
        screen.picture("end")
        assert program.complaints == ""


@pytest.fixture(scope="module")
def opened() -> Iterator[Opened]:
    """Opens a room's page on a new phone."""
    yield from phones()


@pytest.fixture
def hosting() -> Iterator[Hosting]:
    """A room that people take part in."""
    with hosted() as made:
        yield made
