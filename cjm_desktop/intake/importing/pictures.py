"""A picture becomes a note with it: decoded within limits, and written anew, its pixels alone."""

import base64
from io import BytesIO
from pathlib import Path
from typing import Final
from warnings import catch_warnings, simplefilter

from PIL import Image, ImageOps

from cjm_desktop.intake.importing.material import Material, Progress, Refused
from cjm_desktop.intake.pasting.rows import Row
from cjm_desktop.journey.pictures import MOST_PIXELS, drawable
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_ASSET_BYTES, MAX_TITLE
from cjm_desktop.journey.vocabulary import MediaType

FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_QUALITY: Final = 90
_MOST_PIXELS_LOSSLESS: Final = 4_000_000
"""A larger picture is a photograph, and too long to write twice."""
_TIMES_AS_LARGE: Final = 2
"""So much more room may a drawing take without loss than with it."""
_BROKEN = (OSError, ValueError, SyntaxError, TypeError, IndexError, EOFError)


def read_picture(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read a picture as a note that shows it."""
    pixels = _pixels(data)
    progress(1, 2)
    media_type, written = _written(pixels)
    if len(written) > MAX_ASSET_BYTES:
        raise Refused("pixels", MOST_PIXELS)
    name = clean_text(path.name)[:MAX_TITLE]
    asset = Asset(name=name, media_type=media_type, data=base64.b64encode(written).decode("ascii"))
    fields = {"kind": "note", "image": "picture"}
    return Material(rows=(Row(clean_text(path.stem), fields=fields),), assets={"picture": asset})


def _pixels(data: bytes) -> Image.Image:
    """Decode a picture, upright, if it is not larger than is drawn."""
    try:
        with catch_warnings():
            simplefilter("ignore")
            with Image.open(BytesIO(data), formats=FORMATS) as picture:
                if not drawable(*picture.size):
                    raise Refused("pixels", MOST_PIXELS)
                upright = ImageOps.exif_transpose(picture)
                clear = upright.has_transparency_data
                return upright.convert("RGBA" if clear else "RGB")
    except Image.DecompressionBombError as error:
        raise Refused("pixels", MOST_PIXELS) from error
    except _BROKEN as error:
        raise Refused("no_picture", reason=type(error).__name__) from error


def _written(pixels: Image.Image) -> tuple[MediaType, bytes]:
    if pixels.mode == "RGBA":
        return "image/png", _file(pixels, "PNG")
    lossy = _file(pixels, "JPEG")
    if pixels.width * pixels.height <= _MOST_PIXELS_LOSSLESS:
        lossless = _file(pixels, "PNG")
        if len(lossless) <= _TIMES_AS_LARGE * len(lossy):
            return "image/png", lossless
    return "image/jpeg", lossy


def _file(pixels: Image.Image, form: str) -> bytes:
    file = BytesIO()
    alone = Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
    alone.save(file, form, quality=_QUALITY)
    return file.getvalue()
