"""The list of what differs between two maps: by phase and role, and how it is on either side."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from cjm_desktop.desktop.comparison.badge import badge_icon
from cjm_desktop.desktop.comparison.marked_text import MarkedText
from cjm_desktop.desktop.comparison.tick_row import CHECKED, UNCHECKED, TickRow, is_ticked
from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.column_shares import column_shares
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.look.theming import ticks_palette
from cjm_desktop.editing.edits.country_copy import OF_ITS_OWN, WHICH_COPY
from cjm_desktop.insight.comparing.comparison import Difference, How
from cjm_desktop.insight.comparing.fields import FieldChange
from cjm_desktop.insight.comparing.sections import sections
from cjm_desktop.insight.comparing.texts import Span, near_changes, spans
from cjm_desktop.journey.document import MAP_KEY, Key
from cjm_desktop.layout.difference_words import Listing, change_words, record_words, section_words
from cjm_desktop.words.figures import state_words
from cjm_desktop.words.wording import Wording

MOST: Final = 500
"""So many records are listed; nobody reads more, and a list of all would take seconds to make."""
_LONGEST: Final = 120
_WORDS_AROUND: Final = 4
_ROW: Final = 26
_BADGE: Final = 14
_BEFORE_NAME: Final = 48
_PADDING: Final = 12
_PLACE: Final = Qt.ItemDataRole.UserRole
"""The place of a row's difference among all."""
_FIELD: Final = Qt.ItemDataRole.UserRole + 1
"""The field that a row tells of."""
_MARKED: Final = Qt.ItemDataRole.UserRole + 2
"""The place of a cell's pieces of text."""
_REST: Final = Qt.ItemDataRole.UserRole + 3
"""Whether a row stands for all that is not listed."""


