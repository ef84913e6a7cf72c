"""The filters that are saved in the map, to be chosen, saved and removed by their names."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal

from cjm_desktop.desktop.controls.named_list import NamedList, NamedWords
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.filters import (
    remove_filter,
    rename_filter,
    save_filter,
    saved_filter,
)
from cjm_desktop.journey.records import CardFilter
from cjm_desktop.journey.values import MAX_TITLE


class SavedFilters(NamedList):
    """Lists a map's filters; `present` gives the one that is set now."""

    chosen = Signal(object)
    """This CardFilter is wanted."""

    def __init__(self, session: Session, present: Callable[[], CardFilter]) -> None:
        tr = session.tr_
        words = NamedWords(
            tr("Saved filters"),
            tr("Name of the filter"),
            tr("Save this filter in the map"),
            tr("Rename this filter"),
            tr("Remove this filter from the map"),
            tr("Choose a saved filter…"),
            tr("No saved filter"),
        )
        super().__init__(words, MAX_TITLE, tr)
        self._session = session
        self._present = present
        self.fill("")

    def names(self) -> Collection[str]:
        """List the names of the map's filters."""
        return dict.fromkeys(each.name for each in self._session.document.map.filters)

    def put(self, name: str) -> None:
        """Save the present filter."""
        wanted = self._present().replaced(name=name)
        self._session.edit("save_filter", save_filter(self._session.document, wanted))

    def rename(self, name: str, new: str) -> None:
        """Give a filter another name, and go on with it."""
        patch = rename_filter(self._session.document, name, new)
        if self._session.edit("rename_filter", patch):
            self.take(new)

    def drop(self, name: str) -> None:
        """Remove a filter from the map."""
        self._session.edit("remove_filter", remove_filter(self._session.document, name))

    def take(self, name: str) -> None:
        """Set a filter."""
        found = saved_filter(self._session.document, name)
        if found is not None:
            self.chosen.emit(found)
