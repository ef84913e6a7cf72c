"""What the paths through the window need besides: the surroundings of every test of the window."""

from tests.gui.conftest import empty_clipboard, no_window_left, redirected_settings

__all__ = ["empty_clipboard", "no_window_left", "redirected_settings"]
