"""What there is to say of a place in the window: of what is painted there, or of the control.

The words are those of paper's legend and of what is heard of the view; there are no others.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QWidget

from cjm_desktop.desktop.accessibility.interfaces import ThingInterface
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.front.legend_entries import Entry, chart_marks, marks_of
from cjm_desktop.words.wording import Wording

_Text = QAccessible.Text

PLACES: Final[Mapping[str, tuple[str, str]]] = {
    "MapCanvas": ("consultant", "say-more-about-a-card"),
    "PhaseStrip": ("consultant", "move-cards-phases-and-lanes"),
    "LaneStrip": ("consultant", "move-cards-phases-and-lanes"),
    "TitleStrip": ("consultant", "begin-a-map"),
    "Inspector": ("consultant", "say-more-about-a-card"),
    "TopBar": ("consultant", "see-more-of-the-map"),
    "CommandPalette": ("consultant", "do-anything-by-its-name"),
    "GuidePanel": ("facilitator", "follow-the-workshop-guide"),
    "NotesPanel": ("consultant", "what-was-said-in-interviews"),
    "TrayList": ("facilitator", "park-ideas-in-the-idea-tray"),
    "JudgingBar": ("facilitator", "judge-mindsets-together"),
    "PeopleView": ("facilitator", "give-each-role-a-face"),
    "ChartView": ("analyst", "read-the-gap-chart"),
    "PresenceTab": ("analyst", "find-where-the-customer-is-and-you-are-not"),
    "CoverageTab": ("analyst", "find-the-roles-that-nobody-meets"),
    "KpisTab": ("analyst", "keep-the-kpis"),
    "ActionsTab": ("analyst", "follow-up-on-actions"),
    "AdviceTab": ("analyst", "see-what-the-map-advises"),
    "TableView": ("analyst", "work-in-the-table"),
    "FindBar": ("analyst", "find-and-filter"),
}
"""Where the guide tells of a part of the window: a chapter, and the English anchor of a heading."""


class Explanation(NamedTuple):
    """What something is called, what is true of it here, and what its marks mean."""

    title: str
    said: str
    entries: tuple[Entry, ...]
    place: tuple[str, str] | None
    """Where the guide tells more."""


def explain(widget: QWidget, at: QPoint, document: Document, tr: Wording) -> Explanation | None:
    """Explain what is at a place of the screen; None if there is nothing to say."""
    view = _painted(widget)
    if view is not None:
        heard = QAccessible.queryAccessibleInterface(view).childAt(at.x(), at.y())
        return _explained(view, heard, document, tr)
    return _of_control(widget, at)


def explain_focus(widget: QWidget, document: Document, tr: Wording) -> Explanation | None:
    """Explain what has the keyboard."""
    view = _painted(widget)
    if view is not None:
        heard = QAccessible.queryAccessibleInterface(view).focusChild()
        return _explained(view, heard, document, tr)
    return _of_control(widget, widget.mapToGlobal(widget.rect().center()))


def _explained(
    view: QWidget, heard: QAccessibleInterface | None, document: Document, tr: Wording
) -> Explanation:
    """Explain a thing of a painted view, or, where there is none, the view."""
    if not isinstance(heard, ThingInterface):
        heard = QAccessible.queryAccessibleInterface(view)
    thing = getattr(heard, "thing", None)
    entries = _entries(document, thing.record if thing is not None else None, tr)
    if type(view).__name__ == "Plot":
        entries += tuple(chart_marks(document, tr))
    return Explanation(
        heard.text(_Text.Name), heard.text(_Text.Description), entries, guide_place(view)
    )


def _entries(document: Document, key: Key | None, tr: Wording) -> tuple[Entry, ...]:
    """List the marks as the map's language draws them, with the words of the window's."""
    if key is None:
        return ()
    drawn = marks_of(document, key, Wording.of(document.map.language))
    worded = marks_of(document, key, tr)
    return tuple(
        mark._replace(words=entry.words) for mark, entry in zip(drawn, worded, strict=True)
    )


def _of_control(widget: QWidget, at: QPoint) -> Explanation | None:
    for each in _outwards(widget):
        said = _tip_at(each, at)
        name = each.accessibleName() or QAccessible.queryAccessibleInterface(each).text(_Text.Name)
        if said or (name and each is widget):
            same = said.partition("\n")[0] == name
            return Explanation(name if not same else "", said, (), guide_place(each))
    return None


def _tip_at(widget: QWidget, at: QPoint) -> str:
    """Give the tip of a control, or of its part at a place."""
    inside = widget.mapFromGlobal(at)
    if isinstance(widget, QTabBar):
        return widget.tabToolTip(widget.tabAt(inside))
    if isinstance(widget, QAbstractItemView):
        index = widget.indexAt(widget.viewport().mapFromGlobal(at))
        said = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else None
        if isinstance(said, str) and said:
            return said
    return widget.whatsThis() or widget.toolTip()


def guide_place(widget: QWidget) -> tuple[str, str] | None:
    """Find where the guide tells of a part of the window, or of what that is in."""
    names = (
        name for each in _outwards(widget) for name in (type(each).__name__, each.objectName())
    )
    return next((PLACES[name] for name in names if name in PLACES), None)


def _painted(widget: QWidget) -> QWidget | None:
    """Find the painted view that a widget is, or is the viewport of."""
    for each in (widget, widget.parentWidget()):
        if each is not None and _is_tree(each):
            return each
    return None


def _is_tree(widget: QWidget) -> bool:
    from cjm_desktop.desktop.accessibility.interfaces import TreeInterface

    return isinstance(QAccessible.queryAccessibleInterface(widget), TreeInterface)


def _outwards(widget: QWidget) -> list[QWidget]:
    around: list[QWidget] = []
    each: QWidget | None = widget
    while each is not None:
        around.append(each)
        each = None if each.isWindow() else each.parentWidget()
    return around
