"""Every test gets its own user folders and the same surroundings, wherever it runs."""

import gc
import os
import signal
from collections.abc import Generator
from itertools import count
from pathlib import Path

# Before anything imports Qt: no display is needed, and Qt warns of a locale that is not UTF-8.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANGUAGE"] = "en"

# A job in the background ignores it, and the programs that tests start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from tests.patience import PatientBot

pytest_plugins = ["tests.reliability"]

settings.register_profile("same", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("thorough", deadline=None, print_blob=True, max_examples=500)
settings.load_profile("same")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the collector of cycles rest: it would walk ten thousand tests again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


_numbers = count()


@pytest.fixture(autouse=True)
def own_surroundings(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give this test a folder for settings, data and cache, which is made when it is written to.

    Thousands of tests write nothing, and making a folder for each takes a tenth of the whole run.
    """
    folder = tmp_path_factory.getbasetemp() / f"user-{next(_numbers)}"
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(folder / variable.removeprefix("XDG_").lower()))
    return folder


@pytest.fixture
def user_folder(own_surroundings: Path) -> Path:
    """Return the folder that holds this test's settings, data and cache."""
    own_surroundings.mkdir(exist_ok=True)
    return own_surroundings


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Replace pytest-qt's own by one whose waits outlast a busy machine."""
    return PatientBot(request)
