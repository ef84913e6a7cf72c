"""A machine with the fonts of tests/data/fonts (a few letters of some scripts) and no others."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cjm_desktop.layout import text
from cjm_desktop.layout.shaping import faces, pieces
from cjm_desktop.storage import machine_fonts

FONTS = Path(__file__).parent / "data" / "fonts"


@contextmanager
def only_fonts_in(folder: Path) -> Iterator[None]:
    """Let a folder's `fonts` be all that the machine has, and forget what was found before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(machine_fonts, "_folders", lambda: iter([folder]))
        _forget()
        yield
    _forget()


def _forget() -> None:
    for found in (
        machine_fonts.machine_fonts, faces._fonts, faces.machine_font, pieces._drawn,
        pieces._pieces, pieces._shape, text._width,
    ):  # fmt: skip
        found.cache_clear()
    text.single.forget()
