"""Hostile and endless files: refused with a reason, before they cost time or memory."""

import zipfile
from io import BytesIO

import pytest

from cjm_desktop.intake.importing import material as limits
from cjm_desktop.intake.importing.material import RefusalCode, Refused
from cjm_desktop.intake.importing.words import refusal
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.files import read, workbook

SHEET = "xl/worksheets/sheet1.xml"


def repacked(data: bytes, **parts: bytes) -> bytes:
    """Give a workbook with other contents in some of its files, by the end of their names."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            part = next((each for each in parts if name.endswith(f"{each}.xml")), None)
            new.writestr(name, old.read(name) if part is None else parts[part])
    return file.getvalue()


def refused(data: bytes | str, name: str) -> RefusalCode:
    with pytest.raises(Refused) as told:
        read(data, name)
    assert refusal(told.value, ENGLISH)
    return told.value.code


BOOK = workbook([["Title", "Phase"], ["Search", "Before"]])
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def test_millions_of_rows_are_refused_by_counting_them() -> None:
    rows = b"<row/>" * 10_000_000
    assert (
        refused(repacked(BOOK, sheet1=HEAD + rows + b"</sheetData></worksheet>"), "a.xlsx")
        == "rows"
    )


def test_a_bomb_is_refused_by_what_it_says_of_itself() -> None:
    file = BytesIO(BOOK)
    with zipfile.ZipFile(file, "a", 8) as archive:
        archive.writestr("xl/media/bomb", bytes(301_000_000))
    assert len(file.getvalue()) < 1_000_000
    assert refused(file.getvalue(), "a.xlsx") == "unpacked"


def test_entities_are_not_expanded() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + HEAD
    body = b'<row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    assert refused(repacked(BOOK, sheet1=laughs + body), "a.xlsx") == "broken"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"PK\x03\x04 no archive", "a.xlsx", "broken"), (BOOK[:-200], "a.xlsx", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.xlsx", "locked"),
        (workbook([["alone"]]), "a.xlsx", "empty"), (b"Title,Phase\n\0\1\2", "a.csv", "not_text"),
        (b"graph TD", "a.mmd", "empty"), (",".join("x" * 501) + "\n1\n", "a.csv", "columns"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(data: bytes, name: str, code: RefusalCode) -> None:
    assert refused(data, name) == code


def test_a_text_of_too_many_rows_is_refused() -> None:
    assert refused("Title,Phase\n" + "a,b\n" * (limits.MAX_ROWS + 1), "a.csv") == "rows"
