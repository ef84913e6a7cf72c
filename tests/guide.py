"""Reads the user's guide as its tests ask about it: headings, links, what is bold, what is code.

In the guide **bold** is what is read on the screen, word for word, with `▸` between a menu and its
entry; `code` is a key, a command, or what is written on the screen as it stands.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.pofile import read_po

from cjm_desktop.paths import resource
from cjm_desktop.storage.templates import templates
from cjm_desktop.words.languages import LANGUAGES, SOURCE, TRANSLATED

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "guide"
CHAPTERS = ("consultant", "facilitator", "analyst")
PAGES = [(language, chapter) for language in LANGUAGES for chapter in CHAPTERS]
IN_A_PATH = " ▸ "

_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_PICTURE = re.compile(r"^!\[([^\]]+)\]\(([^)]+)\)$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_CODE = re.compile(r"`([^`]+)`")
_ROW = re.compile(r"^\|.*\|$", re.MULTILINE)
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


class Heading(NamedTuple):
    """A heading as it is written."""

    level: int
    title: str

    @property
    def anchor(self) -> str:
        """What a link to it names, as GitHub makes it."""
        return _NOT_IN_ANCHORS.sub("", self.title.lower()).replace(" ", "-")


class Link(NamedTuple):
    """Where a link leads: a chapter, and a heading's anchor or nothing."""

    chapter: str
    anchor: str


@cache
def text_of(language: str, chapter: str) -> str:
    """Read a chapter."""
    return (FOLDER / language / f"{chapter}.md").read_text("utf-8")


def headings(text: str) -> list[Heading]:
    """List the headings of a chapter."""
    return [Heading(len(marks), title) for marks, title in _HEADING.findall(text)]


def pictures(text: str) -> list[tuple[str, str]]:
    """List the pictures, each with what is said of it and its place."""
    return _PICTURE.findall(text)


def links(text: str, chapter: str) -> Iterator[Link]:
    """Go through the links of a chapter."""
    for target in _LINK.findall(text):
        file, _, anchor = target.partition("#")
        yield Link(file.removesuffix(".md") or chapter, anchor)


def bold(text: str) -> list[list[str]]:
    """List what is read on the screen: words, or a path of words."""
    return [" ".join(found.split()).split(IN_A_PATH) for found in _BOLD.findall(text)]


def code(text: str) -> list[str]:
    """List the keys and the commands that stand in sentences."""
    return _CODE.findall(text)


def commands(text: str) -> list[str]:
    """List the commands that stand on lines of their own."""
    return [line.strip() for line in text.splitlines() if line.startswith("    cjm-desktop ")]


def shape(text: str) -> list[str]:
    """Tell how a chapter is built: its headings by level, lists, pictures, tables and commands."""
    return [part for line in text.splitlines() if (part := _shape_of(line))]


def _shape_of(line: str) -> str:
    if picture := _PICTURE.match(line):
        return picture[2]
    if _ROW.match(line):
        return f"row of {line.count('|') - 1}"
    if line.startswith("    cjm-desktop "):
        return "command"
    beginning = re.match(r"(#+|-|\d+\.) ", line)
    return beginning[1] if beginning else ""


@cache
def on_the_screen(language: str) -> frozenset[str]:
    """Give all that the program says in a language, as it is read there."""
    is_source = language == SOURCE.code
    catalogue_of = TRANSLATED[0] if is_source else language
    path = resource("translations", catalogue_of, "LC_MESSAGES", "cjm_desktop.po")
    with path.open("rb") as file:
        catalogue = read_po(file)
    said: set[str] = set()
    for message in catalogue:
        forms = message.id if is_source else message.string
        said.update([forms] if isinstance(forms, str) else forms or ())
    named = {each.title for each in templates() if each.language == language}
    return frozenset(as_read(each) for each in said) | named


def as_read(said: str) -> str:
    """Take out of a text what only menus show."""
    return said.replace("&&", "\0").replace("&", "").replace("\0", "&")
