"""Shows the window's map beside others: one in a file, the journey as it was, many copies."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import N_

if TYPE_CHECKING:
    from cjm_desktop.desktop.dialogs.compare.compare_dialog import Other


class ComparisonDesk:
    """The dialogs that compare the map; all are made when they are first wanted."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        navigator: Navigator,
        files: Files,
        settings: Settings,
        ask: Ask,
    ) -> None:
        self._window = window
        self._session = session
        self._navigator = navigator
        self._files = files
        self._settings = settings
        self._ask = ask

    def with_file(self) -> None:
        """Let the user compare the map with one in a file."""
        from cjm_desktop.desktop.dialogs.compare.compare_dialog import other_file

        for path in self._ask.maps_to_compare(self._settings.folder, several=False):
            self.show(other_file(path))

    def with_earlier(self) -> None:
        """Show the improved journey beside the one before it, as far as the map knows of it."""
        from cjm_desktop.desktop.dialogs.compare.compare_dialog import Other
        from cjm_desktop.insight.earlier_journey import earlier_journey

        tr, earlier = self._session.tr_, earlier_journey(self._session.document)
        if earlier is None:
            self._session.message.emit(tr("This map was not begun as an improved journey."))
        else:
            name = tr("The journey as it was")
            self.show(Other(name, lambda: earlier, mine="copy", within=earlier_journey))

    def with_copies(self) -> None:
        """Let the user compare many copies with the map."""
        from cjm_desktop.desktop.dialogs.compare.tour_dialog import TourDialog

        session = self._session
        session.seal()
        place = self._report_place()
        dialog = TourDialog(
            self._window, session, self._navigator, self._settings, self._ask, place
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show(self, other: "Other") -> None:
        """Show the map beside another one, and what differs; it can be worked on meanwhile."""
        from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog

        session = self._session
        session.seal()
        place = self._report_place()
        dialog = CompareDialog(self._window, session, self._navigator, other, self._ask, place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _report_place(self) -> Path:
        """Propose where a report on the map beside others could go."""
        beside = self._files.export_suggestion(N_("{name} – compared"))
        return Path(f"{beside}.pdf")
