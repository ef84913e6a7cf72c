"""The closed sets of codes a map is written in: the file format's words, never shown."""

from typing import Final, Literal, get_args

Part = Literal["phase", "lane"]
"""What is copied, divided or handed over: a column or a row. Cells are told apart by the other."""

Kind = Literal[
    "map",
    "phases",
    "lanes",
    "personas",
    "cards",
    "handoffs",
    "kpis",
    "rounds",
    "workshops",
    "quotes",
    "assets",
]
MapState = Literal["as_is", "to_be"]
LaneKind = Literal["role", "topic", "experience", "gap", "kpis", "investment"]
Role = Literal["decision_maker", "specialist", "operator", "other"]
LaneSide = Literal["customer", "company"]
CardKind = Literal["touchpoint", "mindset", "need", "friction", "idea", "content", "note"]
Qualification = Literal["open", "qualified", "disqualified"]
Evidence = Literal["assumed", "partial", "researched"]
Decision = Literal["start", "do_more", "keep", "do_less", "stop"]
Investment = Literal["depends", "low", "medium", "high", "very_high"]
Manner = Literal["by_hand", "automated"]
ResearchSource = Literal["employees", "interviews", "customer_data", "reviews", "social_media"]
Influence = Literal["initiates", "decides", "vetoes", "uses", "informed"]
HandoffKind = Literal["handoff", "leads_to", "loop"]
Better = Literal["higher", "lower"]
Progress = Literal["not_started", "under_way", "done"]
Change = Literal["added", "removed"]
Sayable = Literal["channel", "tags", "evidence", "decision", "owner", "change"]
WorkshopStep = Literal[
    "why", "preparation", "people", "phases", "mindsets", "whereabouts", "offer", "presence",
    "scoring", "decisions", "improved",
]  # fmt: skip
PresentedKind = Literal[
    "overview", "phase", "role", "part", "experience", "gap", "presence", "actions"
]
"""What a room is shown in one step; a part is some phases and lanes of the map."""
MediaType = Literal["image/png", "image/jpeg"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
CARD_KINDS: Final[tuple[CardKind, ...]] = get_args(CardKind)
LANE_KINDS: Final[tuple[LaneKind, ...]] = get_args(LaneKind)
ROLES: Final[tuple[Role, ...]] = get_args(Role)
DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
EVIDENCE: Final[tuple[Evidence, ...]] = get_args(Evidence)
QUALIFICATIONS: Final[tuple[Qualification, ...]] = get_args(Qualification)
MANNERS: Final[tuple[Manner, ...]] = get_args(Manner)
RESEARCH_SOURCES: Final[tuple[ResearchSource, ...]] = get_args(ResearchSource)
INFLUENCES: Final[tuple[Influence, ...]] = get_args(Influence)
INVESTMENTS: Final[tuple[Investment, ...]] = get_args(Investment)
PROGRESS: Final[tuple[Progress, ...]] = get_args(Progress)
CHANGES: Final[tuple[Change, ...]] = get_args(Change)
WORKSHOP_STEPS: Final[tuple[WorkshopStep, ...]] = get_args(WorkshopStep)
PRESENTED_KINDS: Final[tuple[PresentedKind, ...]] = get_args(PresentedKind)

SAYABLE: Final[tuple[Sayable, ...]] = get_args(Sayable)
"""The fields of a card that may say nothing, as a filter can ask for."""

CARD_LANES: Final[frozenset[LaneKind]] = frozenset({"role", "topic"})
"""The kinds of lane that hold cards; the others are drawn from the rest of the map."""

PLACE_KINDS: Final[frozenset[CardKind]] = frozenset({"touchpoint", "content"})
"""The kinds of card that the customer, and we, can be at."""

WANT_KINDS: Final[frozenset[CardKind]] = frozenset({"need", "mindset", "friction"})
"""The kinds of card that say what the customer wants, or wants to be rid of."""

ANSWER_KINDS: Final[frozenset[CardKind]] = PLACE_KINDS | {"idea"}
"""The kinds of card that can answer what the customer wants."""
