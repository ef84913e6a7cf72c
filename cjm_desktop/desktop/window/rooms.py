"""Makes the views and panels of a window, each imported only when it is first shown."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cjm_desktop.desktop.actions.keymap import shortcuts, shown
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.work.navigator import Navigator, View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.view_flag import DEFAULTS, ViewFlag

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.chart.view import ChartView
    from cjm_desktop.desktop.controls.card_drag import CardDrag
    from cjm_desktop.desktop.guide.panel import GuidePanel
    from cjm_desktop.desktop.insight.view import InsightView
    from cjm_desktop.desktop.inspector import Inspector
    from cjm_desktop.desktop.people.view import PeopleView
    from cjm_desktop.desktop.table.view import TableView
    from cjm_desktop.desktop.tray.palette import PalettePanel

    Room = MapView | ChartView | InsightView | PeopleView | TableView
    """A view."""


class Given(NamedTuple):
    """What a view may be made from."""

    session: Session
    navigator: Navigator
    settings: Settings
    drag: "CardDrag"


def _flag(given: Given, flag: ViewFlag) -> bool:
    return given.settings.flag(flag, DEFAULTS[flag])


def _map(given: Given) -> "MapView":
    from cjm_desktop.desktop.canvas.view import MapView

    made = MapView(given.session, given.drag)
    made.canvas.hide_disqualified(_flag(given, "hide_disqualified"))
    made.miniature.show_picture(_flag(given, "overview"))
    return made


def _gap(given: Given) -> "ChartView":
    from cjm_desktop.desktop.chart.view import ChartView

    made = ChartView(given.session)
    made.show_spread(_flag(given, "vote_spread"))
    return made


def _insight(given: Given) -> "InsightView":
    from cjm_desktop.desktop.insight.view import InsightView

    remembered = given.settings.choices("insight")
    made = InsightView(given.session, given.navigator, str(remembered.get("tab", "")))
    made.tab_changed.connect(given.navigator.view_changed)
    made.tab_changed.connect(lambda tab: given.settings.set_choices("insight", {"tab": tab}))
    return made


def _people(given: Given) -> "PeopleView":
    from cjm_desktop.desktop.people.view import PeopleView

    return PeopleView(given.session, given.navigator)


def _table(given: Given) -> "TableView":
    from cjm_desktop.desktop.table.view import TableView

    settings = given.settings
    made = TableView(given.session, given.navigator, settings.choices("table"), given.drag)
    made.rearranged.connect(lambda arranged: settings.set_choices("table", arranged))
    return made


ROOMS: Mapping[View, Callable[[Given], "Room"]] = {
    "map": _map,
    "gap": _gap,
    "insight": _insight,
    "people": _people,
    "table": _table,
}
"""Makes each view."""


def inspector(given: Given) -> "Inspector":
    """Make the panel with the fields of what is selected."""
    from cjm_desktop.desktop.inspector import Inspector

    made = Inspector(given.session)
    made.keyboard_freed.connect(given.navigator.focus_view)
    made.sight_wanted.connect(given.navigator.keep_in_sight)
    return made


def palette(given: Given) -> "PalettePanel":
    """Make the panel with what can be put on the map."""
    from cjm_desktop.desktop.tray.palette import PalettePanel

    return PalettePanel(given.session, given.navigator, given.drag)


def guide(given: Given) -> "GuidePanel":
    """Make the panel that leads through the workshop."""
    from cjm_desktop.desktop.guide.panel import GuidePanel

    remembered = given.settings.choices("guide")
    key = shown(shortcuts(TABLE["guide"], given.settings.own_keys)[:1])
    made = GuidePanel(given.session, given.navigator, str(remembered.get("step", "")), key)
    made.opened.connect(lambda step: given.settings.set_choices("guide", {"step": step}))
    return made
