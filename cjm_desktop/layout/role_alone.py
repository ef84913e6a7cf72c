"""A map with one role only: its lane, and the topics that are about it."""

from dataclasses import replace

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.lane_colour import lane_colours

_DRAWN_FROM_CARDS = ("experience", "gap", "investment")


def role_or_all(document: Document, role: str | None) -> Document:
    """Keep what is about the only role that is wanted; None wants the whole map."""
    return document if role is None else role_alone(document, role)


def role_alone(document: Document, role: str) -> Document:
    """Keep what is about a role, its experience, gap and investment; its lane keeps its colour.

    Where that comes from its place among the roles, which are gone, the lane holds the theme's
    token for it: the document is for drawing, and no file could take it. KeyError if there is no
    such lane.
    """
    about = lanes_about(document, role)
    colour = lane_colours(document)[role]
    lanes = {
        lane_id: lane
        for lane_id, lane in document.lanes.items()
        if lane.kind in _DRAWN_FROM_CARDS or lane_id in about
    }
    lanes[role] = document.lanes[role].replaced(colour=colour)
    cards = {card_id: card for card_id, card in document.cards.items() if card.lane in about}
    return replace(
        document,
        lanes=lanes,
        cards=cards,
        personas={key: one for key, one in document.personas.items() if one.lane == role},
        handoffs={
            key: handoff
            for key, handoff in document.handoffs.items()
            if handoff.source in cards and handoff.target in cards
        },
    )
