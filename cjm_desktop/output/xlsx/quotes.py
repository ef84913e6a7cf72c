"""The quotes as rows: what was said, by whom, when, how it is known, and what rests on it."""

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.output.xlsx.book import USUAL, WIDE, WIDEST, Book, Cell, Column
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import Wording


def quote_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write a row for each quote, with the titles of its cards and their ids."""
    quotes = [document.quotes[each] for each in document.quote_ids]
    written = [quote for quote in quotes if quote.text.strip()]
    if not written:
        return
    widths = {"text": WIDEST, "said_by": WIDE, "said_on": USUAL, "source": WIDE, "supports": WIDE}
    columns = [Column(field_words(tr, "quotes", each), wide) for each, wide in widths.items()]
    columns.append(Column("id", WIDE))
    book.sheet(tr("Quotes"), columns, [_row(document, quote, tr) for quote in written])


def _row(document: Document, quote: Quote, tr: Wording) -> list[Cell]:
    titles = (" ".join(document.cards[each].title.split()) for each in quote.supports)
    source = "" if quote.source is None else phrase(tr, quote.source)
    return [
        quote.text, quote.said_by, quote.said_on, source,
        "\n".join(title or tr("Untitled") for title in titles), "\n".join(quote.supports),
    ]  # fmt: skip
