"""What stands beside the page: the headings of all chapters, or what was found in them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.help.chapter import Chapter
from cjm_desktop.desktop.help.searching import Hit
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled

_PLACE = Qt.ItemDataRole.UserRole
_DEEPEST = 2
"""The headings of a chapter that are listed, by level; deeper ones are seen on the page."""


class GuideContents(CellTree):
    """The chapters with their headings; it follows what is read."""

    chosen = Signal(str, int)
    """The heading of a chapter, by its number."""

    def __init__(self, chapters: Sequence[Chapter], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setProperty("role", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._items: dict[tuple[str, int], QTreeWidgetItem] = {}
        for chapter in chapters:
            self._add(chapter)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def _add(self, chapter: Chapter) -> None:
        top = self._item(chapter, 0, chapter.title)
        self.addTopLevelItem(top)
        for place, heading in enumerate(chapter.headings):
            if place and heading.level <= _DEEPEST:
                top.addChild(self._item(chapter, place, heading.title))

    def _item(self, chapter: Chapter, place: int, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setToolTip(0, plain_tip(title))
        item.setData(0, _PLACE, (chapter.id, place))
        self._items[chapter.id, place] = item
        return item

    def follow(self, chapter: str, heading: int) -> None:
        """Mark the heading under which the page stands, and open its chapter alone."""
        listed = (place for place in range(heading, -1, -1) if (chapter, place) in self._items)
        item = self._items.get((chapter, next(listed, 0)))
        if item is None or item is self.currentItem():
            return
        for (_, place), each in self._items.items():
            if not place:
                each.setExpanded(each in (item, item.parent()))
        self.setCurrentItem(item)

    def _choose(self, item: QTreeWidgetItem) -> None:
        chapter, place = item.data(0, _PLACE)
        self.chosen.emit(chapter, place)


class FoundPlaces(CellTree):
    """What was found, sentence by sentence under the headings."""

    chosen = Signal(int)
    """One of what was found, by its number."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setProperty("role", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(scaled(10))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._rows: list[QTreeWidgetItem] = []
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_hits(self, hits: Sequence[Hit], chapters: Sequence[Chapter]) -> None:
        """List what was found."""
        self.clear()
        self._rows = []
        titles = {chapter.id: chapter for chapter in chapters}
        above: tuple[str, int] | None = None
        head: QTreeWidgetItem | None = None
        for number, hit in enumerate(hits):
            chapter, place = hit.paragraph.chapter, hit.paragraph.heading
            if head is None or (chapter, place) != above:
                above = chapter, place
                head = self._head(titles[chapter], place)
            row = QTreeWidgetItem([hit.sentence])
            row.setToolTip(0, plain_tip(hit.sentence))
            row.setData(0, _PLACE, number)
            head.addChild(row)
            self._rows.append(row)
        self.expandAll()

    def mark(self, number: int) -> None:
        """Mark one of what was found."""
        self.setCurrentItem(self._rows[number])

    def _head(self, chapter: Chapter, place: int) -> QTreeWidgetItem:
        titles = [chapter.title, chapter.headings[place].title] if place else [chapter.title]
        head = QTreeWidgetItem([" › ".join(titles)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        head.setFont(0, font)
        self.addTopLevelItem(head)
        return head

    def _choose(self, item: QTreeWidgetItem) -> None:
        number = item.data(0, _PLACE)
        if number is not None:
            self.chosen.emit(number)
