"""What became of a presentation that was brought up to date, in words."""

from collections.abc import Iterator, Mapping
from typing import Final

from cjm_desktop.output.deck.deck_update import DeckUpdate, Why
from cjm_desktop.words.wording import N_, Wording

_WHY: Final[Mapping[Why, str]] = {
    "rewritten": N_("slide {n}: “{text}” was edited there, and left as it is"),
    "gone_but_rewritten": N_(
        "slide {n}: “{text}” was edited there, and left, though the map has it no longer"
    ),
    "slide_gone": N_("slide {n}: “{text}” was left, though the map has nothing for it any more"),
}
_LONGEST: Final = 60


def update_sentences(found: DeckUpdate, tr: Wording) -> Iterator[str]:
    """Say how much changed, then what was left alone, a line for each."""
    yield tr(
        "added: {added}, changed: {changed}, removed: {removed}, left alone: {left}",
        added=found.added, changed=found.changed, removed=found.removed, left=len(found.left),
    )  # fmt: skip
    for each in found.left:
        text = each.words if len(each.words) <= _LONGEST else f"{each.words[: _LONGEST - 1]}…"
        yield tr(_WHY[each.why], n=each.slide, text=text)
