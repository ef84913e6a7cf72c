"""The window opens on a display that answers, and says in one line if there is none."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.commands.window import has_display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """Replace the window by one that remembers what it was opened with."""
    paths: list[Path | None] = []

    def run(path: Path | None, *, greets: bool) -> int:
        assert greets
        paths.append(path)
        return 7

    app: Any = ModuleType("cjm_desktop.desktop.window.app")
    app.run = run
    monkeypatch.setitem(sys.modules, "cjm_desktop.desktop.window.app", app)
    return paths


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_the_window_gets_the_file(opened: list[Path | None], tmp_path: Path) -> None:
    file = tmp_path / "a map.cjm"
    file.touch()
    assert main([]) == 7
    assert main([str(file)]) == 7
    assert opened == [None, file]


def test_a_file_with_the_name_of_a_command(
    opened: list[Path | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gap").touch()
    assert main(["--", "gap"]) == 7
    assert main(["./gap"]) == 7
    assert opened == [Path("gap"), Path("gap")]


def test_a_file_that_is_not_there(
    opened: list[Path | None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "no.cjm")]) == 2
    assert capsys.readouterr().err == f"cjm-desktop: {tmp_path}/no.cjm: there is no such file\n"
    assert opened == []


@pytest.mark.usefixtures("no_display")
def test_without_a_display_it_says_so(
    opened: list[Path | None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("cjm-desktop: there is no display")
    assert err.count("\n") == 1
    assert opened == []


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "wayland-9"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        yield path


def test_a_display_must_answer(wayland: Path) -> None:
    folder = str(wayland.parent)
    assert has_display({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": folder})
    assert has_display({"WAYLAND_DISPLAY": str(wayland)})
    assert not has_display({"WAYLAND_DISPLAY": "wayland-8", "XDG_RUNTIME_DIR": folder})
    assert not has_display({"WAYLAND_DISPLAY": ""})


def test_an_x_server_elsewhere_must_answer() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        number = server.getsockname()[1] - 6000
        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"})
    assert not has_display({"DISPLAY": f"127.0.0.1:{number}.0"})


@pytest.mark.parametrize("display", ["", ":4711", "unix:4711.0", "nonsense", ":x", ":99999999999"])
def test_a_display_that_is_not_there(display: str) -> None:
    assert not has_display({"DISPLAY": display})


def test_a_platform_that_was_asked_for_needs_no_display() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert not has_display({})
