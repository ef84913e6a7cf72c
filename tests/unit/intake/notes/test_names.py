"""Names are replaced as whole words, wherever they stand, and are counted."""

import pytest

from cjm_desktop.intake.notes.names import Replacement, kept_names, replaced, rewording, speakers
from cjm_desktop.intake.notes.paragraphs import Paragraph

NAMES = (
    Replacement("Anna", "the buyer"),
    Replacement("Anna Svensson", "Purchaser"),
    Replacement("Lars", "Operator"),
    Replacement("C++ AB (publ)", "the \\1 customer"),
    Replacement("Åse", ""),
    Replacement("İlker", "X"),
)


def without(text: str) -> str:
    return replaced((Paragraph(text),), NAMES).notes[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Svensson called Anna.", "Purchaser called the buyer."),
        ("ANNA  svensson\u00a0knows", "Purchaser\u00a0knows"),
        ("Anna's and Anna Svensson’s price", "the buyer's and Purchaser’s price"),
        ("Annas pris, Svenssons pris", "the buyers pris, Svenssons pris"),
        ("Lars' pris och Lars’ bil, Lars.", "Operator' pris och Operator’ bil, Operator."),
        ("Annabel and Joanna", "Annabel and Joanna"),
        ("Anna-Karin", "the buyer-Karin"),
        ("ask c++ ab (PUBL) for it", "ask the \\1 customer for it"),
        ("A\u030ase was there", " was there"),
        ("ilker waits", "X waits"),
        ("'Anna' said", "'the buyer' said"),
    ],
)
def test_a_name_is_replaced_as_a_word(text: str, expected: str) -> None:
    assert without(text) == expected


def test_who_speaks_is_replaced_too_and_each_is_counted() -> None:
    notes = (Paragraph("Hi Lars.", "Anna Svensson", "0:01"), Paragraph("Anna!", "LARS"))
    changed, found = replaced(notes, NAMES)
    assert changed == (
        Paragraph("Hi Operator.", "Purchaser", "0:01"),
        Paragraph("the buyer!", "Operator"),
    )
    assert {name: count for name, count in found.items() if count} == {
        "Anna": 1, "Anna Svensson": 1, "Lars": 2,
    }  # fmt: skip
    assert set(found) == {each.name for each in NAMES}


def test_without_a_list_notes_stay_as_they_are() -> None:
    notes = (Paragraph("Anna", "Anna"),)
    assert replaced(notes, ()).notes is notes
    assert rewording(())("Anna, (?!)") == "Anna, (?!)"


def test_the_list_is_kept_tidy() -> None:
    typed = [(" Anna  S ", " Buyer "), ("", "x"), ("anna s", "Head"), ("!?", "y"), ("Bo", "")]
    assert kept_names(typed) == (Replacement("anna s", "Head"), Replacement("Bo", "…"))
    assert len(kept_names([(f"N{n}", "x") for n in range(900)])) == 500


def test_speakers_are_listed_once_in_their_order() -> None:
    notes = (Paragraph("a", "Bo"), Paragraph("b"), Paragraph("c", "Anna"), Paragraph("d", "BO"))
    assert speakers(notes) == ("Bo", "Anna")
