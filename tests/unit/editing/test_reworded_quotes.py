"""What was said is reworded as one patch: quotes, who said them, cards that rest on them."""

from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.editing.edits.quoted_cards import add_card_from_quote
from cjm_desktop.editing.edits.reworded_quotes import reword_quotes
from cjm_desktop.journey.document import TRAY, Document, Key


def test_quotes_and_the_cards_that_rest_on_them_are_reworded() -> None:
    document = Document()
    document = add_card(document, "other", TRAY, title="Anna").apply(document)
    quote = {"text": "Anna waits.", "said_by": "Anna"}
    card = {"title": "Anna waits.", "notes": "says Anna"}
    document = add_card_from_quote(document, "c", TRAY, card, "q", quote).apply(document)
    patch = reword_quotes(document, lambda text: text.replace("Anna", "Purchaser"))
    assert set(patch.updated) == {Key("cards", "c"), Key("quotes", "q")}
    after = patch.apply(document)
    assert (after.quotes["q"].text, after.quotes["q"].said_by) == ("Purchaser waits.", "Purchaser")
    assert (after.cards["c"].title, after.cards["c"].notes) == (
        "Purchaser waits.", "says Purchaser",
    )  # fmt: skip
    assert not reword_quotes(document, lambda text: text)
    assert len(reword_quotes(document, lambda _: "x" * 900).apply(document).cards["c"].title) == 300
