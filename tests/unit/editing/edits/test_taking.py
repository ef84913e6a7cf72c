"""Taking over from another map: what comes along, and what cannot be taken."""

from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.handoffs import add_handoff
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.editing.edits.taking import Missed, give_to_copy, take_into_base
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.looks import looks
from cjm_desktop.journey.records import Asset, Card, Lane, Phase
from tests.maps import P1L1, P2L1, small_map

PICTURE = Asset(media_type="image/png", data="AAAA")
NEW = Key("cards", "new")


def with_new_phase(document: Document) -> Document:
    """A copy with a card in a phase and a lane of its own, with a picture and two arrows."""
    document = document.replaced({
        Key("phases", "p9"): Phase(order="a5", name="Ours"),
        Key("lanes", "l9"): Lane(order="a5", name="Importer"),
    })  # fmt: skip
    document = add_card(document, "new", CellKey("p9", "l9"), None, title="New").apply(document)
    document = set_picture(document, [NEW], PICTURE, "pic").apply(document)
    document = add_card(document, "other", CellKey("p9", "l9"), None).apply(document)
    document = add_handoff(document, "h1", "a", "new").apply(document)
    return add_handoff(document, "h2", "new", "other").apply(document)


def test_a_card_brings_what_it_cannot_be_without() -> None:
    base = small_map()
    taken = take_into_base(base, with_new_phase(base), {NEW: None})
    assert not taken.missed
    assert {f"{key.kind}/{key.id}" for key in taken.patch.added} == {
        "cards/new", "phases/p9", "lanes/l9", "assets/pic", "handoffs/h1",
    }  # fmt: skip
    assert not taken.patch.updated
    assert not taken.patch.removed


def test_an_arrow_brings_its_ends() -> None:
    base = small_map()
    taken = take_into_base(base, with_new_phase(base), {Key("handoffs", "h2"): None})
    added = {key.id for key in taken.patch.added}
    assert added >= {"h2", "new", "other", "p9", "l9", "pic"}


def test_single_fields_are_taken_and_the_place_as_a_whole() -> None:
    base = small_map()
    copy = change_cards(base, ["a"], title="Apple", notes="Notes").apply(base)
    copy = move_cards(copy, ["a"], P2L1, 0).apply(copy)
    key = Key("cards", "a")
    one = take_into_base(base, copy, {key: ["title"]}).patch.apply(base).cards["a"]
    assert one == base.cards["a"].replaced(title="Apple")
    moved = take_into_base(base, copy, {key: ["phase"]}).patch.apply(base).cards["a"]
    assert (moved.phase, moved.order, moved.title) == ("p2", copy.cards["a"].order, "A")


def test_what_went_goes_with_its_arrows() -> None:
    base = small_map()
    copy = remove_cards(base, ["a"]).apply(base)
    taken = take_into_base(base, copy, {Key("cards", "a"): None})
    assert taken.patch.apply(base) == copy


def test_a_phase_that_is_still_used_stays_and_it_is_said_why() -> None:
    base = small_map()
    copy = remove_cards(base, ["d"]).apply(base)
    copy = copy.replaced({Key("phases", "p2"): None})
    gone = Key("phases", "p2")
    alone = take_into_base(base, copy, {gone: None, Key("cards", "b"): None})
    (missed,) = alone.missed
    assert isinstance(missed, Missed)
    assert (missed.key, missed.breach.code, missed.breach.key) == (
        gone, "dangling", Key("cards", "d"),
    )  # fmt: skip
    assert not alone.patch
    both = take_into_base(base, copy, {gone: None, Key("cards", "d"): None})
    assert both.patch.apply(base) == copy


def test_an_id_that_is_another_kinds_here_cannot_be_kept() -> None:
    base = small_map()
    copy = base.replaced({Key("phases", "p1x"): Phase(order="a9")})
    base = base.replaced({Key("cards", "p1x"): Card(order="a0")})
    taken = take_into_base(base, copy, {Key("phases", "p1x"): None})
    assert [each.breach.code for each in taken.missed] == ["duplicate_id"]
    assert not taken.patch


