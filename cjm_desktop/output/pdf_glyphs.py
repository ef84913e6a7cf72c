"""Shaped text in a PDF: outlines in fonts of our own whose letters are clusters of glyphs.

What shows one piece of text, be it a syllable, a letter in its joined form or a family of four, is
one letter of such a font (Type 3, ISO 32000-1, 9.6.5). So each letter says exactly the text that it
shows, whatever the script and above U+FFFF, too; and any font of outlines will do, of which nothing
but what is used goes into the file.
"""

from collections.abc import Sequence

from reportlab.pdfbase import pdfdoc

from cjm_desktop.layout.drawing import Cluster, Shaped, Text
from cjm_desktop.layout.shaping.shaper import heights, outline
from cjm_desktop.output.pdf_shapes import number

_UNITS = 1_000
"""Parts of an em that the outlines are written in."""
_MOST_LETTERS = 256


class GlyphFonts:
    """The fonts of clusters of one document."""

    def __init__(self, pdf: pdfdoc.PDFDocument) -> None:
        self._pdf = pdf
        self._fonts: list[_ClusterFont] = []
        self._places: dict[tuple[str, Cluster], tuple[_ClusterFont, int]] = {}

    def shown(self, mark: Text, shaped: Shaped) -> str:
        """Give the operators that show a run from the place on that is set."""
        code: list[str] = []
        current: _ClusterFont | None = None
        for cluster in shaped.clusters:
            font, letter = self._place(shaped.font_file, cluster)
            if font is not current:
                if current is not None:
                    code.append(">Tj")
                code.append(f"/{font.name} {mark.size:g} Tf<")
                current = font
            code.append(f"{letter:02x}")
        return f"{''.join(code)}>Tj"

    def _place(self, file: str, cluster: Cluster) -> "tuple[_ClusterFont, int]":
        """Find the letter of a cluster, and make it when it is shown first."""
        found = self._places.get((file, cluster))
        if found is None:
            font = next(
                (font for font in self._fonts if font.file == file and not font.is_full), None
            )
            if font is None:
                font = _ClusterFont(f"G{len(self._fonts)}", file)
                self._fonts.append(font)
                self._pdf.delayedFonts.append(font)
            found = self._places[file, cluster] = font, font.add(cluster)
        return found


class _ClusterFont:
    """One font of at most 256 clusters of one file; reportlab has it write itself at the end."""

    def __init__(self, name: str, file: str) -> None:
        self.name = name
        self.file = file
        self._clusters: list[Cluster] = []

    @property
    def is_full(self) -> bool:
        """Whether it has no code left."""
        return len(self._clusters) == _MOST_LETTERS

    def add(self, cluster: Cluster) -> int:
        """Take a cluster up; gives its code."""
        self._clusters.append(cluster)
        return len(self._clusters) - 1

    def addObjects(self, pdf: pdfdoc.PDFDocument) -> None:  # noqa: N802
        """Write the font's objects (called by reportlab's document, as for its own fonts)."""
        letters = [f"c{code}" for code in range(len(self._clusters))]
        top, bottom = (height * _UNITS for height in heights(self.file))
        widest = max(cluster.width for cluster in self._clusters) * _UNITS
        box = pdfdoc.PDFArray([0, round(bottom), round(widest), round(top)])
        drawings = {
            letter: self._stream(pdf, f"{letter}", _drawing(cluster, self.file))
            for letter, cluster in zip(letters, self._clusters, strict=True)
        }
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type3"),
                "Name": pdfdoc.PDFName(self.name),
                "FontBBox": box,
                "FontMatrix": pdfdoc.PDFArray([1 / _UNITS, 0, 0, 1 / _UNITS, 0, 0]),
                "FirstChar": 0,
                "LastChar": len(letters) - 1,
                "Widths": pdfdoc.PDFArray(
                    [number(cluster.width * _UNITS) for cluster in self._clusters]
                ),
                "Encoding": pdfdoc.PDFDictionary(
                    {
                        "Type": pdfdoc.PDFName("Encoding"),
                        "Differences": pdfdoc.PDFArray([0, *map(pdfdoc.PDFName, letters)]),
                    }
                ),
                "CharProcs": pdfdoc.PDFDictionary(drawings),
                "Resources": pdfdoc.PDFDictionary({}),
                "FontDescriptor": pdf.Reference(self._descriptor(box), f"descriptor:{self.name}"),
                "ToUnicode": self._stream(pdf, "letters", to_unicode(self.name, self._texts())),
            }
        )
        pdf.idToObject["BasicFonts"].dict[self.name] = pdf.Reference(font, f"font:{self.name}")

    def _texts(self) -> list[str]:
        return [cluster.text for cluster in self._clusters]

    def _descriptor(self, box: pdfdoc.PDFArray) -> pdfdoc.PDFDictionary:
        # A tagged PDF wants one, of a font that is drawn here, too.
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(self.name),
                "FontBBox": box,
                "Flags": _SYMBOLIC,
                "ItalicAngle": 0,
            }
        )

    def _stream(
        self, pdf: pdfdoc.PDFDocument, name: str, content: str
    ) -> pdfdoc.PDFObjectReference:
        stream = pdfdoc.PDFStream(content=content)
        stream.filters = [pdfdoc.PDFZCompress]
        return pdf.Reference(stream, f"{self.name}:{name}")


_SYMBOLIC = 4


def _drawing(cluster: Cluster, file: str) -> str:
    """Draw a cluster in the colour of the text; first of all its width and its box are said."""
    parts: list[str] = []
    xs, ys = [0.0], [0.0]
    for glyph in cluster.glyphs:
        for name, *values in outline(file, glyph.number):
            moved = [
                (float(value) + (glyph.y if place % 2 else glyph.x)) * _UNITS
                for place, value in enumerate(values)
            ]
            xs += moved[::2]
            ys += moved[1::2]
            operator = "h" if name == "Z" else str(name).lower()
            parts.append(" ".join([*map(_rounded, moved), operator]))
    box = " ".join(f"{value:.0f}" for value in (min(xs), min(ys), max(xs), max(ys)))
    head = f"{number(cluster.width * _UNITS)} 0 {box} d1"
    return "\n".join([head, *parts, "f"] if parts else [head])


def _rounded(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def to_unicode(name: str, texts: Sequence[str]) -> str:
    """Map each code of a font to its text (ISO 32000-1, 9.10.3)."""
    rows = [f"<{code:02x}> <{text.encode('utf-16-be').hex()}>" for code, text in enumerate(texts)]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    listed = "\n".join(
        f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
        f"{listed}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
