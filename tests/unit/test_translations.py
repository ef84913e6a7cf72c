"""A catalogue must fill in the same values as the source and be compiled from what is in git."""

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from cjm_desktop.paths import resource

PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def catalogues() -> list[tuple[Path, Catalog]]:
    found = []
    for path in sorted(resource("translations").glob("*/LC_MESSAGES/cjm_desktop.po")):
        with path.open("rb") as file:
            found.append((path, read_po(file, locale=path.parts[-3])))
    return found


def texts(content: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [content] if isinstance(content, str) else list(content or ())


def wrong_placeholders(message: Message) -> list[str]:
    allowed = {p for text in texts(message.id) for p in PLACEHOLDER.findall(text)}
    needed = set(PLACEHOLDER.findall(texts(message.id)[-1]))
    return [
        text
        for text in texts(message.string)
        if text and not needed <= set(PLACEHOLDER.findall(text)) <= allowed
    ]


def test_translations_fill_in_the_values_of_their_source() -> None:
    wrong = [
        f"{path.parts[-3]}: {message.id!r} → {text!r}"
        for path, catalogue in catalogues()
        for message in catalogue
        if message.id
        for text in wrong_placeholders(message)
    ]
    assert not wrong


def test_compiled_catalogues_are_those_of_the_sources() -> None:
    for path, catalogue in catalogues():
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        assert path.with_suffix(".mo").read_bytes() == compiled.getvalue(), (
            f"{path.name} has changed: run `make translations`"
        )


def test_a_wrong_placeholder_is_noticed() -> None:
    assert wrong_placeholders(Message("Moved to {phase}", "Flyttad till {fas}"))
    assert wrong_placeholders(Message("Moved to {phase}", "Flyttad"))
    assert not wrong_placeholders(Message("Moved to {phase}", "Till {phase} flyttad"))
    assert not wrong_placeholders(Message(("{n} card", "{n} cards"), ("{n} kort", "{n} kort")))
