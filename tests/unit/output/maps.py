"""A small map with everything that a page can show, and helpers to read PDFs by other libraries."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import PIL.Image
import pypdf
import pypdfium2
from pypdfium2 import raw

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset, Card, Lane, Map, Persona, Phase
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec

DAY = date(2026, 11, 21)
ORDERS = [f"a{digit}" for digit in "0123456789ABCDEFGHIJ"]
SAMPLES = ("bouncy-ball-machine", "studsbollsmaskin")


def sample(name: str) -> Document:
    return codec.load(resource("samples", f"{name}.cjm"))


def template(name: str) -> Document:
    return codec.load(resource("templates", f"{name}.cjm"))


def a_map(cards: dict[str, Card] | None = None, **tables: Any) -> Document:
    """Give a map of two phases and two roles, the roles' lanes around a topic."""
    return Document(
        **{
            "map": Map(title="Buying", client="Client & Co", authors=("Ann", "Bo"), language="en"),
            "phases": {
                "p1": Phase(order="a0", name="Trigger", goal="See why"),
                "p2": Phase(order="a1", name="Choice", goal="Choose well"),
            },
            "lanes": {
                "l1": Lane(order="a0", name="Boss"),
                "l2": Lane(order="a1", name="User"),
                "lt": Lane(order="a2", name="Ideas", kind="topic"),
                "lx": Lane(order="a3", name="Mood", kind="experience"),
                "lg": Lane(order="a4", name="Worth", kind="gap"),
            },
            "personas": {"m1": Persona(order="a0", name="Ivan Example", lane="l1")},
            "cards": cards if cards is not None else some_cards(),
            **tables,
        }
    )


def some_cards() -> dict[str, Card]:
    """Fill each cell of the roles with one touchpoint, in another order than they are read."""
    places = [("p2", "l2"), ("p1", "l1"), ("p2", "l1"), ("p1", "l2")]
    return {
        f"c{n}": Card(
            phase=phase, lane=lane, order="a0", title=f"Card {phase} {lane}", potential=8, effort=n
        )
        for n, (phase, lane) in enumerate(places)
    }


def touchpoints(count: int) -> dict[str, Card]:
    return {
        f"c{n:03}": Card(
            phase="p1", lane="l1", order=f"b{n:02}" + "V", title=f"Touchpoint {n}", potential=8,
            effort=n % 10,
        )
        for n in range(count)
    }  # fmt: skip


def picture(width: int, height: int, kind: str = "PNG", mode: str = "RGB") -> Asset:
    """Make an asset that is red at the left and blue at the right."""
    image = PIL.Image.new(mode, (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    file = BytesIO()
    image.save(file, kind)
    return asset(file.getvalue(), f"image/{kind.lower()}")


def asset(data: bytes, media_type: str = "image/png") -> Asset:
    return Asset.validated({"media_type": media_type, "data": b64encode(data).decode()})


def made(document: Document, **options: Any) -> bytes:
    return pdf_bytes(document, ExportOptions(**{"day": DAY, **options}))


def reader(data: bytes) -> Any:
    """Open a PDF by pypdf, whose types know too little of what is in a dictionary."""
    return pypdf.PdfReader(BytesIO(data), strict=True)


def text_of(data: bytes, page: int = 0) -> str:
    """Extract a page's text by pdfium, in the order of the content."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        return str(pdf[page].get_textpage().get_text_range())
    finally:
        pdf.close()


class Glyph(NamedTuple):
    """A character and where its origin is, in points from the page's lower left corner."""

    char: str
    x: float
    y: float


def glyphs(data: bytes, page: int) -> Iterator[Glyph]:
    """Go through a page's visible characters as pdfium finds them."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        text = pdf[page].get_textpage()
        for index in range(text.count_chars()):
            char = chr(raw.FPDFText_GetUnicode(text, index))
            if raw.FPDFText_IsGenerated(text, index) == 1 or char.isspace():
                continue
            x, y = raw.c_double(), raw.c_double()
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            # pdfium marks a hyphen at the end of a line by a code of its own.
            yield Glyph("-" if char == "\x02" else char, x.value, y.value)
    finally:
        pdf.close()


def colours_of(picture: PIL.Image.Image) -> set[bytes]:
    """Give the colours that a picture has, each as its red, green and blue."""
    raw_bytes = picture.convert("RGB").tobytes()
    return {raw_bytes[start : start + 3] for start in range(0, len(raw_bytes), 3)}


def rendered(data: bytes, page: int = 0, scale: float = 1) -> PIL.Image.Image:
    pdf = pypdfium2.PdfDocument(data)
    try:
        picture: PIL.Image.Image = pdf[page].render(scale=scale).to_pil()
        return picture.convert("RGB")
    finally:
        pdf.close()


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
