"""A map as one page for a browser, which works from a mail's attachment: nothing is fetched.

The drawing is for the eye; all that it says stands below it in words, by phase and lane, for who
cannot see it and for print. A policy in the page lets it run its own program and no other.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from cjm_desktop.insight.gap import ranking
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.efforts import effort
from cjm_desktop.layout.alternative import card_marks
from cjm_desktop.layout.branding import branded, branded_palette
from cjm_desktop.layout.card_words import written_words
from cjm_desktop.layout.drawing import PlacedFigure
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.print_request import SectionId
from cjm_desktop.layout.quote_words import LOOSE_TITLE, loose_quotes_on_paper, quotes_on_paper
from cjm_desktop.layout.selection import selected, without_hidden
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.output.svg import STYLE, font_rules, piece_groups
from cjm_desktop.output.svg_painter import SvgInks, SvgPainter, attribute, number, text
from cjm_desktop.paths import resource
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import long_day
from cjm_desktop.words.numbers import number as number_words
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import N_, Wording

_HOLDS_CARDS: Final = frozenset({"role", "topic"})


def html_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Make the page."""
    progress(0, 3)
    tr = Wording.of(document.map.language)
    shown = selected(branded(without_hidden(document, options), options.brand), options)
    inks = SvgInks(branded_palette(LIGHT, options.brand))
    attributes = _CardAttributes(shown)
    painter = SvgPainter(inks, shown.assets, lambda _: "", attributes, part_of_page=True)
    map_ = _drawing(document, "map", options, painter, tr)
    progress(1, 3)
    gap = _drawing(document, "gap", options, painter, tr) if ranking(shown) else ""
    progress(2, 3)
    style = f"{font_rules(painter.letters)}{painter.look_rules()}{STYLE}{_shipped('page.css')}"
    script = _shipped("page.js")
    made = Template(_PAGE).substitute(
        language=attribute(document.map.language),
        policy=f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        title=text(_title(shown, tr)),
        about=text(_about(shown, options, tr)),
        style=style,
        script=script,
        icons=f'<svg width="0" height="0" aria-hidden="true"><defs>{painter.definitions()}'
        "</defs></svg>",
        map=map_,
        gap=_gap(shown, gap, tr),
        roles="".join(_boxes(shown, tr)),
        phases="".join(_choices(shown, tr)),
        list="".join(_list(shown, tr)),
        to_gap=f'<a href="#gap">{text(tr("Gap chart"))}</a>' if gap else "",
        **{name: text(tr(words)) for name, words in _WORDS.items()},
    )
    progress(3, 3)
    return [made.encode("utf-8")]


def _drawing(
    document: Document, section: SectionId, options: ExportOptions, painter: SvgPainter, tr: Wording
) -> str:
    """Draw a section on a page as large as it is, without what stands on every page."""
    asked = ExportOptions(
        "fit", sections=(section,), roles=options.roles, phases=options.phases,
        kinds=options.kinds, filter=options.filter, cards=options.cards,
        disqualified=options.disqualified, hidden=options.hidden, brand=options.brand,
        map_pages="one", day=options.day,
    )  # fmt: skip
    page = pages(document, tr, asked)[0]
    page_alone = [piece for piece in page.pieces if not piece.furniture]
    body = "".join(piece_groups(page_alone, painter))
    left = min(piece.x for piece in page_alone)
    top = min(piece.y for piece in page_alone)
    right = max(piece.x + piece.drawing.width * piece.scale for piece in page_alone)
    bottom = max(piece.y + piece.drawing.height * piece.scale for piece in page_alone)
    size = f"0 0 {number(right - left)} {number(bottom - top)}"
    return (
        f'<svg viewBox="{size}" role="img" aria-label="{attribute(page.title)}">'
        f'<g transform="translate({number(-left)} {number(-top)})">{body}</g></svg>'
    )


class _CardAttributes:
    """Tells the page's program which card a group is."""

    def __init__(self, document: Document) -> None:
        self._cards = document.cards

    def __call__(self, placed: PlacedFigure) -> str:
        key = placed.figure.key
        if placed.figure.role != "card" or key is None or key.id not in self._cards:
            return ""
        return f' class="card" data-id="{attribute(key.id)}"'


def _title(document: Document, tr: Wording) -> str:
    return " ".join(document.map.title.split()) or tr("Untitled journey map")


def _about(document: Document, options: ExportOptions, tr: Wording) -> str:
    map_ = document.map
    facts = (map_.client, phrase(tr, map_.state), map_.variant, long_day(tr, options.day))
    return " · ".join(" ".join(each.split()) for each in facts if each.strip())


def _boxes(document: Document, tr: Wording) -> Iterator[str]:
    for lane in _card_lanes(document):
        name = place_words(document, CellKey(None, lane), tr)
        value = attribute(lane)
        yield f'<label><input type="checkbox" value="{value}" checked> {text(name)}</label>'


def _choices(document: Document, tr: Wording) -> Iterator[str]:
    for phase in document.phase_ids:
        name = numbered_phase(document, phase, tr)
        yield f'<option value="{attribute(phase)}">{text(name)}</option>'


