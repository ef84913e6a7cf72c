"""Words for what is proposed: what it is, why, and what the method asks where the map is empty."""

from collections.abc import Mapping
from typing import Final

from cjm_desktop.words.wording import N_, Wording

_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "near_duplicate": (
        N_("Cards that may be one"),
        N_("They stand in one place and say nearly the same; together they say it once."),
    ),
    "likely_phase": (
        N_("Phases that ideas may serve"),
        N_("The words of an idea are those of what stands in that phase."),
    ),
    "question": (
        N_("Questions to ask"),
        N_("Where nothing stands, ask; what the customer says belongs on the map."),
    ),
}

_OF_ROLE: Final[Mapping[str, str]] = {
    "first": N_("What catches the attention of {lane} in “{phase}”, while nothing is looked for?"),
    "before": N_("What does {lane} want to find out in “{phase}”, and whom or what is asked?"),
    "between": N_("What does {lane} want to get done in “{phase}”, and where do they turn?"),
    "decision": N_("What must {lane} be sure of in “{phase}” before saying yes?"),
    "after": N_("What does {lane} expect in “{phase}”, now that the decision is made?"),
    "last": N_("What would make {lane} tell others in “{phase}”, or begin anew?"),
}

_OF_KIND: Final[Mapping[str, str]] = {
    "mindset": N_("What does the customer think or do in “{phase}”?"),
    "need": N_("What does the customer want in “{phase}”?"),
    "friction": N_("What hurts in “{phase}”, or is needless noise?"),
    "touchpoint": N_("Where do the customer and we meet in “{phase}”?"),
    "content": N_("What could the customer read, see or hear in “{phase}” that helps them on?"),
    "idea": N_("What could be done better in “{phase}”?"),
    "note": N_("What is to be said under “{lane}” in “{phase}”?"),
}

_OF_SIDE: Final[Mapping[str, str]] = {
    "customer": N_("Where does the customer go for inspiration or an answer in “{phase}”?"),
    "company": N_("Where do we meet the customer in “{phase}” today, and how much does it take?"),
}

_STAGES: Final[Mapping[str, str]] = {
    "first": N_(
        "Nothing stands here. At the beginning nobody knows of a solution yet: "
        "ask what they are open to, and not what they think of us."
    ),
    "before": N_(
        "Nothing stands here. Before the decision most is found out without us: "
        "ask which sources are used, and what is missing there."
    ),
    "between": N_(
        "Nothing stands here. Ask what they want to get any further, and then what we offer for it."
    ),
    "decision": N_(
        "Nothing stands here. The decision is made here: "
        "ask what makes for trust, and whose word counts."
    ),
    "after": N_(
        "Nothing stands here. After the decision a quick result is expected: "
        "ask who helps, and what gets in the way."
    ),
    "last": N_(
        "Nothing stands here. The end of a journey is the beginning of others: "
        "ask what they would tell, and to whom."
    ),
}

_ROLES: Final[Mapping[str, str]] = {
    "decision_maker": N_("Those who sign often know the technology in outline only."),
    "specialist": N_("Specialists set the demands: ask for what they compare."),
    "operator": N_("Those who use it daily hold the need: ask what makes their work harder."),
}


def proposal_heading(tr: Wording, code: str) -> str:
    """Name a kind of proposal, as a heading over its own."""
    return tr(_KINDS[code][0])


def proposal_reason(tr: Wording, code: str) -> str:
    """Say in a sentence what speaks for a kind of proposal."""
    return tr(_KINDS[code][1])


def question_words(
    tr: Wording, *, kind: str | None, side: str | None, stage: str, lane: str, phase: str
) -> str:
    """Ask what belongs in a place: a role by its stage, else by the kind of card."""
    if kind == "touchpoint" and side is not None:
        return tr(_OF_SIDE[side], phase=phase)
    asked = _OF_ROLE[stage] if kind is None else _OF_KIND[kind]
    return tr(asked, lane=lane, phase=phase)


def question_reason(tr: Wording, *, stage: str, role: str | None) -> str:
    """Say why it is asked here."""
    about = tr(_ROLES[role]) if role is not None and role in _ROLES else ""
    return f"{tr(_STAGES[stage])} {about}".strip()
