"""The cards of a map as a table's model; of an edit it tells only the rows that changed."""

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon

from cjm_desktop.desktop.controls.card_rows import CardRows, Index, bold
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.card_fields import card_patch, card_step
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.card import stands
from cjm_desktop.insight.relevance import applies
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.card_table import (
    COLUMNS,
    GAP,
    ID,
    NUMBERS,
    Arrangement,
    Heading,
    Row,
    card_rows,
    cell_words,
    column_words,
    moves_rows,
)
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.theme import Palette

HEADING_ROLE = Qt.ItemDataRole.UserRole + 4
"""The words of a heading; None in a card's row."""

OPEN: Final = "▾"
FOLDED: Final = "▸"
"""Before the words of a heading, whether the cards of its group are listed."""

_AMONG_FIELDS: Final = frozenset({"notes", "message", "answers", "research", "links", "image"})
"""What needs more than a line, or leads to other records: edited among the fields."""
_ONLY_READ: Final = frozenset({GAP, ID, "dropped", "proposed_phase"})
"""What follows from other fields, or is said in the idea tray."""

_SHOWN = frozenset({"cards", "phases", "lanes"})
_FEW = 50
"""So many rows are told of one by one."""


def column_at(place: int) -> str:
    """Give the column at a place in the model."""
    return COLUMNS[place]


def place_of(column: str) -> int:
    """Give the place of a column in the model."""
    return COLUMNS.index(column)


def is_editable(column: str) -> bool:
    """Say whether a column is edited in its cells."""
    return column not in _AMONG_FIELDS | _ONLY_READ


def is_among_fields(column: str) -> bool:
    """Say whether a column is edited in the inspector alone, which has more room."""
    return column in _AMONG_FIELDS


