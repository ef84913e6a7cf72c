"""The overview in the corner, to who cannot see it: which part of the map is seen."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible

from cjm_desktop.desktop.accessibility.thing import Thing
from cjm_desktop.desktop.accessibility.tree import Tree
from cjm_desktop.desktop.canvas.miniature import Miniature


class MiniatureTree(Tree):
    """A picture of what the canvas beside it is the tree of; it has no things of its own."""

    role = QAccessible.Role.Graphic

    def __init__(self, miniature: Miniature) -> None:
        super().__init__(miniature)
        self._miniature = miniature

    def things(self) -> Sequence[Thing]:
        """Give nothing."""
        return ()

    @property
    def said(self) -> str:
        """Say which phases and lanes are seen."""
        canvas, tr = self._miniature.canvas, self._miniature.canvas.session.tr_
        layout, area = canvas.layout_, canvas.projection.area(canvas.viewport().rect())
        phases = [n for n, each in enumerate(layout.columns, 1)
                  if each.x < area.right and each.x + each.width > area.x]  # fmt: skip
        lanes = [n for n, each in enumerate(layout.bands, 1)
                 if each.y < area.bottom and each.y + each.height > area.y]  # fmt: skip
        if not phases or not lanes:
            return ""
        return tr("Seen are phases {first} to {last} of {phases}, "
                  "and lanes {upper} to {lower} of {lanes}",
                  first=phases[0], last=phases[-1], phases=len(layout.columns),
                  upper=lanes[0], lower=lanes[-1], lanes=len(layout.bands))  # fmt: skip
