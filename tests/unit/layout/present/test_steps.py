"""What a room is shown, in which order, and how large."""

import pytest

from cjm_desktop.editing.edits.part_hiding import hide
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.present import shown
from cjm_desktop.layout.present.screen import Screen, capitals
from cjm_desktop.layout.present.shown import outlined, projected
from cjm_desktop.layout.present.slide import Progress
from cjm_desktop.layout.present.slides import step_slides
from cjm_desktop.layout.present.steps import Step, step_title, steps_of
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import open_template
from cjm_desktop.words.wording import ENGLISH
from tests.maps import small_map
from tests.unit.layout.present.projected import (
    BEAMER,
    DAY,
    FULL_HD,
    HD,
    cards_on,
    check_readable,
    opened,
    presented,
    smallest_capitals,
    texts,
)


def full_map() -> Document:
    """The small map with something for each step."""
    document = small_map()
    cards = dict(document.cards)
    cards["a"] = cards["a"].replaced(
        potential=8, effort=2, customer_present=True, we_present=False, experience=1
    )
    cards["b"] = cards["b"].replaced(decision="do_more", owner="Per", experience=-1)
    return document.replaced({Key("cards", each): card for each, card in cards.items()})


def test_steps_go_from_the_whole_over_phases_and_roles_to_what_it_comes_to() -> None:
    assert steps_of(full_map()) == (
        Step("overview"),
        Step("phase", "p1"), Step("phase", "p2"), Step("phase", "p3"),
        Step("role", "l1"), Step("role", "l2"),
        Step("experience"), Step("gap"), Step("presence"), Step("actions"),
    )  # fmt: skip


def test_what_has_nothing_to_show_is_no_step() -> None:
    document = small_map().replaced({Key("cards", each): None for each in "defg"})
    kept = steps_of(document)
    assert [step for step in kept if step.kind in ("phase", "role")] == [
        Step("phase", "p1"), Step("role", "l1"),
    ]  # fmt: skip
    assert steps_of(Document()) == (Step("overview"),)


@pytest.mark.parametrize("screen", [HD, FULL_HD, BEAMER, Screen(1920, 1200)])
def test_the_phases_of_the_overview_are_named_on_its_page(screen: Screen) -> None:
    for name in ("hoppeboldmaskine", "studsbollsmaskin", "bouncy-ball-machine"):
        document = codec.load(resource("samples", f"{name}.cjm"))
        [slide] = presented(document, screen)[Step("overview")]
        said = " ".join(each.text for each in texts(slide))
        assert all(phase.name in said for phase in document.phases.values())


def test_hidden_parts_are_not_shown_to_a_room() -> None:
    document = full_map()
    shown = projected(hide(document, [Key("phases", "p1")], hidden=True).apply(document))
    assert Step("phase", "p1") not in steps_of(shown)
    assert "a" not in shown.cards


@pytest.mark.parametrize(
    ("size", "pixels"),
    [((1920, 1080), 20), ((1280, 720), 13), ((1600, 900), 16.5), ((3840, 2160), 40)],
)
def test_capitals_are_as_high_as_the_seats_are_far(size: tuple[int, int], pixels: float) -> None:
    assert capitals(*size) == pytest.approx(pixels)


def test_a_larger_screen_of_the_same_distance_holds_more_and_none_is_zoomed() -> None:
    small, large = presented(full_map(), HD), presented(full_map(), FULL_HD)
    for step, slides in small.items():
        assert smallest_capitals(slides[0]) >= 13
        assert smallest_capitals(large[step][0]) >= 20


def test_a_step_is_called_by_what_it_shows() -> None:
    document = full_map()
    titles = [step_title(document, step, ENGLISH) for step in steps_of(document)]
    assert titles[:2] == ["Overview", "1. One"]
    assert titles[4:7] == ["Buyer", "Need", "Experience"]


def test_a_phase_shows_the_cards_of_its_cells_in_order() -> None:
    slides = presented(full_map())
    assert cards_on(slides[Step("phase", "p1")]) == ["a", "b", "c", "e"]
    assert cards_on(slides[Step("role", "l1")]) == ["a", "b", "c", "d"]


def test_a_long_title_ends_in_an_ellipsis_and_an_opened_card_has_all_of_it() -> None:
    document = full_map()
    title = " ".join(f"word{n}" for n in range(70))
    document = document.replaced({Key("cards", "a"): document.cards["a"].replaced(title=title)})
    [slide] = presented(document)[Step("phase", "p2")]
    [first, *_] = presented(document)[Step("phase", "p1")]
    assert any(text.text.endswith("…") for text in texts(first))
    assert not any(text.text.endswith("…") for text in texts(slide))
    said = " ".join(text.text for slide in opened(document, "a") for text in texts(slide))
    assert "word69" in said


