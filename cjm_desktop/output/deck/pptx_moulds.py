"""Pieces of slides that come again and again, made once and copied: how a paragraph, a fill, a line
and a cell of a table look.

The library asks for the place of each property anew in every shape, which takes most of the time
that a large deck takes. What is copied is to the letter what it would write.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any, Final

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from cjm_desktop.output.deck.slide_text import BULLET, INSET, INSET_ABOVE

_KEPT: Final = 500
_TEXT: Final = qn("a:t")
_RUN: Final = qn("a:r")


def paragraph(
    text: str, size: float, colour: str, *, bold: bool, centred: bool, bullet: bool
) -> Any:
    """Give a paragraph of one run."""
    made = deepcopy(_paragraph(size, colour, bold, centred, bullet))
    made.find(_RUN).find(_TEXT).text = text
    return made


def fill(colour: str) -> Any:
    """Give the fill of a colour, or none for an empty one."""
    return deepcopy(_fill(colour))


def line(colour: str, width: float) -> Any:
    """Give an edge of a colour, or none for an empty one."""
    return deepcopy(_line(colour, width))


def cell_look(colour: str) -> Any:
    """Give the margins and the fill of a table's cell."""
    return deepcopy(_cell_look(colour))


def cell_type(size: float, colour: str, *, bold: bool) -> Any:
    """Give the type of a paragraph in a table's cell."""
    return deepcopy(_cell_type(size, colour, bold))


@lru_cache(_KEPT)
def _paragraph(size: float, colour: str, bold: bool, centred: bool, bullet: bool) -> Any:
    made, properties = OxmlElement("a:p"), OxmlElement("a:pPr")
    properties.set("algn", "ctr" if centred else "l")
    if bullet:
        properties.set("marL", str(Pt(BULLET)))
        properties.set("indent", str(-Pt(BULLET)))
        sign = OxmlElement("a:buChar")
        sign.set("char", "•")
        properties.append(sign)
    run = OxmlElement("a:r")
    run.append(_type("a:rPr", size, colour, bold))
    run.append(OxmlElement("a:t"))
    made.append(properties)
    made.append(run)
    return made


@lru_cache(_KEPT)
def _fill(colour: str) -> Any:
    if not colour:
        return OxmlElement("a:noFill")
    made, value = OxmlElement("a:solidFill"), OxmlElement("a:srgbClr")
    value.set("val", colour.lstrip("#").upper())
    made.append(value)
    return made


@lru_cache(_KEPT)
def _line(colour: str, width: float) -> Any:
    made = OxmlElement("a:ln")
    if colour:
        made.set("w", str(Pt(width)))
    made.append(fill(colour))
    return made


@lru_cache(_KEPT)
def _cell_look(colour: str) -> Any:
    made = OxmlElement("a:tcPr")
    for name, points in (
        ("marL", INSET), ("marR", INSET), ("marT", INSET_ABOVE), ("marB", INSET_ABOVE),
    ):  # fmt: skip
        made.set(name, str(Pt(points)))
    made.append(fill(colour))
    return made


@lru_cache(_KEPT)
def _cell_type(size: float, colour: str, bold: bool) -> Any:
    made = OxmlElement("a:pPr")
    made.append(_type("a:defRPr", size, colour, bold))
    return made


def _type(name: str, size: float, colour: str, bold: bool) -> Any:
    made = OxmlElement(name)
    made.set("sz", str(Pt(size).centipoints))
    made.set("b", "1" if bold else "0")
    made.append(fill(colour))
    return made
