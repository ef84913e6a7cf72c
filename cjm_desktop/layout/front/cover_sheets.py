"""The cover: whose journey it is, for whom and of when, on a whole page in the map's accent.

A logo stands on white above the accent, as large as its shape allows; one that could not be seen
there, or that a kit has for a dark ground, stands on the accent itself (`logo_ground.py`).
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.journey.document import MAP_KEY, Document
from cjm_desktop.journey.pictures import asset_size
from cjm_desktop.journey.records import Map
from cjm_desktop.layout.drawing import Box, Drawing, Figure, Font, Group, Image, Mark, PlacedPart
from cjm_desktop.layout.front.logo_ground import cover_logo
from cjm_desktop.layout.map.headers import chevron_inks
from cjm_desktop.layout.paper import PlacedSheet, Sheet, Size
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import selection_words
from cjm_desktop.layout.text import Line, Style, block, clamped_lines, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import long_day
from cjm_desktop.words.wording import Wording

_LYING: Final = 842.0
_UPRIGHT: Final = 595.0
"""The width of the page before it is scaled to the paper: that of an A4."""
_MARGIN: Final = 56.0
_WHITE: Final = 0.3
"""The part of the page that is left white above the accent, for the logo."""
_LOGO: Final = (0.42, 0.5)
"""The most of the page's width and of the white's height that a logo takes."""
_TITLE: Final = (48.0, 42.0, 36.0, 32.0, 28.0, 24.0, 20.0, 17.0, 14.0, 11.0)
_CLIENT: Final = (20.0, 17.0, 14.0, 11.0, 9.0)
"""The sizes of type to choose from."""
_FOR_WHOLE_WORDS: Final = 3
"""So many of them are tried before a line may end within a word, at a hyphen or a new one."""
_TITLE_SHARE, _CLIENT_SHARE = 0.5, 0.16
"""The most of the accent's height that a title takes, and its client; longer ones are smaller."""
_FACT: Final = Style("regular", 12)
_LABEL: Final = Style("semibold", 10)
_MOST_LINES: Final = 3
_RULE: Final = 72.0
_LOWER: Final = 0.14
"""How much of its height a page without a logo leaves free above."""
_FIT: Final = (842.0, 595.0)
"""The page if the paper is made to fit: a lying A4."""


class _Inks(NamedTuple):
    """What is read on the accent: strong, and quiet."""

    strong: str
    quiet: str


def has_cover(document: Document) -> bool:
    """Say whether there is anything to be named on a cover."""
    map_ = document.map
    return bool(map_.title.strip() or map_.client.strip() or map_.logo)


