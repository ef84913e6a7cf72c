"""Replacing: texts of the cards that were found, one or all, and nothing else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.replacing import reword, rewordings
from cjm_desktop.insight.search import Query, matching_keys
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.journey.written import WRITTEN
from tests.maps import small_map
from tests.strategies import documents

KINDS: tuple[Kind, ...] = ("cards", "quotes")
KEY = Key("cards", "a")
SOUGHT = st.sampled_from(["a", "E", "de", "å", "x ", "demo"])


def said(**fields: object) -> Document:
    return change_cards(small_map(), ["a"], **fields).apply(small_map())


def keys_of(document: Document) -> list[Key]:
    return [Key(kind, each) for kind in KINDS for each in document.table(kind)]


def after(document: Document, sought: str, replacement: str) -> Card:
    found = rewordings(document, [KEY], sought, replacement)
    return reword(document, found).apply(document).cards["a"]


def test_all_text_of_a_card_is_replaced_whatever_its_capitals() -> None:
    document = said(
        title="CRM first", notes="in the crm", owner="Crm team", tags=("crm", "other"),
        links=("https://crm.example",), message="", dropped=None,
    )  # fmt: skip
    card = after(document, "crm", "ERP")
    assert (card.title, card.notes, card.owner) == ("ERP first", "in the ERP", "ERP team")
    assert (card.tags, card.links) == (("ERP", "other"), ("https://ERP.example",))


def test_what_was_said_and_who_said_it_are_replaced_too() -> None:
    quotes = {
        "q": Quote(order="a0", text="Ask Anna, says Anna.", said_by="Anna", supports=("a",)),
        "r": Quote(order="a1", text="x" * (MAX_NOTES - 4) + "Anna"),
    }
    document = replace(small_map(), quotes=quotes)
    found = rewordings(document, keys_of(document), "anna", "the buyer")
    assert [(each.key.id, each.field, each.flaw) for each in found] == [
        ("q", "text", None), ("q", "said_by", None), ("r", "text", "too_long"),
    ]  # fmt: skip
    after = reword(document, found).apply(document).quotes
    assert (after["q"].text, after["q"].said_by) == ("Ask the buyer, says the buyer.", "the buyer")
    assert after["q"].supports == ("a",)
    assert after["r"] == quotes["r"]


def test_one_text_is_replaced_alone() -> None:
    document = said(title="a demo", notes="the demo", tags=("demo", "demo day"))
    found = rewordings(document, [KEY], "demo", "trial")
    assert [(each.field, each.place) for each in found] == [
        ("title", None), ("notes", None), ("tags", 0), ("tags", 1),
    ]  # fmt: skip
    card = reword(document, found[3:]).apply(document).cards["a"]
    assert (card.title, card.tags) == ("a demo", ("demo", "trial day"))


def test_a_text_that_would_be_too_long_is_left_and_told() -> None:
    document = said(title="x" * MAX_TITLE, notes="x")
    flaws = {each.field: each.flaw for each in rewordings(document, [KEY], "x", "yy")}
    assert flaws == {"title": "too_long", "notes": None}
    card = after(document, "x", "yy")
    assert (card.title, card.notes) == ("x" * MAX_TITLE, "yy")


def test_what_would_be_no_link_is_left_and_told() -> None:
    document = said(links=("https://demo.example",))
    assert [each.flaw for each in rewordings(document, [KEY], "https:", "see")] == ["not_a_link"]
    assert after(document, "https:", "see").links == ("https://demo.example",)


def test_a_tag_that_is_there_already_is_one_and_an_empty_one_goes() -> None:
    document = said(tags=("demo", "trial", "other"))
    assert after(document, "demo", "Trial").tags == ("Trial", "trial", "other")
    assert after(document, "demo", "trial").tags == ("trial", "other")
    assert after(document, "demo", "").tags == ("trial", "other")


def test_a_text_that_has_changed_meanwhile_is_left() -> None:
    found = rewordings(said(title="a demo"), [KEY], "demo", "trial")
    assert not reword(said(title="another demo"), found)


@given(documents(), SOUGHT)
def test_the_same_text_changes_nothing(document: Document, sought: str) -> None:
    assert rewordings(document, keys_of(document), sought, sought) == ()


@given(documents(), SOUGHT, st.sampled_from(["", "Z", "z" * 200]))
def test_only_written_fields_of_found_cards_change(
    document: Document, sought: str, replacement: str
) -> None:
    found = set(matching_keys(document, Query(sought)))
    patch = reword(document, rewordings(document, keys_of(document), sought, replacement))
    assert not patch.added
    assert not patch.removed
    for key, (old, new) in patch.updated.items():
        assert key in found
        fields = WRITTEN[key.kind]
        assert {name: getattr(old, name) for name in fields} != {
            name: getattr(new, name) for name in fields
        }
        assert new.replaced(**{name: getattr(old, name) for name in fields}) == old
        assert type(new).validated(new.without_defaults()) == new
