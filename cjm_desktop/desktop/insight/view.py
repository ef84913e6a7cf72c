"""The place for what a map says; each way of saying it is a tab, made when it is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.words.wording import N_

if TYPE_CHECKING:
    from cjm_desktop.desktop.insight.tab import InsightTab


class Tab(NamedTuple):
    """A tab: its name in settings and tests, its words, and what makes it."""

    id: str
    title: str
    make: Callable[[Session, Navigator], "InsightTab"]


def _advice(session: Session, navigator: Navigator) -> "InsightTab":
    from cjm_desktop.desktop.insight.advice_tab import AdviceTab

    return AdviceTab(session, navigator)


def _coverage(session: Session, navigator: Navigator) -> "InsightTab":
    from cjm_desktop.desktop.insight.coverage_tab import CoverageTab

    return CoverageTab(session, navigator)


def _ideas(session: Session, navigator: Navigator) -> "InsightTab":
    from cjm_desktop.desktop.insight.ideas_tab import IdeasTab

    return IdeasTab(session, navigator)


def _kpis(session: Session, navigator: Navigator) -> "InsightTab":
    from cjm_desktop.desktop.insight.kpis.kpis_tab import KpisTab

    return KpisTab(session, navigator)


def _presence(session: Session, navigator: Navigator) -> "InsightTab":
    from cjm_desktop.desktop.insight.presence.presence_tab import PresenceTab

    return PresenceTab(session, navigator)


def _actions(session: Session, navigator: Navigator) -> "InsightTab":
    from cjm_desktop.desktop.insight.actions.actions_tab import ActionsTab

    return ActionsTab(session, navigator)


TABS = (
    Tab("presence", N_("Presence"), _presence),
    Tab("coverage", N_("Coverage"), _coverage),
    Tab("kpis", N_("KPIs"), _kpis),
    Tab("actions", N_("Actions"), _actions),
    Tab("ideas", N_("Ideas"), _ideas),
    Tab("advice", N_("Advice"), _advice),
)
"""In the order of the pages that a PDF has of them."""


class InsightView(QWidget):
    """The tabs over one session; `first` is the id of the tab to begin with."""

    tab_changed = Signal(str)
    """Another tab is at the front: its id."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        first: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("InsightView")
        self._session = session
        self._navigator = navigator
        self._pages: dict[str, InsightTab] = {}
        self.bar = QTabBar(self)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.setAccessibleName(session.tr_("What the map says"))
        for tab in TABS:
            self.bar.addTab(session.tr_(tab.title))
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(10)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.show_tab(first if first in [tab.id for tab in TABS] else TABS[0].id)
        self.bar.currentChanged.connect(self._turn)

    @property
    def tab(self) -> str:
        """The id of the tab at the front."""
        return TABS[self.bar.currentIndex()].id

    def show_tab(self, tab_id: str) -> None:
        """Bring a tab to the front; ValueError for an unknown one."""
        place = [tab.id for tab in TABS].index(tab_id)
        self.bar.setCurrentIndex(place)
        self._turn(place)

    def page(self, tab_id: str) -> "InsightTab":
        """Give a tab's widget; made when it is first asked for."""
        if tab_id not in self._pages:
            tab = next(each for each in TABS if each.id == tab_id)
            made = tab.make(self._session, self._navigator)
            self._pages[tab_id] = made
            self._stack.addWidget(made)
        return self._pages[tab_id]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the tab at the front."""
        super().focusInEvent(event)
        self.page(self.tab).setFocus(event.reason())

    def _turn(self, place: int) -> None:
        page = self.page(TABS[place].id)
        self._stack.setCurrentWidget(page)
        if self.isVisible() and not self.bar.hasFocus():
            # A click on a tab shall not leave the keyboard where it was: what is pasted goes there.
            self.setFocus()
        self.tab_changed.emit(TABS[place].id)
