"""All that the program shows has its place: in four languages, in large text, on small screens."""

import subprocess
import sys
from pathlib import Path

import pytest

from cjm_desktop.words.languages import LANGUAGES

ROOT = Path(__file__).parents[3]


def faults(*arguments: str) -> str:
    """Show the program in a process of its own, which has a screen of its own."""
    command = [sys.executable, "-m", "tests.gui.look.exhibition", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert not done.returncode or done.stdout, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("text", ["100", "200"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_on_a_small_screen(language: str, text: str) -> None:
    assert not faults("--language", language, "--text", text)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_full_hd_at_two_pixels_a_pixel(language: str) -> None:
    screen = ("--screen", "1920x1080", "--pixels", "2", "--dark")
    assert not faults("--language", language, *screen)


def test_a_view_and_two_dialogs_have_room_for_text_twice_as_large() -> None:
    some = ("view-gap", "copy", "preferences-1")
    assert not faults("--language", "nb", "--text", "200", "--only", *some)
