"""CJML as real files have it: the official form, one with small letters and without half of it."""

from pathlib import Path

import pytest

from cjm_desktop.intake.importing.arrival import new_map
from cjm_desktop.intake.importing.bringing import brought
from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.journey.ids import random_id
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.files import made, material, places

CASE = Path("tests/data/cases/journey-cjml.xml")


def point(number: int, user: str, label: str, *, inside: str = "", kind: str = "actual") -> str:
    return f"""<{kind}CommunicationPoint><touchpointID>T{number}</touchpointID>{inside}
      <initiator><refersTo actorIDref="{user}"/><initiatorLabel>{label}</initiatorLabel></initiator>
      <receiver><refersTo actorIDref="The Shop"/></receiver></{kind}CommunicationPoint>"""


def journey(points: str, *, kind: str = "actual", about: str = "") -> str:
    return f"""<{kind}Journey><journeyID>J1</journeyID>{about}
      <actors><endUser actorID="u1"><actorName>Ann</actorName></endUser>
      <serviceProvider actorID="s1"><companyName>The Shop</companyName></serviceProvider></actors>
      <touchpoints>{points}</touchpoints></{kind}Journey>"""


def cjml(*journeys: str) -> str:
    return f'<?xml version="1.0"?>\n<CJML version="2.0">{"".join(journeys)}</CJML>'


PHASES = """<journeyTitle>Buying shoes</journeyTitle><journeyPhases>
  <journeyPhase phaseID=" p1"><phaseName> Find </phaseName>
    <phaseDescription>Look around</phaseDescription></journeyPhase>
  <journeyPhase phaseID="p2"><phaseName>Pay</phaseName></journeyPhase></journeyPhases>"""


def test_end_users_are_roles_and_touchpoints_stand_in_their_phases() -> None:
    felt = (
        '<belongsTo phaseIDref="p1"></belongsTo><channel><channelName>Web</channelName></channel>'
        "<comment>At night</comment><message>Twenty off</message><touchpointExperience>"
        "<experienceDescription>Easy</experienceDescription>"
        "<experienceRating>4</experienceRating></touchpointExperience>"
    )
    paid = '<belongsTo phaseIDref="p2"/>'
    points = point(1, "u1", "Searches", inside=felt) + point(2, "ANN", "Pays", inside=paid)
    document = made(cjml(journey(points, about=PHASES)), "a.xml")
    assert places(document) == {"Searches": ("Find", "Ann"), "Pays": ("Pay", "Ann")}
    card = next(each for each in document.cards.values() if each.title == "Searches")
    assert (card.channel, card.experience, card.message) == ("Web", 1, "Twenty off")
    assert (card.customer_present, card.we_present) == (True, True)
    assert card.notes == "At night\nEasy"
    assert document.phases[document.phase_ids[0]].description == "Look around"


def test_a_new_map_takes_what_the_file_says_of_itself() -> None:
    about = PHASES + "<journeyShortSummary>Why</journeyShortSummary>"
    text = cjml(journey(point(1, "u1", "A", kind="planned"), kind="planned", about=about))
    read = material(text.encode(), "a.xml")
    document = new_map(read.title, "en", read.map_fields)
    assert (document.map.title, document.map.client) == ("Buying shoes", "The Shop")
    assert (document.map.purpose, document.map.state) == ("Why", "to_be")


def test_small_letters_missing_ids_and_actors_that_nobody_names_are_taken_as_they_are_meant() -> (
    None
):
    read = material(CASE.read_bytes(), CASE.name)
    assert [each.code for each in read.doubts] == ["unknown_actor", "one_phase"]
    (card,) = made(CASE.read_bytes(), CASE.name).cards.values()
    assert (card.channel, card.notes) == ("email", "time: 08:00")


def test_of_several_journeys_each_card_says_whose_it_is() -> None:
    first = journey(point(1, "u1", "Asks"))
    second = journey(point(1, "u1", "Buys"), kind="planned").replace("J1", "J2")
    found = {card.title: card.tags for card in made(cjml(first, second), "a.xml").cards.values()}
    assert found == {"Asks": ("J1",), "Buys": ("J2",)}


def test_what_is_no_touchpoint_is_told_and_what_no_field_takes_goes_to_the_notes() -> None:
    odd = "<threat><x>a</x></threat>" * 3
    rated = "<touchpointExperience><experienceRating>9</experienceRating></touchpointExperience>"
    read = material(cjml(journey(odd + point(1, "u1", "Asks", inside=rated))).encode(), "a.xml")
    assert Doubt("element", "threat", times=3) in read.doubts
    assert Doubt("value", "9", "experienceRating") in read.doubts
    assert read.rows[0].notes == "experienceRating: 9"


def test_an_action_of_a_provider_makes_a_lane_of_ours() -> None:
    action = """<actualAction><initiator><refersTo actorIDref="s1"/>
      <initiatorLabel>Packs</initiatorLabel></initiator></actualAction>"""
    document = made(cjml(journey(point(1, "u1", "Pays") + action)), "a.xml")
    lanes = {lane.name: (lane.kind, lane.side) for lane in document.lanes.values()}
    assert lanes == {"Ann": ("role", None), "The Shop": ("topic", "company")}
    assert all(card.kind == "touchpoint" for card in document.cards.values())


def test_a_touchpoint_without_a_phase_stands_where_the_one_before_it_does() -> None:
    paid = '<belongsTo phaseIDref="p2"/>'
    points = point(1, "u1", "Pays", inside=paid) + point(2, "u1", "Waits")
    read = material(cjml(journey(points, about=PHASES)).encode(), "a.xml")
    assert [row.phase for row in read.rows] == ["Pay", "Pay"]
    assert Doubt("no_phase") in read.doubts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_encoding_is_what_the_file_says(encoding: str) -> None:
    text = cjml(journey(point(1, "u1", "Köper skor"))).replace(
        '"1.0"', f'"1.0" encoding="{encoding}"'
    )
    (card,) = made(text.encode(encoding), "a.xml").cards.values()
    assert card.title == "Köper skor"


def test_what_a_map_has_already_keeps_what_it_says_and_that_is_told() -> None:
    text = cjml(
        journey(point(1, "u1", "Asks", inside='<belongsTo phaseIDref="p1"/>'), about=PHASES)
    )
    read = material(text.encode(), "a.xml")
    base = made(cjml(journey(point(1, "u1", "Knows", inside='<belongsTo phaseIDref="p1"/>'),
                             about=PHASES.replace("Look around", "Else"))), "a.xml")  # fmt: skip
    found = brought(base, read, random_id, ENGLISH)
    assert "The map has “Find” already: what the file says of it is left out." in found.said
    after = found.patch.apply(base)
    assert (len(after.phases), len(after.lanes), len(after.cards)) == (2, 1, 2)
