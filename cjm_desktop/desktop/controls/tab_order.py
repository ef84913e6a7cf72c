"""The order of the Tab key: as one reads, also where widgets were made in another order."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def set_tab_order(stops: Iterable[QWidget]) -> None:
    """Have Tab lead from each to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
