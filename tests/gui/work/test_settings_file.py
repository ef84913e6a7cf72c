"""Whatever stands in the settings' place, they can be used, and what was there is kept."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from cjm_desktop.desktop.work import settings_file
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.settings_file import LARGEST, Fleeting, open_settings
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


def test_an_unreadable_file_is_set_aside(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("theme=dark\n")

    def fail(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as locked:
        locked.setattr(Path, "read_text", fail)
        opened = open_settings(file)
    assert opened.trouble is not None
    assert opened.trouble.path.read_text() == "theme=dark\n"


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
        "theme", "language", "template_language", "recent", "folder", "views", "choices/export",
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
