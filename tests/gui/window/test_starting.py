"""Starting ends in a window, whatever the home, the settings and the templates hold."""

import errno
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop import paths
from cjm_desktop.desktop.dialogs.new_dialog import NewDialog
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.desktop.work.ask import QtAsk
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.settings_file import user_settings_file
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, map_file

OURS = 6
"""Templates that are shipped, in one language."""

Spoil = Callable[[Path, pytest.MonkeyPatch], object]


def home_below_a_file(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "file").touch()
    patch.setenv("HOME", str(folder / "file" / "home"))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        patch.delenv(f"XDG_{name}_HOME")


def below(name: str, place: str) -> Spoil:
    def spoil(folder: Path, patch: pytest.MonkeyPatch) -> None:
        (folder / "file").touch()
        patch.setenv(f"XDG_{name}_HOME", str(folder / place))

    return spoil


def unknown_home(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Whose user the system does not know, and who started us in a folder of their own."""
    home_below_a_file(folder, patch)
    patch.setattr(os.path, "expanduser", lambda path: path)
    patch.chdir(folder)


def no_folder_below_us(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "gone").mkdir()
    patch.chdir(folder / "gone")
    (folder / "gone").rmdir()


def settings_say(**values: object) -> Spoil:
    def spoil(folder: Path, patch: pytest.MonkeyPatch) -> None:
        from PySide6.QtCore import QSettings

        store = QSettings(str(user_settings_file()), QSettings.Format.IniFormat)
        for key, value in values.items():
            store.setValue(key.replace("__", "/"), value)
        store.sync()

    return spoil


def settings_are(make: Callable[[Path], object], name: str = "cjm-desktop.ini") -> Spoil:
    def spoil(folder: Path, patch: pytest.MonkeyPatch) -> None:
        user_settings_file().parent.mkdir(parents=True)
        make(user_settings_file().with_name(name))

    return spoil


def template_is(make: Callable[[Path], object]) -> Spoil:
    def spoil(folder: Path, patch: pytest.MonkeyPatch) -> None:
        templates = paths.user_data() / "templates"
        templates.mkdir(parents=True)
        (templates / "my-own.cjm").write_bytes(SAMPLE.read_bytes())
        make(templates / "my-bad.cjm")

    return spoil


def templates_are(make: Callable[[Path], object]) -> Spoil:
    def spoil(folder: Path, patch: pytest.MonkeyPatch) -> None:
        paths.user_data().mkdir(parents=True)
        make(paths.user_data() / "templates")

    return spoil


def fails(name: str, fault: str, part: str) -> Spoil:
    """Let a call to the system fail for each path that has a part."""

    def spoil(folder: Path, patch: pytest.MonkeyPatch) -> None:
        call, number = getattr(os, name), getattr(errno, fault)

        def answer(path: Any, *given: Any, **named: Any) -> Any:
            if isinstance(path, str | os.PathLike) and part in str(path):
                raise OSError(number, os.strerror(number))
            return call(path, *given, **named)

        patch.setattr(os, name, answer)

    return spoil


DEEP = "[" * 50_000
FAULTS = ("EACCES", "ESTALE", "EIO", "ENOTCONN", "ENAMETOOLONG")

HOMES: dict[str, Spoil] = {
    "home below a file": home_below_a_file,
    "home nobody knows": unknown_home,
    "folder we are in is gone": no_folder_below_us,
    **{f"{name} below a file": below(name, "file/x") for name in ("CONFIG", "DATA", "STATE")},
    **{f"{name} is a file": below(name, "file") for name in ("CONFIG", "DATA", "STATE")},
    **{f"{name} too long": below(name, "x" * 5000) for name in ("CONFIG", "DATA", "STATE")},
    **{f"stat {fault}": fails("stat", fault, "/cjm-desktop") for fault in FAULTS},
    **{f"mkdir {fault}": fails("mkdir", fault, "/cjm-desktop") for fault in FAULTS},
    **{f"listdir {fault}": fails("listdir", fault, "/templates") for fault in FAULTS},
}

SETTINGS: dict[str, Spoil] = {
    "pipe": settings_are(os.mkfifo),
    "folder": settings_are(Path.mkdir),
    "rubbish": settings_are(lambda path: path.write_bytes(bytes(range(256)) * 9)),
    "pipe as lock": settings_are(os.mkfifo, "cjm-desktop.ini.lock"),
    "deep": settings_say(recent=DEEP, sections=DEEP, choices__guide=DEEP, choices__insight=DEEP),
    "wrong types": settings_say(
        recent='{"a": [1]}', sections="[1]", choices__guide='{"step": [1]}',
        choices__insight='{"tab": {"a": 1}}', theme="[1]", language="../..", folder="\0",
        template_language="xx",
    ),
    "recents": settings_say(
        recent=json.dumps(["/" + "x" * 300, "/" + "x" * 5000, "/a\0b", "\ud800", "", "rel", 3])
    ),
    "panels": settings_say(
        window__guide="maybe", widths__panels="[3e9, NaN]", widths__panels_guide="[1e999, -1]"
    ),
}  # fmt: skip

TEMPLATES: dict[str, tuple[Spoil, bool]] = {
    "pipe": (template_is(os.mkfifo), True),
    "folder": (template_is(Path.mkdir), True),
    "broken": (template_is(lambda path: path.write_text("{")), True),
    "rubbish": (template_is(lambda path: path.write_bytes(bytes(range(256)))), True),
    "empty": (template_is(Path.touch), True),
    "newer": (
        template_is(
            lambda path: path.write_text('{"format": "cjm-desktop/map", "format_version": 99}')
        ),
        False,
    ),
    "no folder": (templates_are(Path.touch), False),
    "pipe for a folder": (templates_are(os.mkfifo), False),
}

PLACES = [
    {"zoom": 1, "x": 3e9, "y": 0},
    {"zoom": float("nan"), "x": 1, "y": 1},
    {"zoom": 1, "x": float("nan"), "y": 1},
    {"zoom": 1, "x": 10**30, "y": [1]},
    {"zoom": 1e300, "x": -(2**31), "y": 2**31},
    {"zoom": [], "x": {}, "y": None},
    [1, 2, 3],
]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., MainWindow]]:
    """Start as the program does, and take back what it did to the application."""

    def begin(path: Path | None = None) -> MainWindow:
        window = app.compose(qapp).make()
        qtbot.addWidget(window, before_close_func=lambda _: window.session.open(Document(), None))
        if path is not None:
            assert window.files.open(path)
        show_fitting(window)
        qtbot.waitExposed(window)
        return window

    yield begin
    qapp.setStyleSheet("")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def works(window: MainWindow) -> bool:
    """Begin a map from a template, ask for another, and be gone."""
    window.places.start_page.picker.cards()[0].click()
    window.commands["new"].trigger()
    dialog = window.findChild(NewDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert window.navigator.view == "map"
    assert len(window.session.document.phases) == 7
    return window.close() and not window.isVisible()


@pytest.mark.parametrize("case", HOMES)
def test_a_spoilt_home(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    with monkeypatch.context() as patch:
        HOMES[case](user_folder, patch)
        window = start()
        assert len(window.places.start_page.picker.cards()) == OURS
        assert works(window)
        left = {each.name for each in user_folder.iterdir()}
    assert "~" not in left


@pytest.mark.parametrize("case", HOMES)
def test_a_spoilt_home_with_a_map_to_open(
    start: Callable[..., MainWindow],
    user_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    case: str,
) -> None:
    path = map_file(tmp_path)
    with monkeypatch.context() as patch:
        HOMES[case](user_folder, patch)
        window = start(path)
        assert window.session.document.map.title == "A journey"
        window.commands["new"].trigger()
        dialog = window.findChild(NewDialog)
        assert dialog is not None
        assert len(dialog.picker.cards()) == OURS
        assert window.close()


@pytest.mark.parametrize("case", SETTINGS)
def test_spoilt_settings(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    SETTINGS[case](user_folder, monkeypatch)
    window = start()
    assert works(window)
    assert Settings().trouble is None


@pytest.mark.parametrize("case", ["pipe", "folder", "rubbish"])
def test_settings_that_could_not_be_read_are_said_to_be_set_aside_once(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    SETTINGS[case](user_folder, monkeypatch)
    window = start()
    (kept,) = user_settings_file().parent.glob("*.unreadable-*")
    assert str(kept) in window.status.message.text()
    window.close()
    again = start()
    assert again.status.message.text() == ""


@pytest.mark.parametrize("case", TEMPLATES)
def test_spoilt_templates(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    spoil, is_set_aside = TEMPLATES[case]
    spoil(user_folder, monkeypatch)
    own = 1 if (paths.user_data() / "templates").is_dir() else 0
    window = start()
    assert len(window.places.start_page.picker.cards()) == OURS + own
    said = window.status.message.text()
    assert works(window)
    assert ("my-bad.cjm.unreadable-" in said) == is_set_aside
    assert start().status.message.text() == ""


def test_a_template_that_does_not_answer_stays_and_is_said(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template_is(lambda path: path.symlink_to(path))(user_folder, monkeypatch)
    window = start()
    assert len(window.places.start_page.picker.cards()) == OURS + 1
    assert "my-bad.cjm: the file cannot be read" in window.status.message.text()
    assert works(window)
    assert (paths.user_data() / "templates" / "my-bad.cjm").is_symlink()


def test_both_are_said_together(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SETTINGS["pipe"](user_folder, monkeypatch)
    TEMPLATES["pipe"][0](user_folder, monkeypatch)
    said = start().status.message.text()
    assert "my-bad.cjm.unreadable-" in said
    assert "cjm-desktop.ini.unreadable-" in said


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_spoilt_place_on_the_map(
    start: Callable[..., MainWindow], tmp_path: Path, place: object
) -> None:
    path = map_file(tmp_path)
    settings = Settings()
    settings.set_view_of(path, {"map": place, "view": place})
    settings.write()
    window = start(path)
    assert window.navigator.view == "map"
    QApplication.processEvents()
    state = window.places.map_view.view_state()
    assert all(abs(state[name]) < 1e6 for name in ("zoom", "x", "y"))


@pytest.mark.parametrize("value", ["xx", "sv_SE.UTF-8", "UTF-8", "\udc80", "C/../..", "nb"])
def test_any_language_the_settings_name(start: Callable[..., MainWindow], value: str) -> None:
    settings = Settings()
    settings.language = value
    settings.write()
    assert works(start())


def test_a_template_is_kept_once_its_folder_can_be_made(
    start: Callable[..., MainWindow], user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        below("DATA", "file")(user_folder, patch)
        window = start(SAMPLE)
        told: list[str] = []
        patch.setattr(QtAsk, "tell", lambda _, __, sentence: told.append(sentence))
        assert not window.desk.templates.own.save("Mine", True)
        assert len(told) == 1
    assert window.desk.templates.own.save("Mine", True)
    assert codec.load(paths.user_data() / "templates" / "my-mine.cjm").map.title == "Mine"
