"""What one may have a language model asked of a map: a handful of questions of the method."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from cjm_desktop.words.wording import N_, Wording

Ask = Literal["mindsets", "frictions", "places", "ideas", "empty"]
ASKS: Final[tuple[Ask, ...]] = get_args(Ask)

_ASKS: Final[Mapping[Ask, tuple[str, str]]] = {
    "mindsets": (
        N_("What the customer may think"),
        N_(
            "Which thoughts and deeds of the customer are missing, phase by phase and seen through "
            "the eyes of each role? Begin with what the customer wants, not with what we offer."
        ),
    ),
    "frictions": (
        N_("What may hurt"),
        N_(
            "What hurts the customer in each phase, or is needless noise, that the map does not "
            "tell of yet?"
        ),
    ),
    "places": (
        N_("Where the customer may go"),
        N_(
            "Where does the customer go for inspiration or an answer in each phase, also without "
            "us, that the map does not have yet?"
        ),
    ),
    "ideas": (
        N_("What could answer them"),
        N_(
            "Which ideas would answer the needs, mindsets and frictions of the map that nothing "
            "answers yet? Name for each what it answers."
        ),
    ),
    "empty": (
        N_("What belongs in empty places"),
        N_("What may belong in each of the empty places listed below?"),
    ),
}


def ask_title(tr: Wording, ask: Ask) -> str:
    """Name a question, in a few words."""
    return tr(_ASKS[ask][0])


def ask_sentence(tr: Wording, ask: Ask) -> str:
    """Ask it, as it stands in the brief."""
    return tr(_ASKS[ask][1])
