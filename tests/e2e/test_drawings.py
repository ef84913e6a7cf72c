"""A drawing looks as the PDF does, in two programs that draw it: Chromium, and the toolkit."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from cjm_desktop.output.exporters import PDF, SVG
from cjm_desktop.output.options import ExportOptions
from tests.e2e.browser import browser
from tests.unit.output.maps import DAY, sample

pytestmark = pytest.mark.e2e
SMALL = (120, 80)
"""So small, letters of another font are the same grey, and a box in another place is not."""
ALIKE = 0.4
"""By so much of what is drawn, two pictures may differ: letters of other fonts are as wide."""
SECTIONS = ("map", "gap", "presence", "kpis")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    yield from browser()


@pytest.fixture(scope="module", params=SECTIONS)
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first page of a section as SVG and as PDF."""
    folder = tmp_path_factory.mktemp("drawn")
    options = ExportOptions("A3", sections=(request.param,), map_pages="one", day=DAY)
    document = sample("bouncy-ball-machine")
    SVG.export(document, folder / "page.svg", options)
    PDF.export(document, folder / "page.pdf", options)
    return folder


def small(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").resize(SMALL, Image.Resampling.BOX)


def paper(files: Path) -> Image.Image:
    with pypdfium2.PdfDocument(files / "page.pdf") as made:
        return small(made[0].render(scale=1).to_pil())


def likeness(seen: Image.Image, files: Path) -> float:
    """Say how much a picture differs from paper, beside how much that differs from nothing."""
    drawn = paper(files)
    return difference(seen, drawn) / difference(drawn, Image.new("RGB", SMALL, "white"))


def difference(one: Image.Image, other: Image.Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def test_in_a_browser_it_is_what_is_on_paper(files: Path, chromium: Any) -> None:
    context = chromium.new_context(viewport={"width": 1191, "height": 842}, offline=True)
    page = context.new_page()
    page.goto((files / "page.svg").as_uri())
    seen = small(Image.open(BytesIO(page.locator("svg").first.screenshot())))
    context.close()
    assert likeness(seen, files) < ALIKE < likeness(ImageOps.mirror(seen), files)


def test_in_the_toolkit_it_is_what_is_on_paper(files: Path, qapp: object) -> None:
    renderer = QSvgRenderer(str(files / "page.svg"))
    assert renderer.isValid()
    image = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a name of a format
    seen = small(Image.open(BytesIO(buffer.data().data())))
    assert likeness(seen, files) < ALIKE < likeness(ImageOps.mirror(seen), files)
