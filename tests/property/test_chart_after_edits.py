"""A chart that takes over what was drawn before is the chart that is laid out from nothing."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.words.wording import ENGLISH
from tests.maps import numbered
from tests.property.random_edits import random_edit
from tests.strategies import documents
from tests.unit.insight.maps import a_map, touchpoint


@given(documents(), st.data())
def test_after_any_edit_it_is_as_if_laid_out_anew(document: Document, data: st.DataObject) -> None:
    layout, new_id = chart(document, 600, 500, ENGLISH), numbered("new")
    for _ in range(data.draw(st.integers(1, 4))):
        document = random_edit(data.draw, document, new_id).apply(document)
        held = frozenset(data.draw(st.sets(st.sampled_from(sorted(document.cards)), max_size=1)
                                   if document.cards else st.just(set())))  # fmt: skip
        layout = chart(document, 600, 500, ENGLISH, held=held, before=layout)
        anew = chart(document, 600, 500, ENGLISH, held=held)
        assert layout.dots == anew.dots
        assert layout.ways == anew.ways


def test_a_dot_that_is_what_it_was_is_not_drawn_again() -> None:
    cards = {
        each: touchpoint("p1", "buyer", potential=9 - place, effort=1)
        for place, each in enumerate("abc")
    }
    document = a_map(cards)
    before = chart(document, 600, 600, ENGLISH)
    document = change_cards(document, ["c"], effort=3.0).apply(document)
    after = chart(document, 600, 600, ENGLISH, before=before)
    for each in "ab":
        assert after.drawn.by_id[each] is before.drawn.by_id[each]
    assert after.drawn.by_id["c"].spot != before.drawn.by_id["c"].spot
    # Of another size nothing is what it was.
    smaller = chart(document, 500, 500, ENGLISH, before=after)
    assert smaller.dots == chart(document, 500, 500, ENGLISH).dots
