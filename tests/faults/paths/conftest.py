"""What the paths through the window need besides: the surroundings of every test of the window."""

import pytest

from cjm_desktop.desktop.work import file_watch, settings_file
from tests.gui.conftest import empty_clipboard, no_window_left, redirected_settings

__all__ = ["empty_clipboard", "no_window_left", "redirected_settings"]


@pytest.fixture(autouse=True)
def settings_written_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the paths alone write settings; how often a timer would depends on how fast they go."""
    monkeypatch.setattr(settings_file, "_LATER_MS", 24 * 3_600_000)


@pytest.fixture(autouse=True)
def no_looks_besides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no thread look at the files of a path while its calls are counted."""
    monkeypatch.setattr(file_watch._Rounds, "_look", lambda _: None)
