"""The questions of the method, as printed forms and the preparation pack ask them.

They are words for codes, like those of `phrases`; a form adds the lines to write on.
"""

from collections.abc import Mapping

from cjm_desktop.words.wording import N_, Wording

_LANES: Mapping[str, str] = {
    "side_customer": N_("Where does the customer go for inspiration or an answer?"),
    "side_company": N_("What do we offer here, and what does it take?"),
    "topic": N_("What belongs here, seen by the customer?"),
    "experience": N_("How does it feel? Draw a curve for each role."),
    "gap": N_("Which touchpoint gives the customer most, and what does it take? 0 to 10 each."),
    "kpis": N_("One measure that shows customers move on."),
    "investment": N_("What does the customer pay with, and how much? Tick low to very high."),
}

PERSONA_QUESTIONS: Mapping[str, str] = {
    "quote": N_("A sentence they might say"),
    "background": N_("What shaped them: education, years in the trade, life outside work?"),
    "responsibilities": N_("What do they answer for?"),
    "goals": N_("What do they want to reach?"),
    "drivers": N_("What makes them move?"),
    "challenges": N_("What stands in their way?"),
    "knowledge_needs": N_("What must they know before they say yes?"),
    "sources": N_("Whom do they ask, what do they read?"),
}
"""What to ask for each field of a persona, by the field's name."""

OUTSIDE_IN = N_(
    "Answer as the ideal customer would: what they think, need and do comes first, and what we "
    "offer comes after."
)

TO_THINK_OF: tuple[tuple[str, str], ...] = (
    (N_("What they think"),
     N_("What goes through the customer’s head in each phase? What do they doubt?")),
    (N_("Where they look"),
     N_("Where do your customers go for inspiration and answers before they talk to us?")),
)  # fmt: skip
"""What to think of before a workshop: a heading and its question each."""

MARKET: tuple[tuple[str, str, str], ...] = (
    ("local_market", N_("Local market"),
     N_("Where do we stand in your market, and who stands beside us?")),
    ("customer_base", N_("Customer base"),
     N_("Who buys today, who does not, and what sets them apart?")),
    ("partners", N_("Partners"),
     N_("Which partners meet the customer on your behalf, and in which phases?")),
    ("circumstances", N_("Circumstances"),
     N_("What is different in your country: rules, habits, seasons, language?")),
)  # fmt: skip
"""What marks the market that a map is for: the map's fields, what they are called, a question."""

HOW_WE_WORK: tuple[str, ...] = (
    N_("First the goal of each phase, in the customer’s words."),
    N_("Then what the customer thinks and does there: we keep, drop and add."),
    N_("Where they go for inspiration and answers, from data, experience and what they tell us."),
    N_("What we offer there today, and what it takes of us."),
    N_("Where the customer wants more than we give, phase by phase."),
    N_("Last we weigh potential against effort, and agree on what to start, change and stop."),
)
"""The steps of a workshop, in order."""


def goal_question(tr: Wording) -> str:
    """Ask for the goal of a phase."""
    return tr("What does the customer want to reach here?")


def lane_question(tr: Wording, code: str) -> str:
    """Ask what belongs in a lane: of its kind, or for a topic of its side (`side_customer`)."""
    return tr(_LANES[code])


def role_question(tr: Wording, name: str) -> str:
    """Ask what a role meets; `name` is that of its only persona, empty if there is none."""
    if not name:
        return tr("What does this role meet here? What hurts?")
    return tr("What does {name} meet here? What hurts?", name=name)
