"""What a room is shown, and in which order: kept in the map."""

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import PresentedStep


def present_steps(document: Document, steps: tuple[PresentedStep, ...]) -> Patch:
    """Show a room these steps from now on; none: all that there is, in the usual order."""
    return change_map(document, presented=steps)
