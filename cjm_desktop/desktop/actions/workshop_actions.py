"""The commands of a workshop: its guide, what is sent out before it, and the improved journey."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.editing import edits
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import Change
from cjm_desktop.words.wording import N_

_MARK_FIRST = N_("Select cards of an improved journey first")


def _as_is(desk: Desk) -> bool:
    return desk.files.has_map and desk.session.document.map.state == "as_is"


def _markable(desk: Desk) -> list[Card]:
    """List the selected cards that have a part in an improved journey."""
    document = desk.session.document
    if desk.navigator.view != "map" or document.map.state != "to_be":
        return []
    chosen = (document.cards[each] for each in desk.session.selected_cards)
    return [card for card in chosen if card.phase is not None]


def _mark(desk: Desk, change: Change | None) -> None:
    session = desk.session
    patch = edits.improved.mark_cards(session.document, session.selected_cards, change)
    session.edit("mark_cards", patch)


def _as(change: Change, action_id: str, text: str, tip: str) -> ActionSpec:
    def is_so(desk: Desk) -> bool:
        return {card.change for card in _markable(desk)} == {change}

    def turn(desk: Desk) -> None:
        _mark(desk, None if is_so(desk) else change)

    return ActionSpec(
        action_id,
        text,
        turn,
        tip=tip,
        enabled=lambda desk: bool(_markable(desk)),
        obstacle=_MARK_FIRST,
        checked=is_so,
        writes=True,
    )


def _turn_guide(desk: Desk) -> None:
    """Open the guide; give one that is open the keyboard; close one that has it."""
    desk.show_guide(not (desk.guide_shown and desk.guide_has_keyboard))


GUIDE = (
    ActionSpec(
        "guide", N_("Workshop &guide"), _turn_guide, "list", ("F7",),
        tip=N_("The steps of a workshop, one by one, in place of the cards; "
               "once more: the keyboard goes there, and then it closes"),
        checked=lambda desk: desk.guide_shown,
    ),
    ActionSpec(
        "export_preparation", N_("&Preparation pack…"), lambda desk: desk.export("preparation"),
        "file-text", tip=N_("Export what to send out before the workshop"),
    ),
)  # fmt: skip
PROTOCOL = (
    ActionSpec(
        "park", N_("Par&k a topic…"), lambda desk: desk.show_protocol(park=True), "inbox",
        tip=N_("Note what is put off for later, or what was agreed"), writes=True,
    ),
    ActionSpec(
        "protocol", N_("Pr&otocol…"), lambda desk: desk.show_protocol(), "file-text",
        tip=N_("When each step was on, who was there, what was parked and agreed"),
    ),
)  # fmt: skip
VOTING = (
    ActionSpec(
        "round", N_("Round of &voting…"), lambda desk: desk.vote(), "users",
        tip=N_("Let the room score touchpoints, or give dots to ideas and frictions; "
               "nobody sees a vote before all are revealed"),
        writes=True,
    ),
)  # fmt: skip
START = (
    ActionSpec(
        "start_improved", N_("Start the &improved journey…"), lambda desk: desk.start_improved(),
        "trending-up", tip=N_("A new map of how the journey shall be, made from this one"),
        enabled=_as_is, obstacle=N_("This map is of the improved journey already"),
    ),
    ActionSpec(
        "compare_earlier", N_("Compare with the &journey as it was…"),
        lambda desk: desk.comparisons.with_earlier(),
        tip=N_("See what the improved journey changes, beside the one that it was made from"),
        enabled=lambda desk: desk.session.document.map.state == "to_be",
        obstacle=N_("Start the improved journey first"),
    ),
)  # fmt: skip
MARKS = (
    _as("removed", "mark_removed", N_("&Removed in the improved journey"),
        N_("Strike the selected cards through; they are seen but no longer counted")),
    _as("added", "mark_added", N_("&New in the improved journey"),
        N_("Mark the selected cards as new")),
    ActionSpec(
        "clear_mark", N_("&Clear the mark"), lambda desk: _mark(desk, None),
        tip=N_("The selected cards are as they were in the present journey"),
        enabled=lambda desk: any(card.change is not None for card in _markable(desk)),
        obstacle=N_("Select cards that are marked first"),
        writes=True,
    ),
)  # fmt: skip
