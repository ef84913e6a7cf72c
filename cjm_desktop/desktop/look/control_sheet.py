"""How the inspector looks: rules of style by palette roles, so that light and dark both work."""

from PySide6.QtGui import QGuiApplication, QIcon, QPalette

from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.theming import Colours, colours

ICON = 16
"""Logical pixels of the icons on the small buttons."""

_SHEET = """
#Inspector, #Inspector QScrollArea, #InspectorPage { background: palette(window); border: 0; }
#Inspector QLabel { color: %(quiet)s; background: transparent; }
#Inspector QLabel[part="heading"] { font-size: 8.25pt; font-weight: 600; letter-spacing: 1px; }
#Inspector QLabel[part="label"] { font-size: 8.25pt; }
#Inspector QLabel[part="said"] { font-size: 8.25pt; color: %(bad)s; }
#Inspector QLabel[part="note"] { font-size: 8.25pt; }
#Inspector QLineEdit, #Inspector QPlainTextEdit, #Inspector QComboBox {
  background: palette(base); color: palette(text); border: 1px solid palette(mid);
  border-radius: 6px; padding: 3px 6px; min-height: 18px;
  selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
}
#Inspector QLineEdit { padding: 3px 4px; }
#Inspector QPlainTextEdit { padding: 1px 3px; }
#Inspector QComboBox { padding: 3px 0 3px 4px; }
#Inspector QLineEdit:focus, #Inspector QPlainTextEdit:focus, #Inspector QComboBox:focus {
  border: 1px solid palette(highlight); outline: none;
}
#Inspector QLineEdit:disabled, #Inspector QComboBox:disabled {
  background: transparent; color: %(disabled)s;
}
#Inspector *[wrong="true"] { border: 1px solid %(bad)s; }
#Inspector QComboBox::drop-down { border: 0; width: 18px; }
#Inspector QComboBox::down-arrow { image: none; }
#Inspector QComboBox QAbstractItemView {
  background: palette(base); color: palette(text); border: 1px solid palette(mid);
  selection-background-color: %(chosen)s; selection-color: %(chosen-ink)s;
}
#Inspector QComboBox QAbstractItemView::item { min-height: 24px; }
#Inspector QToolButton {
  background: transparent; color: palette(window-text); border: 1px solid transparent;
  border-radius: 6px; padding: 2px; min-width: 18px; min-height: 18px;
}
#Inspector QToolButton:hover { background: palette(midlight); }
#Inspector QToolButton:focus { border: 1px solid palette(highlight); padding: 2px; }
#Inspector QToolButton[part="segment"] {
  background: palette(base); border: 1px solid palette(mid); border-radius: 0;
  margin-left: -1px; padding: 2px 1px; min-height: 20px; min-width: 12px;
}
#Inspector QToolButton[part="segment"][end="first"] {
  border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0;
}
#Inspector QToolButton[part="segment"][end="last"] {
  border-top-right-radius: 6px; border-bottom-right-radius: 6px;
}
#Inspector QToolButton[part="segment"]:hover { background: palette(midlight); }
#Inspector QToolButton[part="segment"]:checked {
  background: %(chosen)s; color: %(chosen-ink)s; border-color: palette(highlight);
  font-weight: 600;
}
#Inspector QToolButton[part="segment"]:focus {
  border: 2px solid palette(highlight); padding: 1px 0;
}
#Inspector QToolButton[part="push"] {
  background: palette(base); border: 1px solid palette(mid); padding: 3px 8px;
}
#Inspector QToolButton[part="push"]:hover { background: palette(midlight); }
#Inspector QToolButton[part="push"]:checked {
  background: %(chosen)s; color: %(chosen-ink)s; border-color: palette(highlight);
}
#Inspector QToolButton[part="push"]:focus { border: 1px solid palette(highlight); }
#Inspector QToolButton[part="fold"] {
  text-align: left; font-weight: 600; padding: 3px 0; color: palette(window-text);
  margin-left: -5px;
}
#Inspector QToolButton[part="fold"]:focus { padding: 3px 0; }
#Inspector QToolButton[part="fold"]:checked { background: transparent; }
#Inspector QToolButton[part="star"]:checked { background: transparent; font-weight: 600; }
#Inspector QToolButton[part="star"] { font-size: 8.25pt; padding: 1px 3px; color: %(quiet)s;
  margin-right: -5px;
}
#Inspector QToolButton[part="star"]:checked { color: %(star)s; }
#Inspector QScrollBar:vertical { background: transparent; border: 0; width: 8px; margin: 0; }
#Inspector QScrollBar::handle:vertical {
  background: palette(mid); border-radius: 3px; min-height: 32px; margin: 1px;
}
#Inspector QScrollBar::add-line, #Inspector QScrollBar::sub-line { height: 0; width: 0; }
#Inspector QScrollBar::add-page, #Inspector QScrollBar::sub-page { background: transparent; }
#Inspector QCheckBox { color: palette(window-text); spacing: 7px; min-height: 24px; }
"""


def is_dark() -> bool:
    """Say whether the application's look is dark; a styled widget's own palette may lag behind."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def look() -> Colours:
    """Give the colours of the application's look."""
    return colours(dark=is_dark())


def sheet(tokens: Colours) -> str:
    """Give the rules of style with the tokens that a palette has no role for."""
    return _SHEET % tokens


def small_icon(name: str, token: str = "ink") -> QIcon:
    """Give an icon in a colour of the look."""
    tokens = look()
    return icons.tinted(name, tokens[token], tokens["disabled"])
