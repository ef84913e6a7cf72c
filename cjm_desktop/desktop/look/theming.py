"""The application's light and dark looks, chosen by the user or following the system.

Fusion with our own palettes, because setting a colour scheme has no effect on several platforms.
Whatever has colours of its own hears of another look by the palette (`dressed`).
"""

from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.look import scale, stylesheet
from cjm_desktop.desktop.look.colours import Colours, colours
from cjm_desktop.desktop.look.finger_sheet import finger_sheet
from cjm_desktop.desktop.look.glyphs import font_data
from cjm_desktop.desktop.look.menu_marks import MenuMarks
from cjm_desktop.desktop.look.scale import BASE_SIZE
from cjm_desktop.desktop.work.settings import ORDINARY_SCALE, Motion, ThemeChoice
from cjm_desktop.layout.fonts import FILES, font_file

FAMILY = "Inter"
FUSION = ("-style", "Fusion")
"""The application's arguments for the style that the look is made of.

Once it runs, its style could be set, too; but the binding then hands the style over, and builds the
classes of all styles with their hundreds of codes to find out which one it is.
"""
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Theming(QObject):
    """Keeps the application's look as chosen."""

    def __init__(
        self,
        application: QApplication,
        choice: ThemeChoice = "system",
        percent: int = ORDINARY_SCALE,
        motion: Motion = "full",
    ) -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        self._marks = MenuMarks()
        _add_shipped_fonts()
        self._set_font(percent)
        self.choose_motion(motion)
        self.dark = self._wanted()
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        application.aboutToQuit.connect(self._marks.end)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose: a look, or the system's."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Change to a look, or to following the system."""
        self._choice = choice
        self._follow()

    def choose_scale(self, percent: int) -> None:
        """Change how large text is, in percent of its ordinary size."""
        self._set_font(percent)
        self._apply()

    def choose_motion(self, motion: Motion) -> None:
        """Let the toolkit's menus, lists and tips fade and roll in, or not."""
        for effect in _EFFECTS:
            self._application.setEffectEnabled(effect, motion == "full")

    def _set_font(self, percent: int) -> None:
        font = QFont(FAMILY)
        font.setPointSizeF(BASE_SIZE * percent / ORDINARY_SCALE)
        self._application.setFont(font)

    def _wanted(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.dark:
            self.dark = wanted
            self._apply()

    def _apply(self) -> None:
        tokens = colours(self.dark)
        palette = qt_palette(tokens)
        self._application.setPalette(palette)
        framed = with_outlines(palette, tokens)
        for kind in ("QCheckBox", "QRadioButton", "QAbstractSpinBox"):
            # The binding takes a string, whatever its stub says.
            self._application.setPalette(framed, kind)  # type: ignore[arg-type]
        self._write_sheet()

    def choose_target(self, pixels: int) -> None:
        """Make what takes a click at least so large, without making anything anew."""
        if pixels != scale.target():
            scale.set_target(pixels)
            self._write_sheet()

    def _write_sheet(self) -> None:
        tokens, factor = colours(self.dark), scale.factor()
        sheet = stylesheet.sheet(tokens, factor)
        sheet += self._marks.sheet(tokens, "dark" if self.dark else "light", factor)
        if scale.target() >= scale.FINGER:
            sheet += finger_sheet(scale.target(), scale.factor())
        self._application.setStyleSheet(sheet)


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
    """Give a palette with which Fusion frames what is ticked or stepped so that it is seen.

    It has no colour for the frame, but takes the window's, darkened to 100/140.
    """
    framed = QPalette(palette)
    framed.setColor(QPalette.ColorRole.Window, QColor(tokens["edge"]).lighter(140))
    return framed


def ticks_palette(palette: QPalette, tokens: Colours) -> QPalette:
    """Give the palette of a list to tick in: the current row is marked so that icons are seen.

    A style sheet for its ground would take the colour away that the boxes are framed with.
    """
    shown = with_outlines(palette, tokens)
    shown.setColor(QPalette.ColorRole.Base, QColor(tokens["paper"]))
    shown.setColor(QPalette.ColorRole.Highlight, QColor(tokens["chosen"]))
    shown.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens["ink"]))
    return shown


@cache
def _add_shipped_fonts() -> None:
    """Make the shipped fonts known, once; to look for them first would list all of the system's."""
    for font in FILES:
        file = str(font_file(font))
        if font in ("fallback", "emoji"):
            QFontDatabase.addApplicationFont(file)  # the large ones are read if they are needed
        else:
            QFontDatabase.addApplicationFontFromData(font_data(file))
