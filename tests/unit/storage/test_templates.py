"""What a new map begins from opens in the language asked for; the user's own are kept and go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.paths import resource, user_data
from cjm_desktop.storage import codec, templates
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.templates import UnknownTemplate

SAMPLE = codec.load(resource("samples", "bouncy-ball-machine.cjm"))


def test_each_template_is_there_in_each_language() -> None:
    found = [(item.id, item.language) for item in templates.templates()]
    assert len(found) == len(set(found)) == 24
    assert found[0][0] == "buying-centre"
    assert found[-1][0] == "empty"


@pytest.mark.parametrize("item", templates.templates(), ids=lambda item: item.path.stem)
def test_a_template_opens_in_its_language(item: templates.Template) -> None:
    document = templates.open_template(item.id, item.language)
    assert document.map.language == item.language
    assert item.title
    assert item.description
    assert not item.own
    assert all(lane.look for lane in document.lanes.values() if lane.kind in CARD_LANES)


def test_a_language_without_its_own_falls_back_to_english() -> None:
    assert templates.template("empty", "fi").language == "en"
    assert templates.open_template("empty", "fi") == templates.open_template("empty", "en")


def test_an_unknown_template_is_named() -> None:
    with pytest.raises(UnknownTemplate) as caught:
        templates.open_template("nonsense", "en")
    assert caught.value.id == "nonsense"


def test_the_samples_have_titles_in_their_languages() -> None:
    found = [(item.language, item.method) for item in templates.samples()]
    methods = "buying-centre", "seven-phases", "workshop", "social-media", "lifecycle"
    assert found == [(code, method) for code in ("da", "en", "nb", "sv") for method in methods]
    assert all(item.title and item.path.is_file() for item in templates.samples())


def test_the_tour_is_the_bouncy_ball_machine_in_each_language() -> None:
    found = [templates.sample("buying-centre", code).id for code in ("en", "sv", "da", "nb")]
    assert found == [
        "bouncy-ball-machine", "studsbollsmaskin", "hoppeboldmaskine", "sprettballmaskin",
    ]  # fmt: skip


def test_who_speaks_another_language_gets_the_english_sample() -> None:
    assert templates.sample("social-media", "fi").id == "social-media"
    with pytest.raises(LookupError):
        templates.sample("empty", "en")


def test_a_map_becomes_a_template_of_the_users_own() -> None:
    assert templates.own_templates() == ()
    made = templates.save_template(SAMPLE, "  Nordic\tworkshop ")
    assert made.path == user_data() / "templates" / "my-nordic-workshop.cjm"
    assert (made.id, made.language, made.title, made.own) == (
        "my-nordic-workshop", "en", "Nordic workshop", True,
    )  # fmt: skip
    assert templates.own_templates() == (made,)
    opened = templates.open_template(made.id, "sv")
    assert opened.map.title == "Nordic workshop"
    assert (opened.cards, opened.phases) == (SAMPLE.cards, SAMPLE.phases)


def test_a_template_without_cards_is_a_valid_frame() -> None:
    held = Round(order="a0", seats=2, tallies={next(iter(SAMPLE.cards)): Tally(dots=1, voters=1)})
    voted = SAMPLE.replaced({Key("rounds", "r"): held})
    made = templates.save_template(voted, "Frame", with_cards=False)
    frame = codec.load(made.path)
    assert not frame.cards
    assert not frame.handoffs
    assert not frame.rounds
    assert (frame.lanes, frame.personas) == (SAMPLE.lanes, SAMPLE.personas)
    assert set(frame.kpis) == set(SAMPLE.kpis)
    assert not any(kpi.readings for kpi in frame.kpis.values())
    assert not list(breaches(frame))


def test_the_same_title_again_replaces_the_template() -> None:
    first = templates.save_template(SAMPLE, "Ours")
    second = templates.save_template(titled("Anything", purpose="One\nTwo"), "OURS")
    assert second.path == first.path
    assert [(item.title, item.description) for item in templates.own_templates()] == [
        ("OURS", "One")
    ]


def test_titles_that_make_the_same_id_are_kept_apart() -> None:
    made = [templates.save_template(SAMPLE, title) for title in ("A/B", "A:B", "a b!")]
    assert [item.id for item in made] == ["my-a-b", "my-a-b-2", "my-a-b-3"]
    assert {item.title for item in templates.own_templates()} == {"A/B", "A:B", "a b!"}


@given(title=st.text(min_size=1, max_size=400))
def test_no_title_is_ever_a_path(title: str) -> None:
    made = templates.save_template(Document(), title)
    assert made.path.parent == user_data() / "templates"
    assert templates.template(made.id, "en") == made
    templates.remove_template(made.id)
    assert not made.path.exists()


def test_only_the_users_own_can_be_removed() -> None:
    made = templates.save_template(SAMPLE, "Ours")
    for other in ("empty", "../my-ours", "my-other"):
        with pytest.raises(UnknownTemplate):
            templates.remove_template(other)
    assert templates.own_templates() == (made,)
    templates.remove_template(made.id)
    assert templates.own_templates() == ()


def test_files_that_are_no_templates_are_passed_over() -> None:
    made = templates.save_template(SAMPLE, "Ours")
    folder = made.path.parent
    (folder / "my-broken.cjm").write_text("{")
    (folder / "empty.cjm").write_bytes(made.path.read_bytes())
    (folder / "my-notes.txt").write_text("not a map")
    assert templates.own_templates() == (made,)
    assert not templates.template("empty", "en").own


def test_a_template_that_cannot_be_written_says_so() -> None:
    user_data().mkdir(parents=True)
    (user_data() / "templates").write_text("a file, not a folder")
    assert templates.own_templates() == ()
    with pytest.raises(SaveError):
        templates.save_template(SAMPLE, "Ours")


def titled(title: str, purpose: str) -> Document:
    return change_map(Document(), title=title, purpose=purpose).apply(Document())
