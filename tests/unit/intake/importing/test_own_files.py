"""Maps of our own, PDFs that carry them, and pictures."""

import base64
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from cjm_desktop.intake.importing.arrival import arrival, new_map
from cjm_desktop.intake.importing.bringing import brought
from cjm_desktop.intake.importing.material import Material, RefusalCode, Refused
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import random_id
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.files import material

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")


@pytest.fixture(scope="module")
def sample() -> Document:
    return codec.load(SAMPLE)


@pytest.fixture(scope="module")
def pdf(sample: Document) -> bytes:
    options = ExportOptions(sections=("legend",), source=True)
    (data,) = PDF.make(sample, options, Path("a.pdf"))
    return data


def anew(pdf: bytes, **how: Any) -> bytes:
    file = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, **how)
    return file.getvalue()


def begun(read: Material) -> Document:
    empty = new_map(read.title, "en")
    return brought(empty, read, random_id, ENGLISH).patch.apply(empty)


def test_a_map_and_the_map_in_a_pdf_become_what_they_are(sample: Document, pdf: bytes) -> None:
    assert begun(material(SAMPLE.read_bytes(), "a.cjm")) == sample
    assert begun(material(pdf, "a.pdf")) == sample
    assert begun(material(anew(pdf), "a.pdf")) == sample


def test_what_a_library_notes_of_a_damaged_pdf_is_kept_quiet(
    sample: Document, pdf: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    whole = anew(pdf)
    place = whole.rindex(b"startxref") + len(b"startxref\n")
    damaged = whole[:place] + b"0" + whole[place + 1 :]
    assert begun(material(damaged, "a.pdf")) == sample
    assert not caplog.records


def test_a_map_brought_to_another_gives_it_cards_with_their_fields_and_pictures(
    sample: Document,
) -> None:
    read = material(SAMPLE.read_bytes(), "a.cjm")
    base = new_map("Other", "en")
    after = arrival(base, read_material(read, None, "en"), random_id).apply(base)
    assert (len(after.cards), after.map.title) == (len(sample.cards), "Other")
    for each, card in after.cards.items():
        was = sample.cards[each]
        assert (card.title, card.notes, card.kind, card.potential, card.links) == (
            was.title, was.notes, was.kind, was.potential, was.links,
        )  # fmt: skip
    ends = attrgetter("source", "target", "kind", "label")
    assert set(map(ends, after.handoffs.values())) == set(map(ends, sample.handoffs.values()))
    told = {each.text: each.times for each in read_material(read, None, "en").doubts}
    assert told == {"personas": len(sample.personas), "kpis": len(sample.kpis)}
    lanes = {lane.name: (lane.kind, lane.side) for lane in sample.lanes.values()}
    assert all(lanes[lane.name] == (lane.kind, lane.side) for lane in after.lanes.values())


def test_a_pdf_that_holds_no_map_is_refused_with_the_reason(pdf: bytes) -> None:
    locked = anew(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))
    alien = pikepdf.new()
    alien.add_blank_page()
    file = BytesIO()
    alien.save(file)
    cases: list[tuple[bytes, RefusalCode]] = [
        (locked, "encrypted"), (file.getvalue(), "no_map"), (b"%PDF-1.7 nothing", "no_map"),
        (b"no PDF at all", "not_pdf"), (b"%PDF-1.7 vnd.cjm-desktop " * 9, "not_pdf"),
    ]  # fmt: skip
    for data, code in cases:
        with pytest.raises(Refused) as told:
            material(data, "a.pdf")
        assert told.value.code == code


def picture(form: str, **how: Any) -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 20), "#336699").save(file, form, **how)
    return file.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_a_picture_is_a_note_with_it_and_nothing_else_of_its_file(form: str) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "secret place"
    how = {"exif": exif} if form in ("JPEG", "PNG", "WEBP") else {}
    read = material(picture(form, **how), f"At home.{form.lower()}")
    base = new_map("", "en")
    after = arrival(base, read_material(read, None, "en"), random_id).apply(base)
    (card,), (asset,) = after.cards.values(), after.assets.values()
    assert (card.title, card.kind, card.phase) == ("At home", "note", None)
    assert after.assets[str(card.image)] == asset
    data = base64.b64decode(asset.data)
    assert b"secret" not in data
    assert Image.open(BytesIO(data)).size == ((20, 40) if how else (40, 20))


def test_what_is_clear_in_a_picture_stays_clear() -> None:
    file = BytesIO()
    Image.new("RGBA", (4, 4), (1, 2, 3, 9)).save(file, "PNG")
    read = material(file.getvalue(), "a.png")
    data = base64.b64decode(read.assets["picture"].data)
    assert Image.open(BytesIO(data)).getpixel((0, 0)) == (1, 2, 3, 9)
