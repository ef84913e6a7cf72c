"""The heat map of coverage as a list of cells, for who cannot see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from cjm_desktop.desktop.accessibility.session_tree import SessionTree
from cjm_desktop.desktop.accessibility.thing import PRESS, Deed, Thing
from cjm_desktop.desktop.insight.coverage_map import CoverageMap
from cjm_desktop.journey.document import CellKey


class CoverageTree(SessionTree):
    """The cells of a grid, row by row."""

    is_late = True

    def __init__(self, grid: CoverageMap) -> None:
        super().__init__(grid, grid.session)
        self.grid = grid
        grid.moved.connect(self.tell_focus)

    def things(self) -> Sequence[Thing]:
        """Give the cells in reading order."""
        return [CoverThing(self, cell) for cell in self.grid.grid.cells]

    def focus(self) -> Thing | None:
        """Give the cell that the keyboard is at."""
        return CoverThing(self, self.grid.cell) if self.grid.cell is not None else None


@dataclass(frozen=True)
class CoverThing(Thing):
    """What there is for a role in a phase."""

    tree: CoverageTree = field(compare=False, repr=False)
    cell: CellKey

    @property
    def there(self) -> bool:
        return self.cell in self.tree.grid.grid.cells

    @property
    def name(self) -> str:
        return self.tree.grid.said(self.cell)

    @property
    def area(self) -> QRect:
        return self.tree.grid.rect_of(self.cell)

    @property
    def selected(self) -> bool:
        return self.tree.grid.cell == self.cell

    @property
    def deeds(self) -> Sequence[Deed]:
        tr, grid = self.tree.session.tr_, self.tree.grid
        return (Deed(PRESS, tr("Show on the map"), lambda: grid.show_on_map(self.cell)),)
