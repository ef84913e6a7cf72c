"""The shipped icons can be tinted, are drawn in the sizes desktops ask for, and have licences."""

import runpy
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from cjm_desktop.paths import icon

ROOT = Path(__file__).resolve().parents[2]
INTERFACE = sorted(icon("lucide").glob("*.svg"))


def test_there_are_interface_icons_and_their_licence() -> None:
    assert len(INTERFACE) >= 50
    assert "ISC License" in icon("lucide", "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", INTERFACE, ids=lambda path: path.stem)
def test_interface_icon_is_of_one_grid_and_takes_a_tint(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256])
def test_application_icon_has_its_sizes(size: int) -> None:
    with Image.open(icon("app", f"cjm-desktop-{size}.png")) as picture:
        assert picture.size == (size, size)
        assert picture.getpixel((0, 0)) == (0, 0, 0, 0), "the corner is transparent"
        assert picture.getpixel((size // 2, size // 8)) == (0x1F, 0x2D, 0x5C, 255)


def test_the_prepared_outlines_are_those_of_the_icons() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "make_icon_outlines.py"))
    assert script["OUTLINES"].read_text(encoding="utf-8") == script["made"]()
