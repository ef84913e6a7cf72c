"""Coverage: which roles are met in which phases, with a switch for what colours the cells."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.insight.coverage_map import CoverageMap
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.coverage import MEASURES, coverage, holes, holes_before_decision
from cjm_desktop.layout.sheets.coverage_legend import measure_name
from cjm_desktop.layout.sheets.meeting_words import meeting_sentence

_MARGIN = 6


class CoverageTab(InsightTab):
    """Follows a session's coverage."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        self.map = CoverageMap(session, navigator)
        self.area = ScrollArea(self.map, fitting=False)
        self.area.viewport().installEventFilter(self)
        self._hint = Hint(self.area)
        self.buttons = {measure: self._button(measure_name(measure, session.tr_))
                        for measure in MEASURES}  # fmt: skip
        self._switch = QButtonGroup(self)
        for measure, button in self.buttons.items():
            self._switch.addButton(button)
            button.clicked.connect(lambda _=False, chosen=measure: self.map.set_measure(chosen))
        self.buttons[self.map.measure].setChecked(True)
        self._arrange()
        self.map.moved.connect(self._follow)
        self.refresh()

    def _button(self, text: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setCheckable(True)
        tip = self._session.tr_("Colour the cells by: {measure}", measure=text)
        made.setToolTip(plain_tip(tip))
        return made

    def _arrange(self) -> None:
        switch = QWidget()
        line = QHBoxLayout(switch)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(plain_label(self._session.tr_("Colour by"), "quiet"))
        for button in self.buttons.values():
            line.addWidget(button)
        self.column_under(switch).addWidget(self.area, 1)

    def show_document(self) -> None:
        """Show the document as it is now."""
        self.map.refresh()
        document, tr = self._session.document, self._session.tr_
        found = bool(self.map.grid.cells)
        self.map.setVisible(found)
        self.lead_keyboard_to(self.map if found else None)
        for button in self.buttons.values():
            button.setEnabled(found)
        if found:
            self._hint.tell("", "")
            self.headline.setText(self._headline())
            met = meeting_sentence(document, tr)
            self.how.setText("\n".join(said for said in (self._how(), met) if said))
        else:
            missing = not document.phase_ids
            self.headline.setText("")
            self.how.setText("")
            self._hint.tell(
                tr("Nothing to cover yet"),
                tr("Add phases to the map; each role is then shown in each of them.") if missing
                else tr("Add lanes for the roles; each is then shown in every phase."),
            )  # fmt: skip

    def _how(self) -> str:
        document, tr = self._session.document, self._session.tr_
        if any(coverage(document).values()):
            return tr("A click, or Enter, leads to the cell on the map.")
        return tr("No role is met anywhere yet: choose a cell to put the first touchpoint there.")

    def _headline(self) -> str:
        document, tr = self._session.document, self._session.tr_
        count, early = len(holes(document)), len(holes_before_decision(document))
        if not document.role_lane_ids:
            return tr("No role is on the map; what is here is about nobody in particular")
        if not count:
            return tr("Every role is met in every phase")
        said = tr.plural("{n} hole", "{n} holes", count)
        if not early:
            return said
        worse = tr.plural("{n} before the decision", "{n} before the decision", early)
        return f"{said}, {worse}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the grid the width there is."""
        if event.type() == QEvent.Type.Resize:
            self.map.set_room(self.area.viewport().width() - _MARGIN)
        return False

    def _follow(self, rect: QRect) -> None:
        middle = rect.center()
        self.area.ensureVisible(
            middle.x(), middle.y(), round(rect.width() / 2) + 8, round(rect.height() / 2) + 8
        )
