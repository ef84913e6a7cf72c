"""The catalogues are complete, fill in the values of their source, and are compiled as they stand.

The sentences are found here by reading the code itself, so that one which the extractor misses
(such as a call inside the braces of a string) does not stay English in silence.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import cjm_desktop
from cjm_desktop.paths import resource
from cjm_desktop.words.languages import LANGUAGES, TRANSLATED

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%(?:\(\w+\))?[sr]")
CODE = Path(cjm_desktop.__file__).parent


def path_of(language: str) -> Path:
    return resource("translations", language, "LC_MESSAGES", "cjm_desktop.po")


@cache
def catalogue(language: str) -> Catalog:
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(content: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [content] if isinstance(content, str) else list(content or ())


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def wrong_placeholders(message: Message) -> list[str]:
    """List the forms that lack a value of their source, or have one that is never filled in."""
    sources = forms(message.id)
    allowed = set().union(*map(placeholders, sources))
    return [
        text
        for source, text in zip(sources, forms(message.string), strict=False)
        if text and not placeholders(source) <= placeholders(text) <= allowed
    ]


def marked() -> Iterator[tuple[str, str]]:
    """Give each sentence that the code marks for translation, with the file it stands in."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or called(node) not in MARKS or not node.args:
                continue
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                    yield str(path.relative_to(CODE)), part.value


MARKS = {"tr", "_tr", "tr_", "_", "N_", "plural"}


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def test_every_sentence_of_the_code_is_in_the_catalogues() -> None:
    found = list(marked())
    assert len(found) > 400
    for language in TRANSLATED:
        known = {forms(message.id)[0] for message in messages(language)}
        missing = [f"{file}: {text!r}" for file, text in found if text not in known]
        assert not missing, "run `make translations` and translate what is new"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language: str) -> None:
    unready = [
        message.id
        for message in messages(language)
        if message.fuzzy
        or len(forms(message.string)) != len(forms(message.id))
        or not all(text.strip() for text in forms(message.string))
    ]
    assert not unready


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_fill_in_the_values_of_their_source(language: str) -> None:
    wrong = [f"{m.id!r} → {text!r}" for m in messages(language) for text in wrong_placeholders(m)]
    assert not wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_ellipses_letters_and_the_space_around(language: str) -> None:
    """Three dots promise a question, a letter is for Alt, and spaces join what follows."""
    wrong = [
        (source, text)
        for message in messages(language)
        for source, text in zip(forms(message.id), forms(message.string), strict=True)
        if source.endswith("…") != text.endswith("…")
        or source.count("&") != text.count("&")
        or (source.startswith(" "), source.endswith(" "))
        != (text.startswith(" "), text.endswith(" "))
    ]
    assert not wrong


@pytest.mark.parametrize("language", TRANSLATED)
def test_quotation_marks_are_the_languages_own(language: str) -> None:
    pair = LANGUAGES[language].quotes
    for message in messages(language):
        for text in forms(message.string):
            marks = re.findall("[“”„»«]", text)
            assert marks == list(pair) * (len(marks) // 2), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_compiled_catalogues_say_what_their_sources_say(language: str) -> None:
    """Compared by their messages, since the bytes depend on the version of Babel."""
    with path_of(language).with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert [(forms(m.id), forms(m.string)) for m in compiled if m.id] == sorted(
        (forms(m.id), forms(m.string)) for m in messages(language)
    ), "a catalogue has changed: run `make lint`, which installs it anew"


@pytest.mark.parametrize("language", TRANSLATED)
def test_headers_say_who_and_what(language: str) -> None:
    headers = dict(catalogue(language).mime_headers)
    assert headers["Project-Id-Version"] == f"cjm-desktop {cjm_desktop.__version__}"
    assert headers["Report-Msgid-Bugs-To"] == "CJM Desktop contributors"
    assert headers["Language"] == language


def test_a_wrong_placeholder_is_noticed() -> None:
    assert wrong_placeholders(Message("Moved to {phase}", "Flyttad till {fas}"))
    assert wrong_placeholders(Message("Moved to {phase}", "Flyttad"))
    assert wrong_placeholders(Message("unknown: %s", "okänt: %r"))
    assert wrong_placeholders(Message(("one card", "{n} cards"), ("ett kort", "kort")))
    assert not wrong_placeholders(Message("Moved to {phase}", "Till {phase} flyttad"))
    assert not wrong_placeholders(Message(("{n} card", "{n} cards"), ("{n} kort", "{n} kort")))
    assert not wrong_placeholders(Message(("one card", "{n} cards"), ("ett kort", "{n} kort")))


@pytest.mark.parametrize("language", TRANSLATED)
def test_an_ellipsis_stands_at_its_word_as_in_the_source(language: str) -> None:
    assert not [
        text
        for message in messages(language)
        for source, text in zip(forms(message.id), forms(message.string), strict=False)
        if " …" in text and " …" not in source
    ]
