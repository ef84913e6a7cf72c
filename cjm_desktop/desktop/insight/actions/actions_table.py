"""The list of actions: every decision with its owner, its day and how far it is."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cjm_desktop.desktop.controls.card_delegates import (
    ChoiceDelegate,
    RowDelegate,
    decision_delegate,
    text_margin,
)
from cjm_desktop.desktop.controls.card_rows import bold
from cjm_desktop.desktop.controls.card_table import CardTable
from cjm_desktop.desktop.controls.column_shares import fitted
from cjm_desktop.desktop.controls.line_count import TextWidths
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.controls.reading import day_or_none
from cjm_desktop.desktop.controls.suggest import by_use
from cjm_desktop.desktop.controls.suggest_delegate import SuggestDelegate
from cjm_desktop.desktop.insight.actions.actions_model import STEPS, ActionsModel
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.action_order import FIELDS, ActionField
from cjm_desktop.journey.vocabulary import DECISIONS, PROGRESS
from cjm_desktop.layout.sheets.action_words import field_name
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOSEN: tuple[ActionField, ...] = ("decision", "progress")
_SHARES: dict[ActionField, float] = {"title": 0.42, "phase": 0.21, "lane": 0.18, "owner": 0.19}
"""How the room that the other columns leave is divided, where no words need more of it."""
_MOST_MEASURED = 400
"""Rows whose words have a say in that."""
_ROOM_FOR_LANE = 560
"""With less for titles, places and owners, the lane is left to the tooltip."""
_LEAST, _LEAST_TITLE = 60, 130
"""How wide columns of words are at least."""
_ICON = 26
_CHEVRON = 26
_AROUND = 16
_WIDE_DAY = date(2026, 9, 28)


def column_of(field: ActionField) -> int:
    """Give the place of a column."""
    return FIELDS.index(field)


class ActionsTable(CardTable):
    """The actions of a session; Space moves progress on, Enter or F2 edits or leads to the map."""

    place_wanted = Signal(str)
    """The user wants to see this card on the map: its id."""
    refused = Signal(str)
    """Why what was written is no day, or is cut; empty: there is nothing to say any longer."""

    def __init__(self, session: Session, rows: ActionsModel, parent: QWidget | None = None) -> None:
        tr = session.tr_
        self.rows = rows
        dates = ReadDelegate(tr, tr("Due"), day_or_none(tr), tr("2026-10-01"))
        named = SuggestDelegate(
            tr,
            tr("Owner"),
            lambda: by_use((card.owner for card in session.document.cards.values()), tr.language),
        )
        steps = [(phrase(tr, code), code) for code in PROGRESS]
        self._editors: dict[int, RowDelegate] = {
            column_of("decision"): decision_delegate(tr),
            column_of("owner"): named,
            column_of("due"): dates,
            column_of("progress"): ChoiceDelegate(tr("Progress"), steps),
        }
        super().__init__(session, rows, self._editors, parent)
        for each in (dates, named):
            each.refused.connect(self.refused)
        self._words = TextWidths(self.fontMetrics())
        self._titles = TextWidths(QFontMetrics(bold()))
        self.setAccessibleName(tr("Actions"))
        self.setAccessibleDescription(
            tr("Space moves the progress on. Enter edits a decision, owner, day or progress, "
               "and leads from any other column to the map.")
        )  # fmt: skip
        columns = self.horizontalHeader()
        columns.setSectionsClickable(True)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        # Where text is large and the window small, all is scrolled to.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.clicked.connect(self._open_choice)
        self.doubleClicked.connect(self._go_from)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give words their room, and share the rest between titles and names."""
        self.share_width()
        super().resizeEvent(event)

    def share_width(self) -> None:
        """Divide the width, so that no words are cut beside a column that has room to spare."""
        overdue = self._room_for_overdue()
        left = self.viewport().width() - overdue
        for field, width in self._fixed().items():
            self.setColumnWidth(column_of(field), width)
            left -= width
        narrow = left < _ROOM_FOR_LANE
        self.setColumnHidden(column_of("lane"), narrow)
        shown = [field for field in _SHARES if not (narrow and field == "lane")]
        whole = sum(_SHARES[field] for field in shown)
        given = fitted(
            [*(left * _SHARES[field] / whole for field in shown), overdue],
            [self._needed(field) for field in (*shown, "due")],
        )
        scrolls = left < scaled(_LEAST_TITLE) + scaled(_LEAST) * (len(shown) - 1)
        for field, width in zip((*shown, "due"), given, strict=True):
            least = scaled(_LEAST_TITLE if field == "title" else _LEAST)
            if scrolls:
                least = max(least, min(self._needed(field), scaled(_LEAST_TITLE)))
            self.setColumnWidth(column_of(field), max(width, least))

    def _needed(self, field: ActionField) -> int:
        """Give how wide a column of words would be if none was cut."""
        column, margins = column_of(field), 2 * text_margin(self)
        rows = range(min(self.rows.rowCount(), _MOST_MEASURED))
        texts = (self.rows.index(row, column).data() for row in rows)
        if field == "title":
            return self._titles.widest(texts) + margins + scaled(_ICON)
        words = self._words.widest((*texts, field_name(field, self._session.tr_))) + margins
        return words + scaled(_ICON) if field == "due" else words

    def _room_for_overdue(self) -> int:
        tr = self._session.tr_
        late = tr("{day} · overdue", day=short_day(tr, _WIDE_DAY))
        return self._words.widest((late,)) + _AROUND + scaled(_ICON)

    def _fixed(self) -> dict[ActionField, int]:
        tr, metrics = self._session.tr_, self.fontMetrics()

        def widest(*words: str) -> int:
            return max(metrics.horizontalAdvance(word) for word in words) + _AROUND

        decisions = [phrase(tr, code) for code in DECISIONS]
        steps = [phrase(tr, code) for code in PROGRESS]
        names = {field: field_name(field, tr) for field in FIELDS}
        return {
            "decision": widest(*decisions, names["decision"]) + scaled(_CHEVRON),
            "gap": widest("−10.5", names["gap"]) + 14,
            "progress": widest(*steps) + scaled(_ICON) + scaled(_CHEVRON),
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the progress on, edit a cell, or go to the map."""
        index = self.currentIndex()
        # A key that ends the editing of a cell comes here as well.
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        editable = FIELDS[index.column()] in STEPS
        if event.key() == Qt.Key.Key_Space:
            self.rows.step_progress(sorted(self._selected_rows()) or [index.row()])
        elif event.key() in _ENTER and editable:
            self.edit(index)
        elif event.key() in _ENTER:
            self._go_from(index)
        elif event.key() == Qt.Key.Key_F2 and not editable:
            self.setCurrentIndex(index.siblingAtColumn(column_of("decision")))
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open_choice(self, index: QModelIndex) -> None:
        if FIELDS[index.column()] in _CHOSEN:
            self.edit(index)

    def _go_from(self, index: QModelIndex) -> None:
        if FIELDS[index.column()] not in STEPS:
            self.place_wanted.emit(self.rows.id_at(index.row()))
