"""Advice: every point, grouped by what it is about, one click away from its place."""

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.insight.advice_tree import AdviceTree
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.map import bring_back, dismiss
from cjm_desktop.insight.advice import Point
from cjm_desktop.insight.dismissal import Sorted, name_of, sorted_advice
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.place_words import place_words


class AdviceTab(InsightTab):
    """Follows a session's advice."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self._points: dict[str, Point] = {}
        self.tree = AdviceTree(session.tr_, self)
        self._hint = Hint(self.tree)
        self.lead_keyboard_to(self.tree)
        self.column_under().addWidget(self.tree, 1)
        self.tree.wanted.connect(self._go)
        self.tree.dismissed.connect(self._dismiss)
        self.tree.brought_back.connect(self._bring_back)
        self.refresh()

    def show_document(self) -> None:
        """List the points as they are now."""
        document = self._session.document
        # A map without cards has all its work before it: there is nothing to remark on yet.
        found = sorted_advice(document) if document.cards else Sorted((), ())
        points = (*found.open, *found.dismissed)
        places = {name_of(point): place_words(document, point.cell, self._session.tr_)
                  for point in points}  # fmt: skip
        self._points = {name_of(point): point for point in points}
        self.tree.show_points(found, places)
        self._speak(len(found.open), bool(found.dismissed))

    def _speak(self, count: int, dismissed: bool) -> None:
        tr = self._session.tr_
        self.headline.setText(tr.plural("{n} point to look at", "{n} points to look at", count))
        self.how.setText(
            tr("One click, or Enter, leads to the place. "
               "What does not fit your case is put aside as not relevant here.")
        )  # fmt: skip
        for label in (self.headline, self.how):
            label.setVisible(count > 0)
        if count or dismissed:
            self._hint.tell("", "")
        elif self._session.document.cards:
            self._hint.tell(
                tr("Nothing to point at"),
                tr("Goals, mindsets, touchpoints, scores and measures are all there. "
                   "Time to test the map on a customer."),
            )  # fmt: skip
        else:
            self._hint.tell(
                tr("No advice yet"),
                tr("Put mindsets, touchpoints and frictions on the map; "
                   "what is missing or stands out is then listed here."),
            )  # fmt: skip
        if dismissed and not count:
            self.headline.setText(tr("Nothing left to look at"))
            self.headline.show()

    def _go(self, name: str) -> None:
        point = self._points[name]
        lane = point.cell.lane
        if point.cell.phase is not None and lane is not None and point.key.kind == "lanes":
            self._navigator.show_cell(CellKey(point.cell.phase, lane))
        else:
            self._navigator.show_record(point.key)

    def _dismiss(self, name: str) -> None:
        self._session.edit("dismiss_point", dismiss(self._session.document, [name]))
        self.refresh()

    def _bring_back(self, name: str) -> None:
        self._session.edit("bring_back_point", bring_back(self._session.document, {name}))
        self.refresh()
