"""The place for what a map says; each way of saying it is a tab, made when it is first shown."""

from typing import TYPE_CHECKING, Literal, NamedTuple, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.words.wording import N_

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.zoom import Zoom
    from cjm_desktop.desktop.insight.tab import InsightTab


TabId = Literal["presence", "coverage", "kpis", "actions", "ideas", "advice", "proposals"]
"""What a tab is called in settings and tests."""


class Tab(NamedTuple):
    """A tab and its words."""

    id: TabId
    title: str


TABS = (
    Tab("presence", N_("Presence")),
    Tab("coverage", N_("Coverage")),
    Tab("kpis", N_("KPIs")),
    Tab("actions", N_("Actions")),
    Tab("ideas", N_("Ideas")),
    Tab("advice", N_("Advice")),
    Tab("proposals", N_("Proposals")),
)
"""In the order of the pages that a PDF has of them; proposals have none."""


def _widget(tab: TabId) -> "type[InsightTab]":
    """Import what shows a tab, which nothing before it needs."""
    match tab:
        case "presence":
            from cjm_desktop.desktop.insight.presence.presence_tab import PresenceTab

            return PresenceTab
        case "coverage":
            from cjm_desktop.desktop.insight.coverage_tab import CoverageTab

            return CoverageTab
        case "kpis":
            from cjm_desktop.desktop.insight.kpis.kpis_tab import KpisTab

            return KpisTab
        case "actions":
            from cjm_desktop.desktop.insight.actions.actions_tab import ActionsTab

            return ActionsTab
        case "ideas":
            from cjm_desktop.desktop.insight.ideas_tab import IdeasTab

            return IdeasTab
        case "advice":
            from cjm_desktop.desktop.insight.advice_tab import AdviceTab

            return AdviceTab
        case "proposals":
            from cjm_desktop.desktop.insight.proposals.proposals_tab import ProposalsTab

            return ProposalsTab
    assert_never(tab)


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

    @property
    def zoom(self) -> "Zoom | None":
        """What zooms the tab at the front, if it can be zoomed."""
        return self.page(self.tab).zoom

    def show_tab(self, tab_id: str) -> None:
        """Bring a tab to the front; ValueError for an unknown one."""
        ids: list[str] = [tab.id for tab in TABS]
        place = ids.index(tab_id)
        self.bar.setCurrentIndex(place)
        self._turn(place)

    def step_tab(self, by: int) -> None:
        """Bring the next tab to the front (1) or the one before (−1), around the ends."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % len(TABS))

    def page(self, tab_id: str) -> "InsightTab":
        """Give a tab's widget; made when it is first asked for."""
        if tab_id not in self._pages:
            tab = next(each for each in TABS if each.id == tab_id)
            made = _widget(tab.id)(self._session, self._navigator)
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
