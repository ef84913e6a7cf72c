"""The table of views that paint themselves, with the tree that each is to who cannot see it.

A row imports its tree when a program first asks for the view.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.accessibility.factory import MakeTree

if TYPE_CHECKING:
    from cjm_desktop.desktop.accessibility.tree import Tree
    from cjm_desktop.desktop.canvas.view import MapView


def _map_view_of(part: QWidget) -> "MapView":
    from cjm_desktop.desktop.canvas.view import MapView

    view = part.parentWidget()
    assert isinstance(view, MapView)
    return view


def _canvas(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.canvas.map_tree import MapTree

    return MapTree(_map_view_of(view))


def _phases(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.canvas.header_tree import HeaderTree

    map_view = _map_view_of(view)
    return HeaderTree(map_view, map_view.phases)


def _lanes(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.canvas.header_tree import HeaderTree

    map_view = _map_view_of(view)
    return HeaderTree(map_view, map_view.lanes)


def _title(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.canvas.header_tree import TitleTree

    return TitleTree(_map_view_of(view))


def _tray(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.tray.tray_list import TrayList
    from cjm_desktop.desktop.tray.tray_tree import TrayTree

    assert isinstance(view, TrayList)
    return TrayTree(view)


def _chart(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.chart.chart_tree import ChartTree
    from cjm_desktop.desktop.chart.plot import Plot

    assert isinstance(view, Plot)
    return ChartTree(view)


def _presence(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
    from cjm_desktop.desktop.insight.presence.presence_tree import PresenceTree

    assert isinstance(view, PresenceBoard)
    return PresenceTree(view)


def _coverage(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.insight.coverage_map import CoverageMap
    from cjm_desktop.desktop.insight.coverage_tree import CoverageTree

    assert isinstance(view, CoverageMap)
    return CoverageTree(view)


def _sight(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.comparison.map_sight import MapSight
    from cjm_desktop.desktop.comparison.sight_tree import SightTree

    assert isinstance(view, MapSight)
    return SightTree(view)


def _page(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.dialogs.page_sheet import PageSheet
    from cjm_desktop.desktop.dialogs.page_tree import PageTree

    assert isinstance(view, PageSheet)
    return PageTree(view)


def _persona(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.people.sheet import SheetWidget
    from cjm_desktop.desktop.people.sheet_tree import SheetTree

    assert isinstance(view, SheetWidget)
    return SheetTree(view)


def _miniature(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.canvas.miniature import Miniature
    from cjm_desktop.desktop.canvas.miniature_tree import MiniatureTree

    assert isinstance(view, Miniature)
    return MiniatureTree(view)


def _slide(view: QWidget) -> "Tree":
    from cjm_desktop.desktop.present.slide_tree import SlideTree
    from cjm_desktop.desktop.present.slide_view import SlideView

    assert isinstance(view, SlideView)
    return SlideTree(view)


TREES: Final[Mapping[str, MakeTree]] = {
    "MapCanvas": _canvas,
    "PhaseStrip": _phases,
    "LaneStrip": _lanes,
    "TitleStrip": _title,
    "TrayList": _tray,
    "Plot": _chart,
    "PresenceBoard": _presence,
    "CoverageMap": _coverage,
    "MapSight": _sight,
    "PageSheet": _page,
    "SheetWidget": _persona,
    "Miniature": _miniature,
    "SlideView": _slide,
}
