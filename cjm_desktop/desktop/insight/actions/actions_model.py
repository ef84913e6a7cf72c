"""The actions as a table's model: what was decided, by whom and when, edited in place."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from cjm_desktop.desktop.controls.card_rows import CardRows, Index, bold
from cjm_desktop.desktop.controls.card_words import scores_of, title_of
from cjm_desktop.desktop.look.icons import tinted_icon
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.action_list import (
    Action,
    Standing,
    actions,
    is_overdue,
    matching_actions,
    next_progress,
)
from cjm_desktop.insight.action_order import FIELDS, ActionField, actions_in_order
from cjm_desktop.insight.card import stands
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.icons import KIND_ICONS, PROGRESS_ICONS
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.sheets.action_words import due_words, field_name
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import signed_number

STEPS: Mapping[ActionField, Step] = {
    "decision": "decide", "owner": "set_owner", "due": "set_due", "progress": "set_progress"
}  # fmt: skip
"""The fields that are edited here, and what their steps are called."""


@lru_cache(maxsize=64)
def _icon(name: str, colour: str) -> QIcon:
    return tinted_icon(name, colour)


class ActionsModel(CardRows[Action]):
    """The actions that are kept, in the order that is chosen."""

    def __init__(
        self, session: Session, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(session, len(FIELDS), parent)
        self.today = today
        self._owner: str | None = None
        self._standing: Standing | None = None
        self._order: tuple[ActionField, bool] | None = None

    # What the view asks

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(FIELDS[section])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return field_name(FIELDS[section], self._session.tr_)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._session.tr_("Sort by this; a third click sorts by worth again")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what was decided be edited."""
        return _EDITED if FIELDS[index.column()] in STEPS else _SHOWN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows in a role."""
        action, field = self._items[index.row()], FIELDS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(action, field)
            case Qt.ItemDataRole.EditRole:
                return getattr(action.card, field) if field in STEPS else None
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(action, field)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(field)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(action, field)
            case Qt.ItemDataRole.FontRole:
                return _font(action) if field == "title" else None
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._told(action))
            case _:
                return None

    def _text(self, action: Action, field: ActionField) -> str:
        card, tr = action.card, self._session.tr_
        match field:
            case "title":
                return title_of(card, tr)
            case "decision":
                return phrase(tr, card.decision) if card.decision else "–"
            case "phase":
                return place_words(self._document, CellKey(card.phase, None), tr)
            case "lane":
                return place_words(self._document, CellKey(None, card.lane), tr)
            case "gap":
                return "–" if action.gap is None else signed_number(tr, action.gap)
            case "owner":
                return " ".join(card.owner.split()) or "–"
            case "due":
                return due_words(card, self.today(), tr) or "–"
            case "progress":
                return phrase(tr, card.progress)

    def _sign(self, action: Action, field: ActionField) -> QIcon | None:
        card = action.card
        match field:
            case "title":
                return _icon(KIND_ICONS[card.kind], self._palette[f"kind-{card.kind}"])
            case "due" if is_overdue(card, self.today()):
                return _icon("triangle-alert", self._palette["bad"])
            case "progress":
                colour = "good" if card.progress == "done" else "quiet"
                return _icon(PROGRESS_ICONS[card.progress], self._palette[colour])
            case _:
                return None

    def _ink(self, action: Action, field: ActionField) -> QColor | None:
        card = action.card
        if field == "due" and is_overdue(card, self.today()):
            return QColor(self._palette["bad"])
        empty = field in STEPS and getattr(card, field) in (None, "")
        if empty or card.progress == "done" or field in ("phase", "lane"):
            return QColor(self._palette["quiet"])
        return None

    def _told(self, action: Action) -> str:
        card, tr = action.card, self._session.tr_
        place = place_words(self._document, CellKey(card.phase, card.lane), tr)
        lines = [title_of(card, tr), place, scores_of(card, tr), card.notes]
        return "\n".join(line for line in lines if line)

    # What the user does

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change what was decided, as one step."""
        field = FIELDS[index.column()]
        if role != Qt.ItemDataRole.EditRole or field not in STEPS:
            return False
        patch = change_cards(self._session.document, [self.id_at(index.row())], **{field: value})
        return self._session.edit(STEPS[field], patch)

    def step_progress(self, rows: list[int]) -> None:
        """Move the progress of cards on to what the first of them has next."""
        cards = self._session.document.cards
        ids = [self.id_at(row) for row in rows]
        if ids:
            progress = next_progress(cards[ids[0]].progress)
            patch = change_cards(self._session.document, ids, progress=progress)
            self._session.edit(STEPS["progress"], patch)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; one that is not there is the order by worth."""
        backwards = order == Qt.SortOrder.DescendingOrder
        self._order = (FIELDS[column], backwards) if column >= 0 else None
        self._show()

    # What the view is told

    def limit(self, owner: str | None, standing: Standing | None) -> bool:
        """Show what the document says now of an owner and a state; True if rows came or went."""
        self._owner, self._standing = owner, standing
        return self._show()

    def _show(self) -> bool:
        document = self._session.document
        found = matching_actions(actions(document), self.today(), self._owner, self._standing)
        if self._order is not None:
            field, backwards = self._order
            language = self._session.tr_.language
            found = actions_in_order(document, found, field, language, backwards=backwards)
        return self.show_items(found)


def _font(action: Action) -> QFont:
    font = bold()
    font.setStrikeOut(not stands(action.card))
    return font


_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = _SHOWN | Qt.ItemFlag.ItemIsEditable


def _alignment(field: ActionField) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if field == "gap" else Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag.AlignVCenter | side
