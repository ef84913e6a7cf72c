"""A map is read by phase and then by lane, whatever the order it is painted in."""

from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Drawing, Figure, FigureRole, Group, PlacedPart
from cjm_desktop.layout.reading import reading_order


def figure(name: str, role: FigureRole, width: float = 80) -> Figure:
    key = Key("phases", name) if role == "heading" else None
    return Figure(key, role, width, 10, (), name)


def read(*parts: tuple[float, float, Figure]) -> list[str]:
    group = Group(300, 300, tuple(PlacedPart(*part) for part in parts))
    return [item.figure.label for item in reading_order(Drawing(group))]


def test_title_lanes_then_phase_by_phase_then_notes() -> None:
    assert read(
        (100, 90, figure("note", "note", 180)),
        (200, 60, figure("second phase, second lane", "card")),
        (110, 60, figure("first phase, second lane", "card")),
        (0, 60, figure("second lane", "lane")),
        (200, 30, figure("second phase, first lane", "card")),
        (110, 40, figure("first phase, first lane, below", "card")),
        (110, 30, figure("first phase, first lane", "card")),
        (0, 30, figure("first lane", "lane")),
        (190, 20, figure("second phase", "heading")),
        (100, 20, figure("first phase", "heading")),
        (0, 0, figure("title", "title", 280)),
    ) == [
        "title", "first lane", "second lane",
        "first phase", "first phase, first lane", "first phase, first lane, below",
        "first phase, second lane",
        "second phase", "second phase, first lane", "second phase, second lane",
        "note",
    ]  # fmt: skip


def test_without_phases_the_order_is_as_painted() -> None:
    assert read((50, 50, figure("b", "card")), (0, 0, figure("a", "card"))) == ["b", "a"]
