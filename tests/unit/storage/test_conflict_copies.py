"""Copies that a service made of a conflict are known by their names, and others are left alone."""

import unicodedata

import pytest

from cjm_desktop.storage.conflict_copies import match

CERTAIN = [
    # Dropbox, in many languages and with its numbers
    "plan (Anna's conflicted copy 2026-11-26).cjm",
    "plan (Anna’s conflicted copy 2026-11-26).cjm",
    "plan (conflicted copy 2026-11-26).cjm",
    "plan (Anna's conflicted copy 2026-11-26 (1)).cjm",
    "plan (LAPTOP-7's conflicted copy 2026-11-26) (2).cjm",
    "plan (Case Conflict).cjm",
    "plan (Case Conflict (1)).cjm",
    "plan (Selective Sync Conflict).cjm",
    "plan (Annas kopia i konflikt 2026-11-26).cjm",
    "plan (Annas motsägande kopia 2026-11-26).cjm",
    "plan (Annas modstridende kopi 2026-11-26).cjm",
    "plan (Annas motstridende kopi 2026-11-26).cjm",
    "plan (In Konflikt stehende Kopie von Anna 2026-11-26).cjm",
    "plan (Copie en conflit de Anna 2026-11-26).cjm",
    "plan (Copia en conflicto de Anna 2026-11-26).cjm",
    "plan (Copia in conflitto di Anna 2026-11-26).cjm",
    "plan (Cópia em conflito de Anna 2026-11-26).cjm",
    "plan (конфликтующая копия Анна 2026-11-26).cjm",
    "plan (Anna の競合コピー 2026-11-26).cjm",
    "plan (Anna 的冲突副本 2026-11-26).cjm",
    # Nextcloud and ownCloud
    "plan (conflicted copy 2026-11-26 101010).cjm",
    "plan (conflicted copy anna 2026-11-26 101010).cjm",
    "plan_conflict-20261126-101010.cjm",
    # Syncthing
    "plan.sync-conflict-20261126-101010-ABCDEFG.cjm",
    "plan.sync-conflict-20261126-101010.cjm",
    # Seafile, pCloud, Resilio
    "plan (SFConflict anna@example.org 2026-11-26-10-10-10).cjm",
    "plan [conflicted].cjm",
    "plan.Conflict.cjm",
    # another case of the suffix
    "plan (Anna's conflicted copy 2026-11-26).CJM",
]
LIKELY = [
    "plan (1).cjm",
    "plan(2).cjm",
    "plan 2.cjm",
    "plan-DESKTOP-AB12CDE.cjm",
    "plan-ANNAS-PC.cjm",
    "plan-ANNAS-PC-2.cjm",
    "plan-annas-book.cjm",
]
NONE = [
    "plan.cjm",
    "plan (draft).cjm",
    "plan (2026-11-26).cjm",
    "plan (workshop 2026-11-26).cjm",
    "plan – my changes.cjm",
    "plan – copy.cjm",
    "plan-oslo.cjm",
    "plan-2026.cjm",
    "plan-A-NAME-LONGER-THAN-ANY.cjm",
    "plan2.cjm",
    "planning (Anna's conflicted copy 2026-11-26).cjm",
    "other (Anna's conflicted copy 2026-11-26).cjm",
    "plan (Anna's conflicted copy 2026-11-26).pdf",
    "plan.sync-conflict-yesterday.cjm",
    ".~lock.plan.cjm#",
    "conflict.cjm",
    "",
]


@pytest.mark.parametrize("name", CERTAIN)
def test_a_name_that_says_so_is_a_conflict_copy(name: str) -> None:
    assert match(name, "plan.cjm") == "certain"


@pytest.mark.parametrize("name", LIKELY)
def test_a_name_that_a_user_might_have_chosen_is_only_likely(name: str) -> None:
    assert match(name, "plan.cjm", machine="Annas-Book") == "likely"


@pytest.mark.parametrize("name", NONE)
def test_any_other_name_is_none(name: str) -> None:
    assert match(name, "plan.cjm", machine="Annas-Book") is None


def test_letters_and_accents_that_were_taken_apart_are_the_same() -> None:
    apart = unicodedata.normalize("NFD", "Kundresa för Åsa (Åsas kopia i konflikt 2026-11-26).cjm")
    assert match(apart, "Kundresa för Åsa.cjm") == "certain"


def test_a_name_with_signs_of_patterns_is_taken_as_it_is() -> None:
    assert match("a.c (1).cjm", "a.c.cjm") == "likely"
    assert match("abc (1).cjm", "a.c.cjm") is None
    assert match("plan (1) (2).cjm", "plan (1).cjm") == "likely"


def test_a_long_name_takes_no_time() -> None:
    assert match("plan (" + "(" * 100_000 + ").cjm", "plan.cjm") is None
    assert match("plan-" + "A-" * 100_000 + ".cjm", "plan.cjm") is None
