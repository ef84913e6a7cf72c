"""What an export leaves out of a map, in words: what is hidden, a picture too large to be drawn."""

from collections.abc import Iterator

from cjm_desktop.journey import pictures
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.place_words import hidden_words
from cjm_desktop.layout.selection import without_hidden
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.wording import Wording


def left_out(document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
    """Say of each such thing what it is and why, in one line."""
    shown = without_hidden(document, options)
    if hidden := hidden_words(document, tr, set(shown.phases) | set(shown.lanes)):
        yield tr("hidden on the map, and so left out: {names}", names=hidden)
    for asset in pictures.undrawn(document):
        yield tr(
            "the picture “{name}” is not drawn: it has more than {millions} million pixels, "
            "or {side} on a side",
            name=" ".join(asset.name.split()),
            millions=pictures.MOST_PIXELS // 1_000_000,
            side=pictures.LONGEST_SIDE,
        )
