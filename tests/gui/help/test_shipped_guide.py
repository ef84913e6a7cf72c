"""The shipped guide holds together: alike in all languages, no link or picture leads nowhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextDocument, QTextFormat

from cjm_desktop.desktop.help.chapter import Chapter, blocks, read_chapter
from cjm_desktop.desktop.help.explanation import PLACES
from cjm_desktop.paths import guide
from cjm_desktop.storage.user_guide import SUFFIX, chapter_text, picture_names, shipped_chapters
from cjm_desktop.words.languages import LANGUAGES

pytestmark = pytest.mark.skipif(not shipped_chapters(), reason="the guide has no chapters yet")


def chapters(language: str) -> dict[str, Chapter]:
    return {name: read_chapter(name, chapter_text(name, language)) for name in shipped_chapters()}


def links(name: str, language: str) -> Iterator[str]:
    document = QTextDocument()
    document.setMarkdown(chapter_text(name, language))
    for block in blocks(document):
        parts = block.begin()
        while not parts.atEnd():
            format_ = parts.fragment().charFormat()
            if format_.anchorHref():
                yield format_.anchorHref()
            if format_.isImageFormat():
                assert format_.stringProperty(QTextFormat.Property.ImageAltText)
                yield format_.toImageFormat().name()
            parts += 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_headings(language: str) -> None:
    for name, chapter in chapters(language).items():
        assert guide(language, f"{name}{SUFFIX}").is_file()
        levels = [heading.level for heading in chapter.headings]
        assert levels == [heading.level for heading in chapters("en")[name].headings]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_link_and_no_picture_leads_nowhere(language: str) -> None:
    known = chapters(language)
    there = {f"pictures/{name}" for name in picture_names(language)}
    for name in known:
        for link in links(name, language):
            target, _, anchor = link.partition("#")
            if "://" in link or link in there:
                continue
            chapter = known.get(target.removesuffix(SUFFIX) or name)
            assert chapter is not None, link
            assert not anchor or chapter.place_of(anchor) is not None, link


def test_what_is_explained_leads_to_places_that_there_are() -> None:
    known = chapters("en")
    lost = [place for place in PLACES.values() if known[place[0]].place_of(place[1]) is None]
    assert not lost
