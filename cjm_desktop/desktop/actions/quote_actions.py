"""The commands on quotes: what somebody said, and the cards that rest on it."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec, with_cards
from cjm_desktop.editing import edits
from cjm_desktop.journey.document import Key
from cjm_desktop.words.wording import N_


def _add(desk: Desk) -> None:
    """Add a quote on which the selected cards rest, and have it written."""
    session = desk.session
    quote_id = session.new_id()
    patch = edits.quotes.add_quote(
        session.document, quote_id, supports=session.selected_cards, text=""
    )
    session.seal()
    if session.edit("add_quote", patch, select=[Key("quotes", quote_id)]):
        desk.navigator.edit_field("text")


QUOTES = (
    ActionSpec(
        "add_quote", N_("Add a quo&te"), _add, "",
        tip=N_("What somebody said, on which the selected cards rest"),
        enabled=with_cards, writes=True,
    ),
    ActionSpec(
        "quotes", N_("&Quotes…"), lambda desk: desk.show_quotes(), "",
        tip=N_("All that people said, and which cards rest on it"),
    ),
)  # fmt: skip
