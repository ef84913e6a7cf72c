"""What was put aside stays aside, until the reason changes."""

from cjm_desktop.editing.edits.map import bring_back, dismiss
from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.proposing.proposals import CODES, Proposals, code_of, name_of, proposals
from cjm_desktop.insight.proposing.questions import Question
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Phase
from cjm_desktop.journey.values import MAX_TITLE
from tests.unit.insight.maps import a_map, touchpoint


def some_map() -> Document:
    return a_map(
        {
            "a": touchpoint("p1", "buyer", title="Trade conference"),
            "b": touchpoint("p1", "buyer", "a1", title="trade conference!"),
            "c": touchpoint("p2", "buyer", title="References"),
            "d": touchpoint("p3", "user", title="Training"),
            "i": touchpoint(None, None, kind="idea", title="More references"),
        }
    )


def named(document: Document, code: str) -> str:
    return next(name for name in proposals(document).open if name.startswith(code))


def changed(document: Document, card: str, **fields: object) -> Document:
    cards = {**document.cards, card: document.cards[card].replaced(**fields)}
    return a_map(cards, map=document.map, phases=document.phases)


def test_all_kinds_are_proposed_in_their_order() -> None:
    found = proposals(some_map())
    codes = [code_of(each) for each in found.open.values()]
    assert sorted(codes, key=CODES.index) == codes
    assert set(codes) == set(CODES)
    assert found.aside == {}


def test_what_is_put_aside_is_told_apart_and_comes_back() -> None:
    document = some_map()
    for code in CODES:
        name = named(document, code)
        after = dismiss(document, [name]).apply(document)
        found = proposals(after)
        assert name not in found.open
        assert list(found.aside) == [name]
        back = bring_back(after, {name}).apply(after)
        assert proposals(back) == proposals(document)


def aside(document: Document, code: str) -> tuple[Document, str]:
    name = named(document, code)
    return dismiss(document, [name]).apply(document), name


def is_open(found: Proposals, code: str) -> bool:
    return any(code_of(each) == code for each in found.open.values())


def test_a_duplicate_comes_back_when_what_it_says_changes() -> None:
    document, _ = aside(some_map(), "near_duplicate")
    same = changed(document, "b", title="TRADE conference", potential=3.0)
    assert not is_open(proposals(same), "near_duplicate")
    other = changed(document, "b", title="Trade conferences")
    assert is_open(proposals(other), "near_duplicate")


def test_a_phase_comes_back_when_other_words_speak_for_it() -> None:
    document, _ = aside(some_map(), "likely_phase")
    assert not is_open(proposals(changed(document, "a", notes="new")), "likely_phase")
    other = changed(document, "i", title="Training")
    assert is_open(proposals(other), "likely_phase")


def asked(document: Document) -> set[CellKey]:
    return {each.cell for each in proposals(document).open.values() if isinstance(each, Question)}


def test_a_question_comes_back_when_the_phase_becomes_another_one() -> None:
    document, _ = aside(some_map(), "question")
    place = CellKey("p1", "user")
    assert place not in asked(document)
    phases = {**document.phases, "p1": Phase(order="a0", name="Trigger", decisive=True)}
    other = a_map(dict(document.cards), map=document.map, phases=phases)
    assert place in asked(other)


def test_points_of_advice_know_nothing_of_it() -> None:
    document, _ = aside(some_map(), "near_duplicate")
    assert sorted_advice(document).dismissed == ()
    assert sorted_advice(document).open == advice(document)


def test_names_fit_into_a_map_whatever_the_ids_are() -> None:
    long = "x" * 64
    cards = {
        f"{long[:-1]}{n}": touchpoint("p1", "buyer", f"a{n}", title="The same") for n in range(2)
    }
    (name,) = [name for name in proposals(a_map(cards)).open if name.startswith("near")]
    assert len(name) <= MAX_TITLE
    assert all(name_of(each) == key for key, each in proposals(a_map(cards)).open.items())
