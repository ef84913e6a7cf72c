"""The pages of a story: how large their text is on a paper, and how many columns they have.

A story is laid out in units in which a card is as on the screen. On an A4 nine tenths of a point
are one unit, so that the letters in the smallest signs have 7 points and all else 8 or more; a
larger paper has larger text, as its frame has.
"""

from typing import NamedTuple

from cjm_desktop.layout.paper import Sheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import FlowPage
from cjm_desktop.layout.text import Style

BETWEEN = 20.0
"""The distance between columns."""
_COLUMN = 200.0
"""About how wide a column is."""
_LARGER = 0.9 / 0.85
"""The scale of the content beside that of the frame."""
_OWN_WIDTH, _OWN_HEIGHT = 882.0, 567.0
"""The size of the content if the paper is made to fit it."""

BODY = Style("regular", 9.5)
QUIET = Style("regular", 9.5, "quiet")
NAME = Style("semibold", 9.5)
LINK = Style("regular", 9.5, "accent")
LANE = Style("bold", 12)


class StoryPage(NamedTuple):
    """A paper and what is set on it before it is scaled: its size and its columns."""

    sheet: Sheet
    scale: float
    width: float
    height: float
    columns: int

    @property
    def flow(self) -> FlowPage:
        """The page as rows flow over it."""
        return FlowPage(self.width, self.height, self.columns, BETWEEN)

    @property
    def room(self) -> float:
        """The width of a column."""
        return self.flow.room


def story_page(request: PrintRequest, larger: float = 1.0) -> StoryPage:
    """Choose the page for a paper; its text may be `larger` than it has to be."""
    sheet = request.sheet(_OWN_WIDTH, _OWN_HEIGHT)
    scale = 1.0 if request.page == "fit" else sheet.scale * _LARGER * larger
    width, height = sheet.content.width / scale, sheet.content.height / scale
    columns = max(1, round((width + BETWEEN) / (_COLUMN + BETWEEN)))
    return StoryPage(sheet, scale, width, height, columns)
