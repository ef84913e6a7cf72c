"""What cannot be read gets out of the way and is kept."""

from datetime import date
from pathlib import Path

from cjm_desktop.storage.aside import set_aside
from cjm_desktop.storage.outside import Unreachable

TODAY = date(2026, 11, 26)


def test_it_is_kept_beside_under_a_name_with_the_date(tmp_path: Path) -> None:
    path = tmp_path / "cjm-desktop.ini"
    for content in ("first", "second"):
        path.write_text(content)
        set_aside(path, TODAY)
    assert not path.exists()
    kept = {each.name: each.read_text() for each in tmp_path.iterdir()}
    assert kept == {
        "cjm-desktop.ini.unreadable-2026-11-26": "first",
        "cjm-desktop.ini.unreadable-2026-11-26-2": "second",
    }


def test_what_cannot_be_renamed_says_why(tmp_path: Path) -> None:
    assert isinstance(set_aside(tmp_path / "none" / "gone", TODAY), Unreachable)
