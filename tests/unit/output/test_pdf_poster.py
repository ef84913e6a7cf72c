"""The sheets of a poster put together are the map, pixel by pixel."""

import pytest

from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from tests.unit.output.maps import DAY, sample
from tests.unit.output.posters import EDGES, put_together

FAR = 96


def asked(paper: Paper, portrait: bool) -> PrintRequest:
    return PrintRequest(
        paper, portrait, sections=("map",), map_pages="tiles", disqualified=True, day=DAY
    )


def test_sheets_put_together_are_the_map() -> None:
    made = put_together(sample("bouncy-ball-machine"), asked("A4", False))
    assert made.not_close() <= EDGES
    assert made.not_close(FAR) == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "paper", "portrait"),
    [("sociala-medier", "A4", True), ("landeworkshop", "A3", False),
     ("sprettballmaskin", "letter", True)],
)  # fmt: skip
def test_sheets_of_any_paper_are_the_map_but_for_the_rounding_of_an_edge(
    name: str, paper: Paper, portrait: bool
) -> None:
    assert put_together(sample(name), asked(paper, portrait)).far_off() == 0
