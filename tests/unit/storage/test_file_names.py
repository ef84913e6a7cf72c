"""A map's title becomes a name that every system takes as one file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.storage.file_names import SUFFIX, file_name

NAMES = [
    ("Köpresan: A/B?", "Köpresan A B"), (" . ", ""), ("..", ""), ("a\nb", "a b"),
    ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("Con brio", "Con brio"), ("COM1", "_COM1"),
    ("Company", "Company"), ("\u202egpj.exe", "gpj.exe"), ("a" * 120, "a" * 100),
    ("a" * 99 + " b", "a" * 99), ("😀" * 150, "😀" * 45), ("旅" * 150, "旅" * 60),
    ("x\ud800y", "xy"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "name"), NAMES, ids=ascii)
def test_a_title_as_a_name(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text(max_size=300))
def test_any_name_stands_in_its_folder_and_has_room_for_a_day_and_a_suffix(title: str) -> None:
    name = file_name(title)
    assert Path(f"{name}{SUFFIX}").name == f"{name}{SUFFIX}"
    assert len(f"{name} 2026-11-28 999{SUFFIX}".encode()) <= 255
