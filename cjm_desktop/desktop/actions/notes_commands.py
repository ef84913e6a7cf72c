"""What commands may ask of the notes of interviews beside the map."""

from typing import Protocol


class NotesCommands(Protocol):
    """The notes of one window."""

    @property
    def shown(self) -> bool:
        """Whether notes are beside the view."""

    @property
    def has_keyboard(self) -> bool:
        """Whether what is typed goes to the notes."""

    def show(self, shown: bool) -> None:
        """Put notes beside the view, or what was there before."""

    def choose(self) -> None:
        """Let the user choose a file with notes."""

    def paste(self) -> None:
        """Show the notes that are on the clipboard."""

    def edit_names(self) -> None:
        """Let the user say which names are replaced."""
