"""What people have written in a record: the fields whose text is looked through and replaced."""

from collections.abc import Mapping
from typing import Final

from cjm_desktop.journey.vocabulary import Kind

_GROUP = ("age", "gender", "geography", "interests", "earlier_leads")

WRITTEN: Final[Mapping[Kind, tuple[str, ...]]] = {
    "phases": ("name", "goal", "description"),
    "lanes": ("name", "description", *_GROUP),
    "personas": (
        "name", "title", "company", "quote", "background", "responsibilities", "goals", "drivers",
        "challenges", "knowledge_needs", "sources", *_GROUP,
    ),
    "cards": (
        "title", "notes", "message", "channel", "resources", "owner", "dropped", "tags", "links"
    ),
    "handoffs": ("label",),
    "kpis": ("name", "unit", "counts"),
    "quotes": ("text", "said_by"),
}  # fmt: skip
"""Each is a text, a list of texts or None, by the kind of record."""
