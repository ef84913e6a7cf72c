"""The sheets of a poster of any map put together are the map, pixel by pixel."""

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from tests.strategies import all_shown, documents
from tests.unit.output.maps import DAY
from tests.unit.output.posters import EDGES, put_together

LENIENT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
MANY = settings.default.max_examples if settings.default else 0
"""As many examples as a property has that takes no pictures."""
PAPERS: tuple[Paper, ...] = ("A4", "A3", "letter")
LARGE: tuple[Paper | None, ...] = ("A2", "A3", None)
"""How large posters are asked to be: of a small map one that is read from near has one sheet."""


def assert_put_together(
    document: Document, paper: Paper, portrait: bool, large: Paper | None
) -> None:
    request = PrintRequest(
        paper, portrait, sections=("map",), map_pages="tiles", poster=large, disqualified=True,
        day=DAY,
    )  # fmt: skip
    made = put_together(document, request)
    event(f"{min(made.sheets, 5)} sheets")
    assert made.not_close() <= EDGES


@settings(LENIENT, max_examples=max(MANY // 20, 2))
@given(documents(max_cards=8).map(all_shown), st.booleans())
def test_sheets_of_a_small_map_put_together_are_the_map(document: Document, portrait: bool) -> None:
    assert_put_together(document, "A4", portrait, "A3")


@pytest.mark.slow
@settings(LENIENT, max_examples=max(MANY // 4, 10))
@given(
    documents(max_cards=25).map(all_shown),
    st.sampled_from(PAPERS),
    st.booleans(),
    st.sampled_from(LARGE),
)
def test_sheets_of_any_map_put_together_are_the_map(
    document: Document, paper: Paper, portrait: bool, large: Paper | None
) -> None:
    assert_put_together(document, paper, portrait, large)
