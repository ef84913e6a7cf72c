"""Method M4: a toy factory buys a machine for bouncy balls, seen by three roles, in Danish."""

from pathlib import Path

from cjm_desktop.insight.coverage import coverage, holes_before_decision
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.gap import gaps, headline
from tests.gui.methods.facilitator import Facilitator

BOSS, SPECIALIST, OPERATOR = "Beslutningstager", "Specialist", "Operatør"

PERSONAS = {
    "Ivan Indkøbsdirektør": BOSS,
    "Per Produktspecialist": SPECIALIST,
    "Anders Afdelingschef": SPECIALIST,
    "Ole Operatør": OPERATOR,
}
EVALUATION, DECISION, USE = "Aktiv evaluering", "Købsbeslutning", "Oplevelse"


def advice(hands: Facilitator, code: str) -> list[str | None]:
    """Name the lanes and phases that the points of a code speak of."""
    points = [point for point in sorted_advice(hands.document).open if point.code == code]
    return [point.cell.lane or point.cell.phase for point in points]


def test_a_buying_centre_of_three_roles(facilitator: Facilitator, tmp_path: Path) -> None:
    hands = facilitator
    hands.begin("buying-centre", "da")
    for name, role in PERSONAS.items():
        hands.add_persona(role, name)
    hands.say_part(BOSS, DECISION, "Decides")
    hands.say_part(SPECIALIST, EVALUATION, "Vetoes")
    hands.say_part(OPERATOR, USE, "Uses")

    # The common mistake: only those who stand in the customer register.
    hands.write(DECISION, BOSS, "Tilbud")
    hands.write(EVALUATION, BOSS, "Demo")
    assert set(advice(hands, "role_without_touchpoint")) == {
        hands.lane(SPECIALIST),
        hands.lane(OPERATOR),
    }
    assert advice(hands, "absent_before_deciding") == [hands.lane(SPECIALIST)]

    hands.write("Trigger", SPECIALIST, "Søger på fejlen")
    hands.write(EVALUATION, OPERATOR, "Ser en maskine i drift", "Spørger kolleger")
    hands.write(USE, OPERATOR, "Manualen er på engelsk", kind="friction")
    assert not advice(hands, "role_without_touchpoint")
    assert not advice(hands, "absent_before_deciding")
    hands.select("Ser en maskine i drift")
    hands.fill(customer_present=True, we_present=False, potential=9.5, effort=5)
    hands.select("Spørger kolleger")
    hands.fill(customer_present=True, we_present=False, potential=6.5, effort=2)

    counted = {
        (cell.lane, cell.phase): number
        for cell, number in coverage(hands.document).items()
        if number
    }
    assert counted == {
        (hands.lane(BOSS), hands.phase(EVALUATION)): 1,
        (hands.lane(BOSS), hands.phase(DECISION)): 1,
        (hands.lane(SPECIALIST), hands.phase("Trigger")): 1,
        (hands.lane(OPERATOR), hands.phase(EVALUATION)): 2,
    }
    assert hands.cell(EVALUATION, SPECIALIST) in holes_before_decision(hands.document)
    assert gaps(hands.document)[hands.cell(EVALUATION, OPERATOR)].unmet == 16
    largest = headline(hands.document)
    assert largest is not None
    assert largest.cell == hands.cell(EVALUATION, OPERATOR)

    hands.save(tmp_path / "rejse.cjm")
    pages = hands.pdf(tmp_path / "rejse.pdf", "map", "personas", "coverage", "advice")
    assert "Operatør i Aktiv evaluering (16): Ser en maskine i drift" in pages[0]
    sheets = " ".join(pages[1:5])
    assert all(name in sheets for name in PERSONAS)
    assert "Manualen er på engelsk" in pages[-1]
