"""What commands may ask of what shows the map to a room."""

from typing import Protocol


class Presenter(Protocol):
    """Shows the map to a room, step by step."""

    def begin(self, *, here: bool) -> None:
        """Begin with the first step, or with what is selected."""

    def arrange(self) -> None:
        """Let the user say what is shown, and in which order."""
