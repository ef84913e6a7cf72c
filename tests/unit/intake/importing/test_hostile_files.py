"""Files made to do harm, of every format: refused with a sentence that says why and where."""

import base64
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from cjm_desktop.intake.importers import IMPORTERS, importer_of
from cjm_desktop.intake.importing.material import RefusalCode, Refused
from cjm_desktop.intake.importing.words import refusal
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.explain import sentence
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.files import workbook
from tests.unit.intake.importing.test_cjml import cjml, journey, point
from tests.unit.intake.importing.test_drawio import LANES, drawing
from tests.unit.intake.importing.test_slides import deck, first
from tests.unit.intake.importing.test_word_documents import document, paragraph

LAUGHS = "".join(f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "ha"}{n}">' for n in range(10))
TYPED = f"<?xml version='1.0'?>\n<!DOCTYPE CJML [{LAUGHS}]>\n"
OUTSIDE = '<?xml version="1.0"?>\n<!DOCTYPE CJML SYSTEM "file:///etc/passwd">\n'
DECK = deck(first)


def refused(data: bytes | str, name: str) -> tuple[RefusalCode, str]:
    given = data.encode() if isinstance(data, str) else data
    importer = importer_of(Path(name), given)
    assert importer is not None
    with pytest.raises(Refused) as told:
        importer.read(given, Path(name), "en")
    return told.value.code, refusal(told.value, ENGLISH)


def packed(data: bytes) -> str:
    deflate = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return base64.b64encode(deflate.compress(data) + deflate.flush()).decode()


def with_file(data: bytes, name: str, content: bytes) -> bytes:
    """Give an archive with another file in it, or in the place of one."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return file.getvalue()


BUYS = point(1, "u1", "Buys")
XML: list[tuple[bytes | str, RefusalCode, str]] = [
    (TYPED + cjml(journey(point(1, "u1", "&l9;"))).partition("\n")[2], "entities", "line 2"),
    (OUTSIDE + cjml(journey(BUYS)).partition("\n")[2], "entities", "line 2, column 1"),
    (cjml(journey(BUYS)).replace("</touchpoints>", ""), "xml", "line "),
    ("<CJML>" + "<a>" * 700_000, "elements", "600,000"),
    ("<CJML " + " ".join(f"a{n}=''" for n in range(20)) + " b='" + '"' * 3_100_000 + "'/>",
     "elements", "3,000,000"),
    ("<CJML>" + "<a>" * 250_000 + "</a>" * 250_000 + "</CJML>", "empty", "nothing"),
    ("<CJML/>", "empty", "nothing"),
    ('<?xml version="1.0" encoding="klingon"?><CJML/>', "xml", "line 1"),
    (cjml(journey("".join(f'<a xmlns="u{n}"/>' for n in range(5)))), "empty", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code", "where"), XML, ids=range(len(XML)))
def test_xml(data: bytes | str, code: RefusalCode, where: str) -> None:
    found, said = refused(data, "a.xml")
    assert found == code
    assert where in said


DRAWINGS: list[tuple[str, RefusalCode, str]] = [
    (drawing(packed(b"%3C" * 50_000_000)), "unpacked", "Page-1: "),
    (drawing(packed((TYPED + LANES).encode())), "entities", "Page-1: line 2"),
    (drawing("no base at all!"), "xml", "Page-1"), (drawing(""), "empty", "nothing"),
    (drawing(LANES).replace("value=", "data=").replace("label=", "data="), "empty", "nothing"),
    (drawing(LANES).replace("Search", "x" * 100_001), "cell", "100,000"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code", "where"), DRAWINGS, ids=range(len(DRAWINGS)))
def test_drawings(data: str, code: RefusalCode, where: str) -> None:
    found, said = refused(data, "a.drawio")
    assert found == code
    assert where in said


def test_a_drawing_whose_cells_stand_in_each_other_in_a_ring_is_read() -> None:
    ring = drawing(LANES.replace('id="pool"', 'id="pool" x="1"').replace(
        'parent="1"><mxGeometry x="100"', 'parent="l1"><mxGeometry x="100"'))  # fmt: skip
    importer = importer_of(Path("a.drawio"), ring.encode())
    assert importer is not None
    assert importer.read(ring.encode(), Path("a.drawio"), "en").rows


HEAD = "kind: cjm\nphases: [{name: A}]\n"
LOL = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
YAML: list[tuple[str, RefusalCode, str]] = [
    (HEAD + LOL, "repeated", "line "), (HEAD + "b: &b [*b]", "recursive", "line 3, column 8"),
    (HEAD + "c: &c {d: &d [*c]}", "recursive", "line 3"),
    (HEAD + "d: " + "[" * 40 + "]" * 40, "deep", "line 3"),
    (HEAD + "e: [", "yaml", "line "), (HEAD + "\tf: g", "yaml", "line 3"),
    (HEAD + "g: *nobody", "yaml", "line 3"), (HEAD + "h: " + "[x]," * 3 + "\nh", "yaml", "line"),
    (HEAD + "i: [" + "x," * 300_000 + "]", "repeated", "200,000"),
    (HEAD + "actions: !!python/object/apply:os.system ['true']", "empty", "nothing"),
    ("kind: cjm", "empty", "nothing"), ("- 1\n- 2", "empty", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code", "where"), YAML, ids=range(len(YAML)))
def test_yaml(data: str, code: RefusalCode, where: str) -> None:
    found, said = refused(data, "a.yaml")
    assert found == code
    assert where in said


SLIDE = "ppt/slides/slide1.xml"
DECKS: list[tuple[bytes, RefusalCode, str]] = [
    (with_file(DECK, "../../evil.xml", b"<a/>"), "outside", "../../evil.xml"),
    (with_file(DECK, "/etc/evil", b"a"), "outside", "/etc/evil"),
    (with_file(DECK, "a\\..\\..\\evil", b"a"), "outside", "evil"),
    (with_file(DECK, SLIDE, TYPED.encode() + b"<p/>"), "entities", SLIDE),
    (with_file(DECK, SLIDE, b"<p:sld"), "no_slides", "damaged"),
    (with_file(DECK, SLIDE, b"<p:sp>" * 60_000), "elements", "30,000"),
    (with_file(DECK, "ppt/media/bomb", bytes(301_000_000)), "unpacked", "too large"),
    (with_file(DECK, "ppt/bomb.xml", b" " * 41_000_000), "unpacked", "too large"),
    (DECK[:-300], "no_slides", "damaged"), (b"PK\x03\x04", "no_slides", "damaged"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "locked", "password"), (deck(), "empty", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code", "where"), DECKS, ids=range(len(DECKS)))
def test_decks(data: bytes, code: RefusalCode, where: str) -> None:
    found, said = refused(data, "a.pptx")
    assert found == code
    assert where in said


WORD = document(paragraph("x"))
TEXT = "word/document.xml"
DOCUMENTS: list[tuple[bytes, RefusalCode, str]] = [
    (with_file(WORD, TEXT, TYPED.encode() + b"<a/>"), "entities", f"{TEXT}: line 2"),
    (with_file(WORD, TEXT, b"<a>"), "xml", f"{TEXT}: line 1"),
    (with_file(WORD, TEXT, b"<a>" * 700_000), "elements", "600,000"),
    (with_file(WORD, TEXT, b" " * 21_000_000), "unpacked", "too large"),
    (with_file(WORD, "../evil", b""), "outside", "../evil"), (DECK, "no_document", "damaged"),
    (WORD[:-100], "no_document", "damaged"), (document(), "empty", "nothing"),
    (with_file(WORD, TEXT, b"<p>" * 200_000 + b"</p>" * 200_000), "empty", "nothing"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "locked_document", "password"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code", "where"), DOCUMENTS, ids=range(len(DOCUMENTS)))
def test_documents(data: bytes, code: RefusalCode, where: str) -> None:
    found, said = refused(data, "a.docx")
    assert found == code
    assert where in said


def test_macros_are_not_looked_at() -> None:
    data = with_file(DECK, "ppt/vbaProject.bin", b"\xcc\x61" * 1_000)
    importer = importer_of(Path("a.pptm"), data)
    assert importer is not None
    assert len(importer.read(data, Path("a.pptm"), "en").rows) == 6


def png_of(width: int, height: int) -> bytes:
    """Give a picture that says of itself how large it is, and holds nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (len(data).to_bytes(4, "big") + name + data
                + zlib.crc32(name + data).to_bytes(4, "big"))  # fmt: skip

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b""))


