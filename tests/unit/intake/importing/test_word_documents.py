"""Documents of Word: headings and lists by their styles, tables, and what is beside the words."""

import zipfile
from io import BytesIO

from cjm_desktop.intake.pasting.rows import Doubt
from tests.unit.intake.importing.files import made, material, places

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<w:styles {W}>
<w:style w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Lista"><w:name w:val="List Bullet"/></w:style></w:styles>"""


def document(*parts: str, styles: str = STYLES) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", 8) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/styles.xml", styles)
        body = f"<w:document {W}><w:body>{''.join(parts)}</w:body></w:document>"
        archive.writestr("word/document.xml", body)
    return file.getvalue()


def paragraph(text: str, style: str = "", depth: int | None = None) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/></w:numPr>' if depth is not None else ""
    return f"<w:p><w:pPr>{named}{numbered}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_headings_are_phases_and_roles_and_lists_cards() -> None:
    data = document(
        paragraph("Buying", "Rubrik"), paragraph("Find", "Rubrik1"), paragraph("Looks around"),
        paragraph("Buyer", "Rubrik2"), paragraph("Asks", "Lista"), paragraph("by mail", "Lista", 1),
        paragraph("Waits", depth=0), paragraph("Use", "Rubrik1"), paragraph("Rides"),
    )  # fmt: skip
    read = material(data, "a.docx")
    assert (read.title, read.phases, read.lanes) == ("Buying", ("Find", "Use"), ("Buyer",))
    assert [(row.title, row.notes, row.phase, row.lane) for row in read.rows] == [
        ("Asks", "by mail", "Find", "Buyer"), ("Waits", "", "Find", "Buyer"),
        ("Rides", "", "Use", None),
    ]  # fmt: skip
    assert read.phase_fields == {"Find": {"description": "Looks around"}}


def test_what_was_struck_out_and_pictures_are_no_words() -> None:
    run = (
        "<w:p><w:r><w:t>Pays </w:t></w:r><w:del><w:r><w:t>twice</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>once</w:t><w:br/><w:t>by card</w:t></w:r></w:ins>"
        "<w:r><w:drawing><w:t>picture</w:t></w:drawing></w:r></w:p>"
    )
    read = material(document(run), "a.docx")
    assert [row.title for row in read.rows] == ["Pays once by card"]
    assert read.doubts == (Doubt("pictures"),)


def test_a_table_is_read_by_its_headings() -> None:
    def row(*cells: str) -> str:
        inside = (f"<w:tc>{paragraph(each)}</w:tc>" for each in cells)
        return f"<w:tr>{''.join(inside)}</w:tr>"

    table = f"<w:sdt><w:sdtContent><w:tbl>{row('Title', 'Phase')}{row('Asks', 'Find')}</w:tbl>"
    data = document(table + "</w:sdtContent></w:sdt>")
    assert places(made(data, "a.docx")) == {"Asks": ("Find", "Customer")}
