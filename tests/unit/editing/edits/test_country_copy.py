"""A copy for a country is the same map, card by card, and says what it was made from."""

from cjm_desktop.editing.edits.country_copy import Market, country_copy
from cjm_desktop.editing.patch import difference
from cjm_desktop.journey.document import MAP_KEY
from tests.maps import small_map


def test_only_what_is_said_of_the_map_differs() -> None:
    base = small_map()
    market = Market("We are third", "Ten plants", "Two dealers", "No fairs in July")
    copy = country_copy(base, "Denmark", "The machine", market, "da")
    assert difference(base, copy).keys == (MAP_KEY,)
    assert (copy.map.variant, copy.map.base, copy.map.language) == ("Denmark", "The machine", "da")
    assert copy.map.local_market == "We are third"
    assert copy.map.customer_base == "Ten plants"
    assert copy.map.partners == "Two dealers"
    assert copy.map.circumstances == "No fairs in July"


def test_the_market_of_the_base_is_not_taken_for_that_of_the_copy() -> None:
    base = small_map()
    base = base.replaced({MAP_KEY: base.map.replaced(partners="Ours at home")})
    assert country_copy(base, "Norway", "", Market(), "nb").map.partners == ""
