"""How wide the columns of a list are: none is cut beside one that has more than its words need."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTreeView


def column_shares(width: int, first: float, needed: Sequence[int]) -> list[int]:
    """Share a width between columns, of which the `first` has so much of it and the others alike.

    What some do not need goes to those that would be cut.
    """
    others = max(1, len(needed) - 1)
    shares = (width * first, *[width * (1 - first) / others] * (len(needed) - 1))
    return fitted(shares, needed)


def fitted(shares: Sequence[float], needed: Sequence[int]) -> list[int]:
    """Let columns that would be cut have of the others' shares what those do not need."""
    spare = [max(0.0, share - need) for share, need in zip(shares, needed, strict=True)]
    missing = [max(0.0, need - share) for share, need in zip(shares, needed, strict=True)]
    moved = min(sum(spare), sum(missing))
    if not moved:
        return [round(share) for share in shares]
    given, taken = moved / sum(missing), moved / sum(spare)
    return [
        round(share + lack * given - rest * taken)
        for share, lack, rest in zip(shares, missing, spare, strict=True)
    ]


def share_alike(tree: QTreeView) -> None:
    """Give a tree's columns the same width, but for those that would be cut beside room to spare.

    What they need is asked of the rows that are seen, and of the fields in them.
    """
    head, width = tree.header(), tree.viewport().width()
    columns = range(head.count())
    needed = [max(tree.sizeHintForColumn(each), head.sectionSizeHint(each)) for each in columns]
    for column, pixels in enumerate(column_shares(width, 1 / max(1, len(needed)), needed)):
        tree.setColumnWidth(column, pixels)
