"""The answer of a language model: what is read of it, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.editing.store import Store
from cjm_desktop.intake.importers import importer_of, no_progress
from cjm_desktop.intake.importing.answers import MOST_BYTES, MOST_CARDS, read_answer
from cjm_desktop.intake.importing.bringing import brought
from cjm_desktop.intake.importing.material import Material, Refused
from cjm_desktop.intake.importing.words import refusal
from cjm_desktop.journey.document import Document
from cjm_desktop.output.brief import BriefRequest, brief
from cjm_desktop.words.wording import ENGLISH
from tests.strategies import documents
from tests.unit.insight.maps import a_map, touchpoint

CARD = {"phase": "Trigger", "role": "Buyer", "kind": "mindset", "title": "Is it worth it?"}


def read(text: str) -> Material:
    return read_answer(text.encode(), Path("answer.txt"), "en", progress=no_progress)


def answer(*cards: object) -> str:
    return json.dumps({"format": "cjm-desktop/answer", "cards": cards})


def code(text: str) -> str:
    with pytest.raises(Refused) as refused:
        read(text)
    assert refusal(refused.value, ENGLISH)
    return refused.value.code


@pytest.mark.parametrize(
    "text",
    [
        answer(CARD),
        json.dumps([CARD]),
        f"Sure! Here it is:\n\n```json\n{answer(CARD)}\n```\nAnything else?",
        f"```\n{answer(CARD)}\n```",
        f"```python\nprint()\n```\nand\n```json\n{answer(CARD)}\n```",
        f"Here it is: {answer(CARD)} – done.",
        "\ufeff" + answer(CARD),
        "| Phase | Role | Kind | Title |\n|---|---|---|---|\n"
        "| Trigger | Buyer | Mindset | Is it worth it? |\n",
        "Phase,Role,Kind,Title\nTrigger,Buyer,Mindset,Is it worth it?\n",
    ],
)
def test_each_form_gives_the_same_card_as_assumed(text: str) -> None:
    (row,) = read(text).rows
    assert (row.phase, row.lane, row.title, row.id) == ("Trigger", "Buyer", CARD["title"], "")
    assert row.fields == {"kind": "mindset", "evidence": "assumed"}


def test_what_nobody_may_guess_goes_to_the_notes() -> None:
    told = {"evidence": "researched", "owner": "Eva", "decision": "start", "potential": 7}
    more = {"tags": ["a", "b"], "id": "c1", "research": ["interviews"]}
    (row,) = read(answer({**CARD, **told, **more})).rows
    assert row.fields == {
        "kind": "mindset", "evidence": "assumed", "potential": 7.0, "tags": ("a", "b"),
    }  # fmt: skip
    assert row.id == ""
    assert set(row.notes.splitlines()) == {
        "owner: Eva", "decision: start", "id: c1", "research: interviews",
    }  # fmt: skip


def test_a_table_of_ours_never_comes_back_by_its_ids() -> None:
    text = "Id,Phase,Role,Title,Evidence,Owner\na,Trigger,Buyer,New,Researched,Eva\n"
    material = read(text)
    (row,) = material.rows
    assert (row.id, row.fields) == ("", {"evidence": "assumed"})
    assert {each.text for each in material.doubts} == {"Evidence", "Owner"}


def test_a_value_that_does_not_fit_is_kept_and_told() -> None:
    material = read(answer({**CARD, "potential": 99, "kind": "dragon"}))
    assert {each.code for each in material.doubts} == {"value"}
    assert "99" in material.rows[0].notes
    assert "dragon" in material.rows[0].notes


def test_a_card_without_a_title_is_told() -> None:
    material = read(answer(CARD, {"phase": "Trigger"}))
    assert len(material.rows) == 1
    assert [(each.code, each.text) for each in material.doubts] == [("untitled", "2")]


def test_marks_and_controls_are_text() -> None:
    wild = {**CARD, "title": "<b>=cmd|' /C calc'!A0</b>\u0000\ud800\x1b[31m", "notes": {"a": [1]}}
    (row,) = read(answer(wild)).rows
    assert row.title.startswith("<b>=cmd|")
    assert not set(row.title) & set("\0\ud800\x1b")
    assert row.notes == '{"a": [1]}'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no_answer"),
        ("I am sorry, I cannot do that.", "no_answer"),
        ("- one\n- two\n", "no_answer"),
        ('{"cards": [', "json"),
        ('{"cards": []}', "empty"),
        (answer({"phase": "Trigger"}), "empty"),
        ('{"cards": ["a"]}', "json"),
        ("[" * 100_000, "deep"),
        ('{"a":' * 500 + "1" + "}" * 500, "deep"),
        ("```json\n" + "[" * 5_000 + "\n```", "deep"),
        (answer(*[CARD] * (MOST_CARDS + 1)), "answers"),
        ("x" * (MOST_BYTES + 1), "characters"),
        ("-" * 200_000, "no_answer"),
        ("```\n" * 10_000, "no_answer"),
        ("{" + "9" * 100_000 + "}", "json"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_sentence(text: str, why: str) -> None:
    assert code(text) == why


def test_unknown_names_are_asked_by_near_names_and_all_is_one_step() -> None:
    document = a_map({"a": touchpoint("p1", "buyer", title="Fair")})
    near = {**CARD, "phase": "Triggers", "role": "Buyers"}
    new = {**CARD, "phase": "Renewal", "title": "Again?"}
    found = brought(document, read(answer(near, new)), iter("xyzuvw").__next__, ENGLISH)
    assert {match.name for match in found.names} >= {"Triggers", "Renewal"}
    after = found.patch.apply(document)
    store = Store(document)
    store.commit(found.patch, "import_cards")
    store.undo()
    assert store.document == document
    made = [card for each, card in after.cards.items() if each not in document.cards]
    assert {card.phase for card in made} >= {"p1"}
    assert {card.evidence for card in made} == {"assumed"}
    assert after.cards["a"] == document.cards["a"]


def test_a_file_is_known_as_an_answer_whatever_it_is_called() -> None:
    fenced = f"Here:\n```json\n{answer(CARD)}\n```".encode()
    for name in ("a.json", "a.md", "a.txt", "a.csv", "a.cjm"):
        importer = importer_of(Path(name), fenced)
        assert importer is not None
        assert importer.suffixes == (".json",)
    a_json_map = b'{"format": "cjm-desktop/map", "format_version": 1}'
    importer = importer_of(Path("a.json"), a_json_map)
    assert importer is not None
    assert importer.suffixes == (".cjm",)
    assert importer_of(Path("a.json"), json.dumps([CARD]).encode()).suffixes == (".json",)  # type: ignore[union-attr]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
_CARDS = st.fixed_dictionaries(
    {"title": _JSON},
    optional=dict.fromkeys(("phase", "role", "lane", "kind", "notes", "tags", "x"), _JSON),
)


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(st.lists(_CARDS, max_size=4), st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_said_makes_a_valid_map_or_a_refusal(
    cards: list[dict[str, Any]], before: str, after: str
) -> None:
    document = a_map({"a": touchpoint("p1", "buyer", title="Fair")})
    ids = (f"n{number}" for number in range(10_000))
    try:
        material = read(f"{before}\n```json\n{json.dumps({'cards': cards})}\n```\n{after}")
        found = brought(document, material, ids.__next__, ENGLISH)
    except Refused:
        return
    made = found.patch.apply(document)
    assert made.cards["a"] == document.cards["a"]
    assert all(made.cards[key.id].evidence == "assumed" for key in found.patch.added
               if key.kind == "cards")  # fmt: skip


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(documents())
def test_the_form_that_a_brief_shows_is_read_as_an_answer(document: Document) -> None:
    text = brief(document, BriefRequest(notes=True, asks=("mindsets", "empty")))
    fence = text[text.index("```json") : text.index("```\n", text.index("```json") + 7) + 4]
    (row,) = read(fence).rows
    assert row.fields["kind"] == "mindset"
