"""A picture's size is read off its header, and what is too large is known before it is decoded."""

from base64 import b64encode
from io import BytesIO

import PIL.Image
import pytest

from cjm_desktop.journey import pictures
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset
from tests.tall import tall_asset


def asset(data: bytes) -> Asset:
    return Asset(media_type="image/png", data=b64encode(data).decode())


def made(kind: str, **options: object) -> bytes:
    file = BytesIO()
    PIL.Image.new("RGB", (321, 123)).save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        made("PNG"),
        made("JPEG"),
        made("JPEG", progressive=True),
        made("JPEG", exif=b"Exif\0\0" + bytes(60_000), icc_profile=bytes(200_000)),
    ],
    ids=["PNG", "JPEG", "progressive", "after a preview and a profile"],
)
def test_the_size_is_read_off_the_header(data: bytes) -> None:
    assert pictures.size_of(data) == (321, 123)


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", made("PNG")[:20], made("JPEG")[:30], b"\xff\xd8" + b"\xff" * 50],
    ids=["nothing", "GIF", "short PNG", "short JPEG", "filling"],
)
def test_what_has_no_header_has_no_size(data: bytes) -> None:
    assert pictures.size_of(data) is None


@pytest.mark.parametrize(
    ("width", "height", "drawn"),
    [
        (8_160, 6_120, True),
        (30_000, 2_000, True),
        (30_001, 1, False),
        (1, 30_001, False),
        (10_000, 6_001, False),
    ],
)
def test_the_limits_of_what_is_drawn(width: int, height: int, drawn: bool) -> None:
    assert pictures.drawable(width, height) is drawn


def test_the_pictures_that_are_too_large_are_listed() -> None:
    tall, good, broken = tall_asset(), asset(made("PNG")), asset(b"")
    assert len(tall.data) < 300_000
    no_base64 = Asset(media_type="image/png", data="").replaced(data="A")
    document = Document(assets={"g": good, "t": tall, "b": broken, "n": no_base64})
    assert pictures.undrawn(document) == [tall]
