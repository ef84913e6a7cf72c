"""How well a map is known: counted is what stands on it, and silence is no assumption."""

from cjm_desktop.insight.evidence import EvidenceShares, evidence_shares
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint


def test_cards_are_counted_by_how_well_they_are_known() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", evidence="researched"),
        "b": touchpoint("p1", "buyer", "a1", evidence="partial"),
        "c": touchpoint("p2", "user", evidence="assumed"),
        "d": touchpoint("p2", "user", "a1"),
        "note": Card(phase="p2", lane="user", order="a2", kind="note"),
        "idea": Card(phase="p2", lane="user", order="a3", kind="idea", evidence="assumed"),
    }
    found = evidence_shares(a_map(cards))
    assert found == EvidenceShares(researched=1, partial=1, assumed=2, untold=1)
    assert (found.told, found.total) == (4, 5)


def test_what_does_not_count_is_left_out() -> None:
    cards = {
        "gone": touchpoint("p1", "buyer", evidence="researched", change="removed"),
        "no": Card(phase="p1", lane="buyer", order="a1", kind="mindset", evidence="assumed",
                   qualification="disqualified"),
        "tray": touchpoint(None, None, evidence="assumed"),
    }  # fmt: skip
    assert evidence_shares(a_map(cards)) == EvidenceShares()