def cover_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the cover out."""
    page = Sheet(*_FIT, 1.0) if request.page == "fit" else request.sheet(*_FIT)
    across = _UPRIGHT if page.height > page.width else _LYING
    scale = page.width / across
    confidentiality = request.brand.confidentiality if request.brand is not None else ""
    figure = cover_figure(document, across, page.height / scale, request, tr, confidentiality)
    root = Group(figure.width, figure.height, (PlacedPart(0, 0, figure),))
    yield PlacedSheet(page, Drawing(root, document.map.language), scale, framed=False)


def cover_figure(
    document: Document,
    wide: float,
    high: float,
    request: PrintRequest,
    tr: Wording,
    confidentiality: str = "",
) -> Figure:
    """Draw the page: the logo on white, the title in the accent, who and when at its foot."""
    map_ = document.map
    inks = _Inks(*chevron_inks(map_.accent))
    room = Size(wide * _LOGO[0], high * _WHITE * _LOGO[1])
    chosen = cover_logo(document)
    logo = None if chosen is None else _logo(document, chosen.id, room)
    top = high * _WHITE if logo else 0.0
    white = 0.0 if chosen is not None and chosen.on_accent else top
    marks: list[Mark] = [Box(0, white, wide, high - white, fill=map_.accent)]
    if logo is not None:
        marks.append(logo._replace(x=_MARGIN, y=(top - logo.height) / 2))
    foot, start = _foot(_facts(document, request, tr), confidentiality, wide, high, inks)
    marks += _heading(map_, wide, (top, start), inks, tr)
    marks += foot
    title = map_.title or tr("Untitled journey map")
    return Figure(MAP_KEY, "title", wide, high, tuple(marks), title, map_.accent)


def _logo(document: Document, asset_id: str, room: Size) -> Image | None:
    """Give a logo as large as fits, None if it cannot be drawn."""
    asset = document.assets.get(asset_id)
    size = None if asset is None else asset_size(asset)
    if size is None or not all(size):
        return None
    scale = min(room.width / size.width, room.height / size.height)
    return Image(0, 0, size.width * scale, size.height * scale, asset_id, ground=None)


def _heading(
    map_: Map, wide: float, between: tuple[float, float], inks: _Inks, tr: Wording
) -> Iterator[Mark]:
    """Set title and client in the upper part of the accent."""
    top, bottom = between
    room, high = wide - 2 * _MARGIN, bottom - top
    title = map_.title or tr("Untitled journey map")
    style, lines = _fitted(title, "bold", _TITLE, room, high * _TITLE_SHARE)
    lines = _even(title, style, room, lines)
    y = top + _MARGIN + (0 if top else high * _LOWER)
    yield Box(_MARGIN, y, _RULE, 4, fill=inks.strong)
    texts, y = block(lines, _MARGIN, y + 22, style.in_colour(inks.strong))
    yield from texts
    if map_.client.strip():
        style, lines = _fitted(map_.client, "regular", _CLIENT, room, high * _CLIENT_SHARE)
        texts, _ = block(lines, _MARGIN, y + 10, style.in_colour(inks.quiet))
        yield from texts


def _fitted(
    words: str, font: Font, sizes: Sequence[float], room: float, high: float
) -> tuple[Style, list[Line]]:
    """Choose the largest type in which all words fit, breaking one only if it is too long.

    A word is too long that has no line to itself in any of the first few sizes.
    """
    style = Style(font, sizes[-1], leading=1.15)
    for size in sizes[:_FOR_WHOLE_WORDS]:
        style = style._replace(size=size)
        lines = _words_whole(words, font, size, room)
        fits = len(lines) * style.line_height <= high
        if fits and not any(line.text.endswith("-") or line.parts for line in lines):
            return style, lines
    words_or_letters = (max(words.split(), key=len, default=""), "")
    for unbroken in words_or_letters:
        for size in sizes:
            style = style._replace(size=size)
            lines = _words_whole(words, font, size, room)
            if width(unbroken, font, size) <= room and len(lines) * style.line_height <= high:
                return style, lines
    return style, clamped_lines(words, style, room, max(1, int(high / style.line_height)))


def _even(words: str, style: Style, room: float, lines: list[Line]) -> list[Line]:
    """Break a text of a few lines so that they are about as long, none with a word alone."""
    low, high = (
        max((width(word, style.font, style.size) for word in words.split()), default=0),
        room,
    )
    if (
        not 1 < len(lines) <= _MOST_LINES
        or low > room
        or any(line.cut or line.indent for line in lines)
    ):
        return lines
    while high - low > 1:
        middle = (low + high) / 2
        takes = len(_words_whole(words, style.font, style.size, middle))
        low, high = (low, middle) if takes <= len(lines) else (middle, high)
    return _words_whole(words, style.font, style.size, high)


def _words_whole(words: str, font: Font, size: float, room: float) -> list[Line]:
    """Break a text between its words alone, not at a hyphen, if that takes no further line."""
    lines = wrap(words, font, size, room)
    if not any(line.text.endswith("-") for line in lines):
        return lines
    rows: list[str] = []
    for word in words.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and width(longer, font, size) <= room:
            rows[-1] = longer
        else:
            rows.append(word)
    whole = wrap("\n".join(rows), font, size, room)
    return whole if len(whole) <= len(lines) else lines


def _facts(document: Document, request: PrintRequest, tr: Wording) -> list[tuple[str, str]]:
    map_ = document.map
    version = " · ".join(each for each in (phrase(tr, map_.state), map_.variant.strip()) if each)
    authors = ", ".join(author for author in map_.authors if author.strip())
    facts = (
        (tr("Shown"), selection_words(document, request, tr)),
        (tr("Date"), long_day(tr, request.day)),
        (tr("Journey"), version),
        (tr("Authors"), authors),
    )
    return [(name, words) for name, words in facts if words]


def _foot(
    facts: Sequence[tuple[str, str]], confidentiality: str, wide: float, high: float, inks: _Inks
) -> tuple[list[Mark], float]:
    """Set what is known of the document in columns at the foot; gives the y they begin at."""
    room = wide - 2 * _MARGIN
    step = room / max(3, len(facts))
    columns = [
        (_MARGIN + place * step, name, clamped_lines(words, _FACT, step - 16, _MOST_LINES))
        for place, (name, words) in enumerate(facts)
    ]
    closing = clamped_lines(confidentiality, _LABEL, room, 2) if confidentiality.strip() else []
    tall = max((len(lines) for _, _, lines in columns), default=0) * _FACT.line_height
    below = len(closing) * _LABEL.line_height + (14 if closing else 0)
    top = high - _MARGIN - below - tall - _LABEL.line_height - 4
    marks: list[Mark] = [Box(_MARGIN, top - 14, room, 0.75, fill=inks.quiet)]
    for x, name, lines in columns:
        marks += block([Line(name, 0)], x, top, _LABEL.in_colour(inks.quiet))[0]
        below_name = top + _LABEL.line_height + 4
        marks += block(lines, x, below_name, _FACT.in_colour(inks.strong))[0]
    marks += block(closing, _MARGIN, high - _MARGIN - below + 14, _LABEL.in_colour(inks.quiet))[0]
    return marks, top - 14
