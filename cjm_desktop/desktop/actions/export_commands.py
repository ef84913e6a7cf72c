"""What a command may ask of exports that need no dialog."""

from typing import Protocol


class ExportCommands(Protocol):
    """Makes files for others beside the window."""

    def again(self) -> None:
        """Export the map once more as it was, or let the user choose if it never was."""

    def take_home(self) -> None:
        """Let the user choose where, and write map, report and PDF into one folder."""
