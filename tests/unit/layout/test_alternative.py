"""What figures show, in words: all that a card's signs say, and nothing that its own text says."""

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.alternative import alternative, card_alternative, link_words
from cjm_desktop.layout.drawing import Figure, FigureRole, JumpArea, LinkArea
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.text import Style, single
from cjm_desktop.words.wording import ENGLISH, Wording


def said(**fields: object) -> str:
    return card_alternative(Card.validated({"order": "a0", **fields}), ENGLISH)


def figure(role: FigureRole, label: str, text: str = "", key: Key | None = None) -> Figure:
    marks = single(text, 0, 10, Style("regular", 9.5)) if text else ()
    return Figure(key, role, 100, 20, marks, label)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "friction"}, "Friction."),
        ({"title": "Why\nnow?"}, "Why now?, touchpoint."),
        ({"title": "Web", "moment_of_truth": True}, "Moment of truth."),
        ({"kind": "mindset", "qualification": "disqualified"}, "Disqualified."),
        ({"change": "removed"}, "Removed in the improved journey."),
        ({"channel": "E-mail"}, "Channel: E-mail."),
        (
            {"experience": 2, "evidence": "partial"},
            "Experience: very good. Evidence: partly known.",
        ),
        ({"investment": "very_high"}, "The customer pays: very high."),
        ({"effort": 2.5}, "Effort 2.5."),
        ({"potential": 3.0, "effort_now": 4.0}, "Potential 3, effort 4."),
        ({"indirect": True}, "Indirect: customers meet us here without our doing."),
    ],
)
def test_a_card_says_what_its_face_says(fields: dict[str, object], words: str) -> None:
    assert words in said(**fields)


def test_what_is_not_known_is_said_of_both_where_somebody_can_be() -> None:
    assert said(title="Web").endswith("Customer there: not known. We there: not known.")
    assert said(title="Why", kind="need") == "Why, need."
    assert said(title="Why", kind="need", we_present=False) == "Why, need. We there: no."


def test_the_face_of_a_card_has_the_words_of_its_record() -> None:
    card = Card(order="a0", title="Web")
    document = Document(cards={"c": card})
    face = card_face("c", card, ENGLISH)
    assert alternative(face, document, ENGLISH) == card_alternative(card, ENGLISH)
    assert alternative(face, document, Wording.of("sv")) == card_alternative(card, Wording.of("sv"))


def test_what_a_text_says_itself_is_not_said_again() -> None:
    assert alternative(figure("figure", "decides", "decides"), Document(), ENGLISH) == ""
    assert alternative(figure("note", "A note"), Document(), ENGLISH) == ""
    assert alternative(figure("figure", "+5: Boss", "+5"), Document(), ENGLISH) == "+5: Boss"


def test_a_link_says_where_it_leads_and_from_what() -> None:
    link = LinkArea(0, 0, 10, 10, "https://example.com")
    document = Document(cards={"c": Card(order="a0", title="Web")})
    on_card = figure("card", "", key=Key("cards", "c"))
    assert link_words(on_card, link, document, ENGLISH) == "Web: link to https://example.com"
    alone = figure("note", "x")
    assert link_words(alone, link, document, ENGLISH) == "Link to https://example.com"
    jump = JumpArea(0, 0, 10, 10, "gap:c")
    assert link_words(figure("note", "Gap chart"), jump, document, ENGLISH) == "Go to: Gap chart"