class DifferenceList(Dressed, CellTree):
    """Lists what differs, each under its place, and below it field by field.

    Rows can be selected and, where the user is to choose what is taken, ticked.
    """

    pointed = Signal(object)
    """The difference whose row has the keyboard; None where that is none."""
    selected = Signal()
    """Other rows are selected."""
    ticked = Signal()
    """Other rows are ticked."""
    wanted = Signal(object)
    """A difference that the user wants to go to."""

    def __init__(
        self, left_title: str, right_title: str, tr: Wording, *, ticks: bool = False
    ) -> None:
        super().__init__()
        self._tr, self._ticks = tr, ticks
        self.tells_fields = False
        """Whether of what is added it is said what it holds, and not only that it is there."""
        self._differences: Sequence[Difference] = ()
        self._own: Collection[str] = ()
        self._marked: list[Sequence[Span]] = []
        self._icons: dict[How, QIcon] = {}
        self.setObjectName("DifferenceList")
        self.setAccessibleName(tr("What differs"))
        self.setHeaderLabels([tr("What differs"), left_title, right_title])
        self.setIndentation(scaled(14))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._marks = MarkedText(self._pieces)
        self.setItemDelegate(self._marks)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._widest = [0] * self.columnCount()
        self.currentItemChanged.connect(lambda now, _: self.pointed.emit(self._difference_of(now)))
        self.itemSelectionChanged.connect(self.selected)
        self.itemChanged.connect(self.ticked)
        self.itemActivated.connect(self._go)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Draw the signs in the colours of a look, and boxes that are seen in it."""
        self.setPalette(ticks_palette(self.palette(), colours))
        self._icons.clear()
        for item in self._items():
            self._dye(item)

    def show_differences(self, listing: Listing) -> None:
        """List what differs, as it stands on the map; nothing is ticked."""
        self.blockSignals(True)
        self.clear()
        self._marked.clear()
        self._differences = listing.differences
        self._own = _own_fields(listing.differences)
        place = 0
        for section in sections(listing.differences):
            if place >= MOST:
                break
            title = " · ".join(filter(None, section_words(section, listing, self._tr)))
            head = self._item([title], can_be_selected=False)
            for each in section.differences[: MOST - place]:
                head.addChild(self._row(place, each, listing))
                place += 1
            self.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
        self.expandAll()
        if (more := len(listing.differences) - MOST) > 0:
            rest = self._item([self._tr.plural("and one more", "and {n} more", more)], False)
            rest.setData(0, _REST, True)
            self.addTopLevelItem(rest)
        for item in self._items():
            self._dye(item)
        self._measure()
        self.blockSignals(False)
        self.ticked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        self._share()

    def _measure(self) -> None:
        """Find how wide the words are in each column; headings have the whole width."""
        metrics, deep = self.fontMetrics(), 2 * self.indentation() + scaled(_BEFORE_NAME)
        rows = [row for row in self._items() if row.parent() is not None]
        self._widest = [
            max(
                self.header().sectionSizeHint(column),
                max((metrics.horizontalAdvance(row.text(column)) for row in rows), default=0)
                + (scaled(_PADDING) if column else deep),
            )
            for column in range(self.columnCount())
        ]
        self._share()

    def _share(self) -> None:
        """Keep equal columns, but for a name that would be cut beside words that are short."""
        for column, pixels in enumerate(
            column_shares(self.viewport().width(), 1 / 3, self._widest)[:-1]
        ):
            self.setColumnWidth(column, pixels)

    def chosen(self) -> list[Difference]:
        """Give what is selected, from top to bottom."""
        selected = (item for item in self._items() if item.isSelected())
        found = dict.fromkeys(filter(None, map(self._difference_of, selected)))
        return list(found)

    def tick_all(self, on: bool) -> None:
        """Tick everything but what a copy has for itself, or nothing."""
        self.blockSignals(True)
        for item in self._leaves() if on else self._items():
            item.setCheckState(0, CHECKED if on else UNCHECKED)
        self.blockSignals(False)
        self.viewport().update()
        self.ticked.emit()

    def tick(self, parts: Mapping[Key, Collection[str] | None]) -> None:
        """Tick what `parts` said was ticked, as far as it still differs."""
        self.blockSignals(True)
        rest = {each.key for each in self._differences[MOST:]}
        for row in self._items():
            each = self._difference_of(row)
            if row.data(0, _REST):
                wanted = not rest.isdisjoint(parts)
            else:
                fields = parts.get(each.key, ()) if each is not None else ()
                wanted = fields is None or row.data(0, _FIELD) in fields
            if wanted and not row.childCount():
                row.setCheckState(0, CHECKED)
        self.blockSignals(False)
        self.ticked.emit()

    def has_all_ticked(self) -> bool:
        """Whether all is ticked that `tick_all` ticks."""
        leaves = self._leaves()
        return bool(leaves) and all(map(is_ticked, leaves))

    def parts(self) -> dict[Key, Collection[str] | None]:
        """Give what is ticked: fields of a record, or None for all of it."""
        found: dict[Key, Collection[str] | None] = {}
        for item in self._items():
            if item.data(0, _REST) and is_ticked(item):
                found |= {each.key: None for each in self._differences[MOST:]}
            each = self._difference_of(item)
            if each is None or item.data(0, _FIELD) is not None:
                continue
            if is_ticked(item):
                found[each.key] = None
            elif fields := [str(row.data(0, _FIELD)) for row in item.below() if is_ticked(row)]:
                found[each.key] = fields
        return found

    def _go(self, item: QTreeWidgetItem) -> None:
        each = self._difference_of(item)
        if each is not None:
            self.wanted.emit(each)

    def _heads(self) -> Iterator[TickRow]:
        for place in range(self.topLevelItemCount()):
            head = self.topLevelItem(place)
            if isinstance(head, TickRow):
                yield head

    def _items(self) -> list[TickRow]:
        """Give all rows, from top to bottom."""
        return [item for head in self._heads() for item in _with_below(head)]

    def _leaves(self) -> list[TickRow]:
        """Give the rows whose boxes say all, but not those of what a copy has for itself."""
        return [row for head in self._heads() for row in head.together()]

    def _difference_of(self, item: QTreeWidgetItem | None) -> Difference | None:
        place = item.data(0, _PLACE) if item is not None else None
        return self._differences[place] if isinstance(place, int) else None

    def _row(self, place: int, each: Difference, listing: Listing) -> TickRow:
        name = record_words(each, self._tr)
        before, after = self._state(each)
        if self.tells_fields and each.how == "added":
            after = self._held(each, listing) or after
        row = self._item([name, before, after])
        row.setData(0, _PLACE, place)
        if each.how in ("changed", "moved"):
            for change in each.fields:
                below = self._field(each, change, listing)
                below.setData(0, _PLACE, place)
                row.addChild(below)
        return row

    def _state(self, each: Difference) -> tuple[str, str]:
        tr = self._tr
        match each.how:
            case "added":
                return tr("is missing"), tr("is there")
            case "removed":
                return tr("is there"), tr("is missing")
            case "changed" if each.moved:
                return "", f"{state_words(tr, 'changed')}, {state_words(tr, 'moved')}"
            case how:
                return "", state_words(tr, how)

    def _held(self, each: Difference, listing: Listing) -> str:
        told = (
            change_words(each.key.kind, change, listing.names, self._tr)
            for change in each.fields
            if change.after != each.name
        )
        return " · ".join(f"{field}: {held}" for field, _, held in told)

    def _field(self, each: Difference, change: FieldChange, listing: Listing) -> TickRow:
        words = change_words(each.key.kind, change, listing.names, self._tr)
        row = self._item(words)
        row.setData(0, _FIELD, change.field)
        if self._ticks and each.key == MAP_KEY and change.field in self._own:
            self._set_apart(row)
        if change.holds == "text" and change.before and change.after:
            pieces = near_changes(spans(change.before, change.after), _WORDS_AROUND)
            for column, gone in ((1, "added"), (2, "removed")):
                self._mark(row, column, [it for it in pieces if it.how != gone])
        return row

    def _set_apart(self, row: TickRow) -> None:
        """Mark what a copy has for itself: no other box ticks it."""
        row.alone = True
        row.setText(0, self._tr("Own: {field}", field=row.text(0)))
        why = self._tr("Each copy has this for itself: it is taken only if it is ticked here.")
        row.setToolTip(0, plain_tip(why))

    def _mark(self, row: QTreeWidgetItem, column: int, pieces: Sequence[Span]) -> None:
        flat = [Span(how, " ".join(f"|{text}|".split())[1:-1]) for how, text in pieces]
        row.setText(column, _short("".join(text for _, text in flat)))
        row.setData(column, _MARKED, len(self._marked))
        self._marked.append(flat)

    def _pieces(self, index: QModelIndex | QPersistentModelIndex) -> Sequence[Span]:
        place = index.data(_MARKED)
        return self._marked[place] if isinstance(place, int) else ()

    def _item(self, words: Sequence[str], can_be_selected: bool = True) -> TickRow:
        item = TickRow([_short(text) for text in words])
        for column, text in enumerate(words):
            item.setToolTip(column, plain_tip(text))
        item.setSizeHint(0, QSize(0, scaled(_ROW)))
        flags = Qt.ItemFlag.ItemIsEnabled
        if can_be_selected:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if self._ticks:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
            item.setCheckState(0, UNCHECKED)
        item.setFlags(flags)
        return item

    def _dye(self, item: QTreeWidgetItem) -> None:
        quiet = QBrush(QColor(look()["quiet"]))
        each = self._difference_of(item)
        if each is None:
            item.setForeground(0, quiet)
        elif item.data(0, _FIELD) is None:
            item.setIcon(0, self._icon(each.how))
            item.setForeground(1, quiet)
            item.setForeground(2, quiet)
        else:
            item.setForeground(0, quiet)

    def _icon(self, how: How) -> QIcon:
        if how not in self._icons:
            self._icons[how] = badge_icon(how, look(), scaled(_BADGE))
        return self._icons[how]


def _with_below(item: TickRow) -> Iterator[TickRow]:
    yield item
    for row in item.below():
        yield from _with_below(row)


def _own_fields(differences: Sequence[Difference]) -> Collection[str]:
    """Give the fields that a copy has for itself, if these maps are not for the same group."""
    of_map = (each for each in differences if each.key == MAP_KEY)
    changed = {change.field for each in of_map for change in each.fields}
    return () if changed.isdisjoint(WHICH_COPY) else OF_ITS_OWN


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
