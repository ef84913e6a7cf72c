"""Advice as it is handed over: what is so, said to a client, where the window tells a colleague.

A sentence names its place once, so that nothing has to stand beside it.
"""

from collections.abc import Mapping

from cjm_desktop.words import advice as kinds
from cjm_desktop.words.codes import Values, shown_values
from cjm_desktop.words.wording import N_, Wording

_SENTENCES: Mapping[str, str] = {
    "phase_without_goal": N_("{phase}: it is not known yet what the customer wants to reach."),
    "phase_without_mindset": N_("{phase}: it is not known yet what the customer thinks or does."),
    "role_without_touchpoint": N_("Nothing from us reaches {lane} anywhere on the journey."),
    "absent_before_deciding": N_(
        "{lane} decides in {phase}, or can veto there, without having met us before."
    ),
    "hole_before_decision": N_(
        "Nothing from us reaches {lane} in {phase}, before the decision is made."
    ),
    "hole": N_("Nothing from us reaches {lane} in {phase}."),
    "phase_without_kpi": N_("{phase}: nothing is measured yet that shows that customers move on."),
    "too_many_kpis": N_("{phase}: {count} KPIs are followed; one or two would say more."),
    "friction_without_idea": N_("{lane}, {phase}: nothing is planned against “{title}” yet."),
    "kpi_off_target": N_("{phase}: {title} is off target: {value}, aiming at {target}."),
    "decision_on_assumptions": N_(
        "{phase} carries the decision, and what is known of it is only assumed so far."
    ),
}

_REASONS: Mapping[str, str] = {
    "role_without_touchpoint": N_("Those who use the product hold the need and the insight."),
    "hole_before_decision": N_(
        "A role that nobody meets before the decision may decide against us unheard."
    ),
    "hole": N_("The customer may be somewhere that is not known yet."),
    "inside_out": N_("What the customer thinks and does comes first; what we offer answers it."),
    "answers_untold": N_("What no touchpoint answers is the gap."),
    "kpi_off_target": N_("The phase does not give what it should; friction there may be why."),
    "decision_on_assumptions": N_(
        "Talks with customers and those who meet them, data, reviews and social media would make "
        "it firm."
    ),
}
"""The reasons that tell a colleague what to do, told otherwise."""


def client_advice(tr: Wording, code: str, values: Values) -> str:
    """Make the sentence of a point of advice as a client reads it."""
    shown, count = shown_values(tr, values), int(values.get("count", 0))
    match code:
        case "inside_out":
            return tr.plural(
                "{lane}, {phase}: one touchpoint of ours, but the customer’s own thoughts are "
                "missing.",
                "{lane}, {phase}: {n} touchpoints of ours, but the customer’s own thoughts are "
                "missing.",
                count, **shown,
            )  # fmt: skip
        case "unscored_touchpoints":
            return tr.plural(
                "{lane}, {phase}: one touchpoint is not scored yet.",
                "{lane}, {phase}: {n} touchpoints are not scored yet.",
                count, **shown,
            )  # fmt: skip
        case "nothing_offered":
            return tr.plural(
                "One wish of the customer’s is known, but nothing yet that we offer.",
                "{n} wishes of the customer’s are known, but nothing yet that we offer.",
                count, **shown,
            )  # fmt: skip
        case "answers_untold":
            return tr.plural(
                "One wish of the customer’s is known; which touchpoint answers it is still open.",
                "{n} wishes of the customer’s are known; which touchpoints answer them is still "
                "open.",
                count, **shown,
            )  # fmt: skip
        case "wants_unanswered":
            return tr.plural(
                "{phase}: nothing answers one wish of the customer’s: {titles}.",
                "{phase}: nothing answers {n} wishes of the customer’s: {titles}.",
                count, **shown,
            )  # fmt: skip
        case _:
            return tr(_SENTENCES[code], **shown)


def client_reason(tr: Wording, code: str) -> str:
    """Say to a client why a kind of advice matters."""
    return tr(_REASONS[code]) if code in _REASONS else kinds.advice_reason(tr, code)
