"""The fonts of a brand kit: each is judged when the kit is read, and kept with it."""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from pydantic_core import from_json, to_json

from cjm_desktop.journey.brand import Brand, BrandFont, BrandFonts
from cjm_desktop.storage import reading
from cjm_desktop.storage.errors import BadRecord
from cjm_desktop.storage.font_files import MAX_FONT_BYTES, font_fault

_FACES = tuple(BrandFonts.defaults)


def with_fonts(brand: Brand, path: Path) -> Brand:
    """Give a kit with its fonts in it; LoadError says which of them is not taken, and why."""
    if brand.fonts is None:
        return brand
    given = {name: getattr(brand.fonts, name) for name in _FACES}
    fonts = {
        name: None if font is None else _font(font, name, path) for name, font in given.items()
    }
    return brand.replaced(fonts=BrandFonts(**fonts))


def as_kept(data: bytes, brand: Brand) -> bytes:
    """Give the bytes of a kit with the fonts in it that it only named."""
    fonts: dict[str, BrandFont] = {
        name: font
        for name in _FACES
        if brand.fonts is not None and (font := getattr(brand.fonts, name)) is not None
    }
    written: dict[str, Any] = from_json(data)
    named = [name for name in fonts if not written["fonts"][name].get("data")]
    for name in named:
        written["fonts"][name]["data"] = fonts[name].data
    return to_json(written, indent=2) + b"\n" if named else data


def _font(font: BrandFont, name: str, kit: Path) -> BrandFont:
    field = f"fonts.{name}"
    if font.data:
        _judge(b64decode(font.data), kit, field)
        return font
    if not font.file:
        raise BadRecord("missing", kit, "", f"{field}.file")
    if font.file in (".", "..") or Path(font.file).name != font.file:
        raise BadRecord("invalid", kit, "", f"{field}.file")
    path = kit.with_name(font.file)
    data = reading.read_file(path, MAX_FONT_BYTES)
    _judge(data, path, "")
    return font.replaced(data=b64encode(data).decode())


def _judge(data: bytes, path: Path, field: str) -> None:
    fault = font_fault(data)
    if fault is not None:
        raise BadRecord(fault, path, "", field, {"limit": MAX_FONT_BYTES})
