"""What keys do without an action of the table: where cards have the keyboard, in what is written,
and while presenting. They are told here; the keys themselves are those of who has the keyboard.
"""

from typing import Final

from cjm_desktop.words.wording import N_, Wording

HandKeys = tuple[tuple[str, str], ...]
"""Keys, and what they do."""

MAP_KEYS: Final[HandKeys] = (
    ("←  ↑  ↓  →", N_("To the card or cell beside it")),
    (N_("Home  End"), N_("To the beginning or end of the lane")),
    (N_("Ctrl+Home  Ctrl+End"), N_("To the beginning or end of the map")),
    (N_("Page Up  Page Down"), N_("A screen up or down")),
    (N_("Shift+arrow"), N_("Select one card more")),
    (N_("A letter"), N_("In a cell: begin a card with it")),
    ("Enter", N_("In a cell: begin a card. On a card, phase or lane: write its title")),
    ("Esc", N_("Let go of what is selected")),
    (N_("Alt+arrow"), N_("On a phase or lane: move it")),
    (N_("Ctrl+Shift+arrow"), N_("On a phase or lane: make it larger or smaller")),
)
WRITING_KEYS: Final[HandKeys] = (
    ("Enter", N_("Keep it, and begin the next card below")),
    (N_("Tab  Shift+Tab"), N_("Keep it, and go to the next phase or the one before")),
    (N_("Shift+Enter"), N_("A new line")),
    ("Esc", N_("Keep it, and end")),
)
PRESENTING_KEYS: Final[HandKeys] = (
    (N_("→  Space  Page Down"), N_("Next")),
    (N_("←  Page Up"), N_("Back")),
    (N_("Home  End"), N_("First, last")),
    (N_("A number, Enter"), N_("To that step")),
    ("E", N_("Edit, or lock")),
    ("↑  ↓", N_("Edit: choose a card")),
    ("Enter", N_("Edit: write its title")),
    ("O", N_("Edit: open the card")),
    (N_("F4  Shift+F4"), N_("Edit: judge, score")),
    ("A", N_("Type a card")),
    ("T", N_("Minutes for the room")),
    (N_("J  Shift+J"), N_("Begin the next step, take that back")),
    ("I", N_("What the step asks of the room")),
    ("R", N_("Park a topic, note what is agreed")),
    (N_("B  W"), N_("Black, white")),
    ("S", N_("Spotlight")),
    ("D", N_("Pointer")),
    ("N", N_("Notes of the open card")),
    ("L", N_("Light or dark")),
    ("C", N_("The code that phones scan")),
    ("K", N_("The cards from phones")),
    ("Esc", N_("Close, leave")),
)
"""What the keys do, as it is told; the keys themselves are the window's."""
FACILITATOR_KEYS: Final[HandKeys] = (
    ("F", N_("Freeze the room")),
    ("P", N_("Private, or reveal")),
    ("X", N_("Swap the displays")),
    ("M", N_("To the map’s window")),
)
"""What else they do for who has a display of their own."""


def key_words(key: str, tr: Wording) -> str:
    """Name keys in a language; a letter is a key in any, but may be another word in a catalogue."""
    return key if len(key) == 1 else tr(key)
