"""Words for the codes that a map and its insight are written in, the same in every view.

Nothing here knows a document: a code comes in, and a phrase of the given language goes out.
"""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from cjm_desktop.words.listing import listed
from cjm_desktop.words.numbers import amount
from cjm_desktop.words.wording import N_, Wording

Phrases = Mapping[str, str]
Values = Mapping[str, str | int | float]

CARD_KINDS: Phrases = {
    "touchpoint": N_("Touchpoint"),
    "mindset": N_("Mindset"),
    "need": N_("Need"),
    "friction": N_("Friction"),
    "idea": N_("Idea"),
    "content": N_("Content"),
    "note": N_("Note"),
}

ROLES: Phrases = {
    "decision_maker": N_("Decision-maker"),
    "specialist": N_("Specialist"),
    "operator": N_("Operator"),
    "other": N_("Other"),
}

LANE_KINDS: Phrases = {
    "role": N_("Role"),
    "topic": N_("Topic"),
    "experience": N_("Experience"),
    "gap": N_("Gap"),
    "kpis": N_("KPIs"),
    "investment": N_("Investment"),
}

SIDES: Phrases = {
    "side_customer": N_("The customer’s side"),
    "side_company": N_("Our side"),
}

MAP_STATES: Phrases = {"as_is": N_("As is"), "to_be": N_("To be")}

DECISIONS: Phrases = {
    "start": N_("Start"),
    "do_more": N_("Do more"),
    "keep": N_("Keep"),
    "do_less": N_("Do less"),
    "stop": N_("Stop"),
}

EVIDENCE: Phrases = {
    "assumed": N_("Assumed"),
    "partial": N_("Partly known"),
    "researched": N_("Researched"),
}

QUALIFICATIONS: Phrases = {
    "open": N_("Open"),
    "qualified": N_("Qualified"),
    "disqualified": N_("Disqualified"),
}

INVESTMENTS: Phrases = {
    "depends": N_("It depends"),
    "low": N_("Low"),
    "medium": N_("Medium"),
    "high": N_("High"),
    "very_high": N_("Very high"),
}

ROUND_ABOUT: Phrases = {"scores": N_("Potential and effort"), "dots": N_("Dots")}

MANNERS: Phrases = {"by_hand": N_("By hand"), "automated": N_("Automated")}

RESEARCH_SOURCES: Phrases = {
    "employees": N_("Employees who meet customers"),
    "interviews": N_("Interviews"),
    "customer_data": N_("Customer data"),
    "reviews": N_("Reviews"),
    "social_media": N_("Social media"),
}

INFLUENCES: Phrases = {
    "initiates": N_("initiates"),
    "decides": N_("decides"),
    "vetoes": N_("vetoes"),
    "uses": N_("uses"),
    "informed": N_("informed"),
}

PROGRESS: Phrases = {
    "not_started": N_("Not started"),
    "under_way": N_("Under way"),
    "done": N_("Done"),
}

ROLE_COLOURS: Phrases = {
    "role-1": N_("Violet"),
    "role-2": N_("Teal"),
    "role-3": N_("Orange"),
    "role-4": N_("Magenta"),
    "role-5": N_("Olive"),
}

CHANGES: Phrases = {
    "added": N_("New in the improved journey"),
    "removed": N_("Removed in the improved journey"),
}

HANDOFF_KINDS: Phrases = {
    "handoff": N_("Handoff"),
    "leads_to": N_("Leads to"),
    "loop": N_("Loops back"),
}

DIRECTIONS: Phrases = {
    "higher": N_("Higher is better"),
    "lower": N_("Lower is better"),
}

GROUPS: Phrases = {
    "quick_win": N_("Quick wins"),
    "long_term_bet": N_("Long-term bets"),
    "fill_in": N_("Fill-ins"),
    "question": N_("Question it"),
    "leave": N_("Leave it"),
}

GROUP_ACTIONS: Phrases = {
    "quick_win": N_("do first"),
    "long_term_bet": N_("plan and fund"),
    "fill_in": N_("if time allows"),
    "question": N_("do less or stop"),
    "leave": N_("not worth starting"),
}

NEEDS: Phrases = {
    "budget": N_("Budget"),
    "competence": N_("Competence"),
    "follow_up": N_("Follow-up"),
}

FEASIBILITIES: Phrases = {
    "feasible": N_("All is in place"),
    "no_budget": N_("Budget is missing"),
    "no_competence": N_("Competence is missing"),
    "no_follow_up": N_("Follow-up is missing"),
    "unsettled": N_("Not known yet"),
}

PRESENCES: Phrases = {
    "matched": N_("Both are there"),
    "unused": N_("Unused: the customer is there and we are not"),
    "wasted": N_("Wasted: we are there and the customer is not"),
    "neither": N_("Neither is there"),
}

KPI_STATES: Phrases = {
    "on_target": N_("On target"),
    "off_target": N_("Off target"),
    "not_yet": N_("Not there yet"),
    "no_target": N_("No target"),
    "no_reading": N_("No reading"),
}

TRENDS: Phrases = {
    "improving": N_("Improving"),
    "worsening": N_("Worsening"),
    "steady": N_("Steady"),
}

PAGES: Phrases = {
    "A4": N_("A4"),
    "A3": N_("A3"),
    "A2": N_("A2"),
    "A1": N_("A1"),
    "A0": N_("A0"),
    "letter": N_("Letter"),
    "fit": N_("One page that fits"),
}

EXPERIENCES: Mapping[int, str] = {
    -2: N_("Very bad"),
    -1: N_("Bad"),
    0: N_("Neutral"),
    1: N_("Good"),
    2: N_("Very good"),
}

