"""The cover names whose journey it is, whatever logo and title there are, on a page of its own."""

from base64 import b64encode
from collections.abc import Sequence
from datetime import date
from io import BytesIO

import PIL.Image
import pytest

from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset, Map
from cjm_desktop.layout.branding import LOGO_DARK, branded
from cjm_desktop.layout.drawing import Box, Image, Rect, Text
from cjm_desktop.layout.front.cover_sheets import cover_figure, cover_sheets, has_cover
from cjm_desktop.layout.front.logo_ground import Logo, cover_logo
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.text import width
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.layout.drawn import outside, texts_of
from tests.unit.layout.front.told import rows
from tests.unit.output.maps import a_map

DAY = date(2026, 11, 26)
COVER = PrintRequest(sections=("cover",), day=DAY)
LONG = " ".join(["Whatever comes between the first look and the signature"] * 6)[:300]
SHAPES = pytest.mark.parametrize("size", [(600, 40), (40, 600), (300, 300)], ids=str)
WAYS = pytest.mark.parametrize("portrait", [False, True])


def with_logo(
    size: tuple[int, int], title: str = "Buying", colour: tuple[int, ...] = (255, 0, 0, 255)
) -> Document:
    file = BytesIO()
    PIL.Image.new("RGBA", size, colour).save(file, "PNG")
    logo = Asset(name="logo.png", media_type="image/png", data=b64encode(file.getvalue()).decode())
    return Document(map=Map(title=title, client="Fjeder", logo="a"), assets={"a": logo})


def drawn_logo(bars: Sequence[tuple[int, tuple[int, ...]]], accent: str = "#1F2D5C") -> Document:
    """Make a map whose logo is bars of some widths and colours on nothing."""
    picture, x = PIL.Image.new("RGBA", (320, 120), (0, 0, 0, 0)), 20
    for wide, colour in bars:
        picture.paste((*colour, 255), (x, 20, x + wide, 100))
        x += wide
    file = BytesIO()
    picture.save(file, "PNG")
    logo = Asset(name="logo.png", media_type="image/png", data=b64encode(file.getvalue()).decode())
    about = Map(title="Buying", client="Fjeder", logo="a", accent=accent)
    return Document(map=about, assets={"a": logo})


def test_it_names_map_client_day_state_and_authors() -> None:
    document = Document(
        map=Map(title="Buying", client="Fjeder", authors=("Ann", "Bo"), variant="Norway")
    )
    assert rows(cover_sheets(document, ENGLISH, COVER)) == [
        "Buying Fjeder Date 26 November 2026 Journey As is · Norway Authors Ann, Bo"
    ]


def test_the_day_is_written_as_the_language_does() -> None:
    said = rows(cover_sheets(a_map(), Wording.of("sv"), COVER))
    assert "26 november 2026" in said[0]


def test_one_role_alone_is_named() -> None:
    request = PrintRequest(sections=("cover",), roles=("l1",), day=DAY)
    assert "Boss" in rows(cover_sheets(a_map(), ENGLISH, request))[0]


@WAYS
@SHAPES
def test_a_logo_keeps_its_shape_on_white_above_the_accent(
    size: tuple[int, int], portrait: bool
) -> None:
    document = with_logo(size)
    wide, high = (595.0, 842.0) if portrait else (842.0, 595.0)
    figure = cover_figure(document, wide, high, COVER, ENGLISH)
    (logo,) = (mark for mark in figure.marks if isinstance(mark, Image))
    accent = next(mark for mark in figure.marks if isinstance(mark, Box))
    assert logo.width / logo.height == pytest.approx(size[0] / size[1])
    assert logo.ground is None
    assert logo.y > 20
    assert logo.y + logo.height < accent.y - 20


@WAYS
@SHAPES
def test_a_kits_logo_for_dark_ground_stands_on_the_accent(
    size: tuple[int, int], portrait: bool
) -> None:
    white = with_logo(size, colour=(255, 255, 255, 255)).assets["a"]
    kit = Brand(format="cjm-desktop/brand", format_version=1, logo_dark=white)
    wide, high = (595.0, 842.0) if portrait else (842.0, 595.0)
    document = branded(with_logo(size), kit)
    figure = cover_figure(document, wide, high, COVER, ENGLISH)
    accent = next(mark for mark in figure.marks if isinstance(mark, Box))
    assert (accent.x, accent.y, accent.width, accent.height) == (0, 0, wide, high)
    (logo,) = (mark for mark in figure.marks if isinstance(mark, Image))
    assert logo.asset == LOGO_DARK
    assert logo.width / logo.height == pytest.approx(size[0] / size[1])
    title = next(mark for mark in figure.marks if isinstance(mark, Text))
    assert 20 < logo.y < logo.y + logo.height < title.y - title.size
    # On a light accent it could not be seen: the other one is on white.
    light = branded(with_logo(size), kit.replaced(header="#FFE08A"))
    figure = cover_figure(light, wide, high, COVER, ENGLISH)
    assert [mark.asset for mark in figure.marks if isinstance(mark, Image)] == ["a"]


