"""What comes with the program opens, in the language asked for."""

import pytest

from cjm_desktop.storage import templates
from cjm_desktop.storage.templates import UnknownTemplate


def test_each_template_is_there_in_english_and_swedish() -> None:
    found = {(item.id, item.language) for item in templates.templates()}
    assert found >= {(name, lang) for name in ("empty", "buying-centre") for lang in ("en", "sv")}


@pytest.mark.parametrize("item", templates.templates(), ids=lambda item: item.path.stem)
def test_a_template_opens_in_its_language(item: templates.Template) -> None:
    document = templates.open_template(item.id, item.language)
    assert document.map.language == item.language
    assert item.title
    assert item.description


def test_a_language_without_its_own_falls_back_to_english() -> None:
    assert templates.template("empty", "nb").language == "en"
    assert templates.open_template("empty", "nb") == templates.open_template("empty", "en")


def test_an_unknown_template_is_named() -> None:
    with pytest.raises(UnknownTemplate) as caught:
        templates.open_template("nonsense", "en")
    assert caught.value.id == "nonsense"


def test_the_samples_have_titles_in_their_languages() -> None:
    found = {item.id: item for item in templates.samples()}
    assert found["bouncy-ball-machine"].language == "en"
    assert found["studsbollsmaskin"].language == "sv"
    assert all(item.title and item.path.is_file() for item in found.values())
