"""Pictures in a PDF: in their place, undistorted, no larger than needed; broken ones are seen."""

import pytest
from PIL.PngImagePlugin import PngImageFile

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset, Persona
from cjm_desktop.layout.drawing import Image, Rect
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.words.wording import ENGLISH
from tests.tall import tall_asset
from tests.unit.output.maps import DAY, a_map, asset, made, picture, reader, rendered, text_of

SCALE = 4
Colour = tuple[int, int, int]


def with_portrait(portrait: Asset | None) -> Document:
    persona = Persona(order="a0", name="Ivan", lane="l1", portrait="a1")
    assets = {} if portrait is None else {"a1": portrait}
    return a_map({}, personas={"m1": persona}, assets=assets)


def place(document: Document) -> Rect:
    """Find where the layout put the portrait, in points from the page's top left corner."""
    piece = pages(document, ENGLISH, PrintRequest(page="fit", sections=("map",), day=DAY))[
        0
    ].pieces[1]
    ((x, y, mark),) = [
        (x, y, mark)
        for x, y, figure in piece.drawing.figures()
        for mark in figure.marks
        if isinstance(mark, Image)
    ]
    return Rect(piece.x + x + mark.x, piece.y + y + mark.y, mark.width, mark.height)


def seen(document: Document, across: float, down: float) -> Colour:
    """Give the colour on the page at a part of the portrait's width and height."""
    at = place(document)
    image = rendered(made(document, page="fit", sections=("map",)), scale=SCALE)
    found = image.getpixel(
        (int((at.x + across * at.width) * SCALE), int((at.y + down * at.height) * SCALE))
    )
    assert isinstance(found, tuple)
    return found[0], found[1], found[2]


def near(colour: Colour, other: Colour) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(colour, other, strict=True))


def rgb(token: str) -> Colour:
    red, green, blue = bytes.fromhex(LIGHT[token][1:])
    return red, green, blue


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("size", [(60, 60), (200, 50), (40, 120)])
def test_the_middle_of_a_picture_fills_its_place(kind: str, size: tuple[int, int]) -> None:
    document = with_portrait(picture(*size, kind))
    assert near(seen(document, 0.3, 0.5), (255, 0, 0))
    assert near(seen(document, 0.7, 0.5), (0, 0, 255))
    assert near(seen(document, 0.02, 0.02), rgb("paper"))


def test_what_is_transparent_shows_the_ground() -> None:
    document = with_portrait(picture(60, 60, "PNG", "RGBA"))
    assert near(seen(document, 0.3, 0.5), (255, 0, 0))
    clear = asset(CLEAR_PNG)
    assert near(seen(with_portrait(clear), 0.5, 0.5), rgb("chip"))


@pytest.mark.parametrize(
    "broken",
    [
        None,
        asset(b""),
        asset(b"not a picture"),
        asset(b"\x89PNG\r\n\x1a\n" + b"\0" * 40),
        asset(b"\xff\xd8\xff\xe0", "image/jpeg"),
        asset(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"),
    ],
)
def test_a_broken_picture_shows_as_a_crossed_box(broken: Asset | None) -> None:
    document = with_portrait(broken)
    assert near(seen(document, 0.5, 0.5), rgb("axis"))
    assert near(seen(document, 0.5, 0.25), rgb("chip"))
    assert "Ivan" in text_of(made(document))


def test_a_picture_cut_short_shows_as_a_crossed_box() -> None:
    whole = picture(300, 300, "JPEG")
    cut = Asset(media_type="image/jpeg", data=whole.data[: len(whole.data) // 8 * 4])
    assert near(seen(with_portrait(cut), 0.5, 0.5), rgb("axis"))


def test_a_picture_beyond_the_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PngImageFile, "load", None)
    assert near(seen(with_portrait(tall_asset()), 0.5, 0.5), rgb("axis"))


def test_a_picture_has_no_more_pixels_than_print_needs() -> None:
    page = reader(made(with_portrait(picture(3_000, 3_000)), page="A4")).pages[0]
    (image,) = page.images
    assert image.image is not None
    assert 60 < image.image.width <= 200


CLEAR_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""One pixel that cannot be seen."""