def test_a_lane_that_holds_no_cards_there_cannot_be_had_while_it_holds_some_here() -> None:
    base = small_map()
    copy = remove_cards(base, ["a", "b", "c", "d"]).apply(base)
    lane = copy.lanes["l1"].replaced(kind="gap")
    copy = copy.replaced({Key("lanes", "l1"): lane})
    taken = take_into_base(base, copy, {Key("lanes", "l1"): None, Key("cards", "d"): None})
    assert [(each.key.id, each.breach.code) for each in taken.missed] == [
        ("l1", "lane_holds_no_cards")
    ]
    assert {key.id for key in taken.patch.removed} == {"d", "ad"}


def test_a_picture_that_nothing_shows_any_more_goes_unless_the_copy_keeps_it() -> None:
    base = small_map()
    base = set_picture(base, [NEW._replace(id="a")], PICTURE, "pic").apply(base)
    key = Key("cards", "a")
    without = change_cards(base, ["a"], image=None).apply(base)
    assert "pic" not in without.assets
    taken = take_into_base(base, without, {key: None})
    assert taken.patch.apply(base) == without
    kept = base.replaced({key: base.cards["a"].replaced(image=None)})
    other = kept.replaced({Key("assets", "pic"): PICTURE.replaced(name="Other")})
    assert take_into_base(base, kept, {key: None}).patch.apply(base) == kept
    both = take_into_base(base, other, {key: None, Key("assets", "pic"): None})
    assert both.patch.apply(base) == other


def test_the_base_gives_to_copies_under_the_ids_that_they_have() -> None:
    base = small_map()
    base = change_cards(base, ["a"], title="Apple").apply(base)
    copy = remove_cards(small_map(), ["a"]).apply(small_map())
    copy = add_card(copy, "z", P1L1, 0, title="A").apply(copy)
    given = give_to_copy(base, copy, {Key("cards", "a"): ["title"]}, {"a": "z"})
    assert given.patch.apply(copy).cards["z"] == copy.cards["z"].replaced(title="Apple")
    arrow = give_to_copy(base, copy, {Key("handoffs", "ab"): None}, {"a": "z"})
    assert arrow.patch.apply(copy).handoffs["ab"].source == "z"


def test_an_arrow_that_leads_elsewhere_in_the_copy_brings_its_new_end() -> None:
    base = small_map()
    copy = add_card(base, "new", P2L1, None, title="New").apply(base)
    arrow = copy.handoffs["ab"].replaced(target="new")
    copy = copy.replaced({Key("handoffs", "ab"): arrow})
    copy = remove_cards(copy, ["b"]).apply(copy)
    taken = take_into_base(base, copy, {Key("cards", "b"): None})
    assert not taken.missed
    assert taken.patch.apply(base) == copy


def test_what_a_card_was_before_the_improved_journey_is_not_taken_along() -> None:
    present = small_map()
    improved = improved_journey(present, removed=["a"])
    wanted: dict[Key, None] = {Key("cards", "a"): None}
    given = give_to_copy(present, improved, wanted).patch.apply(improved)
    assert given.cards["a"] == present.cards["a"].replaced(earlier=improved.cards["a"].earlier)
    taken = take_into_base(present, improved, wanted).patch.apply(present)
    assert taken.cards["a"] == present.cards["a"].replaced(change="removed")


def test_a_lane_that_is_taken_changes_no_colour_of_others() -> None:
    base = Document(lanes={f"r{n}": Lane(order=f"a{n}") for n in range(3)})
    copy = add_lane(base, "new", 0).apply(base)
    taken = take_into_base(base, copy, {Key("lanes", "new"): None})
    assert not taken.missed
    after = taken.patch.apply(base)
    assert looks(after) == looks(copy)
    assert {**looks(base), "new": looks(copy)["new"]} == looks(after)
