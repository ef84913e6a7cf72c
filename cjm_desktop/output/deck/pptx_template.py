"""The presentation that slides are put into: our own look, or a client's template."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final, NamedTuple

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.deck.frame import MARGIN, Frame, own_frame
from cjm_desktop.output.deck.slide import Area
from cjm_desktop.output.options import SlideShape

EMU: Final = 12_700
"""English metric units in a point."""
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_FEET = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_ABOVE: Final = 8.0
_BELOW: Final = 200.0
"""The height of an opening slide's subtitle."""
_OPENING, _TITLE, _SUBTITLE = 36.0, 24.0, 18.0
"""The sizes of type in our own look."""


class Master(NamedTuple):
    """A presentation without slides, the layouts for an opening slide and the others, its frame."""

    presentation: Any
    opening: Any
    titled: Any
    frame: Frame


def own_master(shape: SlideShape) -> Master:
    """Make a presentation in our own look: white, a title at the upper left."""
    presentation = Presentation()
    frame = own_frame(shape)
    presentation.slide_width, presentation.slide_height = Pt(frame.width), Pt(frame.height)
    opening, titled = presentation.slide_layouts[0], presentation.slide_layouts[5]
    for layout in [*presentation.slide_layouts]:
        if layout not in (opening, titled):
            presentation.slide_layouts.remove(layout)
    middle = Area(2 * MARGIN, frame.height * 0.3, frame.width - 4 * MARGIN, 110)
    below = Area(middle.x, middle.bottom + 10, middle.width, _BELOW)
    for holder in _placeholders(presentation.slide_master, titled, opening):
        kind = holder.placeholder_format.type
        if kind in _FEET:
            holder.element.getparent().remove(holder.element)
        elif holder.part is opening.part:
            is_title = kind in _TITLES
            size = _OPENING if is_title else _SUBTITLE
            _put(holder, middle if is_title else below, size, bold=is_title, opening=is_title)
        elif kind in _TITLES:
            _put(holder, frame.title, _TITLE, bold=True)
        else:
            _put(holder, frame.content, _SUBTITLE, bold=False)
    # The frame of what we made is found as that of a template is: by an update, too.
    return Master(presentation, opening, titled, _frame(presentation, titled))


def master_of(template: bytes) -> Master | None:
    """Take master, fonts and colours of a template, not its slides; None without a layout."""
    presentation = Presentation(BytesIO(template))
    _drop_slides(presentation)
    return master_for(presentation)


def master_for(presentation: Any) -> Master | None:
    """Find the layouts of a presentation; None if none has a title.

    That of an opening slide is the one with a subtitle, that of the others the one with a title and
    the least besides.
    """
    layouts = [layout for layout in presentation.slide_layouts if _title(layout) is not None]
    if not layouts:
        return None
    with_subtitle = (each for each in layouts if _holder(each, (PP_PLACEHOLDER.SUBTITLE,)))
    opening = next(with_subtitle, layouts[0])
    others = [each for each in layouts if each is not opening] or layouts
    titled = min(others, key=lambda layout: sum(1 for _ in bodies(layout)))
    return Master(presentation, opening, titled, _frame(presentation, titled))


def subtitle_of(slide: Any) -> Any:
    """Give the placeholder of a slide that a subtitle goes into; None if it has none."""
    return next(bodies(slide), None)


def _frame(presentation: Any, layout: Any) -> Frame:
    """Find where parts may stand: below the title, above what stands at the foot."""
    width, height = presentation.slide_width / EMU, presentation.slide_height / EMU
    holder = _title(layout)
    title = Area(*(each / EMU for each in (holder.left, holder.top, holder.width, holder.height)))
    if title.y > height / 2 or title.bottom > height * 0.45:
        title = Area(title.x, MARGIN / 2, title.width, 40)
    feet = [each.top / EMU for each in layout.placeholders
            if each.placeholder_format.type in _FEET and each.top / EMU > height / 2]  # fmt: skip
    left, right = max(title.x, 0), min(title.right, width)
    if right - left < width / 2:
        left, right = MARGIN, width - MARGIN
    top, bottom = title.bottom + _ABOVE, min(feet, default=height - MARGIN / 2) - 4
    return Frame(width, height, title, Area(left, top, right - left, bottom - top))


def _title(layout: Any) -> Any:
    return _holder(layout, _TITLES)


def _holder(layout: Any, kinds: tuple[Any, ...]) -> Any:
    found = (each for each in layout.placeholders if each.placeholder_format.type in kinds)
    return next(found, None)


def bodies(slide: Any) -> Iterator[Any]:
    """Go through the placeholders that are neither a title nor at the foot."""
    for each in slide.placeholders:
        if each.placeholder_format.type not in (*_TITLES, *_FEET):
            yield each


def _placeholders(*holders: Any) -> Iterator[Any]:
    for each in holders:
        yield from list(each.placeholders)


def _put(holder: Any, area: Area, size: float, *, bold: bool, opening: bool = False) -> None:
    """Set a placeholder of our own look: its place, and its type in the style of its text."""
    holder.left, holder.top, holder.width, holder.height = (Pt(each) for each in area)
    frame = holder.text_frame
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM if opening else MSO_ANCHOR.MIDDLE
    for style in holder._element.txBody.findall(qn("a:lstStyle")):
        for level in list(style):
            style.remove(level)
        style.append(_type(size, bold=bold))


def _type(size: float, *, bold: bool) -> Any:
    """Make the style of a placeholder's first level."""
    ink = LIGHT["ink"].lstrip("#")
    return parse_xml(
        f"<a:lvl1pPr {nsdecls('a')} algn='l' marL='0' indent='0'><a:buNone/>"
        f"<a:defRPr sz='{size * 100:.0f}' b='{bold:d}'><a:solidFill><a:srgbClr val='{ink}'/>"
        "</a:solidFill></a:defRPr></a:lvl1pPr>"
    )


def _drop_slides(presentation: Any) -> None:
    ids = presentation.slides._sldIdLst  # the library has no public way
    for each in list(ids):
        presentation.part.drop_rel(each.rId)
        ids.remove(each)
