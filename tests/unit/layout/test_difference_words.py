"""What fields hold, in words: whatever the kind, in one line, and nothing for nothing."""

from dataclasses import MISSING
from datetime import date
from typing import Any

import pytest

from cjm_desktop.editing.edits.quotes import add_quote, change_quote
from cjm_desktop.editing.edits.taking import take_into_base
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.fields import FieldChange, holdings
from cjm_desktop.insight.comparing.sections import sections
from cjm_desktop.journey.document import RECORD_TYPES, Key
from cjm_desktop.journey.records import Reading
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.journey.workshops import Remark, Stretch
from cjm_desktop.layout.difference_words import (
    change_words,
    listing_of,
    names_in,
    record_words,
    section_words,
    value_words,
)
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.maps import small_map

SWEDISH = Wording.of("sv")
NAMES = {"p1": "Choice\n and more", "l1": "Buyer", "c": ""}


def words(kind: Kind, field: str, value: Any, tr: Wording = ENGLISH) -> str:
    holds = holdings(RECORD_TYPES[kind])[field]
    return value_words(FieldChange(field, holds, None, value), value, NAMES, tr)


@pytest.mark.parametrize(
    ("kind", "field", "value", "said"),
    [
        ("cards", "title", "One\n two", "One two"),
        ("cards", "title", "", "–"),
        ("cards", "tags", ("a", "b"), "a, b"),
        ("cards", "links", ("https://x.se",), "https://x.se"),
        ("cards", "kind", "need", "Need"),
        ("cards", "decision", None, "–"),
        ("cards", "dropped", None, "–"),
        ("cards", "dropped", "", "no reason given"),
        ("cards", "potential", 7.5, "7.5"),
        ("cards", "we_present", False, "No"),
        ("cards", "experience", -2, "Very bad"),
        ("cards", "experience", 0, "Neutral"),
        ("cards", "due", date(2026, 10, 31), "31 Oct 2026"),
        ("cards", "phase", "p1", "Choice and more"),
        ("cards", "phase", "gone", "gone"),
        ("cards", "answers", ("c", "p1"), "c, Choice and more"),
        ("cards", "research", ("reviews", "interviews"), "Reviews, Interviews"),
        ("lanes", "side", "customer", "The customer’s side"),
        ("lanes", "influence", {"p1": ("decides", "uses")}, "Choice and more: decides, uses"),
        ("map", "language", "da", "Dansk"),
        ("map", "language", "de", "de"),
        ("map", "meta", {"key": "value"}, "key: value"),
        ("map", "agenda", {"why": 20}, "Why and for whom: 20"),
        ("workshops", "came", {"p1": "why"}, "Choice and more: Why and for whom"),
        (
            "workshops",
            "course",
            (Stretch(step="why", began="09:00", ended="09:12"),),
            "Why and for whom 09:00–09:12",
        ),
        ("workshops", "remarks", (Remark(text="Who calls?", by="Sales"),), "Who calls? (Sales)"),
        ("kpis", "readings", (Reading(on=date(2026, 1, 1), value=3.0),), "1 Jan 2026, 3"),
        ("assets", "media_type", "image/png", "image/png"),
        ("assets", "data", "A" * 40_000, "30 KB"),
    ],
)
def test_a_value_in_words(kind: Kind, field: str, value: Any, said: str) -> None:
    assert words(kind, field, value).replace("\N{NO-BREAK SPACE}", " ") == said


def test_in_the_language_of_whoever_reads() -> None:
    assert words("cards", "potential", 7.5, SWEDISH) == "7,5"
    assert words("cards", "kind", "need", SWEDISH) == "Behov"


def test_every_field_of_every_record_can_be_worded() -> None:
    for kind, record in RECORD_TYPES.items():
        for field, holds in holdings(record).items():
            default = record.defaults[field]
            value = None if default is MISSING else default
            said = change_words(kind, FieldChange(field, holds, value, None), NAMES, ENGLISH)
            assert all(said)


def test_records_and_headings_are_named() -> None:
    base = small_map()
    copy = base.replaced({
        Key("cards", "a"): base.cards["a"].replaced(title="  "),
        Key("kpis", "k1"): base.kpis["k1"].replaced(name="Deals"),
        Key("phases", "p2"): base.phases["p2"].replaced(name=""),
        Key("handoffs", "ab"): base.handoffs["ab"].replaced(label="so"),
    })  # fmt: skip
    listing = listing_of(compare(base, copy))
    told = {each.key.id: record_words(each, ENGLISH) for each in listing.differences}
    assert told == {"k1": "KPI: Deals", "a": "Untitled", "ab": "Arrow: – → B", "p2": "Phase"}
    headings = [section_words(each, listing, ENGLISH) for each in sections(listing.differences)]
    assert headings == [("1. One", ""), ("1. One", "Buyer"), ("Phase 2", "")]
    assert names_in(base)["per"] == "Per"


def test_a_quote_that_differs_is_listed_by_its_words_and_who_said_it() -> None:
    base = add_quote(small_map(), "q", text="We waited.", supports=("a",)).apply(small_map())
    copy = change_quote(base, "q", said_by="Buyer", supports=("a", "b")).apply(base)
    long = "word " * 60
    copy = add_quote(copy, "new", text=long).apply(copy)
    listing = listing_of(compare(base, copy))
    ((heading, below),) = (
        section_words(each, listing, ENGLISH) for each in sections(listing.differences)
    )
    assert (heading, below) == ("Quotes", "")
    changed, added = listing.differences
    assert record_words(changed, ENGLISH) == "Quote: We waited."
    assert [change_words("quotes", each, listing.names, ENGLISH) for each in changed.fields] == [
        ("Said by", "–", "Buyer"), ("Cards that rest on it", "A", "A, B"),
    ]  # fmt: skip
    assert len(record_words(added, ENGLISH)) < 100
    taken = take_into_base(base, copy, {Key("quotes", "q"): {"supports"}}).patch.apply(base)
    assert (taken.quotes["q"].supports, taken.quotes["q"].said_by) == (("a", "b"), "")
