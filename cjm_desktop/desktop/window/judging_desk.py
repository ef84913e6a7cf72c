"""Judging card after card in a window: it shows the bar, and ends where another view is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.actions.desk import Judged
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.desktop.work.navigator import Navigator, View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.judging import JUDGING, SCORING

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.judging_bar import JudgingBar

_ASPECTS = {"letters": JUDGING, "digits": SCORING}


class JudgingDesk(QObject):
    """Follows the judging mode of a session; the bar is made when it first begins."""

    changed = Signal()
    """It began or ended."""

    def __init__(
        self, session: Session, navigator: Navigator, add_bar: Callable[[QWidget], None]
    ) -> None:
        super().__init__(session)
        self._session, self._navigator, self._add_bar = session, navigator, add_bar
        self._mode = JudgingMode.of(session)
        self._bar: JudgingBar | None = None
        self._shown: Judged | None = None
        self._view: View | None = None
        self._mode.changed.connect(self._follow)
        navigator.view_changed.connect(self._look_where)

    @property
    def judged(self) -> Judged | None:
        """By what cards are judged now."""
        if not self._mode.on:
            return None
        return "digits" if self._mode.aspects == SCORING else "letters"

    def toggle(self, judged: Judged) -> None:
        """Begin, or end what was begun; the keyboard goes to the cards."""
        if self.judged == judged:
            self._mode.end()
        else:
            self._mode.begin_with_next(_ASPECTS[judged])
        self._navigator.focus_view()

    def clear(self) -> None:
        """Judge no more: the bar goes with all that is seen, and comes anew when it is wanted."""
        self._mode.end()
        self._bar = None

    def _follow(self) -> None:
        judged = self.judged
        if judged is not None and self._bar is None:
            from cjm_desktop.desktop.controls.judging_bar import JudgingBar

            self._bar = JudgingBar(self._session, self._mode)
            self._add_bar(self._bar)
            self._bar.follow()
        if judged != self._shown:
            self._view = self._navigator.view if self._shown is None else self._view
            self._shown = judged
            self.changed.emit()

    def _look_where(self) -> None:
        """End with the view that it was begun in, where one goes on to write in another."""
        if self._mode.on and self._navigator.view != self._view:
            self._mode.end()
