"""XML of others, read by defusedxml: what is in it is counted before it is read.

An entity, a document type and a reference to elsewhere are refused. Nothing here goes down a tree
by calling itself, for one may be as deep as it is long.
"""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from cjm_desktop.intake.importing.material import Refused, Spot, hold

_MOST_MARKS: Final = 600_000
_MOST_QUOTES: Final = 3_000_000
"""As many as the beginnings and ends of elements, and the values of attributes, can take."""
_TYPE: Final = b"<!DOCTYPE"


def xml_tree(data: bytes) -> Element:
    """Read a text of XML; Refused says where it is not to be read."""
    hold("elements", data.count(b"<"), _MOST_MARKS)
    hold("elements", data.count(b'"') + data.count(b"'"), _MOST_QUOTES)
    try:
        tree: Element = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Refused("entities", at=_spot(data, max(data.find(_TYPE), 0))) from error
    except ParseError as error:
        line, column = error.position
        raise Refused("xml", reason=str(error), at=Spot(line, column + 1)) from error
    except (ValueError, LookupError) as error:  # an encoding that nobody has
        raise Refused("xml", reason=str(error), at=Spot(1, 1)) from error
    return tree


def _spot(data: bytes, place: int) -> Spot:
    return Spot(data.count(b"\n", 0, place) + 1, place - data.rfind(b"\n", 0, place))


def name_of(element: Element) -> str:
    """Give an element's name without its namespace, in small letters."""
    return called(element).casefold()


def called(element: Element) -> str:
    """Give an element's name as it is written, without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, *names: str) -> str:
    """Give the first attribute that has one of the names, whatever its capitals."""
    there = {key.rpartition("}")[2].casefold(): value for key, value in element.attrib.items()}
    return next((there[name].strip() for name in names if there.get(name, "").strip()), "")


def below(element: Element, *names: str) -> Iterator[Element]:
    """Go through the elements directly below one, by their names."""
    return (each for each in element if name_of(each) in names)


def first(element: Element, *names: str) -> Element | None:
    """Give the first element below one that has one of the names, at any depth."""
    return next((each for each in element.iter() if name_of(each) in names), None)


def text_in(element: Element | None) -> str:
    """Give all text in an element, without the space around it."""
    return "" if element is None else "".join(element.itertext()).strip()


def text_of(element: Element, *names: str) -> str:
    """Give the text of the first element directly below one that has one of the names."""
    return text_in(next(below(element, *names), None))
