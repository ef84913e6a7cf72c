"""Maps of Enablement Map Studio: actions, what is felt, what we do for it and what is aimed at."""

from cjm_desktop.intake.pasting.rows import Doubt
from tests.unit.intake.importing.files import made, material, places

JOURNEY = """kind: cjm
version: '1.0'
persona:
  name: Buyer
  description: Buys for the plant
phases:
  - id: cjm:phase:a
    name: Find
  - id: cjm:phase:b
    name: Use
actions:
  - id: cjm:action:1
    name: Ask
    phase: cjm:phase:a
    touchpoints: [Meeting, Leaflet]
    thoughts_feelings:
      - Will they get it?
    emotion_score: -1
  - id: cjm:action:2
    name: Run
    phase: cjm:phase:b
    emotion_score: 7
"""
BLUEPRINT = """---
kind: sbp
lanes:
  - {id: l0, name: Customer, kind: cjm}
  - {id: l1, name: Sales, kind: team, description: Who sells}
tasks:
  - {id: t1, lane: l1, name: Answer, source_id: 'cjm:action:1', description: Within a day}
  - {id: t2, lane: l1, name: File}
  - {id: t3, lane: l1, name: Somewhere}
  - {id: 'cjm:action:1', lane: l0, name: Ask, readonly: true}
connections:
  - {source: t1, target: t2}
"""
REST = """---
kind: outcome
kgi: {name: Faster}
primary_csf: {source_id: t1, rationale: It decides}
primary_kpi: {name: Answers, unit: '%', target: 90, definition: in time}
---
kind: em
skills: [{name: Listening}, {name: Writing}]
"""


def test_actions_are_touchpoints_of_the_persona_and_what_is_felt_there_mindsets() -> None:
    document = made(JOURNEY, "a.yaml")
    assert places(document) == {
        "Ask": ("Find", "Buyer"), "Will they get it?": ("Find", "Buyer"), "Run": ("Use", "Buyer"),
    }  # fmt: skip
    cards = {card.title: card for card in document.cards.values()}
    assert (cards["Ask"].channel, cards["Ask"].experience) == ("Meeting, Leaflet", -1)
    assert cards["Will they get it?"].kind == "mindset"
    assert cards["Run"].notes == "emotion_score: 7"
    (lane,) = document.lanes.values()
    assert (lane.kind, lane.description) == ("role", "Buys for the plant")


def test_tasks_stand_in_lanes_of_ours_in_the_phase_that_they_serve() -> None:
    document = made(JOURNEY + BLUEPRINT, "a.yml")
    found = places(document)
    assert (found["Answer"], found["File"]) == (("Find", "Sales"), ("Find", "Sales"))
    assert found["Somewhere"] == ("", "")
    lane = next(each for each in document.lanes.values() if each.name == "Sales")
    assert (lane.kind, lane.side, lane.description) == ("topic", "company", "Who sells")
    (arrow,) = document.handoffs.values()
    ends = document.cards[arrow.source].title, document.cards[arrow.target].title
    assert (*ends, arrow.kind) == ("Answer", "File", "leads_to")
    odd = "  - {source: t1, target: t3}\n  - {source: t1, target: t9}\n"
    read = material((JOURNEY + BLUEPRINT + odd).encode(), "a.yml")
    assert Doubt("arrows") in read.doubts
    assert len(read.arrows) == 2


def test_what_is_aimed_at_is_a_note_and_what_people_learn_is_told() -> None:
    read = material((JOURNEY + BLUEPRINT + REST).encode(), "a.yaml")
    notes = {row.title: (row.notes, row.phase) for row in read.rows if row.lane == "Buyer"}
    assert notes["KPI: Answers"] == ("definition: in time\nunit: %\ntarget: 90", "Find")
    assert "KGI: Faster" in notes
    assert Doubt("element", "em: skills", times=2) in read.doubts


def test_parts_that_are_not_as_they_should_be_are_passed_over() -> None:
    odd = """kind: cjm
persona: Ann
phases: [{id: 1, name: Find}, nonsense, {id: 2}]
actions:
  - {name: Ask, phase: Find, touchpoints: "Web\\nMail", thoughts_feelings: {a: b}, emotion_score: ~}
  - {name: '', phase: 1}
  - {name: Lost, phase: 9}
"""
    read = material(odd.encode(), "a.yaml")
    assert [(row.title, row.phase) for row in read.rows] == [("Ask", "Find"), ("Lost", None)]
    assert read.rows[0].fields["channel"] == "Web, Mail"
    assert Doubt("unknown_phase", "9") in read.doubts
