"""Our own words for what the window's toolkit says, where it has no catalogue of a language."""

import json
from collections.abc import Mapping

from cjm_desktop.paths import resource
from cjm_desktop.words.languages import Language

ToolkitWords = Mapping[str, Mapping[str, str]]
"""By the toolkit's contexts its English words, each with ours."""


def own_toolkit_words(language: Language) -> ToolkitWords:
    """Read those of a language; there are none where the toolkit speaks it itself."""
    path = resource("translations", language.code, "toolkit.json")
    try:
        words: ToolkitWords = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    return words