@pytest.mark.parametrize("screen", [HD, FULL_HD, BEAMER])
def test_a_long_name_has_the_room_of_its_own_band(screen: Screen) -> None:
    name = "Finding out what it can do for us and why it is worth the trip"
    goal = "Knows what it costs and whom to ask about what is still open after the visit"
    document = full_map()
    phase = document.phases["p1"].replaced(name=name, goal=goal)
    lane = document.lanes["l1"].replaced(name=name)
    document = document.replaced({Key("phases", "p1"): phase, Key("lanes", "l1"): lane})
    slides = presented(document, screen)
    for step in (Step("phase", "p1"), Step("role", "l1")):
        band = next(each.figure for each in slides[step][0].drawing.figures() if each.figure.key)
        said = " ".join(mark.text for mark in band.marks if isinstance(mark, Text))
        assert name in said
        check_readable(slides[step][0], screen)
        if step.kind == "phase":
            assert goal in said, "above what is counted, where that leaves too little room"
    column = " ".join(mark.text for mark in texts(slides[Step("role", "l1")][0]))
    assert "…" in column, "a heading of a column has no more room than before"


@pytest.mark.parametrize("screen", [FULL_HD, BEAMER, Screen(1920, 1200), Screen(1400, 1050)])
def test_a_title_is_cut_only_where_its_own_column_has_no_room(screen: Screen) -> None:
    title = (
        "Asks the users’ association for visits to companies of the region that have had such a "
        "machine for years, and is told by whom and when they can be made one"
    )
    document, lines = full_map(), 0
    document = document.replaced({Key("cards", "a"): document.cards["a"].replaced(title=title)})
    for step in (Step("phase", "p1"), Step("role", "l1")):
        [face] = (each.figure for slide in presented(document, screen)[step]
                  for each in slide.cards if each.figure.key == Key("cards", "a"))  # fmt: skip
        words = [mark.text for mark in face.marks if isinstance(mark, Text)]
        lines = next(end for end in range(1, 6) if words[end - 1].endswith(("…", "one")))
        whole = " ".join(words[:lines]) == title
        assert whole or lines >= 4, "a line may be left for those with more signs beside them"


@pytest.mark.parametrize("screen", [HD, FULL_HD, BEAMER])
def test_the_curve_of_long_named_phases_is_on_the_page_that_names_them(screen: Screen) -> None:
    document = codec.loads(resource("samples", "bouncy-ball-machine.cjm").read_bytes())
    name = "Qualifying suppliers and visiting those who have had one for years"
    phases = {Key("phases", each): phase.replaced(name=name)
              for each, phase in document.phases.items()}  # fmt: skip
    [slide] = presented(document.replaced(phases), screen)[Step("experience")]
    said = [text.text for text in texts(slide)]
    assert all(any(each.startswith(f"{n}. Q") for each in said) for n in range(1, 8))
    check_readable(slide, screen)


def test_notes_of_a_card_are_read_by_the_room_only_on_demand() -> None:
    document = full_map()
    card = document.cards["a"].replaced(notes="Between us")
    document = document.replaced({Key("cards", "a"): card})
    document = add_quote(document, "q", text="Waited", supports=("a",)).apply(document)
    faces = [text.text for slides in presented(document).values() for slide in slides
             for text in texts(slide)]  # fmt: skip
    assert "Between us" not in faces
    assert "“Waited”" not in faces
    read = [text.text for slide in opened(document, "a") for text in texts(slide)]
    assert "Between us" in read
    assert "“Waited”" in read


def test_a_screen_of_another_shape_is_a_page_of_the_same_type() -> None:
    wide, narrow = Screen(1920, 1080).page, Screen(1440, 1080).page
    assert wide.height == narrow.height
    assert wide.columns > narrow.columns


def test_the_overview_is_there_before_any_title_is_shortened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, seen = small_map(), list[Card]()

    def read(card: Card) -> Card:
        seen.append(card)
        return card

    monkeypatch.setattr(shown, "_card", read)
    for place, step in enumerate(steps_of(outlined(document))):
        step_slides(document, step, HD, ENGLISH, Progress(place, 9), DAY)
        if step.kind == "overview":
            assert not seen
    assert seen


@pytest.mark.parametrize("screen", [HD, FULL_HD, BEAMER])
def test_words_have_all_of_a_band_in_which_nothing_is_counted(screen: Screen) -> None:
    document = open_template("empty", "nb")
    goals = [phase.goal for phase in document.phases.values()]
    slides = (slide for made in presented(document, screen).values() for slide in made)
    said = {mark.text for slide in slides for mark in texts(slide)}
    assert all(goals)
    assert said.issuperset(goals), "each in one line"