class TableModel(CardRows[Row]):
    """Every card of a session's document, as it is arranged."""

    folds_changed = Signal()
    """Groups were folded or unfolded: rows came or went."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, len(COLUMNS), parent)
        self.arranged = Arrangement()
        self._signs: dict[CardKind, QIcon] = {}

    # What the view asks

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return column_words(column_at(section), self._session.tr_)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column_at(section))
            case Qt.ItemDataRole.ToolTipRole:
                tr = self._session.tr_
                return plain_tip(
                    f"{column_words(column_at(section), tr)}\n"
                    + tr("Sort by this; a third click sorts as on the map again")
                )
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what a card is asked for be edited; a heading is passed over."""
        item = self._items[index.row()]
        if isinstance(item, Heading):
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        field = column_at(index.column())
        if self._session.read_only or not is_editable(field) or not self._asked(field, item.card):
            return shown
        return shown | Qt.ItemFlag.ItemIsEditable

    def _asked(self, field: str, card: Card) -> bool:
        improved = self._session.document.map.state == "to_be" and card.phase is not None
        return applies(field, card) or (field == "change" and improved)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows in a role."""
        item = self._items[index.row()]
        if isinstance(item, Heading):
            return self._heading(item, index.column(), role)
        card, column = item.card, column_at(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_words(self._document, item, column, self._session.tr_)
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell_words(self._document, item, column, self._session.tr_) or "–"
            case Qt.ItemDataRole.EditRole:
                return getattr(card, column) if is_editable(column) else None
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(card) if column == "title" else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(item, column)
            case Qt.ItemDataRole.FontRole:
                return _font(card) if column == "title" else None
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._told(item, column))
            case _:
                return None

    def _heading(self, heading: Heading, column: int, role: int) -> Any:
        match role:
            case _ if role == HEADING_ROLE:
                sign = FOLDED if self._is_folded(heading) else OPEN
                return f"{sign} {self._heading_words(heading)}"
            case Qt.ItemDataRole.AccessibleTextRole if column_at(column) == "title":
                said, tr = self._heading_words(heading), self._session.tr_
                return tr("{heading}, folded", heading=said) if self._is_folded(heading) else said
            case _:
                return None

    def _heading_words(self, heading: Heading) -> str:
        """Say what a group is, and how many cards it has."""
        tr = self._session.tr_
        cards = tr.plural("{n} card", "{n} cards", heading.cards)
        return f"{heading.text} · {cards}"

    def _is_folded(self, heading: Heading) -> bool:
        return heading.group in self.arranged.folded

    def _sign(self, card: Card) -> QIcon:
        if card.kind not in self._signs:
            self._signs[card.kind] = icons.in_look(KIND_ICONS[card.kind], f"kind-{card.kind}")
        return self._signs[card.kind]

    def _ink(self, item: Placed, column: str) -> QColor | None:
        lit = self._session.lit
        dimmed = lit is not None and item.id not in lit
        quiet = dimmed or column in ("phase", "lane", "kind")
        return QColor(self._palette["quiet"]) if quiet else None

    def _told(self, item: Placed, column: str) -> str:
        if column in ("notes", "message"):
            return str(getattr(item.card, column))
        return cell_words(self._document, item, column, self._session.tr_)

    # What the user does

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a value to the card of a row; if it is one of those selected, to all of them."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        session, field = self._session, column_at(index.column())
        cards = self._edited(self.id_at(index.row()), field)
        patch = card_patch(session.document, cards, field, value)
        if not session.edit(card_step(field, len(cards)), patch):
            return False
        if len(cards) > 1:
            tr = session.tr_
            session.message.emit(
                tr("{field}: {n} cards changed", field=column_words(field, tr), n=len(cards))
            )
        return True

    def _edited(self, card_id: str, field: str) -> list[str]:
        selected = self._session.selected_cards
        return self.asked(selected if card_id in selected else (card_id,), field)

    def asked(self, card_ids: Iterable[str], field: str) -> list[str]:
        """Keep those cards that are asked for a field."""
        cards = self._session.document.cards
        return [each for each in card_ids if self._asked(field, cards[each])]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; one that is not there is the order of the map."""
        backwards = order == Qt.SortOrder.DescendingOrder
        self.arrange(column=column_at(column) if column >= 0 else None, backwards=backwards)

    def arrange(self, **changes: Any) -> bool:
        """Arrange the rows otherwise; True if rows came or went."""
        self.arranged = self.arranged._replace(**changes)
        return self.refresh()

    # Groups

    def is_heading(self, row: int) -> bool:
        """Say whether a row is the heading of a group."""
        return isinstance(self._items[row], Heading)

    def heading_of(self, row: int) -> Heading | None:
        """Give the heading above a row, or the row itself."""
        above = (self._items[each] for each in range(row, -1, -1))
        return next((each for each in above if isinstance(each, Heading)), None)

    def fold(self, heading: Heading | None) -> None:
        """List only the heading of a group, or its cards again."""
        if heading is not None:
            self.arrange(folded=self.arranged.folded ^ {heading.group})
            self.folds_changed.emit()

    def unfold_for(self, card_ids: Iterable[str]) -> None:
        """List the groups of cards that somebody goes to."""
        grouping, cards = self.arranged.grouping, self._session.document.cards
        if grouping is not None and self.arranged.folded:
            sought = {getattr(cards[each], grouping) for each in card_ids if each in cards}
            if opened := self.arranged.folded & sought:
                self.arrange(folded=self.arranged.folded - opened)
                self.folds_changed.emit()

    def fold_all(self) -> None:
        """List only the headings."""
        found = (each.group for each in self._items if isinstance(each, Heading))
        self.arrange(folded=frozenset(found))
        self.folds_changed.emit()

    def unfold_all(self) -> None:
        """List all cards again."""
        self.arrange(folded=frozenset())
        self.folds_changed.emit()

    # What the view is told

    def set_palette(self, palette: Palette) -> None:
        """Use other colours, in the signs of the kinds, too."""
        self._signs.clear()
        super().set_palette(palette)

    def refresh(self) -> bool:
        """Show the document as it is now; True if rows came or went."""
        session = self._session
        hidden = session.hidden or frozenset()
        return self.show_items(card_rows(session.document, self.arranged, session.tr_, hidden))

    def follow(self, patch: Patch) -> bool:
        """Show what a change did; True if rows came or went."""
        told = [key for key in patch.keys if key.kind in _SHOWN]
        if not told and patch:
            return False
        changed = [key.id for key in told if key.kind == "cards"]
        if len(changed) < len(told) or len(changed) > _FEW or not self._stay(patch):
            return self.refresh()
        self._renew(self._session.document, changed)
        return False

    def _stay(self, patch: Patch) -> bool:
        """Say whether all rows stay where they are."""
        cards = [pair for key, pair in patch.updated.items() if key.kind == "cards"]
        fields = frozenset(
            name
            for before, after in cards
            for name, value in vars(after).items()
            if value is not vars(before)[name]
        )
        come_or_go = any(key.kind == "cards" for key in (*patch.added, *patch.removed))
        return bool(cards) and not come_or_go and not moves_rows(self.arranged, fields)

    def _renew(self, document: Document, changed: list[str]) -> None:
        items, self._document = list(self._items), document
        rows = [row for row in map(self.row_of, changed) if row is not None]
        for row in rows:
            card_id = items[row].id
            items[row] = Placed(card_id, document.cards[card_id])
        self._items = items
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def count(self) -> int:
        """Count the cards that are listed, or folded away below a heading."""
        if self.arranged.grouping is not None:
            return sum(item.cards for item in self._items if isinstance(item, Heading))
        return len(self._items)


def _font(card: Card) -> QFont:
    font = bold()
    font.setStrikeOut(not stands(card))
    return font


def _alignment(column: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag.AlignVCenter | side
