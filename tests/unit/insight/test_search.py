"""Searching: all words, in whatever a record says, in the order a map is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.insight import search
from cjm_desktop.insight.search import Query, matching_keys, tags
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, CardFilter, Record
from cjm_desktop.journey.vocabulary import Kind
from tests.maps import small_map
from tests.strategies import documents


def said(document: Document, card: str, **fields: object) -> Document:
    return change_cards(document, [card], **fields).apply(document)


def ids(document: Document, query: Query) -> list[str]:
    return [key.id for key in matching_keys(document, query)]


def test_all_words_are_found_in_any_field_and_any_capitals() -> None:
    document = said(small_map(), "d", title="Ask Åsa", notes="on the PHONE", tags=("Urgent",))
    for text in ("åsa", "phone ask", "urgent", "  Åsa   phone "):
        assert matching_keys(document, Query(text)) == (Key("cards", "d"),)
    assert not matching_keys(document, Query("åsa mail"))


def test_one_letter_may_be_written_as_two_characters() -> None:
    assert ids(said(small_map(), "d", title="A\u030asa"), Query("åsa")) == ["d"]


def test_what_is_found_comes_in_the_order_of_reading_with_the_tray_last() -> None:
    document = small_map()
    for card in ("t1", "f", "e", "a", "d"):
        document = said(document, card, title="here")
    assert ids(document, Query("here")) == ["a", "e", "d", "f", "t1"]


def test_names_goals_and_measures_are_found_too() -> None:
    document = small_map()
    assert matching_keys(document, Query("buyer")) == (Key("lanes", "l1"),)
    assert matching_keys(document, Query("ole")) == (Key("personas", "ole"),)
    assert matching_keys(document, Query("three")) == (Key("phases", "p3"),)
    assert matching_keys(document, Query("demos")) == (Key("kpis", "k2"),)


def test_messages_target_groups_and_whom_a_kpi_counts_are_found_too() -> None:
    document = said(small_map(), "a", message="We know your trade")
    told = {
        Key("lanes", "l1"): document.lanes["l1"].replaced(geography="Jutland"),
        Key("personas", "per"): document.personas["per"].replaced(interests=("bikes",)),
        Key("kpis", "k1"): document.kpis["k1"].replaced(counts="visitors"),
    }
    document = document.replaced(told)
    assert ids(document, Query("trade")) == ["a"]
    assert matching_keys(document, Query("jutland")) == (Key("lanes", "l1"),)
    assert matching_keys(document, Query("bikes")) == (Key("personas", "per"),)
    assert matching_keys(document, Query("visitors")) == (Key("kpis", "k1"),)


def test_what_people_said_is_found_last_and_by_who_said_it() -> None:
    document = said(small_map(), "a", notes="They waited")
    patch = add_quote(document, "q", text="We waited.", said_by="Head of purchasing")
    document = patch.apply(document)
    assert matching_keys(document, Query("waited")) == (Key("cards", "a"), Key("quotes", "q"))
    assert matching_keys(document, Query("purchasing")) == (Key("quotes", "q"),)
    assert matching_keys(document, Query("waited", CardFilter(kinds=("note",)))) == ()


def test_a_limit_leaves_only_cards_that_keep_to_it() -> None:
    document = said(small_map(), "b", kind="friction", evidence="assumed", tags=("x",))
    frictions, in_lane = CardFilter(kinds=("friction",)), CardFilter(lanes=("l2",))
    assert ids(document, Query(only=frictions)) == ["b"]
    assert ids(document, Query(only=in_lane)) == ["e", "f", "g"]
    assert ids(document, Query("e", only=in_lane)) == ["e"]


def test_nothing_looked_for_is_nothing_found() -> None:
    assert matching_keys(small_map(), Query("  \n")) == ()


def test_tags_are_listed_once() -> None:
    document = said(said(small_map(), "a", tags=("b", "A", "å")), "t1", tags=("b",))
    assert tags(document, "en") == ["A", "å", "b"]
    assert tags(document, "sv") == ["A", "b", "å"]


@given(documents(), st.data())
def test_a_card_is_found_by_each_word_of_its_title(document: Document, data: st.DataObject) -> None:
    if not document.cards:
        return
    card_id = data.draw(st.sampled_from(sorted(document.cards)))
    for word in document.cards[card_id].title.split():
        assert Key("cards", card_id) in matching_keys(document, Query(word))


def test_the_next_letter_reads_no_card_again_and_an_edit_those_of_its_cell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, read, text = small_map(), list[Record](), search._text

    def noted(kind: Kind, record: Record) -> str:
        read.append(record)
        return text(kind, record)

    monkeypatch.setattr(search, "_text", noted)

    def cards_read(document: Document, sought: str) -> int:
        read.clear()
        matching_keys(document, Query(sought))
        return sum(isinstance(each, Card) for each in read)

    assert cards_read(document, "a") == len(document.cards)
    assert cards_read(document, "ab") == 0
    assert cards_read(said(document, "d", title="Other"), "ab") == 1
