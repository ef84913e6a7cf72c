"""Whom the topics are about when a lane becomes a role, or is none any more.

A topic that names no role speaks of the only one. That silence means something else as soon as
there is another role, so what it meant is written down then.
"""

from typing import Literal, get_args

from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.references import without
from cjm_desktop.journey.topics import filled_topics, roles_of, topics

Whom = Literal["same", "all", "nobody"]
"""Whom topics are about from now on: whom they were so far, every role, nobody in particular."""
WHOM: tuple[Whom, ...] = get_args(Whom)


def tell_topics(draft: Draft, role: str, whom: Whom) -> None:
    """Say whom the topics are about when the lane `role` becomes one more role.

    Where no topic holds a card yet nothing counts for anybody, and so nothing is written.
    """
    document = draft.document
    if not document.role_lane_ids or not filled_topics(document):
        return
    every = (*document.role_lane_ids, role)
    for topic in topics(document):
        if topic != role:
            match whom:
                case "same":
                    about = roles_of(document, topic)
                case "all":
                    about = every
                case "nobody":
                    about = ()
            draft.change(Key("lanes", topic), about=about)


def forget_role(draft: Draft, lane: str) -> None:
    """Take a lane that is no role any more out of what the topics are about."""
    for topic, record in draft.document.lanes.items():
        if lane in record.about:
            key = Key("lanes", topic)
            present = draft.get(key)
            assert present is not None
            draft.put(key, without(present, "about", {lane}))
