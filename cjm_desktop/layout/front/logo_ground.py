"""The ground that a logo stands on: one on which it can be seen, as its pixels tell.

A logo without a ground of its own may be of any colour. On white a white one is nothing, on a dark
accent a black one.
"""

import struct
from base64 import b64decode
from collections import Counter
from functools import lru_cache
from io import BytesIO
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.pictures import asset_size
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.branding import LOGO_DARK
from cjm_desktop.layout.contrast import contrast
from cjm_desktop.layout.map.headers import HEADER_INK, chevron_inks

WHITE: Final = "#FFFFFF"
SEEN: Final = 0.5
"""A logo is seen of which this share of the ink is told from its ground."""
_ON_WHITE, _ON_COLOUR = 1.35, 3.0
"""The contrast from which on ink is told from its ground: on white yellow is, on a colour marks."""
_BETTER: Final = 0.25
"""So much more of a logo must be seen on the accent than on white to stand there."""
_SIDE: Final = 96
"""The pixels that are looked at, on each side at the most."""
_CLEAR, _WHOLE = 16, 250
"""The opacity of ink, and of a picture that has a ground of its own; of 255."""

Inks = tuple[tuple[str, float], ...]
"""The colours of a logo, each with its share."""


class Logo(NamedTuple):
    """A logo by its id, whether it stands on the accent, and which share of it is seen there."""

    id: str
    on_accent: bool
    seen: float


def cover_logo(document: Document) -> Logo | None:
    """Choose the logo of a cover and its ground; None if there is none that can be drawn."""
    accent, assets = document.map.accent, document.assets
    dark = assets.get(LOGO_DARK)
    if dark is not None and chevron_inks(accent)[0] == HEADER_INK and asset_size(dark):
        return Logo(LOGO_DARK, True, seen_on(dark, accent))
    own = document.map.logo or ""
    asset = assets.get(own)
    if asset is None or not asset_size(asset):
        return None
    here, there = seen_on(asset, WHITE), seen_on(asset, accent)
    on_accent = here < SEEN and there - here >= _BETTER
    return Logo(own, on_accent, there if on_accent else here)


def seen_on(logo: Asset, ground: str) -> float:
    """Give which share of a logo's ink is told from a ground, from 0 to 1.

    A picture that covers its rectangle has a ground of its own, and one that nothing can be read
    off is not judged: all of them is seen.
    """
    inks = _inks(logo.data) if logo.media_type == "image/png" else ()
    if not inks:
        return 1.0
    least = _ON_WHITE if ground == WHITE else _ON_COLOUR
    return sum(share for colour, share in inks if contrast(colour, ground) >= least)


@lru_cache(maxsize=4)
def _inks(data: str) -> Inks:
    """List the colours of a picture that is transparent somewhere, roughly; none of any other."""
    import PIL.Image
    from PIL.PngImagePlugin import PngImageFile

    try:
        picture = PngImageFile(BytesIO(b64decode(data, validate=True)))
        if not picture.has_transparency_data:
            return ()
        small = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, ArithmeticError, struct.error):
        return ()
    small.thumbnail((_SIDE, _SIDE), PIL.Image.Resampling.BOX)
    pixels = small.tobytes()
    found: Counter[str] = Counter()
    least = 255
    for red, green, blue, opacity in zip(*(pixels[part::4] for part in range(4)), strict=True):
        least = min(least, opacity)
        if opacity >= _CLEAR:
            colour = "".join(f"{part & 0xF8 | part >> 5:02X}" for part in (red, green, blue))
            found[f"#{colour}"] += opacity
    whole = found.total()
    if least >= _WHOLE or not whole:
        return ()
    return tuple((colour, weight / whole) for colour, weight in found.items())
