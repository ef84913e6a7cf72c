"""The colours of the light and the dark look by name, and which of the two the application wears.

They are the map's own with a few more, so that the window and what it shows belong together.
"""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication, QPalette

from cjm_desktop.layout.theme import DARK, LIGHT

Colours = Mapping[str, str]

# What only the window needs, beside the map's own colours.
_LIGHT_CHROME = {
    "window": "#F8F9FB", "bar": "#FFFFFF", "hover": "#EEF1F6", "pressed": "#E2E6EE",
    "chosen": "#E8EEFD", "chosen-ink": "#1F2D5C", "border": "#CDD0D9", "field": "#FFFFFF",
    "edge": "#84899A",
    "accent-hover": "#3455C4", "accent-pressed": "#2B48AB", "on-accent": "#FFFFFF",
    "disabled": "#9DA1AB", "warn-tint": "#FFF6E0", "warn-ink": "#6B4E00", "link": "#2F52C7",
    "tip": "#1C2024", "tip-ink": "#FFFFFF", "title": "#1F2D5C", "preview-head": "#1F2D5C",
}  # fmt: skip
_DARK_CHROME = {
    "window": "#17181B", "bar": "#1D1E21", "hover": "#2A2C31", "pressed": "#34373D",
    "chosen": "#26325A", "chosen-ink": "#D5DEFF", "border": "#43474E", "field": "#222428",
    "edge": "#747A85",
    "accent-hover": "#3E5FD4", "accent-pressed": "#3455C4", "on-accent": "#FFFFFF",
    "disabled": "#6F747C", "warn-tint": "#332A12", "warn-ink": "#F0CF77", "link": "#9DB1FF",
    "tip": "#34373D", "tip-ink": "#EDEEF0", "title": "#DDE3F5", "preview-head": "#9DB1FF",
}  # fmt: skip

_LIGHT_LOOK: Colours = {**LIGHT, **_LIGHT_CHROME, "button": LIGHT["accent"]}
_DARK_LOOK: Colours = {**DARK, **_DARK_CHROME, "button": "#4A6BE0"}


def colours(dark: bool) -> Colours:
    """Give every colour of a look by its token; for one look always the same object."""
    return _DARK_LOOK if dark else _LIGHT_LOOK


def look() -> Colours:
    """Give the colours of the look that the application wears.

    Its palette says which; a styled widget's own may lag behind.
    """
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return colours(dark=window.lightness() < 128)
