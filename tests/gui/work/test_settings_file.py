"""Whatever stands in the settings' place, they can be used, and what was there is kept."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QSettings
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work import settings_file
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.settings_file import (
    LARGEST,
    Fleeting,
    Lasting,
    Trouble,
    open_settings,
)
from cjm_desktop.paths import user_config
from cjm_desktop.storage import outside
from cjm_desktop.words.wording import ENGLISH


@pytest.fixture
def file() -> Path:
    user_config().mkdir(parents=True)
    return user_config() / "cjm-desktop.ini"


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 500_000_000)


def linked_pipe(path: Path) -> None:
    pipe = path.with_name("pipe")
    os.mkfifo(pipe)
    path.symlink_to(pipe)


SPOILT: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a link to a pipe": linked_pipe,
    "rubbish": lambda path: path.write_bytes(bytes(range(256)) * 20),
    "another encoding": lambda path: path.write_bytes("theme=dårk".encode("latin-1")),
    "a text": lambda path: path.write_text("Dear settings,\nplease begin.\n"),
    "packed values": lambda path: path.write_text("[General]\ntheme=@Variant(\\0\\0\\0\\x7f)\n"),
    "500 MB": huge,
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_no_settings_is_set_aside_and_told(file: Path, what: str) -> None:
    SPOILT[what](file)
    settings = Settings()
    assert settings.theme == "system"
    (kept,) = file.parent.glob("cjm-desktop.ini.unreadable-*")
    assert settings.trouble is not None
    assert str(kept) in settings_file.sentence(settings.trouble, ENGLISH)
    settings.theme = "dark"
    settings.write()
    again = Settings()
    assert again.theme == "dark"
    assert again.trouble is None


@pytest.mark.parametrize("what", ["a pipe", "a folder"])
def test_a_lock_that_nobody_can_take_is_set_aside(file: Path, what: str) -> None:
    SPOILT[what](file.with_name("cjm-desktop.ini.lock"))
    settings = Settings()
    settings.theme = "dark"
    settings.write()
    assert Settings().theme == "dark"


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), MemoryError()])
def test_what_cannot_be_looked_into_stays_where_it_is(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    file.write_text("theme=dark\n")

    def fail(*_: object, **__: object) -> int:
        raise error

    with monkeypatch.context() as locked:
        locked.setattr(os, "open", fail)
        settings = Settings()
        settings.theme = "light"
        settings.write()
    assert settings.trouble is not None
    assert "in the way" in settings_file.sentence(settings.trouble, ENGLISH)
    assert settings.theme == "light"
    assert Settings().theme == "dark"


def test_what_cannot_be_set_aside_is_left_and_the_settings_last_for_this_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(file)
    monkeypatch.setattr(
        outside, "rename", lambda *_: outside.Unreachable("permission", "Permission denied")
    )
    settings = Settings()
    assert settings.trouble is not None
    assert "in the way" in settings_file.sentence(settings.trouble, ENGLISH)
    settings.theme = "dark"
    settings.write()
    assert settings.theme == "dark"


def test_settings_that_cannot_be_kept_say_so(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    opened = open_settings(blocked / "cjm-desktop.ini")
    assert opened.trouble is not None
    assert opened.trouble.code == "not_kept"
    opened.store.setValue("theme", "dark")
    opened.store.sync()
    assert opened.store.value("theme") == "dark"


def test_what_we_write_is_what_we_read(file: Path) -> None:
    settings = Settings()
    settings.set_blob("geometry", QByteArray(bytes(range(256))))
    settings.set_choices("export", {"page": "A3", "of": "å\n\x01\t=;"})
    settings.folder = Path("/tmp/å\udc80 = [x]")
    settings.set_widths("panels", (200, 300))
    settings.set_flag("guide", True)
    settings.add_recent(Path("/tmp/\x07\udcff.cjm"))
    settings.write()
    assert file.stat().st_size < LARGEST
    again = Settings()
    assert again.trouble is None
    assert bytes(again.blob("geometry").data()) == bytes(range(256))
    assert again.choices("export") == {"page": "A3", "of": "å\n\x01\t=;"}
    assert again.widths("panels", 2) == [200, 300]
    assert again.flag("guide", False)
    assert again.recent == (Path("/tmp/\x07\udcff.cjm"),)


class Refusing(Fleeting):
    """Takes nothing and gives nothing."""

    def value(self, key: str, /) -> object:
        raise MemoryError

    def setValue(self, key: str, value: object, /) -> None:
        raise OSError(errno.EIO, key)

    def sync(self) -> None:
        raise OSError(errno.ENOSPC, "full")


def test_settings_that_fail_last_for_this_time_and_it_is_said_once() -> None:
    told: list[object] = []
    not_kept = Trouble("not_kept", Path("settings.ini"))
    store = Lasting(Refusing(), not_kept)
    store.failed.connect(told.append)
    settings = Settings(store)
    assert settings.theme == "system"
    settings.theme = "dark"
    settings.write()
    assert settings.theme == "dark"
    assert set(told) == {not_kept}


def test_trouble_with_the_settings_is_said_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSettings, "setValue", Refusing.setValue)
    settings = Settings()
    said: list[object] = []
    settings.troubled.connect(said.append)
    settings.theme = "dark"
    settings.write()
    settings.theme = "light"
    settings.write()
    assert len(said) == 1
    assert settings.theme == "light"


def test_what_is_set_waits_a_moment_for_the_disk_and_is_read_at_once(
    file: Path, qtbot: QtBot
) -> None:
    settings = Settings()
    settings.theme = "dark"
    QCoreApplication.sendPostedEvents()
    assert settings.theme == "dark"
    assert not file.exists()
    qtbot.waitUntil(file.exists)
    assert Settings().theme == "dark"


VALUES = [
    "{[", "[" * 100_000, '{"a":' * 100_000, "NaN", "[NaN, 1e999]", '["a", 1, null, ["b"], ""]',
    '"text"', "3e9", "-1", '{"x": {"y": [[]]}}', "\ud800", '["\\u0000/a", "relative"]',
    "true", "null", "",
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value[:12]))
@pytest.mark.parametrize("pack", [str, lambda text: text.encode("utf-8", "replace"), lambda _: 3e9])
def test_any_value_has_its_type_or_is_none(
    tmp_path: Path, value: str, pack: Callable[[str], object]
) -> None:
    store, path = Fleeting(), tmp_path / "a.cjm"
    names = (
        "theme", "language", "template_language", "recent", "folder", "sections", "choices/export",
        "choices/guide", "window/geometry", "window/guide", "widths/panels",
    )  # fmt: skip
    for name in names:
        store.setValue(name, pack(value))
    settings = Settings(store)
    assert settings.theme == "system"
    assert isinstance(settings.language, str)
    assert isinstance(settings.template_language, str)
    assert all(each.is_absolute() for each in settings.recent)
    assert settings.folder.is_absolute()
    assert settings.view_of(path) == {}
    assert isinstance(settings.choices("export"), dict)
    assert settings.blob("geometry").isEmpty()
    assert settings.flag("guide", False) in (True, False)
    assert settings.widths("panels", 2) is None
    settings.set_view_of(path, {"view": "map"})
    settings.add_recent(path)
    assert settings.view_of(path) == {"view": "map"}
    assert settings.recent[0] == path
    assert json.dumps(settings.choices("export"))
