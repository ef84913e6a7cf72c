"""The grey that is as light as a colour, so that contrasts are the same in grey."""

from cjm_desktop.layout.contrast import luminance


def grey_tone(colour: str) -> float:
    """Give the grey that is as light as "#RRGGBB": 0 is black and 1 white (IEC 61966-2-1)."""
    light = luminance(colour)
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
