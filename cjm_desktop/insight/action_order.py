"""The orders in which actions can be read; their own is by worth."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, get_args

from cjm_desktop.insight.action_list import Action
from cjm_desktop.insight.ordering import in_order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import DECISIONS, PROGRESS
from cjm_desktop.words.alphabet import alphabetical

ActionField = Literal["title", "decision", "phase", "lane", "gap", "owner", "due", "progress"]
FIELDS: tuple[ActionField, ...] = get_args(ActionField)


def actions_in_order(
    document: Document,
    found: Iterable[Action],
    field: ActionField,
    language: str,
    *,
    backwards: bool = False,
) -> tuple[Action, ...]:
    """Sort actions by a field, words by the alphabet of a language.

    Those without a value are last in both directions; equals keep the order they come in.
    """
    value, place = _VALUES[field], _places(field, language)

    def key(action: Action) -> Any:
        found = value(document, action)
        return None if found is None else place(found)

    return in_order(found, key, backwards=backwards)


def _places(field: ActionField, language: str) -> Callable[[Any], Any]:
    """Give the key that sorts a field's values."""
    return alphabetical(language) if field in _WORDS else lambda value: value


def _word(text: str) -> str | None:
    return " ".join(text.split()).casefold() or None


_WORDS = {"title", "owner"}
_VALUES: Mapping[ActionField, Callable[[Document, Action], Any]] = {
    "title": lambda _, action: _word(action.card.title),
    "decision": lambda _, action: (
        DECISIONS.index(action.card.decision) if action.card.decision else None
    ),
    "phase": lambda document, action: document.phase_ids.index(str(action.card.phase)),
    "lane": lambda document, action: document.lane_ids.index(str(action.card.lane)),
    "gap": lambda _, action: action.gap,
    "owner": lambda _, action: _word(action.card.owner),
    "due": lambda _, action: action.card.due,
    "progress": lambda _, action: PROGRESS.index(action.card.progress),
}
