"""What the views show or leave out as the user likes it, in whichever map; kept in the settings."""

from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.view_flag import DEFAULTS, ViewFlag


class ViewFlags:
    """Turns each on and off, and shows it at once."""

    def __init__(self, settings: Settings, places: Places) -> None:
        self._settings, self._places = settings, places

    def on(self, flag: ViewFlag) -> bool:
        """Tell whether it is on."""
        return self._settings.flag(flag, DEFAULTS[flag])

    def turn(self, flag: ViewFlag, on: bool) -> None:
        """Turn it on or off from now on."""
        self._settings.set_flag(flag, on)
        match flag:
            case "hide_disqualified":
                self._places.map_view.canvas.hide_disqualified(on)
            case "overview":
                self._places.map_view.miniature.show_picture(on)
            case "vote_spread":
                self._places.chart_view.show_spread(on)
