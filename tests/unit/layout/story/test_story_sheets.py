"""The map as a story: when it is told, what stands on which page, and how one gets about in it."""

from datetime import date

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import (
    Anchor,
    Box,
    Disc,
    Figure,
    Icon,
    JumpArea,
    LinkArea,
    Text,
)
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import (
    MapPages,
    PrintRequest,
    SectionId,
    SheetChoice,
    SpreadBy,
)
from cjm_desktop.layout.story.chapter_head import BELOW
from cjm_desktop.layout.text import ELLIPSIS
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.layout.drawn import extent
from tests.unit.output.maps import a_map, touchpoints

DAY = date(2026, 11, 26)
SAMPLES = ["bike-subscription", "bouncy-ball-machine", "country-workshop", "payroll-service",
           "social-media"]  # fmt: skip
PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A3", False), ("A3", True)]
)


def sample(name: str = "bouncy-ball-machine") -> Document:
    return codec.load(resource("samples", f"{name}.cjm"))


def laid(
    document: Document,
    paper: Paper = "A4",
    portrait: bool = False,
    sections: tuple[SectionId, ...] = ("map",),
    how: MapPages = "auto",
    by: SpreadBy = "phase",
) -> list[Page]:
    request = PrintRequest(paper, portrait, sections=sections, map_pages=how, spread_by=by, day=DAY)
    return pages(document, ENGLISH, request)


def words(page: Page) -> list[str]:
    return [mark.text for piece in page.pieces for _, _, figure in piece.drawing.figures()
            for mark in figure.marks if isinstance(mark, Text)]  # fmt: skip


def share_filled(page: Page) -> float:
    body = page.pieces[1]
    lowest = max(
        body.y + (y + extent(mark).bottom) * body.scale
        for _, y, figure in body.drawing.figures()
        for mark in figure.marks
        if not isinstance(mark, JumpArea | LinkArea | Anchor)
    )
    return lowest / page.height


def places(laid: list[Page]) -> dict[str, int]:
    """Give the number of the page on which each place is."""
    return {mark.name: number for number, page in enumerate(laid)
            for piece in page.pieces for _, _, figure in piece.drawing.figures()
            for mark in figure.marks if isinstance(mark, Anchor)}  # fmt: skip


def ways(page: Page) -> set[str]:
    return {mark.target for piece in page.pieces for _, _, figure in piece.drawing.figures()
            for mark in figure.marks if isinstance(mark, JumpArea)}  # fmt: skip


def wide_map(phases: int, cards: int = 2) -> Document:
    document = a_map(
        {},
        phases={f"p{n}": Phase(order=f"b{n:02}V", name=f"Phase {n}") for n in range(phases)},
    )
    made = {
        f"c{n}-{each}": Card(phase=f"p{n}", lane="l1", order=f"b{each:02}V",
                             title=f"Card {n} {each}", potential=8, effort=each % 10)
        for n in range(phases)
        for each in range(cards)
    }  # fmt: skip
    return document.replaced({Key("cards", each): card for each, card in made.items()})


def test_a_map_that_can_be_read_on_one_page_stays_there() -> None:
    (page,) = laid(a_map(touchpoints(2)))
    assert "Boss" in words(page)


def test_a_map_too_large_for_one_page_is_told_phase_by_phase() -> None:
    document = sample()
    story = laid(document)
    assert "Where to put the effort" in words(story[0])
    found = places(story)
    assert found["overview:map"] == 0
    starts = [found[f"phase:{phase}"] for phase in document.phase_ids]
    assert starts == sorted(starts)
    assert starts[0] == 1


def test_it_can_be_asked_for_and_refused() -> None:
    assert len(laid(sample(), how="one")) == 1
    assert len(laid(sample(), "fit")) == 1
    assert len(laid(a_map(touchpoints(2)), how="spreads")) == 2


def test_a_story_can_be_told_role_by_role() -> None:
    document = sample()
    found = places(laid(document, by="role"))
    assert all(found[f"role:{role}"] > 0 for role in document.role_lane_ids)
    assert all(found[f"phase:{phase}"] == 0 for phase in document.phase_ids)


@pytest.mark.parametrize(
    ("phases", "paper", "portrait"),
    [(8, "A4", False), (8, "A4", True), (30, "A4", False), (30, "A4", True), (30, "A3", True),
     (43, "A4", False), (43, "A3", False)],
)  # fmt: skip
def test_the_overview_of_many_phases_is_one_page(phases: int, paper: Paper, portrait: bool) -> None:
    document = wide_map(phases)
    story = laid(document, paper, portrait, how="spreads")
    assert places(story)["phase:p0"] == 1
    # In a heading a name may stand on two lines.
    said = " ".join(words(story[0]))
    assert all(f"{n + 1}. Phase {n}" in said for n in range(phases))


