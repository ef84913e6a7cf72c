"""What a round can be about is listed in the window's language, and called in the map's."""

import pytest

from cjm_desktop.desktop.dialogs.voting.subjects import subjects
from cjm_desktop.journey.rounds import RoundAbout
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize(
    ("about", "name", "title"),
    [
        ("scores", "All touchpoints", "Alla kontaktpunkter"),
        ("dots", "Ideas and frictions", "Idéer och friktioner"),
    ],
)
def test_a_round_is_called_in_the_maps_language(about: RoundAbout, name: str, title: str) -> None:
    document = codec.load(resource("samples", "studsbollsmaskin.cjm"))
    listed = subjects(document, about, (), ENGLISH)
    assert (listed[-1].name, listed[-1].title) == (name, title)
    assert all(each.cards and each.title for each in listed)