PICTURES: list[tuple[bytes, RefusalCode]] = [
    (png_of(10_000, 10_000), "pixels"), (png_of(100_000, 10), "pixels"),
    (png_of(2**31 - 1, 2**31 - 1), "pixels"), (png_of(0, 0), "no_picture"),
    (png_of(100, 100), "no_picture"), (b"\x89PNG\r\n\x1a\n", "no_picture"),
    (b"\xff\xd8\xff\xe0" + b"\0" * 100, "no_picture"), (b"<svg onload='a()'/>", "no_picture"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code"), PICTURES, ids=range(len(PICTURES)))
def test_pictures(data: bytes, code: RefusalCode) -> None:
    assert refused(data, "a.png")[0] == code


TEXTS = [
    "# A\n" + "- x\n" * 100_001, "#" * 200_000, "[" * 200_000, "> " * 200_000, "* " * 200_000,
    "`" * 200_000, "<a " * 100_000, "# A\n" + "    " * 9_000 + "- x",
]  # fmt: skip


def answer(data: bytes, path: Path) -> str:
    """Read a file, or say why it is refused; anything else that is raised is a fault."""
    importer = importer_of(path, data)
    assert importer is not None
    try:
        read = importer.read(data, path, "sv")
    except Refused as error:
        return refusal(error, ENGLISH)
    except StorageError as error:
        return sentence(error, ENGLISH)
    return "read" if read.rows or read.table or read.document else ""


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.json"])
def test_endless_text_is_read_or_refused(text: str, name: str) -> None:
    assert answer(text.encode(), Path(name))


SAMPLES = {
    ".xml": cjml(journey(BUYS)).encode(), ".drawio": drawing(LANES).encode(), ".pptx": DECK,
    ".yaml": (HEAD + "actions: [{name: B, phase: A}]").encode(), ".md": b"# A\n- x",
    ".png": png_of(9, 9), ".cjm": b'{"format": "cjm-desktop/map", "format_version": 1}',
    ".pdf": b"%PDF-1.7\n%%EOF", ".mmd": b"journey\n  section A\n    x: 3: me", ".txt": b"- x",
    ".csv": b"Title,Phase\nx,A", ".xlsx": workbook([["Title", "Phase"], ["x", "A"]]), ".docx": WORD,
    ".json": b'{"format": "cjm-desktop/answer", "cards": [{"phase": "A", "title": "c"}]}',
}  # fmt: skip


def test_there_is_a_sample_of_each_format() -> None:
    assert {each.suffixes[0] for each in IMPORTERS} == SAMPLES.keys()


@pytest.mark.parametrize("suffix", SAMPLES)
def test_a_file_of_one_format_under_the_name_of_another_is_read_or_refused(suffix: str) -> None:
    for data in SAMPLES.values():
        for given in (data, data[: len(data) // 2], data + b"\0", b"\0" + data, data[::-1]):
            assert answer(given, Path(f"a{suffix}"))
