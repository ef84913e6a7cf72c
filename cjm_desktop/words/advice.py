"""Words for the kinds of advice: what their points have in common, and why that matters."""

from collections.abc import Mapping

from cjm_desktop.words.wording import N_, Wording

_KINDS: Mapping[str, tuple[str, str]] = {
    "phase_without_goal": (
        N_("Phases without a goal"),
        N_("Only against a goal can you tell whether the customer gets any further."),
    ),
    "phase_without_mindset": (
        N_("Phases without a mindset"),
        N_("Without the customer’s own thoughts, a map shows how we work and not how they buy."),
    ),
    "role_without_touchpoint": (
        N_("Roles that are not met anywhere"),
        N_("Those who use the product hold the need and the insight; do not leave them out."),
    ),
    "absent_before_deciding": (
        N_("Deciding without having been met"),
        N_("Who meets us only when it is time to decide has little but the price to go by."),
    ),
    "hole_before_decision": (
        N_("Roles not met before the decision"),
        N_("A role that nobody meets before the decision may decide against you unheard."),
    ),
    "hole": (
        N_("Roles not met in a phase"),
        N_("Check whether the customer is somewhere you do not know of yet."),
    ),
    "inside_out": (
        N_("Seen from the inside"),
        N_("Start with what the customer thinks and does; then ask what we offer."),
    ),
    "nothing_offered": (
        N_("Nothing that we offer yet"),
        N_("The gap lies between what the customer wants and what we offer; a map needs both."),
    ),
    "answers_untold": (
        N_("Wants without a word about answers"),
        N_("Say which of our touchpoints answers what; what is left over is the gap."),
    ),
    "wants_unanswered": (
        N_("Wants that nothing answers"),
        N_("What the customer wants and nobody answers is where an idea is worth most."),
    ),
    "phase_without_kpi": (
        N_("Phases without a KPI"),
        N_("A measure shows whether customers move on to the next phase."),
    ),
    "too_many_kpis": (
        N_("Phases with many KPIs"),
        N_("One measure that is followed says more than many that are not."),
    ),
    "friction_without_idea": (
        N_("Friction without an idea"),
        N_("Each friction is a reason to leave; an idea against it is the first step."),
    ),
    "unscored_touchpoints": (
        N_("Touchpoints not scored"),
        N_("Only what is scored can be ranked in the gap chart."),
    ),
    "kpi_off_target": (
        N_("KPIs off target"),
        N_("The phase does not give what it should; look for the friction there."),
    ),
    "decision_on_assumptions": (
        N_("Decisions that rest on assumptions"),
        N_(
            "Ask those who meet customers, interview some, and look at data, reviews and social "
            "media before you bet on the phases that carry the decision."
        ),
    ),
}


def advice_heading(tr: Wording, code: str) -> str:
    """Name a kind of advice, as a heading over its points."""
    return tr(_KINDS[code][0])


def advice_reason(tr: Wording, code: str) -> str:
    """Say in a sentence why a kind of advice matters."""
    return tr(_KINDS[code][1])
