"""The prepared advances must say what the shipped fonts say, or lines break in the wrong place."""

import json
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FILES = sorted(path.name for path in FONTS.glob("*.ttf"))
INTER = [name for name in FILES if name.startswith("Inter-")]


@pytest.fixture(scope="module")
def table() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads((FONTS / "advances.json").read_bytes())
    return loaded


def test_every_shipped_font_has_an_entry(table: dict[str, dict[str, Any]]) -> None:
    assert sorted(table) == FILES
    assert len(INTER) == 4


@pytest.mark.parametrize("name", FILES)
def test_entry_agrees_with_the_font(name: str, table: dict[str, dict[str, Any]]) -> None:
    with TTFont(FONTS / name) as font:
        letters = font.getBestCmap()
        widths = font["hmtx"].metrics
        entry = table[name]
        assert entry["units_per_em"] == font["head"].unitsPerEm
        assert (entry["ascent"], entry["descent"]) == (font["hhea"].ascent, font["hhea"].descent)
        advances = {chr(code): widths[letters[code]][0] for code in letters}
        assert dict(zip(entry["letters"], entry["advances"], strict=True)) == advances


@pytest.mark.parametrize("name", INTER)
def test_heights_are_those_the_designer_names(name: str, table: dict[str, dict[str, Any]]) -> None:
    with TTFont(FONTS / name) as font:
        assert table[name]["cap_height"] == font["OS/2"].sCapHeight
        assert table[name]["x_height"] == font["OS/2"].sxHeight


@pytest.mark.parametrize("name", FILES)
def test_pdf_writer_can_embed_the_font(name: str) -> None:
    with TTFont(FONTS / name) as font:
        assert "glyf" in font, "static TrueType outlines only"
        assert "fvar" not in font
        assert font["OS/2"].fsType == 0, "embedding must be allowed"


def test_nordic_letters_and_marks_are_covered_by_the_family(
    table: dict[str, dict[str, Any]],
) -> None:
    wanted = "abcxyz ÅÄÖåäöÆØæøÉéÜü 0123456789 “”‘’–—…•·×−±≤≥→←↑↓★☆✓€£%"
    for name in INTER:
        missing = [c for c in wanted if c not in table[name]["letters"]]
        assert not missing, f"{name} lacks {missing}"


def test_replacement_glyph_is_in_the_fallback(table: dict[str, dict[str, Any]]) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in table["DejaVuSans.ttf"]["letters"]


def test_every_font_lies_beside_its_licence() -> None:
    for name in FILES:
        family = name.partition("-")[0].removesuffix(".ttf")
        assert (FONTS / f"{family}-LICENSE.txt").read_text(encoding="utf-8").strip()
