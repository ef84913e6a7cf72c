"""The one style sheet: what a palette cannot say; everything else is Fusion's.

Widgets are addressed by object name or by a `role` property, never by their place in the tree.
"""

import re
from string import Template

from cjm_desktop.desktop.look.colours import Colours

_MEASURE = re.compile(r"(?<![\w.#])(-?\d+(?:\.\d+)?)(pt|px)\b")
_THINNEST = 2
"""Pixels of what is a line, and stays one."""

_SHEET = Template("""
QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $bar; border: 1px solid $border; padding: 5px; icon-size: 16px; }
QMenu::item { padding: 5px 10px; border-radius: 4px; min-height: 18px; }
QMenu::item:selected { background: $chosen; color: $chosen_ink; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 6px; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: $chosen; border: 1px solid $accent; border-radius: 4px; }
QToolTip { background: $tip; color: $tip_ink; border: 0; padding: 4px 7px; }

#TopBar { background: $bar; border-bottom: 1px solid $hairline; border-top: 1px solid $hairline; }
#FindBar { background: $bar; border-bottom: 1px solid $hairline; }
#FilterPanel { background: $bar; border: 1px solid $border; }
#CommandPalette { background: $bar; border: 1px solid $border; border-radius: 10px; }
#CommandPalette QLineEdit {
  background: $field; border: 1px solid $edge; border-radius: 6px; padding: 6px 8px;
}
#CommandPalette QLineEdit:focus { border: 2px solid $accent; padding: 5px 7px; }
#CommandPalette QTreeView { background: $bar; }
#CommandPalette QTreeView::item { padding: 4px 6px; }
#PreferencesPages { background: transparent; border: 0; outline: none; }
#PreferencesPages::item { padding: 6px 10px; border-radius: 6px; color: $ink; }
#PreferencesPages::item:hover { background: $hover; }
#PreferencesPages::item:selected { background: $chosen; color: $chosen_ink; }
#PreferencesDialog QTreeView::item, #ShortcutSheet QTreeView::item, #GuideWindow QTreeView::item {
  padding: 3px 4px;
}
#GuideWindow QTreeView { background: transparent; }
#ExplanationSheet { background: $bar; border: 1px solid $border; }
#GuideReader { background: $paper; }
#DropMark { border: 2px solid $accent; background: transparent; }
#JudgingBar, #MinuteBar { background: $chosen; border-bottom: 1px solid $accent; }
#JudgingBar QLabel, #MinuteBar QLabel { color: $chosen_ink; background: transparent; }
#JudgingBar QLabel[role="key"] {
  background: $bar; color: $ink; border: 1px solid $border; border-radius: 4px; padding: 1px 5px;
}
#JudgingBar QLabel[role="key"][marked="true"] {
  background: $button; color: $on_accent; border-color: $button;
}
#NoticeBar { background: $warn_tint; border-bottom: 1px solid $hairline; }
#NoticeBar QLabel { color: $warn_ink; background: transparent; }
#KeepingNotice { padding: 2px 8px; }
#Rail { background: $window; border-right: 1px solid $hairline; }
#LeftPanel, #RightPanel { background: $window; }
QLineEdit[role="field"], QPlainTextEdit[role="field"], QKeySequenceEdit QLineEdit,
#FilterPanel QLineEdit, #LeftPanel QLineEdit, #FindBar QLineEdit, #Sheet QLineEdit {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: 6px; padding: 3px 6px;
}
QLineEdit[role="field"], #NotesPanel QLineEdit { min-height: 20px; }
QLineEdit[role="field"]:focus, QPlainTextEdit[role="field"]:focus,
QKeySequenceEdit QLineEdit:focus, #FilterPanel QLineEdit:focus, #LeftPanel QLineEdit:focus,
#FindBar QLineEdit:focus, #Sheet QLineEdit:focus {
  border: 2px solid $accent; padding: 2px 5px;
}
#PreferencesDialog QTreeView, #ShortcutSheet QTreeView {
  background: $field; border: 1px solid $hairline; border-radius: 6px;
}
QSpinBox {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: 6px;
  padding: 3px 18px 3px 4px;
}
QSpinBox:focus { border: 2px solid $accent; padding: 2px 17px 2px 3px; }
QSpinBox:disabled { color: $disabled; border-color: $hairline; }
QSpinBox::up-button, QSpinBox::down-button {
  subcontrol-origin: border; width: 18px; border: 0; background: transparent;
}
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow, QSpinBox::down-arrow { image: none; }
#NoteText { background: $paper; color: $ink; border: 1px solid $edge; border-radius: 6px; }
#NotesPanel QToolButton[part="push"] { min-height: 18px; min-width: 18px; }
#NoteText:focus { border: 2px solid $accent; }
#GuidePanel QPlainTextEdit, #CopyDialog QPlainTextEdit, #CopyDialog QLineEdit {
  background: $field; border: 1px solid $edge; border-radius: 6px; padding: 1px 3px;
}
#GuidePanel QPlainTextEdit:focus, #CopyDialog QPlainTextEdit:focus, #CopyDialog QLineEdit:focus {
  border: 2px solid $accent; padding: 0 2px;
}
#CopyDialog QLineEdit { padding: 3px 4px; min-height: 20px; }
#CopyDialog QLineEdit:focus { padding: 2px 3px; }
#GuidePanel QLabel[part] { color: $quiet; font-size: 8.25pt; }
#GuidePanel QLabel[part="said"] { color: $bad; }
#MapTitle { font-weight: 600; font-size: 12pt; color: $ink; }
#Separator { background: $hairline; }
QCheckBox, QRadioButton { spacing: 6px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; }
QAbstractItemView::indicator { width: 14px; height: 14px; }
QAbstractItemView { icon-size: 16px; }
QListView, QTreeView { outline: none; }
QStatusBar { background: $window; border-top: 1px solid $hairline; color: $quiet; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $quiet; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: $window; border: 0; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:hover { background: $button; }

QToolButton {
  border: 0; border-radius: 6px; padding: 5px; min-width: 22px; min-height: 22px; icon-size: 16px;
}
QLineEdit QToolButton { padding: 0; min-width: 0; min-height: 0; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $chosen; color: $chosen_ink; }
QToolButton:focus, QPushButton:focus { outline: none; border: 2px solid $accent; }
QToolButton:focus { padding: 3px; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="act"] {
  background: $bar; border: 1px solid $border; padding: 4px 10px; min-height: 18px;
}
QToolButton[role="act"]:hover { background: $hover; }
QToolButton[role="act"]:disabled { background: transparent; border-color: $hairline; }
QToolButton[role="act"]:focus { border: 2px solid $accent; padding: 3px 9px; }
QToolButton[role="rail"] { padding: 7px 2px 5px 2px; font-size: 8.25pt; }
QToolButton[role="rail"]:focus { padding: 5px 0 3px 0; }
QToolButton[role="rail"]:checked { font-weight: 600; }
QToolButton[part="grip"] { padding: 2px 0; min-width: 16px; min-height: 18px; }
QToolButton[role="zoom"] { min-width: 46px; padding: 5px 4px; }
QToolButton[role="main"] {
  background: $button; color: $on_accent; font-weight: 600; padding: 5px 14px;
}
QToolButton[role="main"]:hover { background: $accent_hover; }
QToolButton[role="main"]:pressed { background: $accent_pressed; }
QToolButton[role="main"]:disabled { background: $hover; color: $disabled; }
QToolButton[role="main"]:focus { border: 2px solid $ink; padding: 3px 12px; }

QPushButton[role="main"], QPushButton[role="plain"] {
  border-radius: 6px; padding: 7px 16px; min-height: 18px; border: 1px solid $border;
  background: $bar;
}
QPushButton[role="plain"]:hover { background: $hover; }
QPushButton[role="plain"]:pressed { background: $pressed; }
QPushButton[role="main"] {
  background: $button; border-color: $button; color: $on_accent; font-weight: 600;
}
QPushButton[role="main"]:hover { background: $accent_hover; }
QPushButton[role="main"]:pressed { background: $accent_pressed; }
QPushButton[role="main"]:disabled { background: $hover; border-color: $hover; color: $disabled; }
QPushButton[role="main"]:focus, QPushButton[role="plain"]:focus {
  border: 2px solid $accent; padding: 6px 15px;
}
QPushButton[role="main"]:focus { border-color: $ink; }

QComboBox[role="list"] {
  background: $field; border: 1px solid $edge; border-radius: 6px; padding: 3px 4px 3px 6px;
  min-height: 20px;
}
QComboBox[role="list"]:focus { border: 2px solid $accent; padding: 2px 3px 2px 5px; }
QComboBox[role="list"]:disabled {
  background: transparent; color: $disabled; border-color: $border;
}
QComboBox[role="list"]::drop-down { border: 0; width: 18px; }
QComboBox[role="list"]::down-arrow { image: none; }
QComboBox[role="list"] QAbstractItemView {
  background: $field; border: 1px solid $border;
  selection-background-color: $chosen; selection-color: $chosen_ink;
}
QComboBox[role="list"] QAbstractItemView::item { min-height: 24px; }
#StartPage, #StartPage QScrollArea, #StartContents { background: $surround; border: 0; }
#StartPage #TemplateScroll, #TemplateScroll, #Templates { background: transparent; border: 0; }
QLabel[role="display"] { font-size: 20pt; font-weight: 700; color: $title; }
QLabel[role="heading"] { font-size: 12pt; font-weight: 600; }
QLabel[role="name"] { font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="held"] { color: $warn_ink; font-weight: 600; }
#PresentNotes QLabel { font-size: 11pt; }
QLabel[role="section"] { color: $quiet; font-weight: 600; font-size: 8pt; }
QPlainTextEdit#inline-editor { background: $bar; color: $ink; border: 0; }
QLabel[role="warning"] {
  background: $warn_tint; color: $warn_ink; border-radius: 6px; padding: 8px 10px;
}
QLabel[role="reminder"] {
  background: $chosen; color: $chosen_ink; border-radius: 6px; padding: 6px 8px;
}
QPushButton[role="row"] {
  border: 1px solid transparent; border-radius: 6px; text-align: left; padding: 0; background: $bar;
}
QPushButton[role="row"]:hover { background: $chosen; }
QPushButton[role="row"]:focus { border: 2px solid $accent; }
QPushButton[role="phase"] {
  border: 1px solid $border; border-radius: 6px; text-align: left; padding: 0; background: $bar;
}
QPushButton[role="phase"]:hover { background: $hover; }
QPushButton[role="phase"]:checked { background: $chosen; border-color: $button; }
QPushButton[role="phase"]:focus { border: 2px solid $accent; }
QPushButton[role="phase"]:disabled { background: transparent; }
QPushButton[role="link"] {
  border: 0; color: $link; padding: 4px 6px; min-height: 18px; background: transparent;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; border-radius: 4px; padding: 2px 4px; }
#InsightView QTabBar::tab {
  border: 0; border-bottom: 2px solid transparent; color: $quiet; font-weight: 600;
  padding: 6px 14px; min-height: 18px;
}
#InsightView QTabBar::tab:selected { color: $ink; border-bottom-color: $button; }
#InsightView QTabBar::tab:hover { color: $ink; }
#InsightView QTabBar::tab:selected:focus { background: $chosen; }
#Sheet { background: $bar; border: 1px solid $hairline; border-radius: 10px; }

#InsightView, #ChartView, #PeopleView, #MapCorner { background: $surround; }
#Hint { background: $paper; }
#Hint QLabel { color: $ink; }
QTableView { gridline-color: $hairline; }
QTableView[role="cards"], QListView[role="cards"] {
  background: $paper; color: $ink; selection-background-color: $chosen; selection-color: $ink;
}
QTableView[role="offered"] { background: $paper; color: $ink; outline: none; }
QTableView[role="offered"]::item { border: 2px solid transparent; padding: 0 2px; }
QTableView[role="offered"]::item:selected { background: $chosen; color: $chosen_ink; }
QTableView[role="offered"]::item:selected:focus { border-color: $accent; }
QTreeView[role="rows"] {
  background: $paper; color: $ink; border: 2px solid transparent;
  selection-background-color: $chosen; selection-color: $chosen_ink;
}
QTreeView[role="rows"]:focus { border-color: $accent; }
QTableView[role="cards"] QScrollBar, QTreeView[role="rows"] QScrollBar { background: $surround; }
QHeaderView[role="cards"] { background: $surround; border: 0; }
QHeaderView[role="cards"]::section {
  background: $surround; border: 0; border-bottom: 1px solid $hairline; padding: 0 3px;
  color: $quiet; font-weight: 600;
}
QTableView[role="cards"]::corner, QTreeView[role="rows"]::corner {
  background: $surround; border: 0;
}
QTableView[role="cards"] QTableCornerButton::section { background: $surround; border: 0; }
#Votes { background: $surround; }
#Votes QHeaderView::section:checked { background: $chosen; color: $chosen_ink; }
QHeaderView[role="ticks"], QHeaderView[role="ticks"]::section { background: $window; border: 0; }
QHeaderView[role="ticks"]::section {
  border-bottom: 1px solid $hairline; padding: 0 3px; color: $quiet; font-weight: 600;
}
#InfluenceTable {
  background: $paper; color: $ink; gridline-color: $hairline; border: 1px solid $hairline;
  border-radius: 6px;
}
#InfluenceTable::item { padding: 0 3px; border: 0; }
#InfluenceTable::item:selected { background: $paper; color: $ink; }
#InfluenceTable::item:focus { background: $long_term_bet; border: 2px solid $accent; }
#InfluenceTable QTableCornerButton::section {
  background: $paper; border: 0; border-right: 1px solid $hairline;
  border-bottom: 1px solid $hairline;
}
#InfluenceTable QHeaderView { background: $paper; }
#InfluenceTable QHeaderView::section {
  background: $paper; color: $quiet; border: 0; padding: 4px 5px; font-size: 9pt;
  border-right: 1px solid $hairline; border-bottom: 1px solid $hairline;
}
#Bubble { background: $ink; color: $paper; border-radius: 6px; padding: 6px 9px; }
/* Only the room between chart and table is the handle. */
#ChartView QSplitter::handle { background: transparent; }

#Inspector, #Inspector QScrollArea, #InspectorPage { background: $window; border: 0; }
#Inspector QLabel { color: $quiet; background: transparent; }
#NotesPanel QLabel[part] { color: $quiet; }
#Inspector QLabel[part="heading"],
#NotesPanel QLabel[part="heading"] { font-size: 8.25pt; font-weight: 600; letter-spacing: 1px; }
#Inspector QLabel[part="label"],
#NotesPanel QLabel[part="label"] { font-size: 8.25pt; }
#Inspector QLabel[part="said"],
#NotesPanel QLabel[part="said"] { font-size: 8.25pt; color: $bad; }
#Inspector QLabel[part="note"] { font-size: 8.25pt; }
#Inspector QLineEdit, #Inspector QPlainTextEdit, #Inspector QComboBox {
  background: $field; color: $ink; border: 1px solid $edge;
  border-radius: 6px; padding: 3px 6px; min-height: 18px;
  selection-background-color: $button; selection-color: $on_accent;
}
#Inspector QLineEdit { padding: 3px 4px; }
#Inspector QPlainTextEdit { padding: 1px 3px; }
#Inspector QComboBox { padding: 3px 0 3px 4px; }
#Inspector QLineEdit:focus, #Inspector QPlainTextEdit:focus, #Inspector QComboBox:focus {
  border: 2px solid $accent; outline: none;
}
#Inspector QLineEdit:focus { padding: 2px 3px; }
#Inspector QPlainTextEdit:focus { padding: 0 2px; }
#Inspector QComboBox:focus { padding: 2px 0 2px 3px; }
#Inspector QLineEdit:disabled, #Inspector QComboBox:disabled {
  background: transparent; color: $disabled; border-color: $border;
}
#Inspector *[wrong="true"],
#NotesPanel *[wrong="true"] { border: 1px solid $bad; }
#Inspector QComboBox::drop-down { border: 0; width: 18px; }
#Inspector QComboBox::down-arrow { image: none; }
#Inspector QComboBox QAbstractItemView {
  background: $field; color: $ink; border: 1px solid $border;
  selection-background-color: $chosen; selection-color: $chosen_ink;
}
#Inspector QComboBox QAbstractItemView::item { min-height: 24px; }
#Inspector QToolButton {
  background: transparent; color: $ink; border: 1px solid transparent;
  border-radius: 6px; padding: 2px; min-width: 18px; min-height: 18px;
}
#Inspector QToolButton:hover { background: $hover; }
#Inspector QToolButton:focus { border: 2px solid $accent; padding: 1px; }
#Inspector QLineEdit QToolButton { padding: 0; min-width: 0; min-height: 0; }
QToolButton[part="segment"],
#Inspector QToolButton[part="segment"],
#NotesPanel QToolButton[part="segment"] {
  background: $field; border: 1px solid $edge; border-radius: 0;
  margin-left: -1px; padding: 2px 1px; min-height: 20px; min-width: 12px;
}
QToolButton[part="segment"][end="first"],
#Inspector QToolButton[part="segment"][end="first"],
#NotesPanel QToolButton[part="segment"][end="first"] {
  border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0;
}
QToolButton[part="segment"][end="last"],
#Inspector QToolButton[part="segment"][end="last"],
#NotesPanel QToolButton[part="segment"][end="last"] {
  border-top-right-radius: 6px; border-bottom-right-radius: 6px;
}
QToolButton[part="segment"]:hover,
#Inspector QToolButton[part="segment"]:hover,
#NotesPanel QToolButton[part="segment"]:hover { background: $hover; }
QToolButton[part="segment"]:checked,
#Inspector QToolButton[part="segment"]:checked,
#NotesPanel QToolButton[part="segment"]:checked {
  background: $chosen; color: $chosen_ink; border-color: $button;
  font-weight: 600;
}
QToolButton[part="segment"]:focus,
#Inspector QToolButton[part="segment"]:focus,
#NotesPanel QToolButton[part="segment"]:focus {
  border: 2px solid $accent; padding: 1px 0;
}
#Inspector QToolButton[part="push"],
#NotesPanel QToolButton[part="push"] {
  background: $field; border: 1px solid $border; padding: 3px 8px;
}
#Inspector QToolButton[part="push"]:hover,
#NotesPanel QToolButton[part="push"]:hover { background: $hover; }
#Inspector QToolButton[part="push"]:checked,
#NotesPanel QToolButton[part="push"]:checked {
  background: $chosen; color: $chosen_ink; border-color: $button;
}
#Inspector QToolButton[part="push"]:focus,
#NotesPanel QToolButton[part="push"]:focus { border: 2px solid $accent; padding: 2px 7px; }
#Inspector QToolButton[part="fold"],
#NotesPanel QToolButton[part="fold"] {
  text-align: left; font-weight: 600; padding: 3px 0; color: $ink;
  margin-left: -5px;
}
#Inspector QToolButton[part="fold"]:focus,
#NotesPanel QToolButton[part="fold"]:focus { padding: 3px 0; }
#Inspector QToolButton[part="fold"]:checked,
#NotesPanel QToolButton[part="fold"]:checked { background: transparent; }
#Inspector QToolButton[part="star"]:checked { background: transparent; font-weight: 600; }
#Inspector QToolButton[part="star"] { font-size: 8.25pt; padding: 1px 3px; color: $quiet;
  margin-right: -5px;
}
#Inspector QToolButton[part="star"]:checked { color: $star; }
#Inspector QScrollBar:vertical { background: transparent; border: 0; width: 8px; margin: 0; }
#Inspector QScrollBar::handle:vertical {
  background: $edge; border-radius: 3px; min-height: 32px; margin: 1px;
}
#Inspector QScrollBar::add-line, #Inspector QScrollBar::sub-line { height: 0; width: 0; }
#Inspector QScrollBar::add-page, #Inspector QScrollBar::sub-page { background: transparent; }
#Inspector QCheckBox { color: $ink; spacing: 7px; min-height: 24px; }
""")


def sheet(colours: Colours, factor: float = 1.0) -> str:
    """Fill the rules with the colours of a look; text and what holds it is so many times larger."""
    rules = _SHEET.substitute({name.replace("-", "_"): value for name, value in colours.items()})
    return rules if factor == 1.0 else _MEASURE.sub(lambda each: _times(each, factor), rules)


def _times(measure: re.Match[str], factor: float) -> str:
    number, unit = float(measure[1]), measure[2]
    if unit == "px" and abs(number) <= _THINNEST:
        return measure[0]
    return f"{number * factor:.2f}pt" if unit == "pt" else f"{round(number * factor)}px"
