"""A chapter of the guide as the toolkit reads it: its headings with their anchors, its paragraphs.

The text is read by what shows it, so that what is found stands where it is shown.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from cjm_desktop.desktop.help.searching import Paragraph

_NOT_IN_ANCHORS: Final = re.compile(r"[^\w\- ]")


class Heading(NamedTuple):
    """A heading: 1 is the chapter's own title."""

    level: int
    title: str
    anchor: str
    position: int


class Chapter(NamedTuple):
    """What there is to find in a chapter."""

    id: str
    headings: tuple[Heading, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def title(self) -> str:
        """What the chapter is called."""
        return self.headings[0].title if self.headings else self.id

    def heading_at(self, position: int) -> int:
        """Say under which heading a place of the text is."""
        return max(bisect_right([each.position for each in self.headings], position) - 1, 0)

    def place_of(self, anchor: str) -> int | None:
        """Say which heading has an anchor; None if none has."""
        anchors = (place for place, each in enumerate(self.headings) if each.anchor == anchor)
        return next(anchors, None)


def read_chapter(name: str, markdown: str) -> Chapter:
    """Read a chapter."""
    document = QTextDocument()
    document.setMarkdown(markdown)
    headings = tuple(headings_of(document))
    paragraphs = []
    under = -1
    for block in blocks(document):
        under += block.blockFormat().headingLevel() > 0
        if block.text().strip():
            paragraphs.append(Paragraph(name, max(under, 0), block.position(), block.text()))
    return Chapter(name, headings, tuple(paragraphs))


def headings_of(document: QTextDocument) -> Iterator[Heading]:
    """Go through the headings, each with the anchor that a link to it names."""
    known: dict[str, int] = {}
    for block in blocks(document):
        level = block.blockFormat().headingLevel()
        if level > 0:
            title = " ".join(block.text().split())
            yield Heading(level, title, _anchor(title, known), block.position())


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Go through the paragraphs, those in tables too."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _anchor(title: str, known: dict[str, int]) -> str:
    """Make an anchor as GitHub does: small letters, hyphens for spaces, numbers for the same."""
    anchor = _NOT_IN_ANCHORS.sub("", title.lower()).replace(" ", "-")
    known[anchor] = known.get(anchor, -1) + 1
    return f"{anchor}-{known[anchor]}" if known[anchor] else anchor