def _card_lanes(document: Document) -> list[str]:
    return [lane for lane in document.lane_ids if document.lanes[lane].kind in _HOLDS_CARDS]


def _list(document: Document, tr: Wording) -> Iterator[str]:
    """Say all of the map in words, by phase and lane."""
    for phase in document.phase_ids:
        goal = document.phases[phase].goal.strip()
        said = f'<p class="quiet">{text(goal)}</p>' if goal else ""
        name = text(numbered_phase(document, phase, tr))
        yield f'<div data-phase="{attribute(phase)}"><h3>{name}</h3>{said}'
        for lane in _card_lanes(document):
            items = document.cells.get(CellKey(phase, lane), ())
            if items:
                name = place_words(document, CellKey(None, lane), tr)
                cards = "".join(_card(document, item, tr) for item in items)
                group = f'<div data-lane="{attribute(lane)}"><h4>{text(name)}</h4>'
                yield f'{group}<div class="cards">{cards}</div></div>'
        yield "</div>"
    loose = "".join(f"<li>{text(each)}</li>" for each in loose_quotes_on_paper(document, tr))
    if loose:
        yield f"<h3>{text(tr(LOOSE_TITLE))}</h3><ul>{loose}</ul>"


def _card(document: Document, item: Placed, tr: Wording) -> str:
    card = item.card
    title = " ".join(card.title.split())
    kind = phrase(tr, card.kind)
    said = [f"{kind}. {card_marks(card, tr)}".rstrip(), *written_words(card, tr)]
    said += quotes_on_paper(document, item.id, tr)
    words = "".join(f"<p>{text(each)}</p>" for each in said)
    links = "".join(
        f'<p><a href="{attribute(link)}" rel="noreferrer">{text(link)}</a></p>'
        for link in card.links
    )
    return (
        f'<article id="card-{attribute(item.id)}"><h5>{text(title or kind)}</h5>{words}{links}'
        "</article>"
    )


def _gap(document: Document, drawing: str, tr: Wording) -> str:
    """Set the chart, and its table in words."""
    if not drawing:
        return ""
    heads = "".join(
        f'<th scope="col"{" class=n" if is_number else ""}>{text(name)}</th>'
        for name, is_number in (
            ("#", True), (tr("Touchpoint"), False), (tr("Place"), False), (tr("Potential"), True),
            (tr("Effort"), True), (tr("Gap"), True),
        )
    )  # fmt: skip
    rows = "".join(_gap_rows(document, tr))
    return (
        f'<section id="gap"><h2>{text(tr("Gap chart"))}</h2><div class="chart">{drawing}</div>'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></section>"
    )


def _gap_rows(document: Document, tr: Wording) -> Iterator[str]:
    for item in ranking(document):
        card = item.card
        title = " ".join(card.title.split()) or phrase(tr, card.kind)
        place = place_words(document, CellKey(card.phase, card.lane), tr)
        numbers = (
            number_words(tr, card.potential), number_words(tr, effort(card)),
            signed_number(tr, item.gap),
        )  # fmt: skip
        figures = "".join(f'<td class="n">{text(each)}</td>' for each in numbers)
        yield (
            f'<tr><td class="n">{item.rank}</td><th scope="row">{text(title)}</th>'
            f"<td>{text(place)}</td>{figures}</tr>"
        )


@cache
def _shipped(name: str) -> str:
    return resource("handout", name).read_text("utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode('ascii')}'"


_WORDS: Final = {
    "map_words": N_("Journey map"),
    "roles_words": N_("Lanes"),
    "phase_words": N_("Phase"),
    "all_words": N_("All"),
    "closer": N_("Zoom in"),
    "further": N_("Zoom out"),
    "fitted": N_("Fit"),
    "close": N_("Close"),
    "list_words": N_("All cards in words"),
    "cards_words": N_("Cards"),
    "show_words": N_("Show on the map"),
    "stage_words": N_("Arrow keys move, plus and minus zoom, 0 shows all"),
}

_PAGE: Final = """<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>$title</title>
<style>$style</style>
</head>
<body>
<a class="skip" href="#list">$list_words</a>
<header>
<h1>$title</h1>
<p>$about</p>
<nav><a href="#map">$map_words</a>$to_gap<a href="#list">$list_words</a></nav>
</header>
<main>
$icons
<section id="map">
<h2>$map_words</h2>
<div class="bar">
<fieldset id="roles"><legend>$roles_words</legend>$roles</fieldset>
<label>$phase_words <select id="phase"><option value="">$all_words</option>$phases</select></label>
<span><button type="button" id="out" aria-label="$further">−</button>
<button type="button" id="in" aria-label="$closer">+</button>
<button type="button" id="fit">$fitted</button></span>
</div>
<div id="stage" tabindex="0" role="group" aria-label="$map_words. $stage_words">$map
<div id="told" role="status" hidden><button type="button">$close</button><div></div></div>
</div>
</section>
$gap
<section id="list" data-show="$show_words">
<h2>$list_words</h2>
<p class="quiet">$cards_words: <span id="count" role="status"></span></p>
$list
</section>
</main>
<footer>CJM Desktop</footer>
<script>$script</script>
</body>
</html>
"""
