"""The commands that judge the selected cards: which mindsets hold, and who is at a touchpoint."""

from cjm_desktop.desktop.actions.desk import Desk, Judged
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.desktop.work.judging import can_be_judged, judge
from cjm_desktop.desktop.work.verdicts import KINDS, LETTERS, Verdict
from cjm_desktop.journey.records import Card
from cjm_desktop.words.wording import N_

_ANSWERS = {True: N_("yes"), False: N_("no"), None: N_("not known")}


def _judged(desk: Desk, verdict: Verdict) -> list[Card]:
    """List the selected cards of which something of that sort can be said."""
    cards = desk.session.document.cards
    chosen = (cards[each] for each in desk.session.selected_cards)
    return [card for card in chosen if card.kind in KINDS[verdict]]


def _mindset(verdict: Verdict, text: str, tip: str) -> ActionSpec:
    def checked(desk: Desk) -> bool:
        found = _judged(desk, verdict)
        return bool(found) and all(card.qualification == verdict for card in found)

    return ActionSpec(
        f"judge_{verdict}", text, lambda desk: judge(desk.session, verdict), tip=tip,
        enabled=lambda desk: can_be_judged(desk.session, verdict), checked=checked,
        obstacle=N_("Select a mindset first"),
        key_on_cards=LETTERS[verdict], writes=True,
    )  # fmt: skip


def _presence(verdict: Verdict, text: str, known: str, tip: str) -> ActionSpec:
    def says(desk: Desk) -> str:
        tr, found = desk.session.tr_, _judged(desk, verdict)
        if not found:
            return tr(text)
        card = found[-1]
        answer = _ANSWERS[card.customer_present if verdict == "customer" else card.we_present]
        return tr(known, answer=tr(answer))

    return ActionSpec(
        f"judge_{verdict}", text, lambda desk: judge(desk.session, verdict), tip=tip,
        enabled=lambda desk: can_be_judged(desk.session, verdict), says=says,
        obstacle=N_("Select a touchpoint or content first"),
        key_on_cards=LETTERS[verdict], writes=True,
    )  # fmt: skip


def _mode(judged: Judged, action_id: str, text: str, key: str, tip: str) -> ActionSpec:
    return ActionSpec(
        action_id, text, lambda desk: desk.judge(judged), keys=(key,), tip=tip,
        enabled=lambda desk: desk.navigator.view in ("map", "gap", "insight"),
        obstacle=N_("Go to the map, the gap chart or Insight first"),
        checked=lambda desk: desk.judged == judged, writes=True,
    )  # fmt: skip


MODES = (
    _mode("letters", "judge_cards", N_("J&udge card after card"), "F4",
          N_("One letter for each card; it goes on to the next by itself")),
    _mode("digits", "score_cards", N_("&Score card after card"), "Shift+F4",
          N_("Digits for potential and effort; it goes on to the next by itself")),
)  # fmt: skip
JUDGE = (
    _mindset("qualified", N_("Mindset &qualified"), N_("The mindset holds; again: open")),
    _mindset(
        "disqualified", N_("Mindset &disqualified"), N_("The mindset does not hold; again: open")
    ),
    _presence(
        "customer", N_("Customer is &there"), N_("Customer is &there: {answer}"),
        N_("Whether the customer is there: yes, no, not known"),
    ),
    _presence(
        "we", N_("&We are there"), N_("&We are there: {answer}"),
        N_("Whether we are there: yes, no, not known"),
    ),
)  # fmt: skip
