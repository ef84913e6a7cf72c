"""What is shown of a map is its title and the names of what can be chosen, and nothing else."""

from typing import Any

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Map
from cjm_desktop.room import shown
from cjm_desktop.room.shown import Choice, Round, Shown, round_of, shown_of
from tests.maps import small_map


def changed(cards: dict[str, dict[str, Any]], hidden: str = "") -> Document:
    """Make the small map with other values for some cards, and a phase that is hidden."""
    plain = small_map()
    tables = {**plain.__dict__, "map": Map(title="A journey", purpose="A secret")}
    tables["cards"] = {
        id_: card.replaced(**cards.get(id_, {})) for id_, card in plain.cards.items()
    }
    tables["phases"] = {
        id_: phase.replaced(hidden=id_ == hidden) for id_, phase in plain.phases.items()
    }
    return Document(**tables)


def test_hidden_phases_are_not_shown() -> None:
    document = changed({}, "p1")
    phases = (Choice("p2", "Two"), Choice("p3", "Three"))
    assert shown_of(document) == Shown("A journey", phases, "p2")
    assert shown_of(document, "p3").phase == "p3"
    assert shown_of(document, "p1").phase == "p2"
    assert shown_of(Document()) == Shown()


def test_what_lacks_a_score_is_scored_and_else_all() -> None:
    document = changed({id_: {"potential": 5.0, "effort": 5.0} for id_ in "abcdefg"})
    picture = shown_of(document)
    everything = round_of(document, "r1", "scores", picture)
    assert everything is not None
    assert {item.id for item in everything.items} == set("abcdefg")
    some = round_of(changed({"a": {"potential": 5.0, "effort": 5.0}}), "r1", "scores", picture)
    assert some is not None
    assert {item.id for item in some.items} == set("bcdefg")


def test_ideas_and_frictions_get_dots() -> None:
    document = changed({"a": {"kind": "idea"}, "f": {"kind": "friction", "title": "Waiting"}})
    found = round_of(document, "r1", "dots", shown_of(document))
    assert found == Round("r1", "dots", (Choice("a", "A"), Choice("f", "Waiting")), 5)


def test_nothing_in_a_hidden_phase_and_nothing_in_the_tray_is_judged() -> None:
    document = changed({}, "p1")
    found = round_of(document, "r1", "scores", shown_of(document))
    assert found is not None
    assert {item.id for item in found.items} == set("dfg")
    assert round_of(Document(), "r1", "scores", Shown()) is None


def test_a_round_is_not_endless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "MOST_ITEMS", 2)
    document = small_map()
    found = round_of(document, "r1", "scores", shown_of(document))
    assert found is not None
    assert len(found.items) == 2
