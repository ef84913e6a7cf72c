"""What the style sheet says besides while a finger points: nothing that is tapped is too small."""

from collections.abc import Mapping
from typing import Final

_TALL: Final[Mapping[str, int]] = {
    "QToolButton": 10,
    'QToolButton[part="grip"]': 4,
    'QToolButton[role="act"], QToolButton[role="main"]': 10,
    'QPushButton[role="main"], QPushButton[role="plain"]': 16,
    'QPushButton[role="link"]': 8,
    'QComboBox[role="list"], #Inspector QComboBox, #Inspector QLineEdit': 8,
    'QLineEdit[role="field"], #FilterPanel QLineEdit, #LeftPanel QLineEdit': 8,
    "#FindBar QLineEdit, #Sheet QLineEdit": 8,
    "#Inspector QToolButton": 6,
    'QToolButton[part="segment"], #Inspector QToolButton[part="segment"]': 6,
    '#NotesPanel QToolButton[part="segment"]': 6,
    '#Inspector QToolButton[part="push"], #Inspector QToolButton[part="fold"]': 8,
    '#NotesPanel QToolButton[part="push"], #NotesPanel QToolButton[part="fold"]': 8,
    '#Inspector QToolButton[part="star"]': 4,
    "#InsightView QTabBar::tab": 14,
    "QMenu::item": 10,
    "QCheckBox, QRadioButton, #Inspector QCheckBox": 0,
    "QAbstractSpinBox, StepHead, ScoreSlider": 0,
    "#CommandPalette QLineEdit": 14,
    "#CopyDialog QLineEdit": 8,
    "LineEdit": 4,
}
"""What is tapped, with the pixels that frame and margins take of its height.

Rows of lists and trees have their height from their delegates, those of tables from their headers.
"""
_WIDE: Final[Mapping[str, int]] = {
    "QToolButton": 10,
    '#Inspector QToolButton[part=""]': 6,
    'QToolButton[part="segment"], #Inspector QToolButton[part="segment"]': 3,
    '#NotesPanel QToolButton[part="segment"]': 3,
    '#NotesPanel QToolButton[part="push"]': 18,
    'QToolButton[part="grip"]': 0,
}
"""What may be no wider than its icon, with the pixels that are taken of its width."""
_TEXT: Final = 24
"""What text takes at least of a height, at ordinary size."""


def finger_sheet(target: int, factor: float) -> str:
    """Make all of them at least so large; those that large text makes larger stay so."""
    rules = [
        f"{each} {{ min-height: {_inside(target, around, factor)}px; }}"
        for each, around in _TALL.items()
    ]
    rules += [
        f"{each} {{ min-width: {_inside(target, around, factor)}px; }}"
        for each, around in _WIDE.items()
    ]
    # The toolkit's menu bar knows no least height.
    rules.append(f"QMenuBar::item {{ padding: {_inside(target, 16, factor) // 2}px 9px; }}")
    return "\n".join(rules)


def _inside(target: int, around: int, factor: float) -> int:
    return max(target - round(around * factor), round(_TEXT * factor))
