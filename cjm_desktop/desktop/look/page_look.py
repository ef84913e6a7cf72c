"""How pages are painted: in the colours and with the pictures that their file has, too."""

from collections.abc import Mapping
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.branding import branded, branded_palette
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.theme import LIGHT, Palette


class PageLook(NamedTuple):
    """The colours and the pictures of pages, and whether all is in greys."""

    palette: Palette
    assets: Mapping[str, Asset]
    grey: bool = False


def page_look(document: Document, request: PrintRequest) -> PageLook:
    """Give the look of what is asked of a map."""
    palette, shown = branded_palette(LIGHT, request.brand), branded(document, request.brand)
    return PageLook(palette, shown.assets, request.grey)
