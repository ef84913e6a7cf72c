"""Translation falls back to English, fills in values, and never reads user text as a pattern."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from cjm_desktop.words import wording
from cjm_desktop.words.wording import ENGLISH, N_, Wording


@pytest.fixture
def swedish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wording]:
    catalogue = Catalog(locale="sv")
    catalogue.add("Export PDF…", "Exportera PDF…")
    catalogue.add("Moved to {phase}", "Flyttad till {phase}")
    catalogue.add(("{n} card", "{n} cards"), ("{n} kort", "{n} kort"))
    content = io.BytesIO()
    write_mo(content, catalogue)
    file = tmp_path / "translations" / "sv" / "LC_MESSAGES" / "cjm_desktop.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(content.getvalue())
    monkeypatch.setattr(wording, "resource", tmp_path.joinpath)
    wording._wording.cache_clear()
    yield Wording.of("sv")
    wording._wording.cache_clear()


def test_english_is_the_source_text() -> None:
    assert ENGLISH("Export PDF…") == "Export PDF…"
    assert ENGLISH.language == "en"


def test_values_are_filled_in() -> None:
    assert ENGLISH("{count} cards in {phase}", count=3, phase="Trigger") == "3 cards in Trigger"


def test_braces_without_values_are_left_alone() -> None:
    assert ENGLISH("{count}") == "{count}"


def test_user_text_is_not_read_as_a_pattern() -> None:
    assert ENGLISH("Open {name}", name="{0.__class__}") == "Open {0.__class__}"


def test_empty_text_stays_empty(swedish: Wording) -> None:
    assert swedish("") == ""


@pytest.mark.parametrize(("n", "text"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards")])
def test_english_plural(n: int, text: str) -> None:
    assert ENGLISH.plural("{n} card", "{n} cards", n) == text


def test_plural_takes_further_values() -> None:
    assert ENGLISH.plural("{n} card in {lane}", "{n} cards in {lane}", 2, lane="IT") == (
        "2 cards in IT"
    )


def test_catalogue_translates(swedish: Wording) -> None:
    assert swedish("Export PDF…") == "Exportera PDF…"
    assert swedish("Moved to {phase}", phase="Trigger") == "Flyttad till Trigger"
    assert swedish.plural("{n} card", "{n} cards", 2) == "2 kort"
    assert swedish("Not in the catalogue") == "Not in the catalogue"


@pytest.mark.parametrize("code", ["sv_SE", "sv-FI", "SV"])
def test_regions_use_their_language(swedish: Wording, code: str) -> None:
    assert Wording.of(code).language == "sv"


@pytest.mark.parametrize("code", ["", "fi", "../sv", "C", "zz_ZZ"])
def test_other_languages_are_worded_in_english(swedish: Wording, code: str) -> None:
    assert Wording.of(code)("Export PDF…") == "Export PDF…"


def test_a_language_is_read_once(swedish: Wording) -> None:
    assert Wording.of("sv") is swedish


def test_marking_changes_nothing() -> None:
    assert N_("Touchpoint") == "Touchpoint"


def test_import_brings_no_heavy_module() -> None:
    program = (
        "import sys, cjm_desktop.words.wording\n"
        "print([m for m in ('pydantic_core', 'PySide6', 'babel', 'platformdirs', 'locale')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
