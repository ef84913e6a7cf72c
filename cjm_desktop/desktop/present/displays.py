"""Which display is the room's, and which the facilitator's own; without the toolkit.

The facilitator's window is private. It has a display only if that shows nothing of the room's: two
displays that lie over each other are mirrored, and so are one; and of a single display nobody can
say that no projector shows it, too.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cjm_desktop.layout.drawing import Rect


class Display(NamedTuple):
    """A display by its name, and where it is on the desktop."""

    name: str
    area: Rect


class Parts(NamedTuple):
    """The places of the two displays in the list they were chosen from; None: there is none."""

    room: int | None
    own: int | None


def divided(displays: Sequence[Display], *, wished: Sequence[int], worked_on: int | None) -> Parts:
    """Choose the displays.

    `wished` are those that should be the room's, the first that can be; else it is one on which the
    map is not `worked_on`, for that is the facilitator's if it can be.
    """
    if not displays:
        return Parts(None, None)

    def apart(one: int, other: int) -> bool:
        return not displays[one].area.overlaps(displays[other].area)

    all_of_them = range(len(displays))
    elsewhere = [each for each in all_of_them if worked_on is not None and apart(each, worked_on)]
    room = next(iter((*wished, *elsewhere, *all_of_them)))
    free = [each for each in all_of_them if apart(each, room)]
    return Parts(room, worked_on if worked_on in free else next(iter(free), None))
