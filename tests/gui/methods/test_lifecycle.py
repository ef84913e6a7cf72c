"""Method M5: the lifecycle of customers, whose nine techniques are ideas that know their stage."""

from datetime import date
from pathlib import Path

import pytest

from cjm_desktop.insight.action_list import actions, tally
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.insight.kpis import state, trend
from cjm_desktop.journey.vocabulary import Decision, Progress
from cjm_desktop.layout.print_request import SectionId
from tests.gui.methods.facilitator import Facilitator
from tests.gui.methods.hands_on_actions import HandsOnActions
from tests.gui.methods.hands_on_ideas import HandsOnIdeas
from tests.gui.methods.hands_on_kpis import HandsOnKpis

HANDED_OVER: tuple[SectionId, ...] = ("kpis", "actions", "ideas", "advice")
PROPOSED = {
    "Discovery": 2,
    "Education": 2,
    "Purchase": 2,
    "Post-purchase engagement": 2,
    "Advocacy": 1,
}
HELP, EASE = "Let them help themselves: a knowledge base", "Take friction out of the purchase"
TALK, PRAISE = "Get in touch in person afterwards", "Encourage customers to speak for us"
PLACED = {HELP: "Education", EASE: "Purchase", TALK: "Post-purchase engagement", PRAISE: "Advocacy"}
AT_HAND, AUTOMATE = "Be at hand while they buy", "Automate as numbers grow"
WHY_NOT = "We have eleven customers"

SIGN_UPS, LEFT_OVER = "Visitors who sign up", "Purchases left unfinished"
SCORES: dict[str, dict[str, float]] = {
    # potential, effort; the last one has half of a score, which is none
    HELP: {"potential": 7.5, "effort": 2},
    TALK: {"potential": 6, "effort": 6},
    EASE: {"potential": 8, "effort": 8},
    PRAISE: {"potential": 9.5},
}
RANKED = [(HELP, 5.5), (EASE, 0), (TALK, 0), (PRAISE, None)]
LONG_AGO, SOME_DAY = date(2001, 1, 31), date(2999, 12, 1)
DECIDED: dict[str, tuple[Decision, str, date | None, Progress]] = {
    HELP: ("do_more", "Eva", LONG_AGO, "done"),
    EASE: ("start", "Eva", LONG_AGO, "under_way"),
    TALK: ("start", "Per", SOME_DAY, "not_started"),
    PRAISE: ("start", "", None, "not_started"),
}


def open_points(hands: Facilitator, code: str) -> list[str]:
    """Name the phases that the open points of a code speak of."""
    phases = hands.document.phases
    found = (point for point in sorted_advice(hands.document).open if point.code == code)
    return [phases[str(point.cell.phase)].name for point in found]


def judge_the_techniques(hands: Facilitator) -> None:
    """Put four of the nine on the map, move one to another stage and drop one."""
    judging = HandsOnIdeas(hands)
    for title in PLACED:
        judging.choose(title)
        judging.put_on_map()
    judging.choose(AT_HAND)
    judging.serves(4)
    judging.choose(AUTOMATE)
    judging.serves_none(WHY_NOT)


def agree_on_actions(hands: Facilitator) -> None:
    """Score what is on the map, decide to start it, and say in the list who does what by when."""
    for title, scores in SCORES.items():
        hands.select(title)
        hands.fill(**scores)
    hands.select(*SCORES)
    hands.fill(decision="start")
    table = HandsOnActions(hands)
    assert table.listed() == [title for title, _ in RANKED]
    table.decide(HELP, "do_more")
    for title, (_, owner, due, _) in DECIDED.items():
        if owner:
            table.write(title, "owner", owner)
        if due is not None:
            table.write(title, "due", due.isoformat())
    for title in (HELP, HELP, EASE):
        table.move_on(title)


@pytest.mark.slow
def test_the_lifecycle_of_customers(facilitator: Facilitator, tmp_path: Path) -> None:
    hands = facilitator
    hands.begin("lifecycle", "en")
    tray = ideas(hands.document)
    assert {each: len(tray.serving(hands.phase(each))) for each in PROPOSED} == PROPOSED
    assert tray.total == tray.judged == 9

    hands.write("Purchase", "Customer", "Seven fields before the price", kind="friction")
    assert open_points(hands, "friction_without_idea") == ["Purchase"]
    judge_the_techniques(hands)
    assert {title: hands.place_of(title).phase for title in PLACED} == {
        title: hands.phase(phase) for title, phase in PLACED.items()
    }
    assert open_points(hands, "friction_without_idea") == []
    tray = ideas(hands.document)
    left = {each: len(tray.serving(hands.phase(each))) for each in PROPOSED}
    assert list(left.values()) == [2, 1, 0, 1, 0]
    assert [(each.card.title, each.card.dropped) for each in tray.dropped] == [(AUTOMATE, WHY_NOT)]

    kpis = HandsOnKpis(hands)
    kpis.fill(SIGN_UPS, target="5")
    kpis.fill(LEFT_OVER, target="60")
    kpis.paste(SIGN_UPS, "2026-09-01\t4.5\n2026-10-01\t3.5\n")
    kpis.paste(LEFT_OVER, "2026-09-01\t72\n2026-10-01\t60\n")
    assert (state(kpis.kpi(SIGN_UPS)), trend(kpis.kpi(SIGN_UPS))) == ("off_target", "worsening")
    # As low as wanted is low enough.
    assert (state(kpis.kpi(LEFT_OVER)), trend(kpis.kpi(LEFT_OVER))) == ("on_target", "improving")
    assert open_points(hands, "kpi_off_target") == ["Education"]

    agree_on_actions(hands)
    cards = [hands.card(title) for title in DECIDED]
    found = [(card.decision, card.owner, card.due, card.progress) for card in cards]
    assert found == list(DECIDED.values())
    assert [(each.card.title, each.gap) for each in actions(hands.document)] == RANKED
    # What is done is never overdue, however late.
    assert tally(actions(hands.document), date.today()) == (4, 1, 1)

    hands.save(tmp_path / "lifecycle.cjm")
    kpi_page, action_page, idea_page, advice_page = (
        " ".join(hands.pdf(tmp_path / f"{section}.pdf", section)) for section in HANDED_OVER
    )
    assert all(shown in kpi_page for shown in (SIGN_UPS, "3.5 %", LEFT_OVER, "60 %"))
    places = [action_page.index(title) for title, _ in RANKED]
    assert places == sorted(places)
    assert all(
        shown in action_page for shown in ("Eva", "Per", "31 Jan 2001", "1 Dec 2999", "+5.5")
    )
    assert all(title in idea_page for title in (AT_HAND, AUTOMATE, WHY_NOT))
    assert not any(title in idea_page for title in PLACED)
    assert SIGN_UPS in advice_page
    assert LEFT_OVER not in advice_page