FAMILIES: tuple[Phrases, ...] = (
    CARD_KINDS, ROLES, LANE_KINDS, SIDES, MAP_STATES, DECISIONS, EVIDENCE, QUALIFICATIONS,
    INVESTMENTS, MANNERS, RESEARCH_SOURCES, INFLUENCES, PROGRESS, ROLE_COLOURS, CHANGES,
    HANDOFF_KINDS, DIRECTIONS, GROUPS, NEEDS, FEASIBILITIES, PRESENCES, KPI_STATES, TRENDS, PAGES,
    ROUND_ABOUT,
)  # fmt: skip

_ALL: Phrases = MappingProxyType(
    {code: text for family in FAMILIES for code, text in family.items()}
)

_ADVICE: Phrases = {
    "phase_without_goal": N_("{phase} has no goal: what does the customer want to reach here?"),
    "phase_without_mindset": N_("{phase} has no mindset: what does the customer think or do here?"),
    "role_without_touchpoint": N_("{lane} has no touchpoint in any phase"),
    "absent_before_deciding": N_(
        "{lane} decides in {phase} or can veto there, but has no touchpoint in any phase before it"
    ),
    "hole_before_decision": N_("{lane} has no touchpoint in {phase}, before the decision is made"),
    "hole": N_("{lane} has no touchpoint in {phase}"),
    "phase_without_kpi": N_("{phase} has no KPI: what shows that customers move on?"),
    "too_many_kpis": N_("{phase} has {count} KPIs: as few as possible, the best is one"),
    "friction_without_idea": N_("{title}: no idea against this friction ({lane}, {phase})"),
    "kpi_off_target": N_("{title} in {phase} is off target: {value}, aiming at {target}"),
    "decision_on_assumptions": N_(
        "{phase} carries the decision, and all evidence there is only assumed"
    ),
}  # fmt: skip


def phrase(tr: Wording, code: str) -> str:
    """Give the words for a code of the map or its insight; KeyError for an unknown one.

    A topic lane's side is asked for as `side_customer` or `side_company`.
    """
    return tr(_ALL[code])


def influence_line(tr: Wording, codes: Collection[str]) -> str:
    """List the parts a role has in a phase, always in the same order: “decides · uses”."""
    return " · ".join(tr(text) for code, text in INFLUENCES.items() if code in codes)


def experience(tr: Wording, step: int) -> str:
    """Give the words for a step of experience, −2 to 2."""
    return tr(EXPERIENCES[step])


def group_action(tr: Wording, code: str) -> str:
    """Say what to do with the touchpoints of a group of the gap chart."""
    return tr(GROUP_ACTIONS[code])


def group_line(tr: Wording, code: str) -> str:
    """Name a group of the gap chart and say what to do: “Quick wins — do first”."""
    return tr("{group} — {action}", group=phrase(tr, code), action=group_action(tr, code))


def needs_line(tr: Wording, said: Iterable[tuple[str, bool | None]]) -> str:
    """Say of each need whether it is there: “Budget: yes · Competence: no”."""
    answers = {True: tr("yes"), False: tr("no"), None: tr("not known")}
    return " · ".join(
        tr("{need}: {answer}", need=phrase(tr, need), answer=answers[each]) for need, each in said
    )


def advice(tr: Wording, code: str, values: Values) -> str:
    """Make the sentence of a point of advice out of its code and values."""
    shown = shown_values(tr, values)
    count = int(values.get("count", 0))
    if code == "inside_out":
        return tr.plural(
            "{lane} in {phase}: one touchpoint of ours, but no mindset of the customer’s",
            "{lane} in {phase}: {n} touchpoints of ours, but no mindset of the customer’s",
            count, **shown,
        )  # fmt: skip
    if code == "unscored_touchpoints":
        return tr.plural(
            "{lane} in {phase}: one touchpoint is not scored",
            "{lane} in {phase}: {n} touchpoints are not scored",
            count, **shown,
        )  # fmt: skip
    if code == "nothing_offered":
        return tr.plural(
            "One want of the customer’s, and nothing yet that is said to be ours",
            "{n} wants of the customer’s, and nothing yet that is said to be ours",
            count, **shown,
        )  # fmt: skip
    if code == "answers_untold":
        return tr.plural(
            "One want of the customer’s, and it is not said which of our touchpoints answers it",
            "{n} wants of the customer’s, and it is not said which of our touchpoints answer them",
            count, **shown,
        )  # fmt: skip
    if code == "wants_unanswered":
        return tr.plural(
            "{phase}: nothing answers one want of the customer’s: {titles}",
            "{phase}: nothing answers {n} wants of the customer’s: {titles}",
            count, **shown,
        )  # fmt: skip
    return tr(_ADVICE[code], **shown)


def shown_values(tr: Wording, values: Values) -> dict[str, object]:
    """Give the names and numbers of a point as its sentence shows them."""
    shown: dict[str, object] = dict(values)
    if "phase" in values:
        shown["phase"] = values["phase"] or tr("Phase {number}", number=values["phase_number"])
    if "lane" in values:
        shown["lane"] = values["lane"] or tr("Lane {number}", number=values["lane_number"])
    if "title" in values:
        shown["title"] = values["title"] or tr("Untitled")
    if "titles" in values:
        titles = str(values["titles"]).split("\n")
        named = [tr.quoted(title) if title else tr("Untitled") for title in titles]
        shown["titles"] = listed(named, int(values["count"]), tr)
    unit = str(values.get("unit", ""))
    for name in ("value", "target"):
        if name in values:
            shown[name] = amount(tr, float(values[name]), unit)
    return shown
