"""The sentences of the phone's page, by the names that it asks for them by."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cjm_desktop.words.codes import CARD_KINDS
from cjm_desktop.words.wording import N_, Wording

PAGE_WORDS: Final[Mapping[str, str]] = MappingProxyType({
    "page": N_("Take part"),
    "untitled": N_("Untitled map"),
    "no_script": N_("This page needs JavaScript. Please switch it on, or use another browser."),
    "connecting": N_("Connecting…"),
    "connected": N_("Connected"),
    "offline": N_("No connection. What you write stays on this phone and is handed up later."),
    "ended": N_("The room is closed. Thank you for taking part!"),
    "kicked": N_("You can no longer take part in this room."),
    "elsewhere": N_("You have this page open elsewhere. Close it there, or reload it here."),
    "outside_full": N_("The room is full. Trying again…"),
    "outside_locked": N_("The room takes nobody else right now. Trying again…"),
    "outside_busy": N_("Too many codes were tried. Wait a moment and try again."),
    "outside_code": N_("That is not the code of this room."),
    "no_memory": N_("This browser keeps nothing. What you write is lost if you close the page."),
    "ways": N_("On this page"),
    "code": N_("Code"),
    "code_hint": N_("You find it beside the QR code."),
    "join": N_("Join"),
    "hand": N_("Raise my hand"),
    "write": N_("Write a card"),
    "text": N_("What do you want to say?"),
    "letters_left": N_("Characters left: {n}"),
    "kind": N_("What is it?"),
    "phase": N_("Where in the journey?"),
    "no_phase": N_("Nowhere in particular"),
    "hand_up": N_("Hand up"),
    "say_something": N_("Write something first."),
    "your_cards": N_("Your cards"),
    "no_cards": N_("You have handed up nothing yet."),
    "waiting": N_("On this phone, not handed up yet"),
    "received": N_("Handed up"),
    "taken": N_("Taken into the map"),
    "set_aside": N_("Put aside"),
    "refused_kind": N_("Not handed up: cards of this kind are not asked for now."),
    "refused_phase": N_("Not handed up: this phase is not there any more."),
    "refused_empty": N_("Not handed up: it says nothing."),
    "refused_unclear": N_("Not handed up: the room cannot read it."),
    "again": N_("Edit"),
    "remove": N_("Remove"),
    "scores": N_("Score these"),
    "scores_hint": N_("From 0 to 10. You see what others chose when it is shown to all."),
    "potential": N_("Potential"),
    "effort": N_("Effort"),
    "no_score": N_("Not scored"),
    "clear": N_("Clear"),
    "dots": N_("Give your dots"),
    "dots_left": N_("Dots left: {n}"),
    "more": N_("One more for “{name}”"),
    "less": N_("One fewer for “{name}”"),
    "vote_waiting": N_("Kept on this phone, not sent yet"),
    "vote_sent": N_("Your vote has arrived"),
    "voted": N_("The vote is over. What came of it is shown in the room."),
    "private": N_("No name is asked for and none is kept. Your cards go to the laptop in this room "
                  "and nowhere else."),
})  # fmt: skip


def page_words(tr: Wording) -> dict[str, str]:
    """Give all sentences in a language; what stands in braces is filled in on the phone."""
    return {
        **{name: tr(text) for name, text in PAGE_WORDS.items()},
        **{f"kind_{kind}": tr(text) for kind, text in CARD_KINDS.items()},
    }
