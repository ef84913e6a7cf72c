"""Colours by name for light and dark, and the measures that everything on a map keeps to.

Text is at least 4.5:1 on what it stands on and marks 3:1, in both palettes; a test measures it.
"""

from collections.abc import Mapping

from cjm_desktop.journey.looks import ROLE_TOKENS, THEME_COLOURS
from cjm_desktop.layout.text import Style

Palette = Mapping[str, str]

HEATS: Mapping[str, str] = {
    "touchpoints": "kind-touchpoint", "frictions": "kind-friction", "unmet": "customer",
}  # fmt: skip
"""What a heat map can show, and the colour that each is a tint of."""
HEAT_STEPS = 4
_WARMEST = 0.42
"""How much of the colour is in the last step; ink is still read on it."""


def heat(measure: str, step: int) -> str:
    """Give the token of a step of a heat map, from 1 to HEAT_STEPS; 0 is the paper itself."""
    return f"heat-{measure}-{step}" if step else "paper"


def _with_heats(palette: Palette) -> Palette:
    heats = {
        heat(measure, step): mixed(palette["paper"], palette[token], step / HEAT_STEPS * _WARMEST)
        for measure, token in HEATS.items()
        for step in range(1, HEAT_STEPS + 1)
    }
    return {**palette, **heats}


def mixed(ground: str, colour: str, share: float) -> str:
    """Give "#RRGGBB" between two others: `share` of the colour, 0 to 1, the rest of the ground."""
    pairs = [(int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(low + (high - low) * share):02X}" for low, high in pairs)


LIGHT: Palette = _with_heats({
    "ink": "#1C2024", "quiet": "#60646C", "surround": "#EEF0F3", "paper": "#FFFFFF",
    "hairline": "#D9D9E0", "accent": "#3E63DD", "header-ink": "#FFFFFF", "header-quiet": "#DDE3F5",
    "chip": "#F0F0F3", "friction-tint": "#FFF1F0", "on-mark": "#FFFFFF",
    "kind-touchpoint": "#3E63DD", "kind-mindset": "#8E4EC6", "kind-need": "#1F7A4D",
    "kind-friction": "#CE2C31", "kind-idea": "#8A6500", "kind-content": "#0B7A86",
    "kind-note": "#60646C",
    **dict(zip(ROLE_TOKENS, THEME_COLOURS, strict=True)),
    "customer": "#8E4EC6", "we": "#1F7A4D", "good": "#1F7A4D", "bad": "#CE2C31", "star": "#8A6500",
    "quick_win": "#EAF6EF", "long_term_bet": "#EDF2FE", "fill_in": "#F4F4F6",
    "question": "#FDEFEF", "axis": "#8B8D98", "stair": "#E8EDFB",
})  # fmt: skip

DARK: Palette = _with_heats({
    "ink": "#EDEEF0", "quiet": "#B0B4BA", "surround": "#111113", "paper": "#1D1E21",
    "hairline": "#3A3D43", "accent": "#849DFF", "header-ink": "#FFFFFF", "header-quiet": "#DDE3F5",
    "chip": "#2C2E33", "friction-tint": "#3A1A1C", "on-mark": "#111113",
    "kind-touchpoint": "#849DFF", "kind-mindset": "#C79BF0", "kind-need": "#5CC08D",
    "kind-friction": "#FF8A8C", "kind-idea": "#E0B84A", "kind-content": "#4FC1CE",
    "kind-note": "#B0B4BA",
    "role-1": "#A3A2FF", "role-2": "#4FC7C2", "role-3": "#F59E5E", "role-4": "#F08CC3",
    "role-5": "#C6CB4A",
    "customer": "#C79BF0", "we": "#5CC08D", "good": "#5CC08D", "bad": "#FF8A8C", "star": "#E0B84A",
    "quick_win": "#16271D", "long_term_bet": "#182038", "fill_in": "#212226",
    "question": "#321A1C", "axis": "#7E828A", "stair": "#232B45",
})  # fmt: skip

COLUMN = 176.0
"""The width of a phase's column."""
LANE_HEADER = 148.0
"""The width of the lane headers at the left."""
BAR = 4.0
"""The width of the stripe in a card's colour at its left."""
PADDING = 8.0
GAP = 6.0
"""The distance between cards in a cell and between lanes."""
CORNER = 6.0
CELL_MARGIN = 8.0
CARD_WIDTH = COLUMN - 2 * CELL_MARGIN
MIN_LANE_HEIGHT = 104.0

TITLE = Style("bold", 22)
SUBTITLE = Style("regular", 11, "quiet")
PHASE = Style("bold", 13, "header-ink")
GOAL = Style("regular", 9.5, "header-quiet")
LANE = Style("bold", 13)
LANE_QUIET = Style("regular", 9.5, "quiet")
CARD_TITLE = Style("semibold", 11)
CARD_MINDSET = Style("italic", 11)
CARD_QUIET = Style("regular", 9.5, "quiet")
CARD_SCORE = Style("bold", 9.5)
SMALL = Style("regular", 9.5, "quiet")
SMALL_BOLD = Style("bold", 9.5)


def resolve(colour: str, palette: Palette) -> str:
    """Give the "#RRGGBB" of a token or of a colour that is one already."""
    return colour if colour.startswith("#") else palette[colour]
