"""The user's guide as it is shipped: chapters in Markdown with their pictures, in each language.

What a language does not have is in English.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cjm_desktop.paths import guide
from cjm_desktop.words.languages import SOURCE

CHAPTERS: Final = ("consultant", "facilitator", "analyst")
"""The chapters in their order: for who draws the map, who leads the workshop, who counts."""
SUFFIX: Final = ".md"
_PICTURES: Final = "pictures"


def shipped_chapters() -> tuple[str, ...]:
    """List the chapters that there are, in their order."""
    return tuple(chapter for chapter in CHAPTERS if guide(SOURCE.code, _file(chapter)).is_file())


def chapter_text(chapter: str, language: str) -> str:
    """Read a chapter, in English if the language has none of its own."""
    return _found(language, _file(chapter)).read_text(encoding="utf-8")


def picture(name: str, language: str) -> bytes:
    """Read a picture of the guide; empty if there is none of the name."""
    path = _found(language, _PICTURES, name)
    return path.read_bytes() if path.is_file() else b""


def picture_names(language: str) -> Iterator[str]:
    """Name the pictures that a language has."""
    return (path.name for path in sorted(guide(language, _PICTURES).glob("*.png")))


def _file(chapter: str) -> str:
    return f"{chapter}{SUFFIX}"


def _found(language: str, *parts: str) -> Path:
    own = guide(language, *parts)
    return own if own.is_file() else guide(SOURCE.code, *parts)
