"""What slides do not show of a map, said before they are made."""

from collections.abc import Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.quote_words import loose_quotes_on_paper
from cjm_desktop.layout.selection import selected
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.wording import Wording


def deck_losses(document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
    """Say how many quotes stand on no slide, because no card rests on them."""
    loose = sum(1 for _ in loose_quotes_on_paper(selected(document, options), tr))
    if loose:
        yield tr.plural(
            "Slides hold no quotes that no card rests on: {n} will be missing",
            "Slides hold no quotes that no card rests on: {n} will be missing", loose,
        )  # fmt: skip
