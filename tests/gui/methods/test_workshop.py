"""Method M2: a team makes a map together, led by the workshop guide, in Swedish."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt

from cjm_desktop.insight.coverage import holes
from cjm_desktop.insight.facts import phase_counts
from cjm_desktop.insight.gap import gaps, ranking
from cjm_desktop.insight.guide import Progress
from cjm_desktop.insight.presence_gap import all_sides, presence_gap
from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.vocabulary import Decision
from tests.gui.methods.facilitator import CTRL, Facilitator
from tests.gui.methods.hands_on_chart import HandsOnChart
from tests.gui.methods.hands_on_guide import HandsOnGuide
from tests.gui.methods.hands_on_insight import HandsOnPresence

C, D, Q, W = Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_Q, Qt.Key.Key_W

ROLE = "Idealkunden"
THINKS, GOES, OURS = "Kundens tankesätt", "Vart kunden vänder sig", "Var vi är, och vad det kräver"
IDLE, TRIGGER, INTEREST = "Inaktiv", "Trigger", "Initialt varumärkesintresse"
EVALUATION, LOYALTY = "Aktiv utvärdering", "Lojalitet"

HOLDS, DOES_NOT_HOLD = "Hur kan vi få vardagen enklare?", "Jag vill se en demo nu"
MINDSETS: dict[str, dict[str, Qt.Key | None]] = {
    IDLE: {HOLDS: Q, DOES_NOT_HOLD: D},
    TRIGGER: {"Klagomålen ökar": Q, "Säljet tappar fart": Q},
    INTEREST: {"Vad finns det på marknaden?": None},
    EVALUATION: {"Vem vågar vi lita på?": Q},
}
"""What the customer may think, and the key by which the participants judged it."""

SCORES = {
    # touchpoint: potential, effort
    "Branschmässa": (6.5, 3),
    "Sökning på webben": (8, 4.5),
    "Nyhetsbrev": (2, 6),
    "Vår blogg": (5, 5),
    "Kundfall": (9, 5.5),
    "Telefonkö": (3, 3),
}
RANKED = [
    # by gap, then potential
    ("Kundfall", 3.5, "long_term_bet"),
    ("Sökning på webben", 3.5, "quick_win"),
    ("Branschmässa", 3.5, "quick_win"),
    ("Vår blogg", 0, "long_term_bet"),
    ("Telefonkö", 0, "fill_in"),
    ("Nyhetsbrev", -4, "question"),
]
DECISIONS: dict[str, Decision] = {
    "Sökning på webben": "start",
    "Kundfall": "do_more",
    "Nyhetsbrev": "stop",
}
AT_THE_END = {
    # The map's client and scope were left empty.
    "why": Progress(2, 4),
    "preparation": Progress(1, 1),
    "people": Progress(1, 1),
    # The names and goals are the template's; into two phases nobody has put anything.
    "phases": Progress(5, 7),
    # Four phases have mindsets, but nobody judged that of the third.
    "mindsets": Progress(3, 7),
    "whereabouts": Progress(4, 7),
    # In four phases all that stand on our side say whether we are there, in a fifth a customer's.
    "offer": Progress(5, 7),
    "presence": Progress(6, 8),
    "scoring": Progress(6, 8),
    "decisions": Progress(3, 6),
    "improved": Progress(0, 2),
}


def titles(placed: Iterable[Placed]) -> list[str]:
    return [each.card.title for each in placed]


def prepare(hands: Facilitator, guide: HandsOnGuide, pack: Path) -> None:
    """Say why and for whom, send the preparation out, and note who will come."""
    guide.go("why")
    hands.type("Veta var svenska kunder söker svar")
    hands.fill(audience="Marknad och sälj")
    guide.note("preparation", "Skickat till Eva och Per")
    guide.go("preparation")
    pages = hands.hand_over(pack, "preparation")
    assert "Veta var svenska kunder söker svar" in pages[0]
    assert all(phase.name in " ".join(pages) for phase in hands.document.phases.values())


def write_the_customers_view(hands: Facilitator, guide: HandsOnGuide) -> None:
    """Name a persona and a goal, then write what the customer thinks and judge it."""
    guide.go("people")
    hands.key(Qt.Key.Key_Space)
    hands.fill(name="Vera Verksamhetschef")
    guide.go("phases")
    hands.fill(goal="Få vardagen att fungera bättre")
    guide.go("mindsets")
    hands.write_here(*MINDSETS[IDLE])
    for phase, mindsets in MINDSETS.items():
        if phase != IDLE:
            hands.write(phase, THINKS, *mindsets, kind="mindset")
        for title, key in mindsets.items():
            if key is not None:
                hands.judge(key, title)


def write_where_customer_and_we_are(hands: Facilitator, guide: HandsOnGuide) -> None:
    """Fill the two lanes of sides; each card says by its lane who is there."""
    guide.go("whereabouts")
    hands.write_here("Branschmässa")
    hands.write(TRIGGER, GOES, "Sökning på webben", "Bloggar")
    hands.write(INTEREST, GOES, "Jämförelsesajt")
    hands.write(EVALUATION, GOES, "Referenskunder")
    guide.open("offer")
    hands.write(IDLE, OURS, "Nyhetsbrev")
    hands.write(TRIGGER, OURS, "Vår blogg")
    hands.write(EVALUATION, OURS, "Kundfall")
    hands.write(LOYALTY, OURS, "Telefonkö")
    for title in ("Nyhetsbrev", "Vår blogg", "Kundfall"):
        hands.select(title)
        hands.fill(resources="2 dagar i månaden")
    lanes = {hands.lane(GOES): (True, None), hands.lane(OURS): (None, True)}
    touchpoints = [each for each in hands.document.cards.values() if each.kind == "touchpoint"]
    assert len(touchpoints) == 9
    for card in touchpoints:
        assert (card.customer_present, card.we_present) == lanes[str(card.lane)], card.title


def compare_the_sides(hands: Facilitator, guide: HandsOnGuide) -> None:
    """Say of some touchpoints who is there as well, and that two of them are the same."""
    guide.go("presence")
    board = HandsOnPresence(hands)
    board.judge("Branschmässa", W, there=False)
    board.judge("Sökning på webben", W, there=False)
    board.judge("Jämförelsesajt", W)
    board.judge("Nyhetsbrev", C, there=False)
    board.judge("Kundfall", C)
    apart = hands.document
    board.make_same("Bloggar", "Vår blogg")
    same = hands.document
    assert len(same.cards) == len(apart.cards) - 1
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.document == apart
    hands.key(Qt.Key.Key_Y, CTRL)
    assert hands.document == same


def test_a_workshop_led_by_the_guide(facilitator: Facilitator, tmp_path: Path) -> None:
    hands = facilitator
    hands.begin("workshop", "sv")
    guide = HandsOnGuide(hands)
    prepare(hands, guide, tmp_path / "utskick.pdf")
    write_the_customers_view(hands, guide)
    idle = hands.phase(IDLE)
    # What was disqualified has left the total.
    judged = phase_counts(hands.document, idle)
    assert (judged.mindsets, judged.qualified, judged.disqualified) == (1, 1, 1)
    waiting = phase_counts(hands.document, hands.phase(INTEREST))
    assert (waiting.mindsets, waiting.qualified, waiting.disqualified) == (1, 0, 0)
    hands.trigger("hide_disqualified")
    on_map = hands.map.canvas.layout_.card_rect
    assert on_map(hands.card_id(HOLDS)) is not None
    assert on_map(hands.card_id(DOES_NOT_HOLD)) is None

    write_where_customer_and_we_are(hands, guide)
    compare_the_sides(hands, guide)
    sides = all_sides(presence_gap(hands.document).values())
    assert titles(sides.matched) == ["Vår blogg", "Jämförelsesajt", "Kundfall"]
    assert titles(sides.unused) == ["Branschmässa", "Sökning på webben"]
    assert titles(sides.wasted) == ["Nyhetsbrev"]
    # What is not known is no “no”: neither of these is unused or wasted.
    assert titles(sides.customer_open) == ["Referenskunder"]
    assert titles(sides.ours_open) == ["Telefonkö"]
    assert not sides.neither + sides.untold

    guide.go("scoring")
    chart = HandsOnChart(hands)
    for title, (potential, effort) in SCORES.items():
        chart.score(title, potential, effort)
    for title, decision in DECISIONS.items():
        chart.choose(title)
        hands.fill(decision=decision)
    ranked = [(each.card.title, each.gap, each.group) for each in ranking(hands.document)]
    assert ranked == RANKED
    # The map has one role, so what stands in the lanes of the two sides is about it.
    unmet = {cell.phase: gap.unmet for cell, gap in gaps(hands.document).items() if gap.unmet}
    assert unmet == {hands.phase(IDLE): 6.5, hands.phase(TRIGGER): 8}
    on_board = {phase: sides.unmet for phase, sides in presence_gap(hands.document).items()}
    assert unmet == {phase: amount for phase, amount in on_board.items() if amount}
    empty = [hands.cell(phase, ROLE) for phase in ("Köpbeslut", "Upplevelse")]
    assert list(holes(hands.document)) == empty
    assert guide.progress() == AT_THE_END

    hands.save(tmp_path / "verkstad.cjm")
    a_map = " ".join(hands.pdf(tmp_path / "verkstad.pdf", "map"))
    assert HOLDS in a_map
    assert DOES_NOT_HOLD not in a_map
    assert f"{ROLE} i {TRIGGER} (8): ”Sökning på webben”" in a_map
    presence = " ".join(hands.pdf(tmp_path / "närvaro.pdf", "presence", "actions"))
    assert all(title in presence for title in SCORES)
    asked_for = " ".join(hands.pdf(tmp_path / "allt.pdf", "map", disqualified=True))
    assert DOES_NOT_HOLD in asked_for
