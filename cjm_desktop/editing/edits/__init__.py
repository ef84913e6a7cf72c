"""The edits: pure functions from a document to a patch, by what they change.

Who says `edits.lanes.add_lane` has a module imported when one of its edits is first wanted: the
window is painted before anything is changed.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_desktop.editing.edits import handoffs as handoffs
    from cjm_desktop.editing.edits import improved as improved
    from cjm_desktop.editing.edits import judging as judging
    from cjm_desktop.editing.edits import lanes as lanes
    from cjm_desktop.editing.edits import map as map  # noqa: A004
    from cjm_desktop.editing.edits import phases as phases
    from cjm_desktop.editing.edits import quotes as quotes


def __getattr__(name: str) -> ModuleType:
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        raise AttributeError(name) from error
