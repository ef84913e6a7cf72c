"""Arrows on the small map: what they look like, where they run, what stays when cards move."""

from cjm_desktop.editing.edits.cards import change_cards, move_cards
from cjm_desktop.editing.edits.handoffs import add_handoff, change_handoff, remove_handoff
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import TRAY, Document, Key
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Path, Rect, Text
from cjm_desktop.layout.map.arrows import COLOUR, arrow, label_figure, label_width, rounded_outline
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.reading import reading_order
from cjm_desktop.words.wording import ENGLISH
from tests.maps import P2L2, small_map


def laid_out(document: Document) -> MapLayout:
    return MapLayouter(ENGLISH).layout(document)


def figures(layout: MapLayout) -> dict[str, Figure]:
    found = {}
    for _, _, part in layout.arrows.group.parts:
        assert isinstance(part, Figure)
        assert part.key is not None
        found[part.key.id] = part
    return found


def said(document: Document) -> dict[str, str]:
    """What the lines of arrows on paper say, by the ids of their handoffs."""
    found: dict[str, str] = {}
    for item in laid_out(document).drawing().figures():
        if item.figure.role == "arrow" and item.figure.key is not None:
            found.setdefault(item.figure.key.id, item.figure.label)
    return found


def test_each_handoff_between_cards_on_the_map_is_an_arrow() -> None:
    assert figures(laid_out(small_map())).keys() == {"ab", "ad", "fe"}


def test_an_idea_in_the_tray_has_no_arrow() -> None:
    document = small_map()
    document = add_handoff(document, "at", "a", "t1").apply(document)
    assert "at" not in figures(laid_out(document))
    moved = move_cards(document, ["t1"], P2L2).apply(document)
    assert "at" in figures(laid_out(moved))
    away = move_cards(moved, ["a"], TRAY).apply(moved)
    assert figures(laid_out(away)).keys() == {"fe"}


def test_kinds_are_told_apart_by_their_lines() -> None:
    way = ((0.0, 0.0), (20.0, 0.0))
    lines = {}
    for kind in ("handoff", "leads_to", "loop"):
        line, head = arrow(way, kind, COLOUR)
        assert isinstance(line, Path)
        assert isinstance(head, Path)
        lines[kind] = (line.line, bool(line.dash), head.fill is not None)
    assert len(set(lines.values())) == 3


def test_the_head_is_at_the_target() -> None:
    _, head = arrow(((0.0, 0.0), (20.0, 0.0)), "handoff", COLOUR)
    assert isinstance(head, Path)
    assert ("L", 20.0, 0.0) in head.segments


def test_corners_are_round() -> None:
    segments = rounded_outline([(0.0, 0.0), (20.0, 0.0), (20.0, 20.0)])
    assert [operator for operator, *_ in segments] == ["M", "L", "C", "L"]
    assert segments[1] == ("L", 15.0, 0.0)


def test_a_long_label_is_shortened() -> None:
    said = "a very long label that goes on and on and on for ever"
    figure = label_figure("h", said, label_width(said))
    (words,) = [mark for mark in figure.marks if isinstance(mark, Text)]
    assert words.text.endswith("…")
    assert figure.label == said


def test_a_wider_column_holds_more_of_a_label() -> None:
    said = "a very long label that goes on and on and on for ever"
    narrow, wide = (label_figure("h", said, label_width(said, column)) for column in (144, 400))
    assert narrow.width < wide.width
    (words,) = [mark.text for mark in wide.marks if isinstance(mark, Text)]
    assert words == said


def test_several_arrows_in_one_gutter_run_beside_each_other() -> None:
    document = small_map()
    for handoff, target in (("x", "f"), ("y", "g"), ("z", "f")):
        document = add_handoff(document, handoff, "b", target, label=handoff).apply(document)
        document = change_handoff(document, handoff, kind="loop").apply(document)
    ways = laid_out(document).arrows.routes
    upright = [ways[handoff].points[1][0] for handoff in ("x", "y")]
    assert len(set(upright)) == 2
    assert all(abs(x - theme.COLUMN) < theme.CELL_MARGIN for x in upright)


def test_neighbours_side_by_side_are_joined_by_a_straight_line() -> None:
    document = small_map()
    document = add_handoff(document, "de", "d", "c").apply(document)
    (x1, y1), *_, (x2, y2) = laid_out(document).arrows.routes["ad"].points
    assert y1 == y2
    assert x2 - x1 == 2 * theme.CELL_MARGIN


def test_an_arrow_is_found_by_its_line_and_by_its_label() -> None:
    document = small_map()
    document = change_handoff(document, "fe", label="back again").apply(document)
    arrows = laid_out(document).arrows
    x, y = arrows.routes["fe"].points[2]
    assert arrows.at(x + 4, y, 5) == "fe"
    assert arrows.at(x, y - 20, 5) is None
    plate = arrows.plates["fe"]
    assert arrows.at(plate.x + 2, plate.y + 1, 0) == "fe"


def test_an_arrow_is_seen_where_it_runs_and_not_where_it_bends_around() -> None:
    document = change_handoff(small_map(), "fe", label="back").apply(small_map())
    arrows = laid_out(document).arrows
    around = arrows.area("fe")
    assert around is not None
    for x, y in arrows.routes["fe"].points:
        keys = [each.part.key for each in arrows.seen(Rect(x - 1, y - 1, 2, 2))]
        assert Key("handoffs", "fe") in keys
    everything = Rect(-10, -10, 2_000, 2_000)
    assert list(arrows.seen(everything)) == list(arrows.group.parts)
    (left, top), *_ = arrows.routes["fe"].points
    inside = Rect(left + 20, top + 1, 4, 4)
    assert [part for part in arrows.seen(inside) if part.part.key == Key("handoffs", "fe")] == []


def test_an_edit_elsewhere_keeps_every_arrow() -> None:
    document, layouter = small_map(), MapLayouter(ENGLISH)
    before = layouter.layout(document)
    after = layouter.layout(change_cards(document, ["g"], potential=3.0).apply(document))
    assert after.arrows is before.arrows


def test_an_arrow_comes_when_its_only_card_comes_out_of_the_tray() -> None:
    document, layouter = small_map(), MapLayouter(ENGLISH)
    for handoff in tuple(document.handoffs):
        document = remove_handoff(document, handoff).apply(document)
    document = add_handoff(document, "tt", "t1", "t1").apply(document)
    assert not figures(layouter.layout(document))
    placed = move_cards(document, ["t1"], P2L2).apply(document)
    assert figures(layouter.layout(placed)).keys() == {"tt"}
    assert not figures(layouter.layout(document))


def test_on_paper_an_arrow_says_where_it_leads_in_the_maps_language() -> None:
    document = change_handoff(small_map(), "fe", label="back again").apply(small_map())
    assert said(document)["ab"] == "Handoff: from “A” to “B”"
    assert said(document)["fe"] == "Loops back, “back again”: from “F” to “E”"
    danish = change_map(document, language="da").apply(document)
    assert not said(danish)["ab"].startswith("Handoff")


def test_arrows_are_read_after_the_cards() -> None:
    read = reading_order(laid_out(small_map()).drawing())
    roles = [item.figure.role for item in read if item.figure.role in ("card", "arrow")]
    assert roles == ["card"] * 7 + ["arrow"] * 3
    assert read[-1].figure.key == Key("handoffs", "fe")
