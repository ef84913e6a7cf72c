"""Numbers are written as the language has it, and read however they were written."""

import subprocess
import sys
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.paths import resource
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.numbers import amount, amount_of, digits, number, number_of, signed_number
from cjm_desktop.words.wording import ENGLISH, Wording

SPACE = "\N{NO-BREAK SPACE}"
CODES = st.sampled_from(tuple(LANGUAGES))


@pytest.mark.parametrize(
    ("value", "english", "swedish", "danish"),
    [
        (9.0, "9", "9", "9"),
        (4.5, "4.5", "4,5", "4,5"),
        (-0.5, "−0.5", "−0,5", "−0,5"),
        (0.1 + 0.2, "0.3", "0,3", "0,3"),
        (999.0, "999", "999", "999"),
        (-3600.0, "−3,600", "−3 600", "−3.600"),
        (12_500.0, "12,500", "12 500", "12.500"),
        (-1_250_000.5, "−1,250,000.5", "−1 250 000,5", "−1.250.000,5"),
        (
            12_345_678_901.5,
            "12,345,678,902",
            "12 345 678 902",
            "12.345.678.902",
        ),
        (-2.5e300, "−2.5e+300", "−2,5e+300", "−2,5e+300"),
    ],
)
def test_a_number_is_written_with_the_signs_of_the_language(
    value: float, english: str, swedish: str, danish: str
) -> None:
    languages = (Wording(code, NullTranslations()) for code in ("en", "sv", "da"))
    written = [number(tr, value) for tr in languages]
    assert written == [english, swedish.replace(" ", SPACE), danish]


def test_what_is_not_known_is_a_dash() -> None:
    assert number(ENGLISH, None) == "–"


def test_a_gap_has_its_sign_and_an_amount_its_unit() -> None:
    assert [signed_number(ENGLISH, gap) for gap in (4.0, 0.0, -2.5)] == ["+4", "0", "−2.5"]
    assert amount(ENGLISH, 31, "%") == f"31{SPACE}%"
    assert amount(ENGLISH, 31, "") == "31"


@pytest.mark.parametrize(
    ("text", "in_english", "in_swedish"),
    [
        ("31", 31, 31),
        ("31,5", 31.5, 31.5),
        ("31.5", 31.5, 31.5),
        ("-31,5 %", -31.5, -31.5),
        ("−31.5%", -31.5, -31.5),
        ("1 250", 1250, 1250),
        ("1\N{NO-BREAK SPACE}250\N{NARROW NO-BREAK SPACE}000,5 kr", 1_250_000.5, 1_250_000.5),
        ("1,250", 1250, 1.25),
        ("1.250", 1.25, 1250),
        ("0,125", 0.125, 0.125),
        ("0.125", 0.125, 0.125),
        ("1.250,50", 1250.5, 1250.5),
        ("1,250.50", 1250.5, 1250.5),
        ("1.250.000", 1_250_000, 1_250_000),
        ("1,250,000", 1_250_000, 1_250_000),
        ("1.2.3", None, None),
        ("40 SEK/mån.", 40, 40),
        ("€ 12", 12, 12),
        ("-$12.40", -12.4, -12.4),
        ("1,5E+06", 1_500_000, 1_500_000),
        (",5", 0.5, 0.5),
        ("1e999", None, None),
        ("10000000000000000000000000..", None, None),
        ("12 of 30", None, None),
        ("week 12", None, None),
        ("#DIV/0!", None, None),
        ("–", None, None),
        ("nan", None, None),
        ("", None, None),
    ],
)
def test_a_number_is_read_as_it_is_written_in_a_spreadsheet(
    text: str, in_english: float | None, in_swedish: float | None
) -> None:
    assert amount_of(text, "en") == in_english
    assert amount_of(text, "sv") == in_swedish


@pytest.mark.parametrize(
    ("text", "danish"),
    [
        ("7,5", 7.5),
        ("7.5", 7.5),
        ("1 234,5", 1234.5),
        ("1.234,5", 1234.5),
        ("1.234", 1234),
        ("1,234", 1.234),
        ("1,234.5", 1234.5),
        ("12.34.567", None),
        ("−2", -2),
        ("40 %", 40),
    ],
)
def test_danish_sets_thousands_apart_by_points(text: str, danish: float | None) -> None:
    assert amount_of(text, "da") == danish


@pytest.mark.parametrize(
    ("text", "alone"), [("7,5", 7.5), ("7 %", None), ("7k", None), ("$7", None)]
)
def test_a_number_that_stands_alone_has_no_unit(text: str, alone: float | None) -> None:
    assert number_of(text, "en") == alone
    assert amount_of(text, "en") is not None


finite = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**6), 10**6).map(lambda n: n / 1000),
)


@given(finite, CODES)
def test_what_is_written_to_be_edited_is_read_again(value: float, language: str) -> None:
    assert number_of(digits(value, language), language) == value


@given(st.floats(-9e9, 9e9).map(lambda value: round(value, 1)), CODES)
def test_what_is_written_to_be_seen_is_read_again(value: float, language: str) -> None:
    written = number(Wording(language, NullTranslations()), value)
    assert number_of(written, language) == pytest.approx(value, rel=1e-9, abs=1e-9)


@given(st.text("0123456789.,eE+-−– %", max_size=90), CODES)
def test_anything_can_be_typed(text: str, language: str) -> None:
    value = amount_of(text, language)
    assert value is None or abs(value) < float("inf")
    assert number_of(text, language) in (value, None)


def test_a_map_is_drawn_without_babel() -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from cjm_desktop.layout.map.swimlane import MapLayouter\n"
        "from cjm_desktop.storage import codec\n"
        "from cjm_desktop.words.wording import Wording\n"
        "document = codec.load(Path(sys.argv[1]))\n"
        "MapLayouter(Wording.of(document.map.language)).layout(document).drawing()\n"
        "print([name for name in sys.modules if name.startswith('babel')])"
    )
    sample = resource("samples", "studsbollsmaskin.cjm")
    done = subprocess.run(
        [sys.executable, "-c", program, str(sample)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
