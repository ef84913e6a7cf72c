"""One more role, or one less, and whom the topics are about from then on."""

import pytest

from cjm_desktop.editing.edits.lanes import add_lane, change_lane, remove_lane
from cjm_desktop.editing.edits.topics import Whom
from cjm_desktop.editing.store import Store
from cjm_desktop.insight.gap import gaps, headline
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.topics import roles_of
from cjm_desktop.storage import codec
from tests.cases import case
from tests.maps import small_map


def workshop() -> Document:
    """The workshop's map before a second target group came."""
    return remove_lane(case("m2-two-target-groups"), "zz").apply(case("m2-two-target-groups"))


def test_what_counted_for_the_only_role_goes_on_counting_for_it() -> None:
    before = workshop()
    largest = headline(before)
    assert largest is not None
    assert (largest.cell, largest.unmet) == (CellKey("p2", "l1"), 14)
    after = add_lane(before, "new", 1, name="Inköpare").apply(before)
    assert headline(after) == largest
    assert gaps(after) == gaps(before)


@pytest.mark.parametrize(
    ("whom", "about"), [("same", ("l1",)), ("all", ("l1", "new")), ("nobody", ())]
)
def test_the_topics_are_told_with_the_new_lane_as_one_step(
    whom: Whom, about: tuple[str, ...]
) -> None:
    store = Store(small_map())
    store.commit(add_lane(store.document, "new", topics=whom), "add_lane")
    assert store.document.lanes["l2"].about == about
    assert roles_of(store.document, "l2") == about
    store.undo()
    assert codec.dumps(store.document) == codec.dumps(small_map())


def test_a_third_role_changes_nothing_unless_it_is_wanted() -> None:
    one = small_map()
    two = add_lane(one, "second", topics="all").apply(one)
    assert add_lane(two, "third").apply(two).lanes["l2"].about == ("l1", "second")
    every = add_lane(two, "third", topics="all").apply(two)
    assert every.lanes["l2"].about == ("l1", "second", "third")


def test_topics_without_cards_are_told_nothing() -> None:
    cards = {Key("cards", each): None for each in ("e", "f", "g")}
    arrows = {Key("handoffs", each): None for each in small_map().handoffs}
    empty = small_map().replaced({**cards, **arrows})
    assert add_lane(empty, "new", topics="all").apply(empty).lanes["l2"].about == ()


def test_the_first_role_is_the_only_one() -> None:
    document = change_lane(small_map(), "l1", kind="topic").apply(small_map())
    assert roles_of(document, "l2") == ()
    after = add_lane(document, "new").apply(document)
    assert after.lanes["l2"].about == ()
    assert roles_of(after, "l2") == ("new",)


def test_a_topic_that_becomes_a_role_takes_nothing_from_the_other() -> None:
    document = add_lane(small_map(), "more", kind="topic").apply(small_map())
    after = change_lane(document, "more", kind="role").apply(document)
    assert roles_of(after, "l2") == ("l1",)


def test_a_role_that_is_none_any_more_is_not_spoken_of() -> None:
    two = add_lane(small_map(), "new", topics="all").apply(small_map())
    after = change_lane(two, "new", kind="topic").apply(two)
    assert after.lanes["l2"].about == ("l1",)
    assert remove_lane(two, "l1").apply(two).lanes["l2"].about == ("new",)
