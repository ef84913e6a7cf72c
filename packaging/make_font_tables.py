"""Write the advances of the shipped fonts to resources/fonts/advances.json.

The layout measures text itself, from the fonts' own tables, so that every painter breaks lines at
the same place. Reading the fonts at start is slow (80 ms), hence this prepared table: one entry for
each font file, in font units, with the advance of each of its `letters` at the same place in
`advances`, which is read fastest. A test holds the table to the fonts. Run it again after changing
a font.
"""

import json
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
TABLE = FONTS / "advances.json"


def measures(font_file: Path) -> dict[str, Any]:
    """Return one font's table entry, in font units; `descent` is negative, below the baseline."""
    with TTFont(font_file, lazy=True) as font:
        widths = font["hmtx"].metrics
        glyphs = font.getBestCmap()
        codes = sorted(glyphs)
        return {
            "units_per_em": font["head"].unitsPerEm,
            "ascent": font["hhea"].ascent,
            "descent": font["hhea"].descent,
            "cap_height": _top_of(font, "H"),
            "x_height": _top_of(font, "x"),
            "letters": "".join(map(chr, codes)),
            "advances": [widths[glyphs[code]][0] for code in codes],
        }


def _top_of(font: TTFont, letter: str) -> int:
    # DejaVu's OS/2 table is too old to name the heights, so both are read off the outlines; a font
    # of emoji has no letters, and signs as high as it says that letters are.
    glyph = font.getBestCmap().get(ord(letter))
    return int(font["OS/2"].sCapHeight if glyph is None else font["glyf"][glyph].yMax)


def font_table(folder: Path = FONTS) -> dict[str, dict[str, Any]]:
    """Return the entries of every TrueType file in a folder, by file name."""
    return {path.name: measures(path) for path in sorted(folder.glob("*.ttf"))}


def main() -> None:
    """Write the table beside the fonts."""
    table = json.dumps(font_table(), ensure_ascii=False, separators=(",", ":"))
    TABLE.write_text(table + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
