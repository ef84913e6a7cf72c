"""Mappings of tables as files: what is written is read again, and what is none is told."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.intake.importing.columns import FIELDS, TO_NOTES
from cjm_desktop.intake.importing.mapping_file import FORMAT, NoMapping, mapped, mapping_bytes
from cjm_desktop.intake.importing.shapes import FORMS, Shape, columns_at
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT

TABLE = (
    ("Resan", "", "", "", ""),
    ("Steg", "Vem", "Vad", "Poäng", "Nr"),
    ("Köp", "Kund", "Mässan", "7", "1"),
    ("", "Kund", "Samtal", "5", "2"),
)


def written(**said: Any) -> bytes:
    return json.dumps({"format": FORMAT, **said}).encode()


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 2), st.sampled_from(FORMS),
    st.lists(st.sampled_from([*FIELDS, TO_NOTES, LEFT_OUT]), min_size=5, max_size=5),
    st.frozensets(st.sampled_from(["phase", "lane"])),
)  # fmt: skip
def test_what_is_written_is_read_again(
    header: int, form: Any, fields: list[str | None], filled: frozenset[str]
) -> None:
    proposed = columns_at(TABLE, header, "sv")
    # Columns without a heading cannot be spoken of.
    columns = tuple(
        column._replace(field=field) if column.heading else column
        for column, field in zip(proposed, fields, strict=True)
    )
    shape = Shape(header, form, columns, filled)
    assert mapped(mapping_bytes(shape), TABLE, "sv") == (shape, ())


def test_what_is_not_said_is_as_proposed_and_what_is_not_there_is_told() -> None:
    said = {" steg ": "phase", "Nr": None, "Pris": "potential"}
    found = mapped(written(columns=said), TABLE, "sv")
    fields = {column.heading: column.field for column in found.shape.columns}
    assert fields == {
        "Steg": "phase", "Vem": "lane", "Vad": fields["Vad"], "Poäng": fields["Poäng"], "Nr": None,
    }  # fmt: skip
    assert found.shape.header == 1
    assert found.missing == ("Pris",)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xff", "json"), (b"[" * 100_000, "json"), (b"[]", "format"),
        (b'{"format": 1}', "format"),
        (written(form="sideways"), "form"), (written(form=["long"]), "form"),
        (written(header=0), "header"), (written(header=9), "header"),
        (written(header=True), "header"), (written(columns=[]), "columns"),
        (written(columns={"Steg": "stage"}), "field"), (written(columns={"Steg": [1]}), "field"),
        (written(filled=["title"]), "filled"), (written(filled="phase"), "filled"),
    ],
)  # fmt: skip
def test_what_is_no_mapping_is_told(data: bytes, fault: str) -> None:
    with pytest.raises(NoMapping) as raised:
        mapped(data, TABLE, "sv")
    assert raised.value.fault == fault
