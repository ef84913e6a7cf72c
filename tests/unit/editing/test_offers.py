"""Cards that people in a room offered, taken onto the map."""

from cjm_desktop.editing.edits.offers import Offer, take_in, take_into
from cjm_desktop.insight.homes import homes
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card, Lane, Phase

MAP = Document(
    phases={"p": Phase(order="a0", name="Trial"), "q": Phase(order="a1", name="Choice")},
    lanes={
        "buyer": Lane(order="a0", name="Buyer", side="customer"),
        "sales": Lane(order="a1", name="Sales", takes_ideas=True),
        "pain": Lane(order="a2", name="Pain", default_kind="friction"),
        "feel": Lane(order="a3", kind="experience"),
    },
    cards={"demo": Card(order="a0", phase="p", lane="buyer", title="Demo")},
)


def test_each_kind_has_the_lane_where_it_is_or_that_is_meant_for_it() -> None:
    found = homes(MAP)
    assert (found["touchpoint"], found["friction"], found["idea"]) == ("buyer", "pain", "sales")
    assert homes(Document()) == {}


def test_cards_go_where_they_asked_to_be_and_else_into_the_tray() -> None:
    offers = {
        "1": Offer("Podcast", "idea", "q"),
        "2": Offer("Mail", "touchpoint", "p"),
        "3": Offer("Waits", "friction"),
        "4": Offer("Old", "idea", "gone"),
        "5": Offer("Call", "touchpoint", "p"),
    }
    after = take_in(MAP, offers, homes(MAP)).apply(MAP)
    placed = {cell: [each.id for each in cards] for cell, cards in after.cells.items()}
    assert placed == {
        CellKey("p", "buyer"): ["demo", "2", "5"],
        CellKey("q", "sales"): ["1"],
        TRAY: ["3", "4"],
    }
    assert (after.cards["1"].title, after.cards["1"].kind) == ("Podcast", "idea")


def test_a_card_in_the_tray_keeps_the_phase_it_asked_for() -> None:
    after = take_into(MAP, {"1": Offer("Podcast", "idea", "q")}, TRAY).apply(MAP)
    assert after.cards["1"].proposed_phase == "q"
    onto = take_into(MAP, {"1": Offer("Podcast", "idea", "q")}, CellKey("p", "buyer"), 0).apply(MAP)
    assert [each.id for each in onto.cells[CellKey("p", "buyer")]] == ["1", "demo"]
    assert onto.cards["1"].proposed_phase is None
