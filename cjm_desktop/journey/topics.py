"""Whom a lane is about: the roles that a topic names, or that it speaks of without naming any.

A role's lane is about that role. A topic that names no role is about the only one where there is
one, and else about nobody in particular.
"""

from cjm_desktop.journey.document import Document


def roles_of(document: Document, lane_id: str) -> tuple[str, ...]:
    """List the roles that a lane is about, from top to bottom; empty: nobody in particular."""
    roles = document.role_lane_ids
    if lane_id in roles:
        return (lane_id,)
    named = frozenset(document.lanes[lane_id].about)
    told = tuple(role for role in roles if role in named)
    return told or (roles if len(roles) == 1 else ())


def topics(document: Document) -> tuple[str, ...]:
    """List the lanes of topics, from top to bottom."""
    return tuple(lane for lane in document.lane_ids if document.lanes[lane].kind == "topic")


def filled_topics(document: Document) -> tuple[str, ...]:
    """List the topics that hold cards, from top to bottom."""
    filled = {cell.lane for cell in document.cells}
    return tuple(lane for lane in topics(document) if lane in filled)
