"""A place in one map has its counterpart in the other, so that both scroll together."""

from cjm_desktop.desktop.comparison.counterpart import counterpart
from cjm_desktop.desktop.comparison.laid_out import lay_out
from cjm_desktop.editing.edits.phases import add_phase
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase


def document(cards: int = 3) -> Document:
    first, second = order.keys(2)
    return Document(
        phases={"p1": Phase(order=first, name="Trigger"), "p2": Phase(order=second, name="Use")},
        lanes={
            "l1": Lane(order=first, name="Buyer", kind="role"),
            "l2": Lane(order=second, name="User", kind="role"),
        },
        cards={
            f"c{n}": Card(order=key, phase="p1", lane="l1", kind="touchpoint", title=f"Card {n}")
            for n, key in enumerate(order.keys(cards))
        },
    )


def test_a_place_has_its_counterpart_in_the_same_phase_and_lane() -> None:
    mine = document()
    theirs = document(30)
    theirs = add_phase(theirs, "p0", 0, name="Before").apply(theirs)
    here, there = lay_out(mine), lay_out(theirs)
    column, band = here.columns[1], here.bands[1]
    x, y = counterpart(here, there, column.x + column.width / 2, band.y + band.height / 4)
    other, row = there.columns[2], there.bands[1]
    assert (x, y) == (other.x + other.width / 2, row.y + row.height / 4)
    assert counterpart(there, here, x, y) == (
        column.x + column.width / 2, band.y + band.height / 4
    )  # fmt: skip
    assert counterpart(here, there, 0, 0) == (there.columns[1].x, 0)


def test_a_place_of_a_phase_that_the_other_map_has_not_is_as_far_within_the_whole() -> None:
    here, there = lay_out(document()), lay_out(Document(
        phases={"q": Phase(order="a0", name="Q")}, lanes=document().lanes
    ))  # fmt: skip
    x, _ = counterpart(here, there, here.width / 2, 0)
    assert x == there.width / 2
