"""What a command may ask to be done with the selected cards."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cjm_desktop.editing.edits.shifting import Direction


class CardCommands(Protocol):
    """What can be done with the selected cards."""

    def copy(self) -> None:
        """Put them on the clipboard."""

    def cut(self) -> None:
        """Put them on the clipboard and take them off the map."""

    def paste(self) -> None:
        """Make cards of what is on the clipboard."""

    def paste_as_one(self) -> None:
        """Make one card of what is on the clipboard."""

    def duplicate(self) -> None:
        """Make copies of them beside them."""

    def select_all(self) -> None:
        """Select all cards of the map."""

    def select_lane(self) -> None:
        """Select all cards of the lane that has the keyboard."""

    def shift(self, direction: "Direction") -> None:
        """Move them one place on."""
