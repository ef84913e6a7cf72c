"""Slides as a PowerPoint file: native shapes, tables and charts; the same slides, the same bytes.

What is written is all text: no formula, no markup, no path.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.deck import pptx_moulds as moulds
from cjm_desktop.output.deck.pptx_template import Master, bodies, subtitle_of
from cjm_desktop.output.deck.slide import (
    Area,
    Arrow,
    Grid,
    LineChart,
    Paragraph,
    Part,
    Picture,
    Shape,
    Slide,
)
from cjm_desktop.output.deck.slide_text import INSET, INSET_ABOVE
from cjm_desktop.storage.slide_stamps import stamp, stamped

_FORMS: Final = {
    "text": MSO_SHAPE.RECTANGLE,
    "box": MSO_SHAPE.RECTANGLE,
    "card": MSO_SHAPE.ROUNDED_RECTANGLE,
    "chevron": MSO_SHAPE.PENTAGON,
    "dot": MSO_SHAPE.OVAL,
}
_CORNER: Final = 4.0
_POINT: Final = 0.25
"""How far a chevron's point reaches, by its height."""
_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)
"""Where arrows are stuck to a shape."""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def add_slide(master: Master, slide: Slide) -> None:
    """Put a slide behind the others."""
    made = master.presentation.slides.add_slide(master.opening if slide.opening else master.titled)
    made.name = slide.name
    _write_holder(made.shapes.title, "title", slide.title)
    if slide.opening:
        _write_holder(subtitle_of(made), "subtitle", slide.subtitle)
    else:
        _drop_bodies(made)
    # Else each new shape has all others asked for their numbers.
    made.shapes.turbo_add_enabled = True
    shapes: dict[str, Any] = {}
    for part in slide.parts:
        add_part(made, part, shapes)
    if slide.notes:
        _write_holder(made.notes_slide.notes_placeholder, "notes", slide.notes)


def rewrite_title(made: Any, slide: Slide) -> int:
    """Give a slide its title and subtitle, unless somebody wrote others; counts what changed."""
    changed = _rewrite_holder(made.shapes.title, "title", slide.title)
    if slide.opening:
        changed += _rewrite_holder(subtitle_of(made), "subtitle", slide.subtitle)
    return changed


def rewrite_notes(made: Any, slide: Slide) -> int:
    """Give a slide its notes, unless somebody wrote others; counts what changed."""
    if not made.has_notes_slide:
        if slide.notes:
            _write_holder(made.notes_slide.notes_placeholder, "notes", slide.notes)
        return int(bool(slide.notes))
    return _rewrite_holder(made.notes_slide.notes_placeholder, "notes", slide.notes)


def _write_holder(holder: Any, of: str, text: str) -> None:
    """Write into a placeholder; a layout without it has no room for the text."""
    if holder is not None:
        holder.text_frame.text = xml_text(text)
        stamp(holder, of)


def _rewrite_holder(holder: Any, of: str, text: str) -> int:
    if holder is None:
        return 0
    found = stamped(holder)
    if found is None or found.is_rewritten or holder.text_frame.text == xml_text(text):
        return 0
    _write_holder(holder, of, text)
    return 1


def _drop_bodies(made: Any) -> None:
    """Take away the placeholders that would say “Click to add text”."""
    for holder in list(bodies(made)):
        holder._element.getparent().remove(holder._element)


def add_part(slide: Any, part: Part, shapes: dict[str, Any]) -> Any:
    """Put a part on a slide and give it its name; `shapes` are those that arrows are stuck to."""
    match part:
        case Shape():
            shapes[part.name] = made = _shape(slide, part)
        case Arrow():
            made = _arrow(slide, part, shapes)
        case Grid():
            made = _grid(slide, part)
        case LineChart():
            made = _chart(slide, part)
        case Picture():
            made = slide.shapes.add_picture(BytesIO(part.data), *_measures(part.area))
    stamp(made, part.name)
    made._element._nvXxPr.cNvPr.set("descr", xml_text(part.words))  # it has no public way
    return made


def xml_text(text: str) -> str:
    """Leave out the letters that no XML can hold."""
    return _NOT_XML.sub("", text)


def file_bytes(master: Master, title: str, language: str) -> bytes:
    """Write the presentation; the same slides give the same bytes."""
    properties = master.presentation.core_properties
    properties.title, properties.language = xml_text(title), language
    properties.author = properties.last_modified_by = "CJM Desktop"
    properties.created = properties.modified = datetime(*_EPOCH[:3], tzinfo=UTC)
    properties.revision = 1
    file = BytesIO()
    master.presentation.save(file)
    return _without_time(file)


def _without_time(file: BytesIO) -> bytes:
    """Write an archive anew whose entries have no time; those of charts are archives, too."""
    made = BytesIO()
    with ZipFile(file) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith(".xlsx"):
                data = _without_time(BytesIO(data))
            if entry.filename.endswith("docProps/core.xml"):
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", data)
            new.writestr(ZipInfo(entry.filename, _EPOCH), data, ZIP_DEFLATED)
    return made.getvalue()


def _measures(area: Area) -> list[Pt]:
    return [Pt(each) for each in area]


def _colour(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())


