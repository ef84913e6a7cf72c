"""The ranking as a table's model: rows follow their touchpoints when scores change."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from cjm_desktop.desktop.controls.card_delegates import BAR_ROLE, MARKS_ROLE, Bar
from cjm_desktop.desktop.controls.card_rows import CardRows, Index, bold
from cjm_desktop.desktop.controls.card_words import PLACE_ROLE, chart_words, place_of, title_of
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.feasibility import NEEDS, needs_of
from cjm_desktop.insight.gap import Ranked
from cjm_desktop.journey.efforts import effort_today
from cjm_desktop.layout.gap.dot_look import dot_colours
from cjm_desktop.layout.gap.gap_chart import ALL, Filter, filtered_ranking
from cjm_desktop.layout.gap.gap_scale import GapScale
from cjm_desktop.layout.gap.need_marks import need_marks
from cjm_desktop.layout.theme import resolve
from cjm_desktop.words.codes import group_line, needs_line, phrase
from cjm_desktop.words.numbers import number, signed_number


class Column(IntEnum):
    """The columns from left to right."""

    RANK = 0
    NAME = 1
    PLACE = 2
    POTENTIAL = 3
    TODAY = 4
    EFFORT = 5
    GAP = 6
    RESOURCES = 7
    NEEDS = 8
    DECISION = 9


_FIELDS = {
    Column.POTENTIAL: "potential", Column.TODAY: "effort_now", Column.EFFORT: "effort",
    Column.RESOURCES: "resources", Column.DECISION: "decision",
}  # fmt: skip
"""The fields that are edited in place."""
_STEPS: Mapping[Column, Step] = {Column.RESOURCES: "change_card", Column.DECISION: "decide"}
_NUMBERS = (Column.POTENTIAL, Column.TODAY, Column.EFFORT)


class RankingModel(CardRows[Ranked]):
    """The scored touchpoints that a filter keeps, best gap first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, len(Column), parent)
        self._colours: dict[str, str] = {}
        self._scale = GapScale()
        self.refresh(ALL)

    # What the view asks

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        tr = self._session.tr_
        short = {
            Column.RANK: "#",
            Column.NAME: tr("Touchpoint"),
            Column.PLACE: tr("Lane · phase"),
            Column.POTENTIAL: tr("Pot."),
            Column.TODAY: tr("Today"),
            Column.EFFORT: tr("Eff."),
            Column.GAP: tr("Gap"),
            Column.RESOURCES: tr("Resources"),
            Column.NEEDS: tr("In place"),
            Column.DECISION: tr("Decision"),
        }
        if role == Qt.ItemDataRole.DisplayRole:
            return short[Column(section)]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            long = {
                Column.RANK: tr("Rank"),
                Column.POTENTIAL: tr("Potential"),
                Column.TODAY: tr("Effort today"),
                Column.EFFORT: tr("Effort"),
                Column.GAP: tr("Gap: potential minus effort"),
                Column.NEEDS: ", ".join(phrase(tr, need) for need in NEEDS),
            }
            return long.get(Column(section), short[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let scores, resources and decisions be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in _FIELDS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows in a role."""
        item, column = self._items[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(item, column)
            case Qt.ItemDataRole.EditRole:
                return self._value(item, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(item, column)
            case Qt.ItemDataRole.FontRole:
                return bold() if column in (Column.RANK, Column.NAME) else None
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(chart_words(self._document, item.card, self._session.tr_))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item, column)
            case _:
                return self._drawn(item, role)

    def _drawn(self, item: Ranked, role: int) -> object:
        """Give what a delegate draws in a role of ours."""
        if role == PLACE_ROLE:
            return place_of(self._document, item.card)
        if role == BAR_ROLE:
            return Bar(item.gap, self._signed(item), self._role_colour(item), self._scale)
        return need_marks(item.card, self._session.tr_) if role == MARKS_ROLE else None

    def _signed(self, item: Ranked) -> str:
        return signed_number(self._session.tr_, item.gap)

    def _spoken(self, item: Ranked, column: Column) -> str:
        """Say what a cell draws, and of the gap what to do."""
        tr = self._session.tr_
        match column:
            case Column.GAP:
                return f"{self._signed(item)}, {group_line(tr, item.group)}"
            case Column.NEEDS:
                return needs_line(tr, needs_of(item.card).items())
            case _:
                return self.words(item, column) or "–"

    def words(self, item: Ranked, column: Column) -> str:
        """Write what a cell says."""
        card, tr = item.card, self._session.tr_
        match column:
            case Column.RANK:
                return str(item.rank)
            case Column.NAME:
                return title_of(card, tr)
            case Column.PLACE:
                return str(place_of(self._document, card))
            case Column.RESOURCES:
                return " ".join(card.resources.split())
            case Column.NEEDS:
                return "" if need_marks(card, tr) else "–"
            case Column.DECISION:
                return phrase(tr, card.decision) if card.decision else "–"
            case Column.GAP:
                return ""
            case Column.POTENTIAL | Column.TODAY | Column.EFFORT:
                return number(tr, self._value(item, column))

    @staticmethod
    def _value(item: Ranked, column: Column) -> Any:
        if column == Column.TODAY:
            return effort_today(item.card)
        return getattr(item.card, _FIELDS[column]) if column in _FIELDS else None

    def _ink(self, item: Ranked, column: Column) -> QColor | None:
        if column == Column.RANK:
            return QColor(self._role_colour(item))
        card = item.card
        quiet = {
            Column.PLACE: True,
            # We are there, and nobody said what that takes now.
            Column.TODAY: card.effort_now is None,
            Column.NEEDS: True,
            Column.DECISION: card.decision is None,
        }
        return QColor(self._palette["quiet"]) if quiet.get(column, False) else None

    def _role_colour(self, item: Ranked) -> str:
        return resolve(self._colours[str(item.card.lane)], self._palette)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Score a touchpoint, decide about it or say what it takes, as one step."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        item, column = self._items[index.row()], Column(index.column())
        patch = change_cards(self._session.document, [item.id], **{_FIELDS[column]: value})
        return self._session.edit(_STEPS.get(column, "score_card"), patch)

    # What the view is told

    def refresh(self, filter: Filter) -> bool:  # noqa: A002
        """Show the session's document as it is now; True if rows came or went."""
        return self.show_items(filtered_ranking(self._session.document, filter))

    def taken(self) -> None:
        """Colour the rows by their lanes, and measure the bars by the widest."""
        self._colours = dot_colours(self._document)
        self._scale = GapScale.of(item.gap for item in self._items)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    middle = Qt.AlignmentFlag.AlignVCenter
    if column in _NUMBERS:
        return middle | Qt.AlignmentFlag.AlignRight
    if column == Column.GAP:
        return middle | Qt.AlignmentFlag.AlignHCenter
    return middle | Qt.AlignmentFlag.AlignLeft
