"""A layouter lays out only what changed, and what it draws is what a new one would."""

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.improved import improved_journey, mark_cards
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.drawing import Box, Disc, Figure, Path
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.maps import small_map
from tests.unit.insight.maps import a_map, kpi, touchpoint
from tests.unit.layout.drawn import outside, texts_of


def changed(document: Document, table: Kind, record_id: str, **fields: object) -> Document:
    key = Key(table, record_id)
    return Draft(document).change(key, **fields).patch.apply(document)


def everything(document: Document, layouter: MapLayouter) -> dict[object, Figure]:
    """The figures that stand for something, by what they stand for."""
    layout = layouter.layout(document)
    return {
        (item.figure.role, item.figure.key): item.figure
        for item in layout.drawing().figures()
        if item.figure.key is not None
    }


def new_figures(before: Document, after: Document) -> set[str]:
    """The ids of what is drawn anew from one document to the next."""
    layouter = MapLayouter(ENGLISH)
    old, new = everything(before, layouter), everything(after, layouter)
    fresh = [key for key, figure in new.items() if figure is not old.get(key)]
    return {key[1].id for key in fresh}  # type: ignore[index]


def test_the_same_document_keeps_every_figure() -> None:
    document = small_map()
    assert new_figures(document, document) == set()


def test_an_edit_draws_only_its_card_anew() -> None:
    document = small_map()
    assert new_figures(document, changed(document, "cards", "b", title="Other")) == {"b"}


def test_a_moved_card_keeps_no_other_from_staying() -> None:
    document = small_map()
    moved = changed(document, "cards", "d", phase="p3")
    assert new_figures(document, moved) == {"d", "ad"}, "the card and the arrow that leads to it"


def test_a_renamed_phase_draws_its_header_anew() -> None:
    document = small_map()
    assert new_figures(document, changed(document, "phases", "p2", name="Choice")) == {"p2"}


def test_a_renamed_persona_draws_its_lanes_header_anew() -> None:
    document = small_map()
    assert new_figures(document, changed(document, "personas", "per", name="Pia")) == {"l1"}


def test_a_new_title_draws_the_title_anew() -> None:
    document = small_map()
    assert new_figures(document, changed(document, "map", "map", title="Journey")) == {"map"}


def test_untouched_rows_keep_their_groups() -> None:
    document, layouter = small_map(), MapLayouter(ENGLISH)
    before = layouter.layout(document)
    after = layouter.layout(changed(document, "cards", "e", title="Other"))
    kept = [old.body is new.body for old, new in zip(before.bands, after.bands, strict=True)]
    assert kept == [True, True, False]
    same = [old.cells is new.cells for old, new in zip(before.bands, after.bands, strict=True)]
    assert same == kept, "what is drawn from a lane's cells is kept by them"


def test_a_card_has_the_same_face_in_the_tray() -> None:
    document, layouter = small_map(), MapLayouter(ENGLISH)
    layout = layouter.layout(document)
    assert layouter.face("a", document.cards["a"]) is layout.card_figure("a")


def lane_of(document: Document, lane: str, tr: Wording = ENGLISH) -> list[Figure]:
    layout = MapLayouter(tr).layout(document)
    body = next(band.body for band in layout.bands if band.lane == lane)
    return [part.part for part in body.parts if isinstance(part.part, Figure)]


def scored(**fields: object) -> Document:
    return a_map(
        {
            "c1": touchpoint("p1", "buyer", potential=8.0, effort=3.0),
            "c2": touchpoint("p2", "buyer", potential=2.0, effort=9.0),
            "c3": touchpoint(
                "p2", "user", potential=7.0, effort=1.0, customer_present=True, we_present=False,
                title="Trial",
            ),
        },
        **fields,
    )  # fmt: skip


def test_the_gap_lane_says_sums_what_is_unused_and_the_headline() -> None:
    said = [text for figure in lane_of(scored(), "gap") for text in texts_of(figure.marks)]
    assert said[:-1] == ["+5", "−7", "+6", "1 unused"]
    assert said[-1] == (
        "Largest unmet potential: User in Choice (7): “Trial”, "
        "where the customer is and we are not."
    )


def test_the_bars_go_by_the_sums_and_stay_in_their_columns() -> None:
    figures = lane_of(scored(), "gap")
    bars = [
        mark for figure in figures for mark in figure.marks if isinstance(mark, Box) and mark.radius
    ]
    widths = [bar.width for bar in bars]
    assert [round(wide / widths[0] * 5, 6) for wide in widths] == [5, 7, 6]
    assert bars[0].x == bars[1].x + bars[1].width == bars[2].x
    assert all(outside(figure) == [] for figure in figures)


def test_the_experience_lane_has_a_point_for_each_phase_and_role_that_is_known() -> None:
    document = a_map(
        {
            "c1": touchpoint("p1", "buyer", experience=2),
            "c2": touchpoint("p3", "buyer", experience=-2),
            "c3": touchpoint("p1", "user", experience=0),
        }
    )
    document = changed(document, "lanes", "gap", kind="experience")
    figures = lane_of(document, "gap")
    points = [
        (figure, mark)
        for figure in figures
        for mark in figure.marks
        if isinstance(mark, Disc | Path) and mark.fill == "paper"
    ]
    assert [type(mark) for _, mark in points] == [Disc, Path, Disc]
    heights = [mark.y for _, mark in points if isinstance(mark, Disc)]
    assert heights[0] < heights[1]
    assert all(outside(figure) == [] for figure in figures)


def test_the_kpi_lane_says_the_reading_and_the_target() -> None:
    document = changed(scored(), "lanes", "gap", kind="kpis")
    document = Document(
        **{**document.__dict__, "kpis": {"k": kpi("p1", name="Leads", target=40.0)}}
    )
    said = [text for figure in lane_of(document, "gap") for text in texts_of(figure.marks)]
    assert said == ["Leads", "No reading · target 40"]


def test_the_experience_as_it_was_lies_dotted_under_what_it_is() -> None:
    document = a_map({
        "c1": touchpoint("p1", "buyer", experience=-2),
        "c2": touchpoint("p2", "buyer", experience=-1),
        "c3": touchpoint("p1", "user", experience=0),
    })  # fmt: skip
    document = changed(document, "lanes", "gap", kind="experience")

    def dotted(shown: Document) -> list[Path]:
        paths = [m for each in lane_of(shown, "gap") for m in each.marks if isinstance(m, Path)]
        return [path for path in paths if path.dash == (1.5, 3.0)]

    assert dotted(document) == []
    improved = improved_journey(document)
    (before,) = dotted(improved)
    better = change_cards(improved, ["c1", "c2"], experience=2).apply(improved)
    assert dotted(better) == [before]
    gone = mark_cards(better, ["c1"], "removed").apply(better)
    assert dotted(gone) == [before]
