"""Every field of every record has words, by which it is told in a list of differences."""

import pytest

from cjm_desktop.insight.comparing.comparison import STATES
from cjm_desktop.insight.comparing.fields import holdings
from cjm_desktop.journey.document import RECORD_TYPES
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.words.fields import field_words, has_words, kind_words
from cjm_desktop.words.figures import SIGNS, count_words, state_words
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_words(kind: Kind) -> None:
    assert kind_words(ENGLISH, kind)
    assert [name for name in holdings(RECORD_TYPES[kind]) if not has_words(kind, name)] == []


def test_a_field_is_called_as_where_it_is_edited() -> None:
    assert field_words(ENGLISH, "cards", "title") == "Title"
    assert field_words(ENGLISH, "personas", "title") == "Title at work"
    assert field_words(ENGLISH, "cards", "never_heard_of") == "Never heard of"


def test_every_state_has_a_sign_of_its_own_and_a_word() -> None:
    assert set(SIGNS) == set(STATES)
    assert len(set(SIGNS.values())) == len(STATES)
    assert all(state_words(ENGLISH, state) for state in STATES)


def test_what_differs_is_counted() -> None:
    assert count_words(ENGLISH, {"added": 2, "removed": 1}) == "2 added, 1 removed"
    assert count_words(ENGLISH, {"added": 0}) == "nothing is different"
