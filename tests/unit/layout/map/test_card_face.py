"""A card is as high as its text needs, shows what is known, and nothing reaches over its edge."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind, Investment
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Disc, Icon, Image, LinkArea, Mark, Text
from cjm_desktop.layout.map.card_face import ROW, card_face
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.strategies import card_fields, fields
from tests.unit.layout.drawn import extent, outside, texts_of

sentences = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120)
titled = st.fixed_dictionaries({}, optional={"title": sentences, "channel": sentences})


def card(**values: Any) -> Card:
    return Card(order="a0", **values)


@given(fields(card_fields), titled, st.booleans())
def test_every_mark_is_inside_its_card(
    some: dict[str, Any], long: dict[str, Any], pictured: bool
) -> None:
    figure = card_face("c", card(**{**some, **long}, image="pic" if pictured else None), ENGLISH)
    assert figure.width == theme.CARD_WIDTH
    assert outside(figure) == []


@given(fields(card_fields))
def test_texts_do_not_run_into_the_icons(some: dict[str, Any]) -> None:
    figure = card_face("c", card(**some), ENGLISH)
    corner = [mark for mark in figure.marks if isinstance(mark, Icon) and mark.y == theme.PADDING]
    for text in (mark for mark in figure.marks if isinstance(mark, Text)):
        for icon in corner:
            beside = text.y <= icon.y or text.y - text.size > icon.y + icon.size
            assert beside or text.x + text.width <= icon.x


@given(fields(card_fields), titled)
@example({"customer_present": True, "we_present": True, "effort": 8.5}, {"channel": "Call " * 5})
def test_channel_signs_and_score_stand_apart(some: dict[str, Any], long: dict[str, Any]) -> None:
    marks = card_face("c", card(**{**some, **long}), ENGLISH).marks
    signs = [mark for mark in marks if isinstance(mark, Disc) or _is_chip(mark) or _is_score(mark)]
    for one, other in combinations(map(extent, signs), 2):
        assert not one.overlaps(other)


def _is_chip(mark: Mark) -> bool:
    return isinstance(mark, Box) and mark.height == ROW


def _is_score(mark: Mark) -> bool:
    return isinstance(mark, Text) and (mark.font, mark.size, mark.colour) == ("bold", 9.5, "ink")


def test_a_longer_title_makes_a_higher_card() -> None:
    short = card_face("c", card(title="Calls"), ENGLISH)
    long = card_face("c", card(title="Calls back the next day, and again " * 3), ENGLISH)
    assert long.height > short.height
    assert (
        " ".join(texts_of(long.marks)).split()
        == ("Calls back the next day, and again " * 3).split()
    )


@pytest.mark.parametrize("kind", CARD_KINDS)
def test_a_card_shows_its_kind(kind: CardKind) -> None:
    figure = card_face("c", card(kind=kind), ENGLISH)
    back = figure.marks[0]
    assert isinstance(back, Box)
    assert back.bar == figure.swatch == f"kind-{kind}"
    assert figure.key == Key("cards", "c")
    assert [mark.colour for mark in figure.marks if isinstance(mark, Icon)] == [f"kind-{kind}"]


def test_a_moment_of_truth_has_a_star() -> None:
    figure = card_face("c", card(title="Signs", moment_of_truth=True), ENGLISH)
    assert [mark.name for mark in figure.marks if isinstance(mark, Icon) and mark.filled] == [
        "star"
    ]


def test_a_mindset_is_quoted_and_struck_when_disqualified() -> None:
    open_ = card_face("c", card(kind="mindset", title="Too dear"), ENGLISH)
    gone = card_face(
        "c", card(kind="mindset", title="Too dear", qualification="disqualified"), ENGLISH
    )
    assert texts_of(open_.marks) == texts_of(gone.marks) == ["“Too dear”"]
    assert [mark.struck for mark in open_.marks if isinstance(mark, Text)] == [False]
    assert [mark.struck for mark in gone.marks if isinstance(mark, Text)] == [True]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_presence_is_a_filled_disc_a_ring_or_nothing(language: str) -> None:
    tr = Wording.of(language)

    def discs(**values: Any) -> list[tuple[str | None, str | None]]:
        figure = card_face("c", card(title="A", **values), tr)
        return [(mark.fill, mark.stroke) for mark in figure.marks if isinstance(mark, Disc)]

    assert discs() == []
    assert discs(customer_present=True, we_present=False) == [("customer", None), (None, "axis")]
    assert discs(we_present=True) == [("we", None)]


def test_scores_and_channel_are_shown() -> None:
    figure = card_face("c", card(title="A", channel="Phone", potential=8.5, effort=3.0), ENGLISH)
    assert texts_of(figure.marks) == ["A", "Phone", "8.5/3"]


def test_a_score_alone_leaves_the_other_open() -> None:
    assert texts_of(card_face("c", card(title="A", effort=3.0), ENGLISH).marks) == ["A", "–/3"]


@pytest.mark.parametrize(
    ("level", "coins"), [("low", 1), ("medium", 2), ("high", 3), ("very_high", 4)]
)
def test_what_the_customer_pays_is_a_pile_of_coins(level: Investment, coins: int) -> None:
    figure = card_face("c", card(title="A", investment=level), ENGLISH)
    pile = [mark for mark in figure.marks[1:] if isinstance(mark, Box)]
    assert len(pile) == 4
    assert [mark.fill for mark in pile] == ["quiet"] * coins + ["hairline"] * (4 - coins)
    assert [mark.y for mark in pile] == sorted((mark.y for mark in pile), reverse=True)


def test_what_is_new_has_a_badge() -> None:
    figure = card_face("c", card(title="A", channel="Web", change="added"), ENGLISH)
    assert texts_of(figure.marks) == ["A", "New", "Web"]
    assert "plus" in [mark.name for mark in figure.marks if isinstance(mark, Icon)]
    assert not any(mark.struck for mark in figure.marks if isinstance(mark, Text))


@pytest.mark.parametrize("kind", CARD_KINDS)
def test_what_is_removed_is_struck_through_and_grey_and_says_so(kind: CardKind) -> None:
    figure = card_face("c", card(title="A", kind=kind, change="removed"), ENGLISH)
    title, badge = (mark for mark in figure.marks if isinstance(mark, Text))
    assert (title.struck, title.colour) == (True, "quiet")
    assert (badge.text, badge.struck) == ("Removed", False)
    back = figure.marks[0]
    assert isinstance(back, Box)
    assert (back.fill, back.bar, figure.swatch) == ("chip", "quiet", "quiet")


def test_no_colour_calls_on_what_is_removed() -> None:
    gone = card(
        title="A", change="removed", channel="Web", customer_present=True, we_present=True,
        experience=-2, evidence="assumed", potential=8, effort=3, moment_of_truth=True,
        links=("https://example.org",),
    )  # fmt: skip
    _, *marks = card_face("c", gone, ENGLISH).marks
    inks = {mark.colour for mark in marks if isinstance(mark, Icon | Text)}
    grounds = {mark.fill for mark in marks if isinstance(mark, Disc)}
    assert (inks, grounds) == ({"quiet", "on-mark"}, {"quiet"})


def test_a_picture_makes_room_for_itself() -> None:
    bare, pictured = (
        card_face("c", card(title="A"), ENGLISH),
        card_face("c", card(title="A", image="i"), ENGLISH),
    )
    (image,) = (mark for mark in pictured.marks if isinstance(mark, Image))
    assert image.asset == "i"
    assert pictured.height - bare.height > image.height


def test_a_link_can_be_followed() -> None:
    figure = card_face("c", card(title="A", links=("https://example.org",)), ENGLISH)
    assert [mark.address for mark in figure.marks if isinstance(mark, LinkArea)] == [
        "https://example.org"
    ]


def test_indirect_and_automated_have_quiet_signs() -> None:
    def icons(**values: Any) -> set[str]:
        marks = card_face("c", card(**values), ENGLISH).marks
        return {mark.name for mark in marks if isinstance(mark, Icon)}

    plain = icons()
    assert icons(indirect=True) - plain == {"users"}
    assert icons(manner="automated") - plain == {"settings"}
    assert icons(manner="by_hand") == plain


def test_all_signs_and_a_long_score_take_more_lines_rather_than_each_others_room() -> None:
    full = card_face(
        "c",
        card(
            customer_present=True, we_present=False, experience=2, evidence="partial",
            indirect=True, manner="automated", investment="depends", potential=9.5, effort=9.5,
            links=("https://example.com",),
        ),
        ENGLISH,
    )  # fmt: skip
    assert outside(full) == []
    score = next(mark for mark in full.marks if isinstance(mark, Text) and "/" in mark.text)
    link = next(mark for mark in full.marks if isinstance(mark, LinkArea))
    assert not extent(score).overlaps(extent(link))
