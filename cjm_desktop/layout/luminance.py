"""How light a colour is, and the grey that is as light: contrasts are the same between both.

The figures are those of the Web Content Accessibility Guidelines, by which the colours are chosen.
"""


def luminance(colour: str) -> float:
    """Give the relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def grey_tone(colour: str) -> float:
    """Give the grey that is as light as "#RRGGBB": 0 is black and 1 white (IEC 61966-2-1)."""
    light = luminance(colour)
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
