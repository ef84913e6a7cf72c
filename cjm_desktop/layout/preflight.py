"""What is wrong with pages before they are handed over: one judgement for the window and commands.

Text too small to be read, cut, or in no font; colours and logos that cannot be seen; sections that
are left out. A finding says where it
is, so that whoever shows it can lead there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal, NamedTuple

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.branding import branded, mended_colours
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.front.logo_ground import SEEN, WHITE, cover_logo, seen_on
from cjm_desktop.layout.heed import heed, heeding
from cjm_desktop.layout.page_text import READABLE_TEXT, smallest_sheet_text, smallest_text
from cjm_desktop.layout.pages import Content, Page, Watch, pages, unwatched
from cjm_desktop.layout.paper import SIZES, Paper
from cjm_desktop.layout.print_request import PrintRequest, SectionId, SheetChoice
from cjm_desktop.layout.sections import SECTIONS, sections_with_content
from cjm_desktop.layout.selection import selected
from cjm_desktop.layout.uncovered import uncovered
from cjm_desktop.words.wording import Wording

Code = Literal[
    "small_text", "cut_text", "no_font", "contrast", "faint_logo", "empty", "not_of_kinds"
]

_LARGER: Final[tuple[Paper, ...]] = ("A4", "A3", "A2", "A1", "A0")
_EXACT_ENOUGH: Final = 0.005


class Finding(NamedTuple):
    """Something to know before pages are handed over.

    `page` is the page's place from 0, `key` the record that it is about, as far as there is one.
    `size` is that of small text in points, `paper` the one that would do, `text` what was cut,
    cannot be drawn or cannot be read, and `instead` what is taken for it.
    """

    code: Code
    page: int | None = None
    key: Key | None = None
    section: SectionId | None = None
    size: float = 0.0
    paper: Paper | None = None
    text: str = ""
    instead: str = ""

    @property
    def is_wrong(self) -> bool:
        """Whether it should be mended; the others are only worth knowing."""
        return self.code in ("small_text", "cut_text", "no_font")

    @property
    def is_left_out(self) -> bool:
        """Whether it is that a section is not printed."""
        return self.code in ("empty", "not_of_kinds")


def findings(
    document: Document, laid: Sequence[Page], request: PrintRequest, watch: Watch = unwatched
) -> list[Finding]:
    """List what there is to know of a map's pages, by page, then by record, then by section.

    What `watch` raises, which is told nothing now and then, ends the work.
    """
    with heeding(lambda: watch(())):
        shown = selected(document, request)
        return [
            *_small(document, laid, request, watch),
            *_cut(laid),
            *_without_font(shown, laid),
            *_contrast(request),
            *_faint_logos(shown, laid, request),
            *_left_out(document, shown, request),
        ]


def is_small(size: float | None) -> bool:
    """Say whether text of a size is too small to be read without effort."""
    return size is not None and size < READABLE_TEXT - _EXACT_ENOUGH


def _small(
    document: Document, laid: Sequence[Page], request: PrintRequest, watch: Watch
) -> Iterator[Finding]:
    does: dict[SectionId | None, Paper | None] = {None: None}
    for number, page in enumerate(laid):
        watch(())
        size = smallest_text(page)
        if size is not None and is_small(size):
            section = page.ids[0] if page.ids else None
            if section is not None and section not in does:
                does[section] = _readable_paper(document, section, request, size, watch)
            yield Finding("small_text", number, section=section, size=size, paper=does[section])


def _readable_paper(
    document: Document, section: SectionId, request: PrintRequest, size: float, watch: Watch
) -> Paper | None:
    """Find the smallest paper on which a section can be read, by laying it out there.

    A paper on which text cannot become large enough is not tried: nothing grows faster than paper.
    """
    own = request.on_own_paper(section)
    if own.page == "fit":
        return None
    tr, short = Wording.of(document.map.language), SIZES[own.page][0]
    for paper in _LARGER:
        grows = SIZES[paper][0] / short
        if grows > 1.02 and not is_small(size * grows * 1.1):
            sheet = SheetChoice(paper, own.portrait)
            there = replace(request, sections=(section,), papers={section: sheet})
            if _can_be_read(document, tr, there, watch):
                return paper
    return None


class _Small(Exception):
    """There is a page whose text is too small, so none of the others needs to be laid out."""


def _can_be_read(document: Document, tr: Wording, request: PrintRequest, watch: Watch) -> bool:
    """Say whether no page of what is asked has small text; the first that has any is the last."""

    def judge(laid: Sequence[Content]) -> None:
        watch(())
        if laid and is_small(smallest_sheet_text(laid[-1].placed)):
            raise _Small

    try:
        made = pages(document, tr, request, judge)
    except _Small:
        return False
    return not any(is_small(smallest_text(page)) for page in made)


def _cut(laid: Sequence[Page]) -> Iterator[Finding]:
    """List the texts that are cut, each where it is met first."""
    told: set[str] = set()
    for number, page in enumerate(laid):
        heed()
        for piece in page.pieces:
            for _, _, figure in piece.figures():
                for mark in figure.marks:
                    if type(mark) is not Text or mark.cut is None or mark.cut.whole in told:
                        continue
                    told.add(mark.cut.whole)
                    yield Finding("cut_text", number, figure.key, text=mark.text)


def _without_font(shown: Document, laid: Sequence[Page]) -> Iterator[Finding]:
    lacking: dict[Key, str] = {}
    for lacks, _, letters in uncovered(shown):
        lacking[lacks] = lacking.get(lacks, "") + letters
    if not lacking:
        return
    pages_of: dict[Key, int] = {}
    for number, page in enumerate(laid):
        heed()
        for piece in page.pieces:
            for _, _, figure in piece.figures():
                if figure.key in lacking:
                    pages_of.setdefault(figure.key, number)
    for key, letters in lacking.items():
        yield Finding("no_font", pages_of.get(key), key, text=letters)


def _contrast(request: PrintRequest) -> Iterator[Finding]:
    for pair in mended_colours(request.brand) if request.brand is not None else ():
        yield Finding("contrast", text=pair.given, instead=pair.taken)


def _faint_logos(shown: Document, laid: Sequence[Page], request: PrintRequest) -> Iterator[Finding]:
    """Say where a logo stands on a ground on which most of it cannot be seen."""
    logo = cover_logo(branded(shown, request.brand))
    covers = [number for number, page in enumerate(laid) if "cover" in page.ids]
    if covers and logo is not None and logo.seen < SEEN:
        yield Finding("faint_logo", covers[0], section="cover")
    above = None if request.brand is None else request.brand.logo
    if above is not None and len(covers) < len(laid) and seen_on(above, WHITE) < SEEN:
        yield Finding("faint_logo")


def _left_out(document: Document, shown: Document, request: PrintRequest) -> Iterator[Finding]:
    printed = sections_with_content(document, shown, request)
    for section in request.sections:
        if not SECTIONS[section].can_tell_of(request.kinds, filtered=request.picks_cards):
            yield Finding("not_of_kinds", section=section)
        elif section not in printed:
            yield Finding("empty", section=section)
