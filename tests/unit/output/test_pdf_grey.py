"""A map in greys: no other colour in the file, pictures included, and every contrast kept."""

import re
from collections.abc import Iterator
from typing import Any

import PIL.Image
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.journey.records import Persona
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.greys import grey_tone
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.pdf_shapes import Inks
from tests.unit.output.maps import (
    SAMPLES,
    a_map,
    colours_of,
    made,
    picture,
    reader,
    rendered,
    sample,
)

OTHER_COLOURS = re.compile(rb"(?<![\w/#])(rg|RG|k|K|sc|SC|scn|SCN|cs|CS|sh)(?![\w])")
"""The operators that set another colour than a grey (ISO 32000-1, 8.6.8)."""
STRINGS = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)


def streams(pdf: Any) -> Iterator[bytes]:
    """The operators of a file's pages and of its forms, without the text."""
    for page in pdf.pages:
        yield STRINGS.sub(b"", page.get_contents().get_data())
    for xobject in xobjects(pdf):
        if xobject["/Subtype"] == "/Form":
            yield STRINGS.sub(b"", xobject.get_data())


def xobjects(pdf: Any) -> list[Any]:
    every = (pdf.get_object(number) for number in range(1, len(pdf.xref[0]) + 1))
    return [each for each in every if isinstance(each, dict) and "/Subtype" in each
            and each["/Subtype"] in ("/Form", "/Image")]  # fmt: skip


def greys(shown: PIL.Image.Image) -> bool:
    """Whether a picture has more colours than black and white, and all of them are greys."""
    colours = colours_of(shown)
    return len(colours) > 2 and all(len(set(colour)) == 1 for colour in colours)


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_sets_a_colour_but_a_grey(name: str) -> None:
    request = {"sections": (*EVERYTHING, "preparation"), "disqualified": True}
    document = sample(name)
    grey = reader(made(document, **request, grey=True))
    assert [OTHER_COLOURS.findall(stream) for stream in streams(grey) if
            OTHER_COLOURS.search(stream)] == []  # fmt: skip
    # The same is found in colour, or the test would see nothing.
    coloured = reader(made(document, **request))
    assert any(OTHER_COLOURS.search(stream) for stream in streams(coloured))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_grey_too(kind: str) -> None:
    document = a_map(
        personas={"m1": Persona(order="a0", name="Ivan", lane="l1", portrait="i")},
        assets={"i": picture(60, 60, kind)},
    )
    pdf = reader(made(document, sections=("personas",), grey=True))
    images = [each for each in xobjects(pdf) if each["/Subtype"] == "/Image"]
    assert [each["/ColorSpace"] for each in images] == ["/DeviceGray"] * len(images)
    assert images
    assert greys(rendered(made(document, sections=("personas",), grey=True)))


def test_a_transparent_picture_is_grey_too() -> None:
    document = a_map(
        personas={"m1": Persona(order="a0", name="Ivan", lane="l1", portrait="i")},
        assets={"i": picture(60, 60, "PNG", "RGBA")},
    )
    assert greys(rendered(made(document, sections=("personas",), grey=True)))


@given(st.integers(0, 0xFFFFFF))
def test_a_grey_is_as_light_as_its_colour(value: int) -> None:
    colour = f"#{value:06X}"
    tone = float(Inks(LIGHT, grey=True).filling(colour).split()[0])
    assert tone == pytest.approx(grey_tone(colour), abs=1e-4)
    light = tone / 12.92 if tone <= 0.04045 else ((tone + 0.055) / 1.055) ** 2.4
    # So contrasts stay within a hundredth, and text at 4.5 to 1 and marks at 3 to 1.
    assert (light + 0.05) / (luminance(colour) + 0.05) == pytest.approx(1, abs=2e-3)
