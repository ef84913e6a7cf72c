"""The table's view: all cards of the map as rows, with what limits, groups and shows them above."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.controls.limit_box import limit_box, offer
from cjm_desktop.desktop.controls.long_press import LongPress
from cjm_desktop.desktop.controls.search_field import SearchField
from cjm_desktop.desktop.controls.tab_order import Lobby
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.table.column_widths import TITLE
from cjm_desktop.desktop.table.model import place_of
from cjm_desktop.desktop.table.row_menu import row_menu
from cjm_desktop.desktop.table.table import MapTable
from cjm_desktop.desktop.work import remembered
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.layout.card_table import COLUMNS, GROUPINGS, USUAL, column_words

_MARGIN: Final = 20
_FIELD: Final = 220
_WIDTHS: Final = range(20, 2_000)


class TableView(Lobby):
    """Shows and edits the cards of a session as a table."""

    rearranged = Signal(object)
    """What is to be remembered: columns, widths, order, groups."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        arranged: Mapping[str, Any] | None = None,
        drag: CardDrag | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("TableView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._stale = True
        tr = session.tr_
        # The keyboard goes through them in the order in which they are made.
        name = tr("Show only cards in which this is written")
        self.filter = SearchField(name, tr("Show what holds…"), tr("Clear"), self)
        self.filter.setToolTip(plain_tip(name))
        self.filter.setFixedWidth(scaled(_FIELD))
        self.filter.setMinimumHeight(scaled(28))
        self.grouping = limit_box(tr("Group the cards"), self)
        groups = [(self._group_name(each), each) for each in GROUPINGS]
        offer(self.grouping, tr("No groups"), groups)
        self.columns_button = Button("sliders-horizontal", tr("Columns"), tip=tr("Choose columns"))
        self.columns_button.setParent(self)
        self.table = MapTable(session, self, drag)
        self._navigator = navigator
        self.led_to = self.table
        self._hint = Hint(self.table)
        self._count = plain_label("", "quiet")
        self.refusal = plain_label("", "warning")
        self.refusal.hide()
        self._take(arranged or {})
        self._arrange()
        self._connect(navigator)

    def _arrange(self) -> None:
        tr = self._session.tr_
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain_label(tr("All cards"), "heading"))
        head.addWidget(self._count)
        head.addStretch(1)
        for widget in (self.filter, self.grouping, self.columns_button):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.refusal)

    def _connect(self, navigator: Navigator) -> None:
        session, table = self._session, self.table
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.selection_changed.connect(self._selection_changed)
        session.lit_changed.connect(self._light)
        table.rows.folds_changed.connect(lambda: self._shown(True))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._offer_rows)
        LongPress(table.viewport())
        self.filter.textChanged.connect(self._limit)
        self.grouping.currentIndexChanged.connect(self._group)
        self.columns_button.clicked.connect(self._offer_below)
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self._offer_columns(self.table.horizontalHeader().mapToGlobal(at))
        )
        LongPress(header.viewport())
        table.refused.connect(self._refuse)
        table.field_wanted.connect(navigator.edit_field)
        table.columns_changed.connect(self._tell)

    # What is shown

    def refresh(self) -> None:
        """Show the document as it is now."""
        self._stale = False
        self._shown(self.table.rows.refresh())

    def _shown(self, came_or_went: bool) -> None:
        """Select what is selected among rows that are others, and say how many there are."""
        self.table.give_room()
        if came_or_went:
            self.table.follow()
        tr, rows = self._session.tr_, self.table.rows
        listed, there = rows.count(), len(self._session.document.cards)
        self._count.setText(
            tr.plural("{n} card", "{n} cards", there) if listed == there
            else tr("{n} of {count}", n=listed, count=there)
        )  # fmt: skip
        if there:
            none = not self.table.rows.items
            title = tr("No such card") if none else ""
            self._hint.tell(title, tr("No card holds what is written above.") if none else "")
        else:
            self._hint.tell(
                tr("No cards yet"), tr("Put cards on the map, and they are listed here.")
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while another view was at the front."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self.table.follow()

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if not self.isVisible():
            self._stale = True
        else:
            self._shown(self.table.rows.follow(patch))

    def _replaced(self) -> None:
        self.filter.clear()
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _selection_changed(self) -> None:
        if self.isVisible():
            self.table.rows.unfold_for(self._session.selected_cards)
            self.table.follow()

    def _light(self) -> None:
        """Dim what is not looked for, or leave it out, whatever the bar for finding says."""
        if self.isVisible():
            self._shown(self.table.rows.refresh())
        else:
            self._stale = True

    def _offer_rows(self, at: QPoint) -> None:
        menu = row_menu(self._session, self._navigator, self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _limit(self) -> None:
        self._shown(self.table.rows.arrange(text=self.filter.text()))

    def _group(self) -> None:
        grouping = self.grouping.currentData()
        self._shown(self.table.rows.arrange(grouping=grouping, folded=frozenset()))
        self._tell()

    def _group_name(self, grouping: str) -> str:
        return self._session.tr_("Groups: {field}", field=column_words(grouping, self._session.tr_))

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    # Columns

    def _offer_below(self) -> None:
        self._offer_columns(
            self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft())
        )

    def _offer_columns(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def column_menu(self) -> QMenu:
        """Make the menu in which columns are chosen."""
        tr, shown = self._session.tr_, self.table.columns
        menu = QMenu(self)
        for column in COLUMNS:
            entry = menu.addAction(menu_text(column_words(column, tr)))
            entry.setCheckable(True)
            entry.setChecked(column in shown)
            entry.setEnabled(column != TITLE)
            entry.toggled.connect(partial(self.table.show_column, column))
        menu.addSeparator()
        usual = menu.addAction(tr("The usual columns"))
        usual.triggered.connect(lambda: self.table.show_columns(USUAL))
        return menu

    # What is remembered

    def _take(self, arranged: Mapping[str, Any]) -> None:
        """Arrange the table as it was left, as far as that says something of ours."""
        table = self.table
        columns = remembered.words(arranged.get("columns"), len(COLUMNS))
        if columns:
            table.show_columns(columns)
        for column, width in remembered.record(arranged.get("widths")).items():
            if column in COLUMNS:
                present = table.columnWidth(place_of(column))
                table.setColumnWidth(place_of(column), remembered.number(width, _WIDTHS, present))
        grouping, sort = arranged.get("grouping"), arranged.get("sort")
        if grouping in GROUPINGS:
            self.grouping.setCurrentIndex(self.grouping.findData(grouping))
            table.rows.arranged = table.rows.arranged._replace(grouping=grouping)
        if sort in COLUMNS:
            down = Qt.SortOrder.DescendingOrder
            order = down if arranged.get("backwards") is True else Qt.SortOrder.AscendingOrder
            table.sortByColumn(place_of(sort), order)

    def _tell(self) -> None:
        arranged = self.table.rows.arranged
        self.rearranged.emit({
            "columns": list(self.table.columns), "widths": self.table.widths,
            "grouping": arranged.grouping, "sort": arranged.column,
            "backwards": arranged.backwards,
        })  # fmt: skip