def test_the_strip_marks_where_one_is_and_leads_to_the_others() -> None:
    document = wide_map(30, 12)
    story = laid(document)
    for number, page in enumerate(story[1:], start=1):
        strip = next(figure for _, _, figure in page.pieces[1].drawing.figures())
        filled = [mark for mark in strip.marks
                  if isinstance(mark, Box) and mark.fill == document.map.accent]  # fmt: skip
        assert filled
        targets = [mark.target for mark in strip.marks if isinstance(mark, JumpArea)]
        assert targets == ["overview:map", *(f"phase:p{n}" for n in range(30))]
        assert all(extent(mark).right <= strip.width + 1e-6 for mark in strip.marks), number


@pytest.mark.parametrize("by", ["phase", "role"])
def test_one_gets_from_the_overview_to_a_spread_a_gap_an_action_a_persona_and_back(
    by: SpreadBy,
) -> None:
    document = sample()
    story = laid(document, sections=("map", "gap", "personas", "actions"), by=by)
    found = places(story)
    chapter = (
        f"phase:{document.phase_ids[3]}" if by == "phase" else f"role:{document.role_lane_ids[0]}"
    )
    card = next(each for each in found if each.startswith("card:")
                and each.replace("card", "gap") in found
                and each.replace("card", "action") in found)  # fmt: skip
    gap, action = card.replace("card", "gap"), card.replace("card", "action")
    persona = next(each for each in found if each.startswith("persona:"))
    role = f"role:{document.personas[persona.partition(':')[2]].lane}"
    for start, end in (
        ("overview:map", chapter), (chapter, "overview:map"), (card, gap), (gap, card),
        (gap, action), (action, gap), (action, card), (action, persona), (persona, role),
    ):  # fmt: skip
        assert end in ways(story[found[start]]), (start, end)


def test_notes_beside_their_cards_are_not_printed_again() -> None:
    document = sample()
    assert all(page.title != "Notes" for page in laid(document, sections=("map", "notes")))
    assert "Notes" in {page.title for page in laid(document, "A0", sections=("map", "notes"))}
    assert laid(document, sections=("notes",))[0].title == "Notes"


def test_notes_are_printed_where_it_is_not_known_that_the_map_has_them() -> None:
    request = PrintRequest(
        "A0", sections=("map", "notes"), papers={"notes": SheetChoice("A4")}, day=DAY
    )
    assert "Notes" in {page.title for page in pages(sample(), ENGLISH, request)}


@PAPERS
@pytest.mark.parametrize("name", SAMPLES)
def test_no_page_but_the_last_is_nearly_empty(name: str, paper: Paper, portrait: bool) -> None:
    for page in laid(sample(name), paper, portrait)[:-1]:
        assert share_filled(page) >= 0.4


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_cut_on_the_spreads(name: str) -> None:
    for page in laid(sample(name))[1:]:
        body = [figure for _, _, figure in page.pieces[1].drawing.figures()][1:]
        cut = [mark.text for figure in body for mark in figure.marks
               if isinstance(mark, Text) and mark.text.endswith(ELLIPSIS)]  # fmt: skip
        assert cut == []


def test_a_channel_that_its_card_has_no_room_for_is_told_below_it() -> None:
    channel = "The telephone of the reception desk in the old building"
    document = a_map({"c": Card(phase="p1", lane="l1", order="a0", title="Call", channel=channel)})
    found = " ".join(word for page in laid(document, how="spreads") for word in words(page))
    assert f"Channel: {channel}" in found


def test_text_is_as_large_as_fills_a_larger_paper() -> None:
    spreads = laid(sample(), "A3")[1:]
    assert min(map(share_filled, spreads)) > 0.55
    assert len(spreads) == len(sample().phases)


def test_the_strip_names_all_phases_whole_where_they_have_room_together() -> None:
    for page in laid(sample())[1:]:
        assert any("Initial brand interest" in each for each in words(page))


@pytest.mark.parametrize("name", ["hoppeboldmaskine", "sprettballmaskin", "country-workshop"])
def test_the_strip_cuts_no_phase_while_others_have_room_to_spare(name: str) -> None:
    document = sample(name)
    spoken = Wording.of(document.map.language)
    request = PrintRequest("A4", True, sections=("map",), day=DAY)
    for page in pages(document, spoken, request)[1:]:
        strip = next(figure for _, _, figure in page.pieces[1].drawing.figures())
        texts = [mark.text for mark in strip.marks if isinstance(mark, Text)]
        assert not [text for text in texts if ELLIPSIS in text or text.endswith("-")]
        assert not [text for text in texts if text.isdigit()]


def test_each_phase_is_a_bookmark_once() -> None:
    document = sample()
    marks = [mark.title for page in laid(document) for mark in page.bookmarks]
    assert marks[0] == "Overview"
    assert marks[1:] == [f"{n}. {document.phases[phase].name}"
                     for n, phase in enumerate(document.phase_ids, 1)]  # fmt: skip


def test_a_map_without_cards_has_no_bare_pages() -> None:
    bare = wide_map(12, cards=0)
    assert len(laid(bare)) == 1
    told = bare.replaced({Key("phases", "p0"): Phase(order="b00V", name="First", goal="Why")})
    assert len(laid(told)) == 2


