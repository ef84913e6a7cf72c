"""A map on one page is laid out anew for the shape of its paper."""

from dataclasses import replace

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.map.reflow import best_fit, can_be_read, extent_of
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import ORDERS, a_map, touchpoints

SAMPLES = ["bike-subscription", "bouncy-ball-machine", "payroll-service", "social-media"]


def sample(name: str) -> Document:
    return codec.load(resource("samples", f"{name}.cjm"))


def shares(document: Document, request: PrintRequest) -> tuple[float, float]:
    """Give how much of the paper's content a map takes, across and down."""
    fit = best_fit(document, request)
    extent = extent_of(MapLayouter(ENGLISH, column=fit.column).layout(document).drawing())
    area = request.sheet(extent.width, extent.height).content
    return extent.width * fit.scale / area.width, extent.height * fit.scale / area.height


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_a_map_fills_a_lying_paper(name: str, paper: Paper) -> None:
    across, down = shares(sample(name), PrintRequest(paper))
    assert min(across, down) >= 0.9
    assert max(across, down) <= 1.0001


@pytest.mark.parametrize("name", SAMPLES)
def test_narrow_columns_use_more_of_an_upright_paper_and_have_larger_text(name: str) -> None:
    document, request = sample(name), PrintRequest("A3", portrait=True)
    as_on_screen = extent_of(MapLayouter(ENGLISH).layout(document).drawing())
    area = request.sheet(as_on_screen.width, as_on_screen.height).content
    before = area.width / as_on_screen.width * as_on_screen.smallest
    assert best_fit(document, request).column < theme.COLUMN
    assert best_fit(document, request).smallest > 1.1 * before


def test_a_page_that_fits_has_the_columns_of_the_screen() -> None:
    fit = best_fit(sample("bouncy-ball-machine"), PrintRequest("fit"))
    assert fit.column == theme.COLUMN
    assert fit.scale == pytest.approx(1)


def test_cards_are_as_wide_as_their_columns_and_lower_in_wider_ones() -> None:
    document = a_map({"c": Card(phase="p1", lane="l1", order="a0", title="Some words " * 8)})
    narrow = MapLayouter(ENGLISH, column=150).layout(document)
    wide = MapLayouter(ENGLISH, column=400).layout(document)
    low, high = wide.card_rect("c"), narrow.card_rect("c")
    assert low is not None
    assert high is not None
    assert low.height < high.height
    assert (low.right, high.right) == (400 - theme.CELL_MARGIN, 150 - theme.CELL_MARGIN)
    assert wide.column_at(399.0) == wide.columns[0]
    assert wide.column_at(401.0) == wide.columns[1]


def test_a_map_is_read_on_one_page_only_while_it_is_small() -> None:
    few, many = a_map(touchpoints(2)), a_map(touchpoints(30))
    assert can_be_read(few, PrintRequest("A4"))
    assert not can_be_read(many, PrintRequest("A4"))
    assert can_be_read(many, PrintRequest("A0"))


def test_a_small_map_does_not_become_a_poster() -> None:
    document = a_map(touchpoints(1), phases={"p1": Phase(order=ORDERS[0], name="Only")})
    assert best_fit(document, PrintRequest("A4")).smallest < 15


def widened(width: int, cards: int = 6) -> Document:
    """A map whose first phase was made another width."""
    document = a_map(touchpoints(cards))
    return document.replaced({Key("phases", "p1"): document.phases["p1"].replaced(width=width)})


@pytest.mark.parametrize("paper", ["A4", "fit"])
def test_a_phase_that_was_made_wider_is_so_in_print_in_proportion(paper: Paper) -> None:
    document, request = widened(352), PrintRequest(paper, map_pages="one")
    fit = best_fit(document, request)
    layout = MapLayouter(ENGLISH, column=fit.column, sizes=fit.sizes).layout(document)
    assert layout.columns[0].width == pytest.approx(2 * layout.columns[1].width)
    (page, *_) = pages(document, ENGLISH, replace(request, sections=("map",)))
    chevrons = [
        figure.width for piece in page.pieces for _, _, figure in piece.figures()
        if figure.key is not None and figure.key.kind == "phases"
    ]  # fmt: skip
    assert chevrons[0] > 1.8 * chevrons[1]


def test_readable_text_comes_before_widths_that_were_set() -> None:
    request = PrintRequest("A4", map_pages="one")
    phases = {f"p{n}": Phase(order=order, width=800) for n, order in enumerate(ORDERS[:5])}
    phases["p0"] = phases["p0"].replaced(width=None)
    document = a_map({}, phases=phases, personas={}, lanes={"l1": Lane(order="a0")})
    alike = document.replaced(
        {Key("phases", each): phase.replaced(width=None) for each, phase in phases.items()}
    )
    assert can_be_read(alike, request)
    assert best_fit(document, request) == best_fit(alike, request)
    assert can_be_read(document, request)
