"""The fonts of a brand kit: taken along, or refused with the file and the reason."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cjm_desktop.layout.fonts import font_file
from cjm_desktop.storage.brands import keep_brand, load_brand
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.explain import sentence
from cjm_desktop.words.wording import ENGLISH
from tests.machine_fonts import FONTS

DATA = font_file("regular").read_bytes()


def changed(change: Callable[[TTFont], object]) -> bytes:
    with TTFont(BytesIO(DATA)) as font:
        change(font)
        made = BytesIO()
        font.save(made)
    return made.getvalue()


def licensed(rights: int) -> bytes:
    return changed(lambda font: setattr(font["OS/2"], "fsType", rights))


def variable() -> bytes:
    # Only what a variable font has and no other.
    return DATA.replace(b"STAT", b"fvar", 1)


def written(folder: Path, **font: str) -> Path:
    kit = {"format": "cjm-desktop/brand", "format_version": 1, "fonts": {"bold": font}}
    path = folder / "acme.cjm-brand"
    path.write_text(json.dumps(kit), encoding="utf-8")
    return path


def test_a_font_beside_the_kit_is_kept_in_it(tmp_path: Path) -> None:
    (tmp_path / "Acme.ttf").write_bytes(DATA)
    kept = keep_brand(written(tmp_path, file="Acme.ttf"))
    (tmp_path / "Acme.ttf").unlink()
    fonts = load_brand(kept.path).fonts
    assert fonts is not None
    assert fonts.bold is not None
    assert (fonts.bold.file, b64decode(fonts.bold.data)) == ("Acme.ttf", DATA)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (licensed(2), "is a font that may not be embedded in documents, by its licence"),
        (licensed(0x100), "is a font that may not be embedded in documents, by its licence"),
        (variable(), "is a variable font: take a static one, a file for each weight"),
        (b"OTTO" + DATA[4:], "is an OpenType font with PostScript outlines"),
        (b"ttcf" + DATA[4:], "is a collection of fonts"),
        (b"wOF2" + DATA[4:], "is a font for web pages"),
        (b"no font", "is no TrueType font"),
        (b"", "is no TrueType font"),
        (DATA[:-2_000], "is a font that is damaged"),
        (DATA[:40], "is a font that is damaged"),
        ((FONTS / "NotoSansThai-Regular.ttf").read_bytes(), "is a font that lacks letters"),
        (DATA + bytes(5_000_000), "5 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_embedded_is_refused_by_name(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "Acme.ttf").write_bytes(data)
    with pytest.raises(LoadError) as beside:
        load_brand(written(tmp_path, file="Acme.ttf"))
    assert "Acme.ttf" in sentence(beside.value, ENGLISH)
    assert said in sentence(beside.value, ENGLISH)
    if data:
        with pytest.raises(LoadError) as within:
            load_brand(written(tmp_path, data=b64encode(data).decode()))
        assert "acme.cjm-brand: fonts.bold: " in sentence(within.value, ENGLISH)
        assert said in sentence(within.value, ENGLISH)


@pytest.mark.parametrize("rights", [0, 4, 8])
def test_what_may_be_printed_may_be_embedded(tmp_path: Path, rights: int) -> None:
    load_brand(written(tmp_path, data=b64encode(licensed(rights)).decode()))


@pytest.mark.parametrize("file", ["../Acme.ttf", "", "/etc/passwd", "..", "fonts/Acme.ttf"])
def test_only_a_name_beside_the_kit_is_followed(tmp_path: Path, file: str) -> None:
    with pytest.raises(LoadError) as caught:
        load_brand(written(tmp_path, file=file))
    assert "fonts.bold.file" in sentence(caught.value, ENGLISH)
