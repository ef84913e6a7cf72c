"""Method M1: a B2B journey of seven phases in Swedish, whose end loops back to its beginning."""

from pathlib import Path

from PySide6.QtCore import Qt

from cjm_desktop.insight.gap import gaps, headline, ranking
from cjm_desktop.layout.print_request import SectionId
from tests.gui.methods.facilitator import Facilitator

ROLE = "Kunden"

SCORES = {
    # touchpoint: are we there, potential, effort
    "Branschkonferens": (True, 7, 7),
    "Det som kollegor i branschen skriver": (None, 5, 5),
    "Trender i sociala medier": (False, 6, 2),
    "Sökning på webben": (False, 8, 4),
    "Offertförfrågan": (True, 8, 4),
    "Telefon, mejl och chatt": (True, 4, 9),
}
RANKED = [
    # by gap, potential, less effort; the same of all three by place on the map
    ("Sökning på webben", 4, "quick_win"),
    ("Offertförfrågan", 4, "quick_win"),
    ("Trender i sociala medier", 4, "quick_win"),
    ("Branschkonferens", 0, "long_term_bet"),
    ("Det som kollegor i branschen skriver", 0, "long_term_bet"),
    ("Telefon, mejl och chatt", -5, "question"),
]

HANDED_OVER: tuple[SectionId, ...] = ("map", "gap", "personas")


def test_a_journey_of_seven_phases(facilitator: Facilitator, tmp_path: Path) -> None:
    hands = facilitator
    hands.begin("seven-phases", "sv")
    assert len(hands.document.phase_ids) == 7
    hands.add_persona(ROLE, "Karin Kvalitetschef", challenges="Klagomålen ökar")
    hands.write("Trigger", ROLE, "Varför ökar klagomålen?", kind="mindset")
    for title, (ours, potential, effort) in SCORES.items():
        hands.select(title)
        hands.fill(we_present=ours, potential=potential, effort=effort)
    hands.draw_arrow("Telefon, mejl och chatt", "Branschkonferens", *[Qt.Key.Key_Left] * 6)
    hands.trigger("arrow_loop")
    assert [arrow.kind for arrow in hands.document.handoffs.values()] == ["loop", "loop"]

    found = [(each.card.title, each.gap, each.group) for each in ranking(hands.document)]
    assert found == RANKED
    unmet = {cell.phase: gap.unmet for cell, gap in gaps(hands.document).items() if gap.unmet}
    assert unmet == {hands.phase("Inaktiv"): 6, hands.phase("Trigger"): 8}
    largest = headline(hands.document)
    assert largest is not None
    assert largest.touchpoints[0].card.title == "Sökning på webben"

    hands.save(tmp_path / "resa.cjm")
    a_map, a_chart, a_sheet = (
        " ".join(hands.pdf(tmp_path / f"{section}.pdf", section)) for section in HANDED_OVER
    )
    assert "”Varför ökar klagomålen?”" in a_map
    assert "Största outnyttjade potential: Kunden i Trigger (8): ”Sökning på webben”" in a_map
    places = [a_chart.index(title) for title, _, _ in RANKED if title in a_chart]
    assert len(places) == len(RANKED)
    assert "Karin Kvalitetschef" in a_sheet
    assert "Klagomålen ökar" in a_sheet
