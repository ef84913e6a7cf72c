"""The cards as rows: what cells say, in which order they stand, and under which headings."""

from cjm_desktop.insight.comparing.fields import holdings
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card, Lane, Map, Phase
from cjm_desktop.layout.card_table import (
    COLUMNS,
    Arrangement,
    Heading,
    card_rows,
    cell_words,
    column_words,
    moves_rows,
)
from cjm_desktop.words.wording import ENGLISH, Wording

DOCUMENT = Document(
    map=Map(language="sv"),
    phases={"p1": Phase(order="a0", name="Behov"), "p2": Phase(order="a1", name="Köp")},
    lanes={"l1": Lane(order="a0", name="Köpare"), "l2": Lane(order="a1", name="Användare")},
    cards={
        "own": Card(phase="p1", lane="l1", order="a0", title="Ägare", potential=8, effort=3),
        "zone": Card(phase="p1", lane="l2", order="a0", title="Zon", kind="need", owner="Eva"),
        "river": Card(phase="p2", lane="l1", order="a0", title="Å", potential=2, effort=7),
        "idea": Card(order="a0", title="Alltid", kind="idea"),
    },
)  # fmt: skip
SWEDISH = Wording.of("sv")


def ids(arranged: Arrangement, tr: Wording = ENGLISH) -> list[str]:
    return [
        f"# {row.text} {row.cards}" if isinstance(row, Heading) else row.id
        for row in card_rows(DOCUMENT, arranged, tr)
    ]


def test_every_field_is_a_column_with_words() -> None:
    assert set(COLUMNS) == {*holdings(Card), "gap", "id"} - {"meta"}
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert all(column_words(column, ENGLISH) for column in COLUMNS)


def test_cards_stand_in_the_order_of_the_map_and_the_tray_last() -> None:
    assert ids(Arrangement()) == ["own", "zone", "river", "idea"]


def test_words_are_sorted_by_the_alphabet_of_the_language() -> None:
    by_title = Arrangement(column="title")
    assert ids(by_title, SWEDISH) == ["idea", "zone", "river", "own"]
    assert ids(by_title._replace(backwards=True), SWEDISH) == ["own", "river", "zone", "idea"]


def test_what_has_no_value_comes_last_in_both_directions() -> None:
    assert ids(Arrangement(column="gap")) == ["river", "own", "zone", "idea"]
    assert ids(Arrangement(column="gap", backwards=True)) == ["own", "river", "zone", "idea"]
    assert ids(Arrangement(column="owner")) == ["zone", "own", "river", "idea"]


def test_codes_are_sorted_as_they_are_offered_and_places_as_on_the_map() -> None:
    assert ids(Arrangement(column="kind")) == ["own", "river", "zone", "idea"]
    assert ids(Arrangement(column="lane")) == ["own", "river", "zone", "idea"]


def test_every_column_sorts() -> None:
    for column in COLUMNS:
        assert sorted(ids(Arrangement(column=column))) == ["idea", "own", "river", "zone"]


def test_groups_have_headings_that_count_and_keep_the_order_within() -> None:
    assert ids(Arrangement(column="title", grouping="phase"), SWEDISH) == [
        "# Behov 2", "zone", "own", "# Köp 1", "river", "# Idébank 1", "idea",
    ]  # fmt: skip
    assert ids(Arrangement(grouping="kind"))[0] == "# Touchpoint 2"


def test_the_filter_keeps_the_cards_in_which_it_is_written() -> None:
    assert ids(Arrangement(text="EVA")) == ["zone"]
    assert ids(Arrangement(text="zon", grouping="lane")) == ["# Användare 1", "zone"]


def test_a_cell_says_nothing_of_what_is_not_asked_or_not_known() -> None:
    cards = {each: Placed(each, card) for each, card in DOCUMENT.cards.items()}
    assert cell_words(DOCUMENT, cards["own"], "gap", ENGLISH) == "+5"
    assert cell_words(DOCUMENT, cards["zone"], "gap", ENGLISH) == ""
    assert cell_words(DOCUMENT, cards["own"], "qualification", ENGLISH) == ""
    assert cell_words(DOCUMENT, cards["own"], "moment_of_truth", ENGLISH) == ""
    assert cell_words(DOCUMENT, cards["idea"], "phase", ENGLISH) == "Idea tray"


def test_a_card_is_found_again_by_its_id() -> None:
    zone = Placed("zone", DOCUMENT.cards["zone"])
    assert cell_words(DOCUMENT, zone, "id", ENGLISH) == "zone"
    assert column_words("id", SWEDISH) == "id"


def test_cards_that_are_answered_are_named() -> None:
    answering = DOCUMENT.cards["own"].replaced(answers=("zone",))
    assert cell_words(DOCUMENT, Placed("own", answering), "answers", ENGLISH) == "Zon"


def test_only_what_rows_are_arranged_by_moves_them() -> None:
    assert not moves_rows(Arrangement(), frozenset({"title"}))
    assert moves_rows(Arrangement(column="title"), frozenset({"title"}))
    assert moves_rows(Arrangement(column="gap"), frozenset({"effort_now"}))
    assert moves_rows(Arrangement(grouping="kind"), frozenset({"kind"}))
    assert moves_rows(Arrangement(), frozenset({"order"}))
    assert moves_rows(Arrangement(text="a"), frozenset({"notes"}))