def _shape(slide: Any, part: Shape) -> Any:
    made = slide.shapes.add_shape(_FORMS[part.form], *_measures(part.area))
    short = min(part.area.width, part.area.height)
    if part.form == "card":
        made.adjustments[0] = min(0.5, _CORNER / short)
    elif part.form == "chevron":
        made.adjustments[0] = _POINT
    look = made._element.spPr
    look.append(moulds.fill(part.fill))
    look.append(moulds.line(part.line, 1))
    # It brings the theme's effects: shadows below cards, and below letters that have no fill.
    made._element.remove(made._element.find(qn("p:style")))
    _write(made.text_frame, part.paragraphs, small=part.form == "dot" or not part.paragraphs)
    made.text_frame.vertical_anchor = _anchor(part)
    if part.name.startswith("gap:potential"):
        made.text_frame._txBody.find(qn("a:bodyPr")).set("vert", "vert270")
    if part.link:
        made.click_action.hyperlink.address = part.link
    return made


def _anchor(part: Shape) -> MSO_ANCHOR:
    if part.middle:
        return MSO_ANCHOR.MIDDLE
    return MSO_ANCHOR.BOTTOM if part.low else MSO_ANCHOR.TOP


def _write(frame: Any, paragraphs: Iterable[Paragraph], *, small: bool) -> None:
    frame.word_wrap = not small
    # What is typed into a shape later is made smaller rather than running over its edge.
    frame.auto_size = MSO_AUTO_SIZE.NONE if small else MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    frame.margin_left = frame.margin_right = Pt(0 if small else INSET)
    frame.margin_top = frame.margin_bottom = Pt(0 if small else INSET_ABOVE)
    written = list(paragraphs)
    if not written:
        return
    body = frame._txBody
    body.remove(body.p_lst[0])
    for each in written:
        made = moulds.paragraph(
            xml_text(each.text), each.size, each.colour,
            bold=each.bold, centred=each.centred, bullet=each.bullet,
        )  # fmt: skip
        body.append(made)


def _arrow(slide: Any, part: Arrow, shapes: dict[str, Any]) -> Any:
    source, target = shapes[part.source], shapes[part.target]
    begins, ends, kind = _sides(source, target)
    made = slide.shapes.add_connector(kind, 0, 0, 0, 0)
    made.begin_connect(source, begins)
    made.end_connect(target, ends)
    made.line.color.rgb, made.line.width = _colour(LIGHT["quiet"]), Pt(1.25)
    if part.dashed:
        made.line.dash_style = MSO_LINE.DASH
    head = OxmlElement("a:tailEnd")
    head.set("type", "triangle")
    made.line._get_or_add_ln().append(head)
    _put_below_cards(slide, made)
    return made


def _put_below_cards(slide: Any, arrow: Any) -> None:
    """Let an arrow run below the cards that it passes, so that all words stay readable."""
    cards = (each for each in slide.shapes if each.name.startswith("cards:"))
    next(cards)._element.addprevious(arrow._element)


def _sides(source: Any, target: Any) -> tuple[int, int, Any]:
    """Choose the sides of two shapes that an arrow between them is stuck to, and its form."""
    if target.left >= source.left + source.width:
        return _RIGHT, _LEFT, MSO_CONNECTOR.ELBOW
    if source.left >= target.left + target.width:
        return _LEFT, _RIGHT, MSO_CONNECTOR.ELBOW
    if target.top >= source.top:
        return _BOTTOM, _TOP, MSO_CONNECTOR.STRAIGHT
    return _TOP, _BOTTOM, MSO_CONNECTOR.STRAIGHT


def _grid(slide: Any, part: Grid) -> Any:
    area = part.area
    made = slide.shapes.add_table(
        len(part.rows), len(part.widths), *_measures(area._replace(height=1))
    )
    table = made.table
    table.horz_banding = False
    for column, width in enumerate(part.widths):
        table.columns[column].width = Pt(width)
    for number, row in enumerate(part.rows):
        table.rows[number].height = Pt(1)
        for column, text in enumerate(row):
            _cell(table.cell(number, column), text, part.size, head=number == 0)
    return made


def _cell(cell: Any, text: str, size: float, *, head: bool) -> None:
    cell.text = xml_text(text)
    properties = cell._tc.tcPr
    if properties is not None:
        cell._tc.remove(properties)
    cell._tc.append(moulds.cell_look(LIGHT["surround"] if head else LIGHT["paper"]))
    for made in cell._tc.txBody.p_lst:
        made.insert(0, moulds.cell_type(size, LIGHT["ink"], bold=head))


def _chart(slide: Any, part: LineChart) -> Any:
    data = CategoryChartData()
    data.categories = [xml_text(each) for each in part.categories]
    for series in part.series:
        data.add_series(xml_text(series.name), series.values)
    made = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *_measures(part.area), data)
    chart = made.chart
    chart.has_title = False
    chart.font.size = Pt(10)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    # Beside the lowest value, where no line runs through the names.
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis = chart.value_axis
    axis.major_gridlines.format.line.color.rgb = _colour(LIGHT["hairline"])
    if part.span is not None:
        axis.minimum_scale, axis.maximum_scale = part.span
        axis.major_unit = 1
    for made_series, series in zip(chart.plots[0].series, part.series, strict=True):
        line = made_series.format.line
        line.color.rgb, line.width = _colour(series.colour), Pt(2)
        line.dash_style = MSO_LINE.DASH if series.dashed else MSO_LINE.SOLID
        made_series.smooth = False
        made_series.marker.style = XL_MARKER_STYLE.NONE if series.dashed else XL_MARKER_STYLE.CIRCLE
        made_series.marker.format.fill.solid()
        made_series.marker.format.fill.fore_color.rgb = _colour(series.colour)
    return made
