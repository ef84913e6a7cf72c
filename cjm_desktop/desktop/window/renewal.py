"""Makes all that is seen of a window anew, in another language or of another size.

The words and measures of hundreds of widgets are given to them when they are made; to change each
of them later would need as many ways as there are widgets. So the widgets go and new ones come, on
the same session: the map, its history, its file, what is selected and where the user is stay.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_desktop.desktop.window.main_window import MainWindow


def renew(window: "MainWindow") -> None:
    """Replace what is seen, and go on where the user was."""
    view = window.navigator.view
    window.session.seal()
    if window.desk.is_finding:
        window.desk.finder.close()
    seen = window.places.map_view.view_state() if window.files.has_map else None
    window.places.panels.keep_widths()
    window.clear()
    window.furnish()
    if view is None:
        window.places.show_start()
    else:
        window.follow_map_view()
        window.navigator.show_view(view)
    if seen is not None:
        window.places.map_view.restore_view_state(seen)
        window.top_bar.show_zoom(window.places.map_view.zoom)
    window.file_bar.refresh()
    if window.unfinished is not None:
        window.unfinished.say_again()
    window.session.state_changed.emit()
