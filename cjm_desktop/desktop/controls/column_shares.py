"""How wide the columns of a list are, of which the first says what each row is about."""

from collections.abc import Sequence


def column_shares(width: int, first: float, needed: Sequence[int]) -> list[int]:
    """Give each column its share of a width, `first` being the first one's.

    What the others do not need goes to a first that would be cut; what they need they have if all
    of it has room beside the first one's share.
    """
    others = max(1, len(needed) - 1)
    room = width * (1 - first)
    most = room if sum(needed[1:]) <= room else room / others
    wanted = [min(each, most) for each in needed[1:]]
    name = max(width * first, min(needed[0], width - sum(wanted)))
    spare = (width - name - sum(wanted)) / others
    return [round(each) for each in (name, *(one + spare for one in wanted))]
