"""The inspector: every field of what is selected, each with the control that suits it."""

from cjm_desktop.desktop.inspector.inspector import Inspector

__all__ = ["Inspector"]
