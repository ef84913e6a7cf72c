"""The application's light and dark looks, chosen by the user or following the system.

Fusion with our own palettes, because setting a colour scheme has no effect on several platforms.
The colours are the map's own, so that the window and what it shows belong together.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.look import icons, stylesheet
from cjm_desktop.desktop.work.settings import ThemeChoice
from cjm_desktop.layout.fonts import FILES
from cjm_desktop.layout.theme import DARK, LIGHT
from cjm_desktop.paths import resource

FAMILY = "Inter"
BASE_SIZE = 9.75
"""Points of the interface's ordinary text: 13 pixels on an ordinary screen."""

# What only the window needs, beside the map's own colours.
_LIGHT_CHROME = {
    "window": "#F8F9FB", "bar": "#FFFFFF", "hover": "#EEF1F6", "pressed": "#E2E6EE",
    "chosen": "#E8EEFD", "chosen-ink": "#1F2D5C", "border": "#CDD0D9", "field": "#FFFFFF",
    "accent-hover": "#3455C4", "accent-pressed": "#2B48AB", "on-accent": "#FFFFFF",
    "disabled": "#9DA1AB", "warn-tint": "#FFF6E0", "warn-ink": "#6B4E00", "link": "#2F52C7",
    "tip": "#1C2024", "tip-ink": "#FFFFFF", "title": "#1F2D5C",
}  # fmt: skip
_DARK_CHROME = {
    "window": "#17181B", "bar": "#1D1E21", "hover": "#2A2C31", "pressed": "#34373D",
    "chosen": "#26325A", "chosen-ink": "#D5DEFF", "border": "#43474E", "field": "#222428",
    "accent-hover": "#5B7BEA", "accent-pressed": "#3E63DD", "on-accent": "#FFFFFF",
    "disabled": "#6F747C", "warn-tint": "#332A12", "warn-ink": "#F0CF77", "link": "#9DB1FF",
    "tip": "#34373D", "tip-ink": "#EDEEF0", "title": "#DDE3F5",
}  # fmt: skip

Colours = Mapping[str, str]


def colours(dark: bool) -> Colours:
    """Give every colour of a look by its token."""
    if dark:
        return {**DARK, **_DARK_CHROME, "button": "#4A6BE0"}
    return {**LIGHT, **_LIGHT_CHROME, "button": LIGHT["accent"]}


class Theming(QObject):
    """Keeps the application's look as chosen, and tells when light becomes dark."""

    changed = Signal(bool)
    """The look is another now: whether it is dark."""

    def __init__(self, application: QApplication, choice: ThemeChoice = "system") -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        application.setStyle("Fusion")
        _use_shipped_font(application)
        self.dark = self._wanted()
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose: a look, or the system's."""
        return self._choice

    @property
    def colours(self) -> Colours:
        """The colours of the present look by token."""
        return colours(self.dark)

    def choose(self, choice: ThemeChoice) -> None:
        """Change to a look, or to following the system."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.dark:
            self.dark = wanted
            self._apply()
            self.changed.emit(wanted)

    def _apply(self) -> None:
        palette = qt_palette(self.colours)
        self._application.setPalette(palette)
        framed = with_outlines(palette, self.colours)
        for kind in ("QCheckBox", "QRadioButton"):
            # The binding takes a string, whatever its stub says.
            self._application.setPalette(framed, kind)  # type: ignore[arg-type]
        self._application.setStyleSheet(stylesheet.sheet(self.colours))

    def icon(self, name: str, colour: str = "ink") -> QIcon:
        """Give an icon in a colour of the present look."""
        return icons.tinted(name, self.colours[colour], self.colours["disabled"])


def qt_palette(tokens: Colours) -> QPalette:
    """Make the toolkit's palette from our colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, "window"), (role.WindowText, "ink"), (role.Base, "field"),
        (role.AlternateBase, "window"), (role.Text, "ink"), (role.PlaceholderText, "quiet"),
        (role.Button, "bar"), (role.ButtonText, "ink"), (role.BrightText, "bad"),
        (role.Highlight, "button"), (role.HighlightedText, "on-accent"), (role.Link, "link"),
        (role.LinkVisited, "link"), (role.ToolTipBase, "tip"), (role.ToolTipText, "tip-ink"),
        (role.Light, "bar"), (role.Midlight, "hover"), (role.Mid, "border"),
        (role.Dark, "border"), (role.Shadow, "border"), (role.Accent, "button"),
    ):  # fmt: skip
        palette.setColor(target, QColor(tokens[token]))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens["disabled"]))
    return palette


def with_outlines(palette: QPalette, tokens: Colours) -> QPalette:
    """Give a palette with which Fusion frames boxes to tick so that they are seen in both looks.

    It has no colour for the frame, but takes the window's, darkened to 100/140.
    """
    framed = QPalette(palette)
    framed.setColor(QPalette.ColorRole.Window, QColor(tokens["quiet"]).lighter(140))
    return framed


def _use_shipped_font(application: QApplication) -> None:
    if FAMILY not in QFontDatabase.families():
        for name in FILES.values():
            QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    font = QFont(FAMILY)
    font.setPointSizeF(BASE_SIZE)
    application.setFont(font)
