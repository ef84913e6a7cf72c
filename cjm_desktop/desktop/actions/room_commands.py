"""What commands may ask of the room: people who take part with their phones, and their cards."""

from typing import Protocol


class RoomCommands(Protocol):
    """The room beside one window's map."""

    @property
    def is_open(self) -> bool:
        """Whether people can take part."""

    @property
    def shown(self) -> bool:
        """Whether what came from the room is listed beside the view."""

    @property
    def count(self) -> int:
        """How many cards from the room wait to be placed."""

    @property
    def can_bring_back(self) -> bool:
        """Whether cards were put aside that can be listed again."""

    def ask(self) -> None:
        """Let the user say where people can take part, and begin."""

    def close(self) -> None:
        """Let nobody take part any more; what they gave stays."""

    def show_code(self) -> None:
        """Show the code that phones scan."""

    def show(self, shown: bool) -> None:
        """List what came from the room beside the view, or what can be put on the map."""

    def place_chosen(self) -> None:
        """Put the selected cards where they asked to be."""

    def place_all(self) -> None:
        """Put all cards where they asked to be."""

    def put_aside(self) -> None:
        """Put the selected cards aside."""

    def bring_back(self) -> None:
        """List again what was put aside last."""
