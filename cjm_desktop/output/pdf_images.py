"""Pictures of a map in a PDF: read safely, no larger than print needs, each kept once."""

import struct
from base64 import b64decode
from collections.abc import Mapping
from io import BytesIO

import PIL.Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.pictures import drawable
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.drawing import Image
from cjm_desktop.output import pdf_shapes as shapes

PRINT_DPI = 300.0
_READERS = {"image/png": PngImageFile, "image/jpeg": JpegImageFile}


class Pictures:
    """The pictures used on the pages of one canvas."""

    def __init__(self, canvas: Canvas, assets: Mapping[str, Asset], inks: shapes.Inks) -> None:
        self._canvas = canvas
        self._assets = assets
        self._inks = inks
        self._known: dict[tuple[str, float, float], tuple[str, float] | None] = {}

    def use(self, mark: Image, scale: float) -> str:
        """Give the operators that draw a picture; a broken one shows as a crossed box."""
        key = (mark.asset, round(mark.width * scale, 2), round(mark.height * scale, 2))
        if key not in self._known:
            self._known[key] = self._form(*key)
        known = self._known[key]
        move = shapes.moved(mark.x, mark.y)
        outline = shapes.box_outline(mark.width, mark.height, mark.radius)
        if known is None:
            return f"{move} {_crossed(mark, outline, self._inks)} Q"
        name, ratio = known
        self._canvas._formsinuse.append(name)
        wide, high = _covering(mark.width, mark.height, ratio)
        left, low = (mark.width - wide) / 2, -(mark.height + high) / 2
        placed = f"{wide:.2f} 0 0 {high:.2f} {left:.2f} {low:.2f} cm"
        ground = shapes.painted_outline(outline, mark.ground, None, 0, self._inks)
        return f"{move} {ground} {outline} W n {placed}/FormXob.{name} Do Q"

    def _form(self, asset: str, width: float, height: float) -> tuple[str, float] | None:
        picture = _read(self._assets.get(asset))
        if picture is None:
            return None
        ratio = picture.width / picture.height
        name = f"p{len(self._known)}"
        size = _covering(width, height, ratio)
        reader = ImageReader(BytesIO(_printable(picture, *size, grey=self._inks.grey)))
        self._canvas.beginForm(name, 0, 0, 1, 1)
        self._canvas.drawImage(reader, 0, 0, 1, 1, mask="auto")
        self._canvas.endForm()
        return name, ratio


def _covering(width: float, height: float, ratio: float) -> tuple[float, float]:
    """Give the smallest size of a picture that covers a rectangle."""
    return (width, width / ratio) if width / height > ratio else (height * ratio, height)


def _read(asset: Asset | None) -> PIL.Image.Image | None:
    """Decode a picture; None if it is missing, broken or too large to be meant well."""
    if asset is None:
        return None
    try:
        picture = _READERS[asset.media_type](BytesIO(b64decode(asset.data, validate=True)))
        if not drawable(picture.width, picture.height):
            return None
        picture.load()
    except (OSError, ValueError, SyntaxError, ArithmeticError, struct.error):
        return None
    return picture


def _printable(picture: PIL.Image.Image, width: float, height: float, *, grey: bool) -> bytes:
    """Write a picture with no more pixels than its size in points needs in print."""
    most = (max(1, round(width / 72 * PRINT_DPI)), max(1, round(height / 72 * PRINT_DPI)))
    opaque = not picture.has_transparency_data
    made = picture.convert("RGB" if opaque else "RGBA")
    if grey:
        made = made.convert("L" if opaque else "LA")
    if made.width > most[0]:
        made = made.resize(most, PIL.Image.Resampling.LANCZOS)
    file = BytesIO()
    if picture.format == "JPEG":
        made.save(file, "JPEG", quality=88)
    else:
        made.save(file, "PNG")
    return file.getvalue()


def _crossed(mark: Image, outline: str, inks: shapes.Inks) -> str:
    w, h = shapes.number(mark.width), shapes.number(-mark.height)
    ground = shapes.painted_outline(outline, "chip", "axis", 1, inks)
    return f"{ground} {outline} W n 0 0 m {w} {h} l 0 {h} m {w} 0 l S"
