"""The machine's fonts are found where the system keeps them, and a bad one stops nothing."""

import shutil
from pathlib import Path

import pytest

from cjm_desktop.layout.shaping import faces
from cjm_desktop.storage import machine_fonts as module
from tests.machine_fonts import FONTS, only_fonts_in

LETTER = "\u0939"


def test_fonts_of_the_user_and_of_all_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "mine"))
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path / 'all'}:{tmp_path / 'nowhere'}")
    wanted = [tmp_path / "all" / "fonts" / "deep" / "B.otf", tmp_path / "mine" / "fonts" / "A.TTF"]
    for font in (*wanted, tmp_path / "all" / "fonts" / "C.pfb"):
        font.parent.mkdir(parents=True, exist_ok=True)
        font.touch()
    module.machine_fonts.cache_clear()
    assert [font for font in module.machine_fonts() if tmp_path in font.parents] == wanted
    module.machine_fonts.cache_clear()


def test_the_ordinary_weight_comes_before_others(tmp_path: Path) -> None:
    plain = FONTS / "NotoSansDevanagari-Regular.ttf"
    for name in ("A-Bold.ttf", "Z-Regular.ttf", "B-Italic.ttf"):
        shutil.copy(plain, tmp_path / name)
    with only_fonts_in(tmp_path):
        assert faces.machine_font(LETTER) == str(tmp_path / "Z-Regular.ttf")


def test_a_font_that_cannot_be_read_or_drawn_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "A.ttf").write_bytes(b"no font at all")
    (tmp_path / "B.ttf").symlink_to(tmp_path / "gone")
    (tmp_path / "C.ttf").touch()
    with only_fonts_in(tmp_path):
        assert faces.machine_font(LETTER) is None
    shutil.copy(FONTS / "NotoSansDevanagari-Regular.ttf", tmp_path / "D.ttf")
    with only_fonts_in(tmp_path):
        assert faces.machine_font(LETTER) == str(tmp_path / "D.ttf")


def test_a_font_that_may_not_be_embedded_is_passed_over(tmp_path: Path) -> None:
    data = bytearray((FONTS / "NotoSansDevanagari-Regular.ttf").read_bytes())
    at = data.index(b"OS/2")
    table = int.from_bytes(data[at + 8 : at + 12], "big")
    data[table + 8 : table + 10] = (2).to_bytes(2, "big")
    (tmp_path / "A.ttf").write_bytes(data)
    with only_fonts_in(tmp_path):
        assert faces.machine_font(LETTER) is None
