"""Words for the steps of the workshop: what to do in each, what to keep in mind, how far it is."""

from collections.abc import Mapping
from typing import NamedTuple

from cjm_desktop.words.wording import N_, Wording


class _Step(NamedTuple):
    """`measure` is followed by how much is done; `nothing` is said where there is nothing to do it
    to. `reminder` calls back those who have begun to think from the inside; `way` is on the button
    that leads to the place of work.
    """

    title: str
    method: str
    measure: str
    way: str
    nothing: str = ""
    reminder: str = ""


_NO_ROLES = N_("The map has no roles yet")
_NO_PHASES = N_("The map has no phases yet")
_NO_TOUCHPOINTS = N_("The map has no touchpoints yet")
_PHASES = N_("Go through the phases")

_STEPS: Mapping[str, _Step] = {
    "why": _Step(
        N_("Why and for whom"),
        N_(
            "Agree on what the map is for, who will use it and whose customer it shows. "
            "A map for everybody guides nobody."
        ),
        N_("Purpose, audience, client and scope"),
        N_("Go to the purpose"),
    ),
    "preparation": _Step(
        N_("Preparation"),
        N_(
            "Invite people of all departments: sales, consulting, customer experience, marketing. "
            "Ask for it beforehand: target groups and what marks them, the people who meet "
            "customers, the steps and touchpoints of today, and of each country its market, "
            "customers, partners and circumstances, which the map has fields for. Bring what was "
            "heard and measured."
        ),
        N_("A note of what was sent to whom"),
        N_("Go to the preparation pack"),
    ),
    "people": _Step(
        N_("Roles and personas"),
        N_(
            "Three to five roles usually have a say in a purchase. Give each of them a face, and "
            "do not forget those who use the product every day: they know the need."
        ),
        N_("Roles with a persona"),
        N_("Go to People"),
        _NO_ROLES,
    ),
    "phases": _Step(
        N_("Phases and goals"),
        N_(
            "Name each phase after what the customer is doing, and write what they want to reach "
            "there. More than 70 per cent of buyers define their need before they talk to a "
            "seller, so take the first phases seriously."
        ),
        N_("Phases with a name and a goal"),
        _PHASES,
        _NO_PHASES,
    ),
    "mindsets": _Step(
        N_("Mindsets"),
        N_(
            "Read each mindset aloud: does the customer think or do this here? Let it hold or "
            "strike it out, and add what is missing."
        ),
        N_("Phases with a mindset that was judged"),
        _PHASES,
        _NO_PHASES,
        N_("Speak as the customer: “Does it fit our line?”, not “They want our demo”."),
    ),
    "whereabouts": _Step(
        N_("Where the customer is"),
        N_(
            "Where do they go here for ideas or an answer? Go by figures, by experience and by "
            "what customers say; buyers use about five sources."
        ),
        N_("Phases that show where the customer is"),
        _PHASES,
        _NO_PHASES,
        N_("Write the places where we are not, too: colleagues, reviews, other people’s events."),
    ),
    "offer": _Step(
        N_("What we have today"),
        N_(
            "Add what we do in each phase and what it takes: money, days and people. "
            "To have nothing is an answer too."
        ),
        N_("Phases that say what we have"),
        _PHASES,
        _NO_PHASES,
        N_("Put it where the customer meets it, not where our organisation keeps it."),
    ),
    "presence": _Step(
        N_("Presence gap"),
        N_(
            "Ask at each touchpoint: is the customer there, and are we? Where only they are, "
            "a chance goes unused; where only we are, work may be wasted."
        ),
        N_("Touchpoints with both answers"),
        N_("Go to Presence"),
        _NO_TOUCHPOINTS,
        N_(
            "Go by where customers were seen, not by where we have always been. And ask of what "
            "we do: is this what is best for the customer?"
        ),
    ),
    "scoring": _Step(
        N_("Scoring"),
        N_(
            "Score what a touchpoint can give, then what it takes today and what it would take to "
            "do it well: budget, skills, time to follow up. Look for quick wins and for long-term "
            "bets, and for what takes much today and gives the customer little."
        ),
        N_("Touchpoints with both scores"),
        N_("Go to the gap chart"),
        _NO_TOUCHPOINTS,
        N_("Potential is what it does for the customer, not how proud we are of it."),
    ),
    "decisions": _Step(
        N_("Decisions"),
        N_(
            "Start, do more, keep, do less or stop? Stop what takes much and gives the customer "
            "little. What has an owner and a day gets done."
        ),
        N_("Scored touchpoints with a decision"),
        N_("Go to the decisions"),
        N_("No touchpoint is scored yet"),
    ),
    "improved": _Step(
        N_("Improved journey"),
        N_(
            "Draw the journey as it should become: friction and needless steps out, what was "
            "decided in. Then try it on customers, and adjust it by what you learn."
        ),
        N_("A map of its own, with its changes marked"),
        N_("Go to the improved journey"),
    ),
}


def step_title(tr: Wording, code: str) -> str:
    """Name a step, in a few words."""
    return tr(_STEPS[code].title)


def step_method(tr: Wording, code: str) -> str:
    """Say in a sentence or two what is done in a step."""
    return tr(_STEPS[code].method)


def step_reminder(tr: Wording, code: str) -> str:
    """Say how to keep looking from the outside in; empty where nobody is tempted."""
    reminder = _STEPS[code].reminder
    return tr("Outside-in: {reminder}", reminder=tr(reminder)) if reminder else ""


def step_way(tr: Wording, code: str) -> str:
    """Say where the work of a step is done, for the button that leads there."""
    return tr(_STEPS[code].way)


def cost_question(tr: Wording, count: int) -> str:
    """Ask of so much that we have what it takes."""
    return tr.plural(
        "One thing we have does not say what it takes.",
        "{n} things we have do not say what they take.",
        count,
    )


def needs_question(tr: Wording, count: int) -> str:
    """Ask of so many commitments whether we have what they need."""
    return tr.plural(
        "One to start or do more of: are budget, competence and time to follow up in place?",
        "{n} to start or do more of: are budget, competence and time to follow up in place?",
        count,
    )


def step_progress(tr: Wording, code: str, done: int, of: int) -> str:
    """Say how far a step has come."""
    step = _STEPS[code]
    if not of:
        return tr(step.nothing)
    # A line that breaks between the numbers is hard to read.
    count = tr("{done} of {of}", done=done, of=of).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{tr(step.measure)}: {count}"
