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
    """Let columns that would be cut have of the others' shares what those do not need.

    As many as can be are whole, the least cut first; what is left then goes to the first of the
    rest.
    """
    spare = [max(0.0, share - need) for share, need in zip(shares, needed, strict=True)]
    missing = [max(0.0, need - share) for share, need in zip(shares, needed, strict=True)]
    left, given = sum(spare), [0.0] * len(missing)
    for column in sorted(range(len(missing)), key=missing.__getitem__):
        if missing[column] <= left:
            given[column] = missing[column]
            left -= missing[column]
    cut = next((each for each, lack in enumerate(missing) if lack > given[each]), None)
    if cut is not None:
        given[cut] = left
    taken = sum(given) / (sum(spare) or 1)
    return [
        round(share + more - rest * taken)
        for share, more, rest in zip(shares, given, spare, strict=True)
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
