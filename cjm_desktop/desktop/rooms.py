"""Makes the views and panels of a window, each imported only when it is first shown."""

from typing import TYPE_CHECKING

from cjm_desktop.desktop.session import Session

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.card_drag import CardDrag
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.chart.view import ChartView
    from cjm_desktop.desktop.panels.inspector import Inspector
    from cjm_desktop.desktop.panels.palette import PalettePanel


def map_view(session: Session, drag: "CardDrag") -> "MapView":
    """Make the view of the map."""
    from cjm_desktop.desktop.canvas.view import MapView

    return MapView(session, drag)


def chart_view(session: Session) -> "ChartView":
    """Make the gap chart."""
    from cjm_desktop.desktop.chart.view import ChartView

    return ChartView(session)


def inspector(session: Session) -> "Inspector":
    """Make the panel with the fields of what is selected."""
    from cjm_desktop.desktop.panels.inspector import Inspector

    return Inspector(session)


def palette(session: Session, drag: "CardDrag") -> "PalettePanel":
    """Make the panel with what can be put on the map."""
    from cjm_desktop.desktop.panels.palette import PalettePanel

    return PalettePanel(session, drag)
