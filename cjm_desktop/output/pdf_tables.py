"""Tables of a PDF's structure: they grow by figures that are rows, or by figures that are cells."""

from cjm_desktop.layout.drawing import Cell, Row
from cjm_desktop.output.pdf_structure import Element


class Table:
    """A table that grows row by row, over as many pages as it takes."""

    def __init__(self, element: Element, columns: int) -> None:
        self._element = element
        self._columns = columns

    def takes(self, row: Row) -> bool:
        """Say whether a row belongs to the table."""
        return not row.head and len(row.starts) == self._columns

    def row(self, row: Row, page: int) -> list[Element]:
        """Add a row; gives its cells in order."""
        columns = range(len(row.starts))
        if row.head:
            cells = [Element("TH", page, "Column") for _ in columns]
        else:
            cells = [Element("TD", page) for _ in columns]
            cells[row.named] = Element("TH", page, "Row")
        self._element.child("TR").kids += cells
        return cells


class Grid:
    """A table whose cells come in any order; its rows are made when it is whole."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._cells: dict[Cell, Element] = {}

    def takes(self, cell: Cell) -> bool:
        """Say whether a cell belongs to the table: its place is free."""
        return cell not in self._cells

    def cell(self, cell: Cell, page: int) -> Element:
        """Add a cell in its place."""
        if cell.row == 0 or cell.column == 0:
            made = Element("TH", page, "Column" if cell.row == 0 else "Row")
        else:
            made = Element("TD", page)
        self._cells[cell] = made
        return made

    def close(self) -> None:
        """Make the rows that there are; a place without a cell has an empty one."""
        columns = sorted({cell.column for cell in self._cells})
        for row in sorted({cell.row for cell in self._cells}):
            made = self._element.child("TR")
            made.kids += [self._cells.get(Cell(row, column)) or Element("TD") for column in columns]
