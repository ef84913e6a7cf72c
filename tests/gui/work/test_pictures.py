"""A picture comes into a map as its pixels, upright; nothing else of its file comes along."""

import struct
import zlib
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import PIL.Image
import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader

from cjm_desktop.desktop.work import encoding, pictures
from cjm_desktop.journey.records import Asset
from cjm_desktop.words.wording import ENGLISH
from tests.tall import tall_png

USES = pytest.mark.parametrize("use", [pictures.WHOLE, pictures.PORTRAIT], ids=["card", "portrait"])
LATITUDE = (59, 1, 54, 1, 4851, 100)
PLACE = struct.pack(">6I", *LATITUDE)


def exif(orientation: int) -> bytes:
    """Say how a camera was held, and where it was."""
    head = b"Exif\0\0MM\0\x2a" + struct.pack(">I", 8)
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(">HHII", 0x8825, 4, 1, 38)
    first = struct.pack(">H", 2) + entries + bytes(4)
    latitude = struct.pack(">HHII", 0x0002, 5, 3, 56)
    return head + first + struct.pack(">H", 1) + latitude + bytes(4) + PLACE


def photograph(side: int = 64) -> bytes:
    """Make a JPEG twice as wide as high, red at the left, that was taken with the camera turned."""
    image = PIL.Image.new("RGB", (2 * side, side), "blue")
    image.paste("red", (0, 0, side, side))
    file = BytesIO()
    image.save(file, "JPEG", quality=95)
    data, segment = file.getvalue(), exif(6)
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + data[2:]


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def drawn(mode: str = "RGB", colour: str = "#3E63DD") -> bytes:
    file = BytesIO()
    PIL.Image.new(mode, (40, 30), colour).save(file, "PNG")
    return file.getvalue()


def talkative() -> bytes:
    """Make a PNG that says who made it, with something behind its end."""
    data = drawn()
    after_header = 8 + 25
    said = chunk(b"tEXt", b"Author\0Eva Secret") + chunk(b"iTXt", b"XML\0\0\0\0\0<x:secret/>")
    return data[:after_header] + said + data[after_header:] + b"secret behind the end"


def polyglot() -> bytes:
    """Make a JPEG that is a zip file, too."""
    file = BytesIO(photograph())
    with ZipFile(file, "a") as archive:
        archive.writestr("secret.txt", "secret")
    return file.getvalue()


def content(asset: Asset) -> bytes:
    return b64decode(asset.data)


def taken(data: bytes, use: pictures.Use = pictures.WHOLE) -> Asset:
    return pictures.from_data(data, "a", use, ENGLISH)


def noise(width: int, height: int) -> QImage:
    pixels = PIL.Image.effect_noise((width, height), 90).convert("RGB").tobytes()
    return QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def test_a_photograph_comes_in_upright() -> None:
    shown = QImage.fromData(content(taken(photograph())))
    assert shown.size().toTuple() == (64, 128)
    assert shown.pixelColor(32, 20).red() > 200, "what was at the left is at the top"
    assert shown.pixelColor(32, 108).blue() > 200


@USES
def test_where_it_was_taken_stays_outside(use: pictures.Use) -> None:
    data = photograph(600)
    assert PLACE in data
    assert b"Exif" in data
    inside = content(taken(data, use))
    assert PLACE not in inside
    assert b"Exif" not in inside


@USES
@pytest.mark.parametrize("data", [talkative(), polyglot()], ids=["PNG", "JPEG and zip"])
def test_what_a_file_says_and_hides_stays_outside(data: bytes, use: pictures.Use) -> None:
    assert b"ecret" in data
    inside = content(taken(data, use))
    assert not QImage.fromData(inside).isNull()
    assert b"ecret" not in inside
    assert b"PK" not in inside
    assert QImage.fromData(inside).textKeys() == []


def test_a_profile_becomes_the_screens_own_colours() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 100, 50))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    inside = content(pictures.from_image(image, "a", pictures.WHOLE, ENGLISH))
    assert b"iCCP" not in inside
    assert b"ICC_PROFILE" not in inside
    assert QImage.fromData(inside).pixelColor(4, 4).red() > 205


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (drawn(), "image/png"),
        (drawn("RGBA", "#3E63DD40"), "image/png"),
        (drawn("RGBA", "#3E63DDFF"), "image/png"),
        (drawn("P"), "image/png"),
    ],
    ids=["flat", "clear", "opaque", "of a palette"],
)
def test_what_is_flat_or_clear_loses_nothing(data: bytes, media_type: str) -> None:
    asset = taken(data)
    assert asset.media_type == media_type
    before = QImage.fromData(data).convertToFormat(QImage.Format.Format_ARGB32)
    after = QImage.fromData(content(asset))
    assert after.convertToFormat(QImage.Format.Format_ARGB32) == before


def test_a_photograph_is_written_as_one_even_if_it_could_be_clear() -> None:
    image = noise(300, 200).convertToFormat(QImage.Format.Format_ARGB32)
    asset = pictures.from_image(image, "a", pictures.WHOLE, ENGLISH)
    assert asset.media_type == "image/jpeg"
    assert len(content(asset)) < 300 * 200 * 3 / 2
    image.setPixelColor(299, 199, QColor(0, 0, 0, 254))
    assert pictures.from_image(image, "a", pictures.WHOLE, ENGLISH).media_type == "image/png"


def test_the_same_picture_is_the_same_bytes() -> None:
    assert taken(photograph()) == taken(photograph())
    assert taken(talkative()) == taken(drawn())


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 70, 0, 0, 54, 40, 2, 2, 1, 32, 0, 16, 0, 0, 0, 0)
        + bytes(16),
        b"P6 1 1 255 abc",
        b"<html><img src='file:///etc/passwd'></html>",
    ],
    ids=["SVG", "BMP", "PPM", "HTML"],
)  # fmt: skip
def test_no_other_format_is_decoded(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QImageReader, "read", None)
    with pytest.raises(pictures.Refused, match="take a PNG or JPEG"):
        taken(data)


@USES
def test_a_file_over_the_limit_says_so(
    tmp_path: Path, use: pictures.Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tall.png"
    path.write_bytes(tall_png())
    with pytest.raises(pictures.Refused, match="60 million pixels"):
        pictures.from_file(path, use, ENGLISH)
    monkeypatch.setattr(pictures, "LARGEST_FILE", 100)
    with pytest.raises(pictures.Refused, match="too large to be opened"):
        pictures.from_file(path, use, ENGLISH)


def test_a_picture_that_takes_too_much_room_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_ASSET_BYTES", 1_000)
    with pytest.raises(pictures.Refused, match="at most 20 MB"):
        pictures.from_image(noise(300, 200), "a", pictures.WHOLE, ENGLISH)


def test_what_another_program_copied_is_decoded_here_within_the_limits() -> None:
    data = QMimeData()
    data.setData("image/png", QByteArray(talkative()))
    assert content(pictures.from_mime(data, pictures.WHOLE, ENGLISH)) == content(taken(drawn()))
    data.setData("image/png", QByteArray(tall_png()))
    with pytest.raises(pictures.Refused, match="60 million pixels"):
        pictures.from_mime(data, pictures.WHOLE, ENGLISH)


def test_a_copied_file_is_taken_as_if_it_was_chosen(tmp_path: Path) -> None:
    path = tmp_path / "taken.jpg"
    path.write_bytes(photograph())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    found = pictures.from_mime(data, pictures.WHOLE, ENGLISH)
    assert found.name == "taken.jpg"
    assert PLACE not in content(found)
