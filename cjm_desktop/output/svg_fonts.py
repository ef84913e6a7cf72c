"""The fonts of a drawing in SVG: the letters that it uses, embedded, so that nothing is fetched."""

from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont

from cjm_desktop.layout.drawing import Face
from cjm_desktop.layout.fonts import font_file, tables


def family(face: Face) -> str:
    """Name a face in a style sheet."""
    return f"cjm-{face}"


def font_rule(face: Face, letters: Iterable[str]) -> str:
    """Give the rule of a style sheet that holds those letters of a face."""
    data = b64encode(_subset(face, "".join(letters))).decode("ascii")
    return f"@font-face{{font-family:{family(face)};src:url(data:font/woff;base64,{data})}}"


def _subset(face: Face, letters: str) -> bytes:
    table = tables()[face]
    source = BytesIO(table.data) if table.data else str(font_file(table.font))
    options = subset.Options(
        flavor="woff", layout_features=[], hinting=False, notdef_outline=True, name_IDs=[1, 2],
        drop_tables=["DSIG", "GPOS", "GSUB", "GDEF", "meta"],
    )  # fmt: skip
    # Its date of change would make other bytes of the same map.
    font = TTFont(source, recalcTimestamp=False)
    worker = subset.Subsetter(options)
    worker.populate(text=letters)
    worker.subset(font)
    font.flavor = "woff"
    file = BytesIO()
    font.save(file, reorderTables=True)
    return file.getvalue()
