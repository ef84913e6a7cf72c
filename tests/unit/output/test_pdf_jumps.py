"""Links within a PDF lead to the place that is meant, and those without one are not made."""

from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Anchor, Drawing, Figure, Group, JumpArea, Mark, PlacedPart
from cjm_desktop.layout.pages import Page, Piece
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from tests.unit.output.maps import DAY, a_map, reader

PERSONA, GONE = anchor_name("persona", "p1"), anchor_name("action", "c9")


def page(*marks: Mark) -> Page:
    figure = Figure(None, "note", 400, 200, marks)
    drawing = Drawing(Group(400, 200, (PlacedPart(10, 20, figure),)))
    return Page(600, 400, "", (Piece(50, 60, 0.5, drawing),))


def test_a_jump_leads_to_its_anchor_on_another_page() -> None:
    jump, lost = JumpArea(0, 0, 100, 30, PERSONA), JumpArea(0, 40, 100, 30, GONE)
    laid = [page(jump, lost), page(Anchor(4, 10, PERSONA))]
    pdf = reader(pdf_content(laid, a_map(), DAY, no_progress))
    (link,) = (each.get_object() for each in pdf.pages[0]["/Annots"])
    assert [float(side) for side in link["/Rect"]] == [55, 400 - 60 - 25, 105, 400 - 60 - 10]
    target, fit, left, top, _ = link["/Dest"]
    assert pdf.get_page_number(target.get_object()) == 1
    assert (fit, float(left), float(top)) == ("/XYZ", 50 + 0.5 * 14, 400 - 60 - 0.5 * 30)
    assert "/Annots" not in pdf.pages[1]
