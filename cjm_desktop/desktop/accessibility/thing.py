"""One thing that a painted view shows, as who cannot see it hears of it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from cjm_desktop.journey.document import Key

PRESS = QAccessibleActionInterface.pressAction()
SHOW_MENU = QAccessibleActionInterface.showMenuAction()
EDIT = "Edit"
DELETE = "Delete"


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done with a thing: a name that programs know, what it is called, and doing it."""

    name: str
    label: str
    do: Callable[[], object]


class Thing(ABC):
    """Asked anew each time: it knows only what it is of, and finds the rest in what is shown now.

    Two of the same type that are of the same are equal; a frozen dataclass sees to it.
    """

    role = QAccessible.Role.ListItem

    @property
    @abstractmethod
    def there(self) -> bool:
        """Whether the view still shows it; if not, nothing else may be asked."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What it is called, and of what kind it is."""

    @property
    def record(self) -> Key | None:
        """What it shows of the map, if that is one record."""
        return None

    @property
    def description(self) -> str:
        """Where it is, and what its marks say."""
        return ""

    @property
    @abstractmethod
    def area(self) -> QRect:
        """Where it is on the view."""

    @property
    def parent(self) -> "Thing | None":
        """What it is part of; None for the view."""
        return None

    @property
    def parts(self) -> "Sequence[Thing]":
        """What is part of it, in reading order."""
        return ()

    @property
    def selected(self) -> bool | None:
        """Whether it is selected; None if it cannot be."""
        return None

    @property
    def deeds(self) -> Sequence[Deed]:
        """What can be done with it."""
        return ()
