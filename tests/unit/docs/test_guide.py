"""The user's guide is the same in every language, leads to what is there, and says what is seen."""

import shlex
from argparse import ArgumentParser
from importlib import import_module

import pytest

from cjm_desktop.words.languages import TRANSLATED
from cjm_desktop.words.wording import ENGLISH
from tests import guide
from tests.guide import CHAPTERS, FOLDER, PAGES

PICTURES = {
    "start-page", "map", "card-fields", "idea-tray", "judging-bar", "gap-chart", "presence",
    "coverage", "personas", "table", "find", "export-dialog", "workshop-guide",
    "unfinished-work", "versions", "comparison", "command-palette", "preferences",
}  # fmt: skip
"""What pictures of the running program are taken of."""


def test_a_language_has_the_three_chapters_and_no_other() -> None:
    found = {str(path.relative_to(FOLDER)) for path in FOLDER.glob("*/*.md")}
    assert found == {f"{language}/{chapter}.md" for language, chapter in PAGES}


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_chapter_is_built_alike_in_every_language(language: str, chapter: str) -> None:
    english = guide.text_of("en", chapter)
    translated = guide.text_of(language, chapter)
    assert guide.shape(translated) == guide.shape(english)
    assert guide.commands(translated) == guide.commands(english)
    assert [each.chapter for each in guide.links(translated, chapter)] == [
        each.chapter for each in guide.links(english, chapter)
    ]


@pytest.mark.parametrize(("language", "chapter"), PAGES)
def test_a_picture_is_one_that_is_taken_and_says_what_it_shows(language: str, chapter: str) -> None:
    text = guide.text_of(language, chapter)
    found = guide.pictures(text)
    assert text.count("![") == len(found), "a picture that is not on a line of its own"
    assert {place for _, place in found} <= {f"pictures/{name}.png" for name in PICTURES}


def test_every_picture_is_shown_once() -> None:
    shown = [place for each in CHAPTERS for _, place in guide.pictures(guide.text_of("en", each))]
    assert sorted(shown) == sorted(f"pictures/{name}.png" for name in PICTURES)


@pytest.mark.parametrize(("language", "chapter"), PAGES)
def test_a_link_leads_to_a_heading(language: str, chapter: str) -> None:
    for link in guide.links(guide.text_of(language, chapter), chapter):
        assert link.chapter in CHAPTERS, link
        there = [each.anchor for each in guide.headings(guide.text_of(language, link.chapter))]
        assert not link.anchor or there.count(link.anchor) == 1, link


@pytest.mark.parametrize(("language", "chapter"), PAGES)
def test_a_link_leads_where_the_english_one_leads(language: str, chapter: str) -> None:
    def place_of(language: str, link: guide.Link) -> tuple[str, int]:
        there = [each.anchor for each in guide.headings(guide.text_of(language, link.chapter))]
        return link.chapter, there.index(link.anchor) if link.anchor else 0

    def places(language: str) -> list[tuple[str, int]]:
        found = guide.links(guide.text_of(language, chapter), chapter)
        return [place_of(language, each) for each in found]

    assert places(language) == places("en")


@pytest.mark.parametrize(("language", "chapter"), PAGES)
def test_what_is_bold_is_read_on_the_screen(language: str, chapter: str) -> None:
    said = guide.on_the_screen(language)
    for path in guide.bold(guide.text_of(language, chapter)):
        assert not [word for word in path if word not in said], path


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_a_chapter_speaks_of_the_same_words_on_the_screen(language: str, chapter: str) -> None:
    def count(language: str) -> int:
        return len(guide.bold(guide.text_of(language, chapter)))

    assert count(language) == count("en")


def test_a_command_is_one_that_the_command_line_takes() -> None:
    for chapter in CHAPTERS:
        text = guide.text_of("en", chapter)
        spoken = [each for each in guide.code(text) if each.startswith("cjm-desktop ")]
        for line in (*guide.commands(text), *spoken):
            name, *given = shlex.split(line)[1:]
            parser = ArgumentParser(exit_on_error=False)
            import_module(f"cjm_desktop.commands.{name}").arguments(parser, ENGLISH)
            if "--help" not in given:
                parser.parse_args(given)
