"""What is in the menus of the bar; the first picture shows only their titles."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.actions.menus import fill_menus
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.window.desk import WindowDesk
from cjm_desktop.desktop.window.display_menu import DisplayMenu
from cjm_desktop.desktop.window.recent_menu import RecentMenu
from cjm_desktop.desktop.window.sample_menu import SampleMenu
from cjm_desktop.desktop.work.recent_files import RecentFiles


def filled(
    begun: Mapping[str, QMenu],
    commands: CommandRegistry,
    desk: WindowDesk,
    recent_files: RecentFiles,
) -> dict[str, QMenu]:
    """Fill the menus; gives all by their ids, those inside others too."""
    tr = desk.session.tr_
    menus = fill_menus(begun, commands, tr)
    recent = RecentMenu(menus["recent"], recent_files, tr)
    # Opening may ask and wait; by then the menu is done with the entry.
    recent.chosen.connect(desk.files.open, Qt.ConnectionType.QueuedConnection)
    samples = SampleMenu(menus["samples"], menus["help"], tr)
    samples.chosen.connect(desk.files.open_sample)
    displays = DisplayMenu(menus["present_on"], menus["presenting"])
    displays.chosen.connect(lambda display: desk.presenting.begin_on(display))
    return menus
