"""What a command may ask of files that come in and go out."""

from typing import Protocol


class ExportCommands(Protocol):
    """Makes files for others beside the window."""

    def again(self) -> None:
        """Export the map once more as it was, or let the user choose if it never was."""

    def take_home(self) -> None:
        """Let the user choose where, and write map, report and PDF into one folder."""


class ImportCommands(Protocol):
    """Reads files of other programs."""

    def choose(self) -> None:
        """Let the user choose a file, and ask whether what it brings is wanted."""

    def write_brief(self) -> None:
        """Let the user copy or save a brief for a language model."""

    def read_answer(self) -> None:
        """Let the user paste or choose the answer of a language model, and tick what is taken."""
