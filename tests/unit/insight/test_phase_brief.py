"""An idea is held against what the customer wants in a phase and what our task is there."""

from cjm_desktop.insight.phase_brief import phase_brief
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane, Phase
from tests.unit.insight.maps import touchpoint


def test_wants_and_tasks_are_gathered_over_the_lanes() -> None:
    document = Document(
        phases={"p1": Phase(order="a0", goal="Solve\na problem"), "p2": Phase(order="a1")},
        lanes={
            "wants": Lane(order="a0", kind="topic", side="customer"),
            "buyer": Lane(order="a1"),
            "task": Lane(order="a2", kind="topic", side="company"),
        },
        cards={
            "n": touchpoint("p1", "wants", kind="need", title="Trust"),
            "m": touchpoint("p1", "buyer", kind="mindset", title="Why them?"),
            "d": touchpoint(
                "p1", "buyer", kind="mindset", title="No", qualification="disqualified"
            ),
            "u": touchpoint("p1", "wants", kind="need"),
            "t": touchpoint("p1", "task", kind="note", title="Show expertise"),
            "c": touchpoint("p1", "task", kind="content", title="A film"),
            "s": touchpoint("p1", "wants", kind="note", title="Somebody’s note"),
        },
    )
    brief = phase_brief(document, "p1")
    assert brief == ("Solve a problem", ("Trust", "Why them?"), ("Show expertise",))
    assert phase_brief(document, "p2") == ("", (), ())