@pytest.mark.parametrize(
    ("logo", "accent", "on_accent"),
    [
        ((255, 255, 255), "#1F2D5C", True),
        ((236, 240, 246), "#1F2D5C", True),
        ((255, 255, 255), "#FFE08A", False),
        ((255, 210, 0), "#1F2D5C", False),
        ((31, 45, 92), "#1F2D5C", False),
    ],
    ids=["white", "nearly white", "white, but so is the accent", "yellow", "dark"],
)
def test_a_logo_stands_where_it_can_be_seen(
    logo: tuple[int, ...], accent: str, on_accent: bool
) -> None:
    document = drawn_logo([(200, logo)], accent)
    figure = cover_figure(document, 842, 595, COVER, ENGLISH)
    ground = next(mark for mark in figure.marks if isinstance(mark, Box))
    assert (ground.y == 0) is on_accent
    assert [mark.asset for mark in figure.marks if isinstance(mark, Image)] == ["a"]


def test_a_logo_of_two_colours_goes_by_most_of_its_ink() -> None:
    white, blue, black = (255, 255, 255), (40, 90, 220), (0, 0, 0)
    mostly_white = cover_logo(drawn_logo([(150, white), (50, blue)]))
    yellow_and_black = cover_logo(drawn_logo([(120, (255, 240, 60)), (80, black)]))
    assert mostly_white is not None
    assert mostly_white.on_accent
    assert yellow_and_black is not None
    assert not yellow_and_black.on_accent


def test_a_picture_with_a_ground_of_its_own_stays_on_white() -> None:
    document = with_logo((300, 100), colour=(255, 255, 255, 255))
    assert cover_logo(document) == Logo("a", False, 1.0)


@pytest.mark.parametrize(
    "title",
    ["An electric bike by subscription", "Att lämna lönerna till någon annan", LONG[:120]],
)
def test_no_line_of_a_title_has_a_short_rest_alone(title: str) -> None:
    document = Document(map=Map(title=title))
    figure = cover_figure(document, 842, 595, COVER, ENGLISH)
    texts = [mark for mark in figure.marks if isinstance(mark, Text) and mark.font == "bold"]
    assert " ".join(texts_of(texts)) == title
    widths = [width(mark.text, "bold", mark.size) for mark in texts]
    assert len(widths) > 1
    assert widths[-1] > 0.6 * max(widths)


def test_without_a_logo_the_accent_takes_the_whole_page() -> None:
    figure = cover_figure(a_map(), 842, 595, COVER, ENGLISH)
    accent = next(mark for mark in figure.marks if isinstance(mark, Box))
    assert (accent.x, accent.y, accent.width, accent.height) == (0, 0, 842, 595)


def test_a_logo_that_cannot_be_read_is_left_out() -> None:
    broken = Asset(name="x", media_type="image/png", data="AAAA")
    document = Document(map=Map(title="Buying", logo="a"), assets={"a": broken})
    figure = cover_figure(document, 842, 595, COVER, ENGLISH)
    assert not [mark for mark in figure.marks if isinstance(mark, Image)]


@WAYS
@pytest.mark.parametrize("title", [LONG, "W" * 300, "Verfahrensanweisung" * 4], ids=len)
def test_a_long_title_is_whole_and_clear_of_the_foot(title: str, portrait: bool) -> None:
    wide, high = (595.0, 842.0) if portrait else (842.0, 595.0)
    document = with_logo((600, 40), title)
    figure = cover_figure(document, wide, high, COVER, ENGLISH, "Strictly confidential")
    assert not outside(figure)
    said = "".join(texts_of(figure.marks)).replace(" ", "")
    assert title.replace(" ", "") in said
    foot = min(mark.y for mark in figure.marks if isinstance(mark, Text) and mark.text == "Date")
    heading = [mark.y for mark in figure.marks if isinstance(mark, Text) and mark.font == "bold"]
    assert max(heading) < foot - 20


@WAYS
def test_no_line_ends_within_a_word_that_has_room_for_itself(portrait: bool) -> None:
    document = Document(map=Map(title="Buying a bouncy-ball machine that bounces"))
    request = PrintRequest(sections=("cover",), portrait=portrait, day=DAY)
    title = [mark.text for sheet in cover_sheets(document, ENGLISH, request)
             for item in sheet.drawing.figures() for mark in item.figure.marks
             if isinstance(mark, Text) and mark.font == "bold"]  # fmt: skip
    assert " ".join(title) == document.map.title
    assert not any(line.endswith("-") for line in title)


def test_no_header_and_no_footer_are_on_it() -> None:
    (page,) = pages(a_map(), ENGLISH, COVER)
    top, cover, bottom = page.pieces
    assert not texts_of(mark for piece in (top, bottom) for item in piece.drawing.figures()
                        for mark in item.figure.marks)  # fmt: skip
    area = Rect(cover.x, cover.y, cover.drawing.width * cover.scale,
                cover.drawing.height * cover.scale)  # fmt: skip
    assert tuple(area) == pytest.approx((0, 0, page.width, page.height), abs=0.01)


def test_a_map_without_a_name_has_none() -> None:
    assert not has_cover(Document())
    assert has_cover(Document(map=Map(client="Fjeder")))
