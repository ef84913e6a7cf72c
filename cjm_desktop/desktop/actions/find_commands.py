"""What commands may ask of the bar for finding text."""

from typing import Protocol


class FindCommands(Protocol):
    """What can be done while text is looked for."""

    @property
    def shown(self) -> bool:
        """Whether the bar for finding text is open."""

    def open(self) -> None:
        """Open the bar, and have the user write in it."""

    def step(self, by: int) -> None:
        """Go to the next one found (1) or the one before (−1)."""

    @property
    def hides(self) -> bool:
        """Whether the map leaves out what is not found."""

    def hide(self, hides: bool) -> None:
        """Leave out what is not found, or dim it."""

    def filter(self) -> None:
        """Have the user choose which cards are wanted."""

    def replace(self) -> None:
        """Ask what to put in place of what is looked for."""

    def close(self) -> None:
        """Close the bar."""
