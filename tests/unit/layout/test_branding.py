"""A brand kit's colours, logo and lines are on the pages, and every colour can be read."""

from base64 import b64encode
from io import BytesIO

import PIL.Image
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.lanes import move_lane
from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.branding import LOGO, branded, branded_palette, mended_colours
from cjm_desktop.layout.contrast import TEXT, contrast, darkened
from cjm_desktop.layout.drawing import Image
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.words.wording import ENGLISH
from tests.unit.layout.drawn import outside, texts_of
from tests.unit.output.maps import DAY, reader, sample

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


def kit(**values: object) -> Brand:
    return Brand.validated({"format": "cjm-desktop/brand", "format_version": 1, **values})


def logo(width: int = 300, height: int = 100) -> Asset:
    file = BytesIO()
    PIL.Image.new("RGB", (width, height), "#AA3300").save(file, "PNG")
    return Asset(media_type="image/png", data=b64encode(file.getvalue()).decode())


@given(COLOURS)
def test_a_colour_is_made_readable_and_no_darker_than_needed(colour: str) -> None:
    found = darkened(colour, "#FFFFFF")
    assert contrast(found, "#FFFFFF") >= TEXT
    assert (found == colour) == (contrast(colour, "#FFFFFF") >= TEXT)


def test_the_kits_colours_take_the_place_of_the_maps() -> None:
    brand = kit(header="#112233", accent="#FFEE00", roles=("#AA0000", "#FFFF00"))
    shown = branded(sample("bouncy-ball-machine"), brand)
    assert shown.map.accent == "#112233"
    colours = lane_colours(shown)
    first, second, third = (colours[lane] for lane in shown.role_lane_ids)
    assert first == third == "#AA0000"
    assert contrast(second, "#FFFFFF") >= TEXT
    assert branded_palette(LIGHT, brand)["accent"] != LIGHT["accent"]


def test_a_role_that_moves_keeps_the_kits_colour_of_its_look() -> None:
    brand = kit(roles=("#AA0000", "#0000AA", "#006600"))
    document = sample("bouncy-ball-machine")
    before = lane_colours(branded(document, brand))
    moved = move_lane(document, document.role_lane_ids[2], 0).apply(document)
    assert lane_colours(branded(moved, brand)) == before


def test_colours_that_were_mended_are_told() -> None:
    brand = kit(accent="#3E63DD", roles=("#FFFF00", "#AA0000", "#FFFF00"))
    assert [pair.given for pair in mended_colours(brand)] == ["#FFFF00"]


def test_logo_and_lines_are_on_every_page() -> None:
    brand = kit(logo=logo().__dict__, footer="Acme AB", confidentiality="Confidential")
    laid = pages(sample("bouncy-ball-machine"), ENGLISH, PrintRequest(brand=brand, day=DAY))
    for page in laid:
        top, *_, bottom = page.pieces
        head = next(item for item in top.figures() if item.figure.marks and item.figure.width)
        (picture,) = (mark for mark in head.figure.marks if isinstance(mark, Image))
        assert (picture.asset, picture.ground) == (LOGO, None)
        assert abs(picture.width / picture.height - 3) < 0.01
        assert outside(head.figure) == []
        (foot,) = bottom.figures()
        assert "Acme AB · Confidential" in texts_of(foot.figure.marks)


def test_a_file_shows_the_logo_that_no_map_has() -> None:
    brand = kit(logo=logo().__dict__)
    options = ExportOptions("A4", sections=("gap",), brand=brand, day=DAY)
    (page, *_) = reader(pdf_bytes(sample("bouncy-ball-machine"), options)).pages
    assert len(page.images) == 1
    assert "brand-logo" not in sample("bouncy-ball-machine").assets