def test_a_map_on_one_page_is_led_to_by_its_phases_and_roles() -> None:
    document = a_map(touchpoints(2))
    found = places(laid(document))
    assert {"overview:map", "phase:p1", "phase:p2", "role:l1", "role:l2"} <= set(found)
    story = laid(document, sections=("map", "personas"))
    assert "role:l1" in ways(story[1])


@pytest.mark.parametrize("by", ["phase", "role"])
def test_a_place_that_comes_again_on_further_pages_of_the_overview_is_named_once(
    by: SpreadBy,
) -> None:
    document = wide_map(90)
    lanes = {Key("lanes", f"m{n}"): Lane(order=f"c{n:02}V", name=f"Role {n}") for n in range(30)}
    story = laid(document.replaced(dict(lanes)), by=by, how="spreads")
    names = [mark.name for page in story for _, _, figure in page.pieces[1].drawing.figures()
             for mark in figure.marks if isinstance(mark, Anchor)]  # fmt: skip
    assert len(names) == len(set(names))


def figures(page: Page) -> list[Figure]:
    return [item.figure for item in page.pieces[1].drawing.figures()]


def test_a_card_that_goes_on_is_named_again_if_its_title_is_short() -> None:
    def named_again(title: str) -> list[str]:
        cards = {"c": Card(phase="p1", lane="l1", order="a0", title=title, notes="Why " * 900)}
        story = laid(a_map(cards), how="spreads")
        return [figure.label for figure in figures(story[1]) if figure.role == "again"]

    assert "Boss · “Fair” (continued)" in named_again("Fair")
    assert set(named_again("A title " * 20)) == {"Boss (continued)"}


def test_an_overview_breaks_a_long_word_before_phases_have_but_their_numbers() -> None:
    document = sample("lonetjanst")
    story = pages(document, Wording.of("sv"), PrintRequest(sections=("map",), day=DAY))
    heads = [figure for figure in figures(story[0]) if figure.role == "heading" and figure.key]
    said = [" ".join(mark.text for mark in head.marks if isinstance(mark, Text)) for head in heads]
    assert said[0].startswith("1. Inaktiv")
    assert said[2].startswith("3. Initialt varumärkes")


def test_kpis_stand_below_the_other_figures_of_a_chapter() -> None:
    """The signs of KPIs are as far to the left as those of roles."""
    story = laid(sample())
    page = figures(story[1])
    role = next(each for each in page if each.label == "Experience")
    kpis = next(each for each in page if each.label.startswith("New contacts at events:"))
    texts = [[mark.x for mark in each.marks if isinstance(mark, Text)] for each in (role, kpis)]
    assert min(texts[1]) - texts[0][1] <= 2


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize(("days", "decisive"), [(None, True), (3.0, False), (365.0, True)])
def test_what_a_band_counts_stands_clear_of_its_edges(
    language: str, days: float | None, decisive: bool
) -> None:
    document = sample("bike-subscription")
    phase = document.phase_ids[0]
    timed = document.phases[phase].replaced(duration=days, decisive=decisive)
    document = document.replaced({Key("phases", phase): timed})
    request = PrintRequest(map_pages="spreads", sections=("map",))
    made = pages(document, Wording.of(language), request)
    band = next(
        figure
        for page in made
        for figure in figures(page)
        if figure.key == Key("phases", phase) and figure.role == "heading" and figure.marks
        and any(isinstance(mark, Anchor) for mark in figure.marks)
    )  # fmt: skip
    high = band.height - BELOW
    for mark in band.marks:
        if isinstance(mark, (Text, Icon, Disc)):
            edges = extent(mark)
            assert edges.y >= 4
            assert edges.bottom <= high - 4
            assert edges.x + edges.width <= band.width - 5


@pytest.mark.parametrize(
    ("name", "portrait", "by"),
    [
        ("studsbollsmaskin", False, "phase"),
        ("hoppeboldmaskine", True, "phase"),
        ("payroll-service", True, "role"),
    ],
)
def test_the_last_page_gets_more_from_the_one_before_it(
    name: str, portrait: bool, by: SpreadBy
) -> None:
    *_, before, last = laid(sample(name), portrait=portrait, how="spreads", by=by)
    assert share_filled(last) > 0.45
    assert share_filled(before) > 0.55


@pytest.mark.parametrize("name", ["bike-subscription", "social-media", "studsbollsmaskin"])
def test_the_overview_fills_a_larger_paper_and_says_as_much_as_on_a_smaller_one(name: str) -> None:
    small, large = (laid(sample(name), paper, how="spreads")[0] for paper in ("A4", "A3"))
    assert share_filled(large) > 0.85
    said = [len("".join(words(page)).replace("-", "")) for page in (small, large)]
    assert said[1] >= said[0]
    sizes = [
        max(mark.size * piece.scale for piece in page.pieces[1:-1]
            for _, _, figure in piece.drawing.figures() if figure.role == "heading"
            for mark in figure.marks if isinstance(mark, Text))
        for page in (small, large)
    ]  # fmt: skip
    assert sizes[1] > 1.1 * sizes[0]
