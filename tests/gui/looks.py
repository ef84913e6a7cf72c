"""Another look for the application, without the window's own commands."""

from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.look import stylesheet
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.desktop.look.theming import qt_palette


def put_on(*, dark: bool) -> None:
    """Give the application the palette and the style sheet of a look."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(qt_palette(colours(dark)))
    application.setStyleSheet(stylesheet.sheet(colours(dark)))
