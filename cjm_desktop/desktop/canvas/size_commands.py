"""What commands do with the size of a phase or lane, and with what is collapsed."""

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.work.parts import selected_part
from cjm_desktop.editing.edits.part_sizes import (
    collapse,
    collapsed_parts,
    is_collapsed,
    resize,
    resize_step,
    siblings,
    size_of,
)
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.values import LEAST_HEIGHT
from cjm_desktop.layout.map.fitting_width import fitting_width


class SizeCommands:
    """Sizes the selected phase or lane, or one that is named."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._session = canvas.session

    def fit(self, key: Key | None = None) -> None:
        """Make it as wide or as high as what it holds."""
        key = key or selected_part(self._session)
        if key is not None:
            self._resize([key], _fitting(self._session.document, key))

    def usual(self) -> None:
        """Give it the size of those that nobody sized."""
        key = selected_part(self._session)
        if key is not None:
            self._resize([key], None)

    def alike(self) -> None:
        """Give all phases, or all lanes, the size of the selected one."""
        key, document = selected_part(self._session), self._session.document
        if key is not None:
            self._resize(siblings(document, key), size_of(document, key))

    def _resize(self, keys: list[Key], size: float | None) -> None:
        document = self._session.document
        self._session.edit(resize_step(keys[0]), resize(document, keys, size))

    def toggle(self, key: Key | None = None) -> None:
        """Collapse it, or expand it; what was only opened for a card is closed."""
        key = key or selected_part(self._session)
        if key is None:
            return
        if key.id in self._canvas.opened:
            self._canvas.open_parts(self._canvas.opened - {key.id})
            return
        document = self._session.document
        patch = collapse(document, [key], collapsed=not is_collapsed(document, key))
        step: Step = "collapse_phase" if key.kind == "phases" else "collapse_lane"
        self._session.edit(step, patch, select=[key])

    def expand_all(self) -> None:
        """Expand all phases and lanes."""
        document = self._session.document
        patch = collapse(document, collapsed_parts(document), collapsed=False)
        self._session.edit("expand_all", patch)


def _fitting(document: Document, key: Key) -> int | None:
    return fitting_width(document, key.id) if key.kind == "phases" else LEAST_HEIGHT
