"""The ranking as a table's model: rows follow their touchpoints when scores change."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from cjm_desktop.desktop.controls.card_delegates import BAR_ROLE, Bar
from cjm_desktop.desktop.controls.card_rows import CardRows, Index, bold
from cjm_desktop.desktop.controls.card_words import PLACE_ROLE, describe, place_of, title_of
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.scores import score_cards
from cjm_desktop.insight.gap import Ranked
from cjm_desktop.layout.gap.gap_chart import ALL, Filter, filtered_ranking, nearest_score
from cjm_desktop.layout.gap.gap_scale import GapScale
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.theme import resolve
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number, signed_number


class Column(IntEnum):
    """The columns from left to right."""

    RANK = 0
    NAME = 1
    PLACE = 2
    POTENTIAL = 3
    EFFORT = 4
    GAP = 5
    DECISION = 6


_NUMBERS = (Column.POTENTIAL, Column.EFFORT)
_EDITED = (*_NUMBERS, Column.DECISION)


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
            Column.EFFORT: tr("Eff."),
            Column.GAP: tr("Gap"),
            Column.DECISION: tr("Decision"),
        }
        if role == Qt.ItemDataRole.DisplayRole:
            return short[Column(section)]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            long = {
                Column.RANK: tr("Rank"),
                Column.POTENTIAL: tr("Potential"),
                Column.EFFORT: tr("Effort"),
                Column.GAP: tr("Gap: potential minus effort"),
            }
            return long.get(Column(section), short[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let scores and decisions be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in _EDITED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows in a role."""
        item, column = self._items[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(item, column)
            case Qt.ItemDataRole.EditRole:
                return self._value(item, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(item, column)
            case Qt.ItemDataRole.FontRole:
                return bold() if column in (Column.RANK, Column.NAME) else None
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(describe(self._document, item.card, self._session.tr_))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._signed(item) if column == Column.GAP else self._text(item, column)
            case _ if role == PLACE_ROLE:
                return place_of(self._document, item.card)
            case _ if role == BAR_ROLE:
                return Bar(item.gap, self._signed(item), self._role_colour(item), self._scale)
            case _:
                return None

    def _signed(self, item: Ranked) -> str:
        return signed_number(self._session.tr_, item.gap)

    def _text(self, item: Ranked, column: Column) -> str:
        card, tr = item.card, self._session.tr_
        match column:
            case Column.RANK:
                return str(item.rank)
            case Column.NAME:
                return title_of(card, tr)
            case Column.PLACE:
                return str(place_of(self._document, card))
            case Column.POTENTIAL:
                return number(tr, card.potential)
            case Column.EFFORT:
                return number(tr, card.effort)
            case Column.GAP:
                return ""
            case Column.DECISION:
                return phrase(tr, card.decision) if card.decision else "–"

    @staticmethod
    def _value(item: Ranked, column: Column) -> object:
        match column:
            case Column.POTENTIAL:
                return item.card.potential
            case Column.EFFORT:
                return item.card.effort
            case Column.DECISION:
                return item.card.decision
            case _:
                return None

    def _ink(self, item: Ranked, column: Column) -> QColor | None:
        if column == Column.RANK:
            return QColor(self._role_colour(item))
        undecided = column == Column.DECISION and item.card.decision is None
        if column == Column.PLACE or undecided:
            return QColor(self._palette["quiet"])
        return None

    def _role_colour(self, item: Ranked) -> str:
        return resolve(self._colours[str(item.card.lane)], self._palette)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Score a touchpoint or decide about it, as one step."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        item, column = self._items[index.row()], Column(index.column())
        document = self._session.document
        card = document.cards[item.id]
        if column == Column.DECISION:
            patch = change_cards(document, [item.id], decision=value)
            return self._session.edit("decide", patch)
        score = nearest_score(float(value))
        effort = score if column == Column.EFFORT else card.effort
        potential = score if column == Column.POTENTIAL else card.potential
        patch = score_cards(document, {item.id: (effort or 0.0, potential or 0.0)})
        return self._session.edit("score_card", patch)

    # What the view is told

    def refresh(self, filter: Filter) -> bool:  # noqa: A002
        """Show the session's document as it is now; True if rows came or went."""
        return self.show_items(filtered_ranking(self._session.document, filter))

    def taken(self) -> None:
        """Colour the rows by their lanes, and measure the bars by the widest."""
        self._colours = lane_colours(self._document)
        self._scale = GapScale.of(item.gap for item in self._items)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    middle = Qt.AlignmentFlag.AlignVCenter
    if column in _NUMBERS:
        return middle | Qt.AlignmentFlag.AlignRight
    if column == Column.GAP:
        return middle | Qt.AlignmentFlag.AlignHCenter
    return middle | Qt.AlignmentFlag.AlignLeft
