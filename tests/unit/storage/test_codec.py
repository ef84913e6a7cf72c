"""What is written reads as the same, and is written the same again."""

import json
import re

from hypothesis import example, given
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff, Kpi, Map, Phase
from cjm_desktop.storage import codec
from tests.strategies import documents

HEAD = '{\n  "format": "cjm-desktop/map",\n  "format_version": 1'


@given(documents())
def test_what_was_written_reads_as_the_same_document(document: Document) -> None:
    assert codec.loads(codec.dumps(document)) == document


@given(documents())
def test_writing_what_was_read_gives_the_same_bytes(document: Document) -> None:
    written = codec.dumps(document)
    assert codec.dumps(codec.loads(written)) == written


@given(documents())
@example(
    Document(
        phases={"p": Phase(order="a0")}, kpis={"k": Kpi(order="a0", phase="p", target=6.1e-05)}
    )
)
def test_written_text_is_canonical_json(document: Document) -> None:
    written = codec.dumps(document)
    # A fraction may be spelt in several ways; its spelling is marked as text and kept as it is.
    plain = json.loads(written, parse_float=lambda spelt: f"\0{spelt}")
    laid_out = json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    assert written == re.sub(r'"\\u0000([^"]*)"', r"\1", laid_out).encode()


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_comes_back(number: float) -> None:
    document = Document(
        phases={"p": Phase(order="a0")}, kpis={"k": Kpi(order="a0", phase="p", target=number)}
    )
    written = codec.dumps(document)
    again = codec.loads(written)
    assert again.kpis["k"].target == number
    assert codec.dumps(again) == written


def test_an_empty_document_is_only_its_head() -> None:
    assert codec.dumps(Document()) == (HEAD + "\n}\n").encode()
    assert codec.loads(codec.dumps(Document())) == Document()


def test_defaults_are_left_out_and_keys_sorted_at_every_level() -> None:
    document = Document(
        map=Map(title="Å", accent="#1F2D5C"),
        cards={
            "b": Card(order="a1", tags=("z", "a"), meta={"y": "1", "x": "2"}),
            "a": Card(order="a0", potential=9.0, effort=2.5, experience=0),
        },
        handoffs={"h": Handoff(source="a", target="b")},
    )
    body = codec.dumps(document).decode()
    assert list(json.loads(body)) == ["cards", "format", "format_version", "handoffs", "map"]
    assert json.loads(body)["cards"] == {
        "a": {"effort": 2.5, "experience": 0, "order": "a0", "potential": 9},
        "b": {"meta": {"x": "2", "y": "1"}, "order": "a1", "tags": ["z", "a"]},
    }
    assert list(json.loads(body)["cards"]) == ["a", "b"]
    assert '"potential": 9\n' in body
    assert '"title": "Å"' in body


def test_the_order_of_the_records_does_not_show() -> None:
    first, second = Card(order="a0"), Card(order="a1")
    assert codec.dumps(Document(cards={"a": first, "b": second})) == codec.dumps(
        Document(cards={"b": second, "a": first})
    )


def test_a_byte_order_mark_is_accepted_and_not_written() -> None:
    written = codec.dumps(Document(map=Map(title="x")))
    read = codec.loads(b"\xef\xbb\xbf" + written)
    assert codec.dumps(read) == written


def test_keys_that_look_repeated_inside_texts_are_no_trouble() -> None:
    title = '"order": "order" : ": \\" :'
    document = Document(cards={"c": Card(order="a0", title=title, meta={title: title})})
    assert codec.loads(codec.dumps(document)) == document


def test_other_white_space_reads_the_same() -> None:
    document = Document(cards={"c": Card(order="a0", title=' " : ')})
    spaced = json.dumps(json.loads(codec.dumps(document)), indent=1, separators=(" ,", "\t:\r\n"))
    assert codec.loads(spaced.encode()) == document
