"""Method M4: a toy factory buys a machine for bouncy balls, seen by three roles, in Danish."""

import re
from pathlib import Path

from PySide6.QtCore import Qt

from cjm_desktop.insight.coverage import coverage, holes_before_decision
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.gap import gaps, headline
from cjm_desktop.words.wording import Wording
from tests.gui.methods.facilitator import Facilitator
from tests.gui.methods.hands_on_ideas import HandsOnIdeas, paste_into_tray
from tests.gui.methods.hands_on_improving import HandsOnImproving

BOSS, SPECIALIST, OPERATOR = "Beslutningstager", "Specialist", "Operatør"

PERSONAS = {
    "Ivan Indkøbsdirektør": BOSS,
    "Per Produktspecialist": SPECIALIST,
    "Anders Afdelingschef": SPECIALIST,
    "Ole Operatør": OPERATOR,
}
EVALUATION, DECISION, USE = "Aktiv evaluering", "Købsbeslutning", "Oplevelse"
INDIRECT = ("Inaktiv", "Trigger", "Første interesse for leverandører", "Loyalitet")

WATCHES, ASKS, OFFER = "Ser en maskine i drift", "Spørger kolleger", "Tilbud"
MANUAL, UNLIKE = "Manualen er på engelsk", "Tilbuddene kan ikke sammenlignes"
IN_DANISH, VISIT = "Manual på dansk", "Besøg på en nabofabrik"


def advice(hands: Facilitator, code: str) -> list[str | None]:
    """Name the lanes and phases that the points of a code speak of."""
    points = [point for point in sorted_advice(hands.document).open if point.code == code]
    return [point.cell.lane or point.cell.phase for point in points]


def see_the_journey_as_it_is(hands: Facilitator) -> None:
    """Begin with the common mistake, and see then what the other roles do and meet."""
    for name, role in PERSONAS.items():
        hands.add_persona(role, name)
    hands.say_part(BOSS, DECISION, "Decides")
    hands.say_part(SPECIALIST, EVALUATION, "Vetoes")
    hands.say_part(OPERATOR, USE, "Uses")

    # The common mistake: only those who stand in the customer register.
    hands.write(DECISION, BOSS, OFFER)
    hands.write(EVALUATION, BOSS, "Demo")
    assert set(advice(hands, "role_without_touchpoint")) == {
        hands.lane(SPECIALIST),
        hands.lane(OPERATOR),
    }
    assert advice(hands, "absent_before_deciding") == [hands.lane(SPECIALIST)]

    hands.write("Trigger", SPECIALIST, "Søger på fejlen")
    hands.write(EVALUATION, OPERATOR, WATCHES, ASKS)
    hands.write(USE, OPERATOR, MANUAL, kind="friction")
    assert not advice(hands, "role_without_touchpoint")
    assert not advice(hands, "absent_before_deciding")
    hands.select(WATCHES)
    hands.fill(customer_present=True, we_present=False, potential=9.5, effort=5)
    hands.select(ASKS)
    hands.fill(customer_present=True, we_present=False, potential=6.5, effort=2)
    hands.pull_arrow(WATCHES, OFFER)
    assert [arrow.kind for arrow in hands.document.handoffs.values()] == ["loop", "handoff"]


def improve(hands: Facilitator) -> None:
    """Begin the improved journey: two frictions go, an idea here and one in the tray come."""
    dialog = HandsOnImproving(hands)
    assert dialog.going == {UNLIKE: False, MANUAL: True}
    assert dialog.coming == {IN_DANISH: True, VISIT: True}
    dialog.take_out(UNLIKE)
    dialog.start()
    hands.select(ASKS)
    hands.trigger("mark_removed")


def test_a_buying_centre_of_three_roles(facilitator: Facilitator, tmp_path: Path) -> None:
    hands = facilitator
    hands.begin("buying-centre", "da")
    see_the_journey_as_it_is(hands)
    counted = {
        (cell.lane, cell.phase): number
        for cell, number in coverage(hands.document).items()
        if number
    }
    own = {
        (hands.lane(BOSS), hands.phase(EVALUATION)): 1,
        (hands.lane(BOSS), hands.phase(DECISION)): 1,
        (hands.lane(SPECIALIST), hands.phase("Trigger")): 1,
        (hands.lane(OPERATOR), hands.phase(EVALUATION)): 2,
    }
    # The template's indirect touchpoints are about nobody in particular.
    assert {place: n for place, n in counted.items() if place[0] is not None} == own
    indirect = {phase: n for (lane, phase), n in counted.items() if lane is None}
    assert indirect == {hands.phase(name): 1 for name in INDIRECT}
    assert hands.cell(EVALUATION, SPECIALIST) in holes_before_decision(hands.document)
    assert gaps(hands.document)[hands.cell(EVALUATION, OPERATOR)].unmet == 16
    largest = headline(hands.document)
    assert largest is not None
    assert largest.cell == hands.cell(EVALUATION, OPERATOR)

    hands.save(tmp_path / "rejse.cjm")
    pages = hands.pdf(tmp_path / "rejse.pdf", "map", "personas", "coverage", "advice")
    assert "Operatør i Aktiv evaluering (16): 2 " in pages[0]
    assert f": »{WATCHES}« (9,5), »Spørger kolleger« (6,5), hvor kunden er" in pages[0]
    assert all(name in " ".join(pages) for name in PERSONAS)
    assert MANUAL in pages[-1]

    hands.write(DECISION, BOSS, UNLIKE, kind="friction")
    hands.write(USE, OPERATOR, IN_DANISH, kind="idea")
    assert advice(hands, "friction_without_idea") == [hands.lane(BOSS)]
    paste_into_tray(hands, VISIT)
    hands.key(Qt.Key.Key_Return)
    HandsOnIdeas(hands).serves(4)
    as_is = hands.save(tmp_path / "rejse.cjm")
    file_as_is = (tmp_path / "rejse.cjm").read_bytes()

    improve(hands)
    assert hands.document.map.state == "to_be"
    assert hands.document.cards.keys() == as_is.cards.keys()
    changed = {card.title: card.change for card in hands.document.cards.values() if card.change}
    assert changed == {
        MANUAL: "removed", UNLIKE: "removed", ASKS: "removed",
        IN_DANISH: "added", VISIT: "added",
    }  # fmt: skip
    assert {hands.card(each).kind for each in (IN_DANISH, VISIT)} == {"touchpoint"}
    # Nothing hurts in that phase, so the idea comes to a role that has no touchpoint there.
    assert hands.place_of(VISIT) == hands.cell(EVALUATION, SPECIALIST)
    assert coverage(hands.document)[hands.cell(EVALUATION, SPECIALIST)] == 1
    assert advice(hands, "friction_without_idea") == []
    assert gaps(hands.document)[hands.cell(EVALUATION, OPERATOR)].unmet == 9.5
    assert coverage(hands.document)[hands.cell(EVALUATION, OPERATOR)] == 1

    hands.save(tmp_path / "forbedret.cjm")
    assert (tmp_path / "rejse.cjm").read_bytes() == file_as_is
    improved = " ".join(hands.pdf(tmp_path / "forbedret.pdf", "map"))
    assert f"Operatør i Aktiv evaluering (9,5): »{WATCHES}«" in improved
    removed, new = (Wording.of("da")(word) for word in ("Removed", "New"))
    assert all(re.search(rf"{each} \w+ {removed}", improved) for each in (MANUAL, UNLIKE, ASKS))
    assert all(re.search(rf"{each} \w+ {new}", improved) for each in (IN_DANISH, VISIT))
