"""A map as a journey for Mermaid, and back: names, phases, lanes and experience come again."""

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.intake.pasting.mermaid import read_journey
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.order import keys
from cjm_desktop.journey.records import Card, Lane, Map, Phase
from cjm_desktop.output.mermaid import mermaid_files, mermaid_losses
from cjm_desktop.output.options import ExportOptions, no_progress
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import a_map, sample

names = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\x85"), min_size=1
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip


def written(document: Document, **asked: Any) -> str:
    options = ExportOptions(**asked)
    (data,) = mermaid_files(document, options, Path("map.mmd"), progress=no_progress)
    return data.decode()


def test_phases_are_sections_and_one_card_of_two_roles_one_task() -> None:
    cards = {
        "a": Card(phase="p1", lane="l1", order="a0", title="Request a demo", experience=1),
        "b": Card(phase="p1", lane="l2", order="a0", title="Request a demo", experience=1),
        "c": Card(phase="p2", lane="l1", order="a0", title="Sign", experience=-2),
    }
    assert written(a_map(cards)).splitlines() == [
        "journey",
        "    title Buying",
        "    section Trigger",
        "      Request a demo: 4: Boss, User",
        "    section Choice",
        "      Sign: 1: Boss",
    ]


def test_signs_that_end_a_name_are_replaced_and_come_back() -> None:
    cards = {"a": Card(phase="p1", lane="l1", order="a0", title="Offer: no. #3; last, of all")}
    text = written(a_map(cards))
    (task,) = [line for line in text.splitlines() if line.endswith(": 3: Boss")]
    assert not set(task.rsplit(": 3", 1)[0]) & set(":#;,")
    journey = read_journey(text)
    assert journey is not None
    assert [row.title for row in journey.rows] == ["Offer: no. #3; last, of all"]
    assert journey.rows[0].fields == {}


@settings(max_examples=60)
@given(st.lists(st.tuples(names, st.sampled_from((None, -2, 0, 2))), min_size=1, max_size=5),
       names, names)  # fmt: skip
def test_what_is_written_is_read_again(
    told: list[tuple[str, int | None]], phase: str, lane: str
) -> None:
    cards = {
        f"c{n}": Card(phase="p", lane="l", order=key, title=title, experience=felt)
        for n, (key, (title, felt)) in enumerate(zip(keys(len(told)), told, strict=True))
    }
    document = Document(
        map=Map(title="journey"), cards=cards, phases={"p": Phase(order="a0", name=phase)},
        lanes={"l": Lane(order="a0", name=lane)},
    )  # fmt: skip
    journey = read_journey(written(document))
    assert journey is not None
    found = [(row.title, row.phase, row.lane) for row in journey.rows]
    once = list(dict.fromkeys(told))
    assert found == [(title, phase, lane) for title, _ in once]


def test_what_is_lost_is_said() -> None:
    said = list(mermaid_losses(sample("bouncy-ball-machine"), ExportOptions(), ENGLISH))
    assert any("notes" in each for each in said)
    assert any("arrows" in each for each in said)
    assert any("kinds" in each for each in said)
    plain = a_map({"a": Card(phase="p1", lane="l1", order="a0", title="Meet")})
    assert not list(mermaid_losses(plain, ExportOptions(), ENGLISH))
