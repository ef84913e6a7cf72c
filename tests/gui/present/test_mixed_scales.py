"""Displays of different scale: the room sees the same, as large, and nothing that is not for it.

On the offscreen platform, and on a real X server, there with whatever arranges windows if that is
installed. The displays are swapped, pulled, plugged, closed, mirrored and moved.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.layout.present.screen import capitals
from tests.gui.present import x_screens

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or platform.machine() != "x86_64",
        reason="displays are plugged by the address of a function",
    ),
]
ARRANGER = "openbox"
EXPECTED = {
    "begun": ("projector", "laptop"),
    "swapped": ("laptop", "projector"),
    "swapped back": ("projector", "laptop"),
    "pulled": ("laptop", None),
    "plugged": ("projector", "laptop"),
    "closed": ("projector", None),
    "opened": ("projector", "laptop"),
    "mirrored": ("projector", None),
    "extended": ("projector", "laptop"),
    "on the other side": ("projector", "laptop"),
    "voting": ("projector", "laptop"),
}
SWAPS = 6
"""One in thirty found a window that whoever arranges windows had taken for a small one."""
for number in range(1, SWAPS + 1):
    swapped = ("laptop", "projector") if number % 2 else ("projector", "laptop")
    EXPECTED |= {f"voting, swapped {number}": swapped, f"voting on, swapped {number}": swapped}
PIXELS = {"laptop": (1366, 768), "projector": (1920, 1080)}
NEARLY = 0.98
"""So much of what is on a display has to be the room's picture."""


@contextmanager
def displays(kind: str) -> Iterator[Mapping[str, str]]:
    """Have a place for windows; gives the variables that lead there."""
    with ExitStack() as opened:
        if kind == "offscreen":
            yield {"QT_QPA_PLATFORM": "offscreen"}
            return
        if not x_screens.can_be_had():
            pytest.skip("no X server")
        if kind == "arranged" and not shutil.which(ARRANGER):
            pytest.skip("nothing arranges windows")
        led = {
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": opened.enter_context(
                x_screens.server(sum(width for width, _ in PIXELS.values()), 1080)
            ),
        }
        if kind == "arranged":
            running = opened.enter_context(
                subprocess.Popen([ARRANGER], env={**os.environ, **led}, stderr=subprocess.DEVNULL)
            )
            opened.callback(running.terminate)
        yield led


@pytest.mark.parametrize("kind", ["offscreen", "bare", "arranged"])
@pytest.mark.parametrize("scales", [{"projector": 1.5}, {"laptop": 1.5}], ids=str)
def test_the_room_sees_its_own_as_large_on_displays_of_different_scale(
    tmp_path: Path, kind: str, scales: dict[str, float]
) -> None:
    factors = ";".join(f"{name}={scales.get(name, 1)}" for name in PIXELS)
    with displays(kind) as led:
        done = subprocess.run(
            [sys.executable, "-m", "tests.gui.present.mixed_scales", str(tmp_path), str(SWAPS)],
            capture_output=True, text=True, timeout=240, check=True,
            env={**os.environ, **led, "QT_SCREEN_SCALE_FACTORS": factors,
                 "PYTHONPATH": str(Path.cwd()),
                 "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)},
        )  # fmt: skip
    lines = map(json.loads, done.stdout.splitlines())
    told: dict[str, Any] = {each["what"]: each for each in lines}
    assert {what: (each["room"], each["own"]) for what, each in told.items()} == EXPECTED
    for what, each in told.items():
        wide, high = PIXELS[each["room"]]
        assert each["fills"], what
        assert each["ratio"] == scales.get(each["room"], 1), what
        assert each["pixels"] == pytest.approx([wide, high], abs=1), what
        assert each["laid out for"] == pytest.approx(wide, abs=1), what
        assert each["as seen"] > NEARLY, what
        assert each["private"] == [], what
        assert each["dialogs"] == ([[each["own"]]] if what.startswith("voting") else []), what
        # It comes black to the display that was the facilitator's alone, unasked.
        assert each["black"] is (what == "pulled"), what
        if not each["black"]:
            assert min(each["capitals"]) >= int(capitals(wide, high)), what
