"""What the paths through the window need besides: the surroundings of every test of the window."""

from tests.gui.conftest import no_window_left, redirected_settings

__all__ = ["no_window_left", "redirected_settings"]
