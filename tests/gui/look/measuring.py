"""Whether all that a window says has its place: nothing cut off, nothing over another, all inside.

What is cut short on purpose, as a name in a narrow column is, has to say the whole in its tooltip.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionToolButton,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.widgets import ElidedLabel

_HAIR = 1
"""Pixels that rounding may take."""
_ELIDED = "…"
_EDGE = 4
"""Pixels that words keep from the edge of their window."""
_BESIDE = 60
"""Pixels of a column that are no room to spare: what is drawn beside its words."""
_OF_TEXT = 0.8
"""How much of the height of a row's text its icon has at least."""


def faults(window: QWidget, room: QSize) -> Iterator[str]:
    """Tell all that has too little room in a window, or on a screen of a size."""
    if window.width() > room.width() or window.height() > room.height():
        yield f"{_named(window)} is {_size(window.size())}, the screen {_size(room)}"
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            for fault in _faults_of(widget):
                yield f"{_named(widget)}: {fault}"


def _faults_of(widget: QWidget) -> Iterator[str]:
    yield from _outside(widget)
    yield from _overlaps(widget)
    match widget:
        case QLabel():
            yield from _label(widget)
        case QCheckBox() | QRadioButton() | QPushButton() | QToolButton():
            yield from _button(widget)
        case QComboBox():
            yield from _combo(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QHeaderView():
            yield from _header(widget)
        case QAbstractItemView():
            yield from _items(widget)
            yield from _columns(widget)
        case QLineEdit():
            yield from _field(widget)
        case QMenuBar():
            yield from _menu_bar(widget)
        case QMenu():
            yield from _menu(widget)
        case _:
            pass


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _is_scrolled(widget):
        return
    if not parent.rect().adjusted(-_HAIR, -_HAIR, _HAIR, _HAIR).contains(widget.geometry()):
        yield f"{_place(widget.geometry())} reaches out of {_named(parent)} {_size(parent.size())}"


def _is_scrolled(widget: QWidget) -> bool:
    """Whether a widget may be larger than what holds it, or move about in it."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _overlaps(widget: QWidget) -> Iterator[str]:
    layout = widget.layout()
    if layout is None:
        return
    placed = [each for each in _placed(layout) if each.isVisible()]
    for one, other in combinations(placed, 2):
        shared = one.geometry() & other.geometry()
        if shared.width() > _HAIR and shared.height() > _HAIR:
            yield f"{_named(one)} and {_named(other)} lie over each other by {_size(shared.size())}"
        if _is_uneven(one, other):
            yield f"{_named(one)} and {_named(other)} are {one.height()} and {other.height()} high"


def _is_uneven(one: QWidget, other: QWidget) -> bool:
    """Whether of two fields in a row one is higher."""
    fields = (QLineEdit, QComboBox)
    beside = one.y() < other.geometry().center().y() < one.geometry().bottom()
    uneven = abs(one.height() - other.height()) > _HAIR
    return isinstance(one, fields) and isinstance(other, fields) and beside and uneven


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        assert item is not None
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return
    yield from _edge(label)
    width, height = label.width() + _HAIR, label.height() + _HAIR
    if label.wordWrap():
        needed = QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
    else:
        needed = label.sizeHint()
    if needed.width() > width:  # what is cut short on purpose ends in an ellipsis, and so fits
        yield f"needs {needed.width()} of width and has {label.width()}"
    if needed.height() > height:
        yield f"needs {needed.height()} of height and has {label.height()}"
    if label.property("part") == "label" and isinstance(label, ElidedLabel) and label.is_cut:
        yield "is cut above its field"
    if _ELIDED in label.text() and not label.text().rstrip().endswith("…") and not label.toolTip():
        yield "is cut short without a tooltip"


def _edge(label: QLabel) -> Iterator[str]:
    window = label.window()
    inside = label.contentsRect().adjusted(label.margin(), 0, -label.margin(), 0)
    left = label.mapTo(window, inside.topLeft()).x()
    words = label.fontMetrics().horizontalAdvance(label.text())
    right = left + min(words, inside.width())
    if left < _EDGE:
        yield f"stands {left} from the left edge of the window"
    if window.width() - _EDGE < right <= window.width():
        yield f"ends {window.width() - right} from the right edge of the window"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or button.property("part") == "fold":
        return
    if isinstance(button, QToolButton) and (
        button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    ):
        return
    if isinstance(button, QToolButton) and _touches_icon(button):
        yield "has no room between its icon and its text"
    needed, high = button.sizeHint().width(), button.fontMetrics().height()
    if needed > button.width() + _HAIR and not _tells(button, button.text()):
        yield f"needs {needed} of width and has {button.width()}"
    if high > button.height():
        yield f"needs {high} of height and has {button.height()}"


def _touches_icon(button: QToolButton) -> bool:
    beside = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    return beside and not button.icon().isNull() and not option.text.startswith(" ")


def _tells(widget: QWidget, text: str) -> bool:
    """Whether the tooltip says the whole of what may be cut short, on however many lines."""
    said = " ".join(widget.toolTip().replace("&", "").split())
    return " ".join(text.replace("&", "").split()) in said


def _combo(combo: QComboBox) -> Iterator[str]:
    if combo.fontMetrics().height() > combo.height():
        yield f"needs {combo.fontMetrics().height()} of height and has {combo.height()}"
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    style = combo.style()
    place = style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    beside = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if isinstance(combo, Combo):  # it says the whole of what it cuts short
        if min(needed, combo.room) > place.width() - beside:
            yield f"cuts at {combo.room} and has {place.width() - beside}"
        if _is_asked_for(combo) and combo.is_cut:
            yield f"cuts “{combo.currentText()}” at the width that it asks for"
        return
    if needed > place.width() - beside and combo.currentText() not in combo.toolTip():
        yield f"needs {needed} of width and has {place.width() - beside}"


def _is_asked_for(combo: QComboBox) -> bool:
    """Whether a list is as wide as it asks to be for the longest of its words."""
    return combo.width() >= combo.sizeHint().width()


def _tabs(tabs: QTabBar) -> Iterator[str]:
    metrics = tabs.fontMetrics()
    for index in range(tabs.count()):
        place, text = tabs.tabRect(index), tabs.tabText(index)
        if metrics.horizontalAdvance(text) > place.width() and not tabs.tabToolTip(index):
            yield f"the tab “{text}” has {place.width()} of width"
        if not tabs.rect().adjusted(0, 0, _HAIR, _HAIR).contains(place):
            yield f"the tab “{text}” is out of sight"


def _header(header: QHeaderView) -> Iterator[str]:
    model, metrics = header.model(), QFontMetrics(header.font())
    across = header.orientation() == Qt.Orientation.Horizontal
    for section in range(header.count()):
        text = model.headerData(section, header.orientation(), Qt.ItemDataRole.DisplayRole)
        if header.isSectionHidden(section) or not isinstance(text, str) or not text:
            continue
        tip = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        wide = header.sectionSize(section) if across else header.width()
        high = header.height() if across else header.sectionSize(section)
        needed = max(map(metrics.horizontalAdvance, text.split("\n")))
        if needed > wide and not tip:
            yield f"the heading “{text}” needs {needed} and has {wide}"
        if metrics.height() > high + _HAIR:
            yield f"the heading “{text}” needs {metrics.height()} of height and has {high}"


def _items(view: QAbstractItemView) -> Iterator[str]:
    for index in _shown(view):
        text = index.data(Qt.ItemDataRole.DisplayRole)
        place = view.visualRect(index)
        if not isinstance(text, str) or not text or place.isEmpty():
            continue
        font = index.data(Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(font if font is not None else view.font())
        if metrics.height() > place.height() + _HAIR:
            yield f"the row “{text}” needs {metrics.height()} of height and has {place.height()}"
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if icon is not None and _icon_size(view) < metrics.height() * _OF_TEXT:
            yield f"the icon of the row “{text}” has {_icon_size(view)} of {metrics.height()}"
        needed = view.sizeHintForIndex(index).width()
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        if needed > place.width() + _HAIR and not tip and not _wraps(view):
            if view.horizontalScrollBar().maximum() > 0:
                continue
            yield f"the row “{text}” needs {needed} of width and has {place.width()}"


def _columns(view: QAbstractItemView) -> Iterator[str]:
    """Tell of a column that is cut though others have so much more than their words need."""
    if not isinstance(view, (QTableView, QTreeView)) or view.wordWrap():
        return
    head = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
    columns = [each for each in range(head.count()) if not head.isSectionHidden(each)]
    empty = view.viewport().width() - head.length()
    if len(columns) < 2 or empty < -_HAIR:
        return
    needed = {each: head.sectionSizeHint(each) if head.isVisible() else 0 for each in columns}
    for index in _shown(view, below=True):
        place = view.visualRect(index)
        if index.column() in needed and not place.isEmpty():
            before = place.left() - view.columnViewportPosition(index.column())
            needed[index.column()] = max(needed[index.column()], before + _words(view, index))
    spare = {each: max(0, view.columnWidth(each) - needed[each] - _BESIDE) for each in columns}
    for each in columns:
        missing = needed[each] - view.columnWidth(each)
        if _HAIR < missing <= sum(spare.values()) + empty:
            yield f"column {each} lacks {missing} beside {spare} and {empty} at the end"


def _words(view: QTableView | QTreeView, index: QModelIndex) -> int:
    """Give the width of what a cell says with its icon and its box, or of the field in it."""
    field = view.indexWidget(index)
    if isinstance(view, QTreeView) and view.isFirstColumnSpanned(index.row(), index.parent()):
        return 0
    text = index.data(Qt.ItemDataRole.DisplayRole)
    if isinstance(field, QComboBox):
        return field.sizeHint().width()
    if not isinstance(text, str) or not text:
        return 0
    font = index.data(Qt.ItemDataRole.FontRole)
    metrics = QFontMetrics(font if font is not None else view.font())
    beside = sum(
        _icon_size(view) + 4
        for role in (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.CheckStateRole)
        if index.data(role) is not None
    )
    return metrics.horizontalAdvance(text) + beside


def _icon_size(view: QAbstractItemView) -> int:
    own = view.iconSize()
    metric = QStyle.PixelMetric.PM_SmallIconSize
    return own.height() if own.isValid() else view.style().pixelMetric(metric, None, view)


def _wraps(view: QAbstractItemView) -> bool:
    return isinstance(view, (QListView, QTableView, QTreeView)) and view.wordWrap()


def _shown(view: QAbstractItemView, *, below: bool = False) -> Iterator[QModelIndex]:
    """Give what is seen of a list, row by row, and what is scrolled to `below`."""
    model, bottom = view.model(), view.viewport().rect().bottom()
    row = view.indexAt(QPoint(2, 2))
    seen = 0
    while row.isValid() and seen < 200:
        seen += 1
        if view.visualRect(row).top() > bottom and not below:
            return
        if isinstance(view, (QTreeView, QTableView)):
            columns = range(model.columnCount(row.parent()))
            yield from (row.siblingAtColumn(at) for at in columns if not view.isColumnHidden(at))
        else:
            yield row
        row = (
            view.indexBelow(row) if isinstance(view, QTreeView) else row.siblingAtRow(row.row() + 1)
        )


def _field(field: QLineEdit) -> Iterator[str]:
    metrics = field.fontMetrics()
    if metrics.height() > field.height():
        yield f"needs {metrics.height()} of height and has {field.height()}"
    shown = field.text() or field.placeholderText()
    margins = field.textMargins()
    inside = field.width() - margins.left() - margins.right() - 8
    if not field.text() and metrics.horizontalAdvance(shown) > inside and not field.toolTip():
        yield f"“{shown}” needs {metrics.horizontalAdvance(shown)} of width and has {inside}"


def _menu_bar(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        place = bar.actionGeometry(action)
        if not bar.rect().contains(place) or place.isEmpty():
            yield f"the menu “{action.text()}” is out of sight"


def _menu(menu: QMenu) -> Iterator[str]:
    screen = QApplication.primaryScreen().availableSize()
    needed = menu.sizeHint()
    if needed.height() > screen.height() or needed.width() > screen.width():
        yield f"is {_size(needed)}, the screen {_size(screen)}"
    icon = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
    text = menu.fontMetrics().height()
    if icon < text * _OF_TEXT and any(not each.icon().isNull() for each in menu.actions()):
        yield f"the icons have {icon} of {text}"


def _named(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = text() if callable(text) and not isinstance(widget, QMenu) else widget.accessibleName()
    name = widget.objectName() or next(
        (each.objectName() for each in _around(widget) if each.objectName()), ""
    )
    shown = f" “{str(said)[:60]}”" if said else ""
    return f"{type(widget).__name__} [{name}]{shown}"


def _around(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"


def _place(place: QRect) -> str:
    return f"{_size(place.size())} at {place.x()}, {place.y()}"
