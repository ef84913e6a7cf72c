"""Saved filters: one for each name, and nothing else of the map changes."""

from cjm_desktop.editing.edits.filters import remove_filter, save_filter, saved_filter
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import CardFilter, Map

ONE, TWO = CardFilter(name="one", kinds=("need",)), CardFilter(name="two", tags=("x",))
SAVED = Document(map=Map(title="A journey", filters=(ONE, TWO)))


def test_a_filter_is_saved_behind_the_others() -> None:
    third = CardFilter(name="three", owners=("Per",))
    done = save_filter(SAVED, third).apply(SAVED)
    assert done.map == SAVED.map.replaced(filters=(ONE, TWO, third))


def test_a_name_that_is_there_takes_the_new_filter() -> None:
    other = CardFilter(name="one", kinds=("idea",))
    assert save_filter(SAVED, other).apply(SAVED).map.filters == (other, TWO)


def test_of_names_that_are_alike_one_stays() -> None:
    twice = Document(map=Map(filters=(ONE, TWO, ONE.replaced(kinds=()))))
    assert saved_filter(twice, "one") == ONE
    assert save_filter(twice, ONE).apply(twice).map.filters == (ONE, TWO)


def test_a_filter_is_removed() -> None:
    assert remove_filter(SAVED, "one").apply(SAVED).map.filters == (TWO,)
    assert not remove_filter(SAVED, "none")
