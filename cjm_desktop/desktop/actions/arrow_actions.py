"""The commands on the arrows between cards, and on what answers what."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec, on_map, with_cards
from cjm_desktop.editing import edits
from cjm_desktop.editing.patch import squash
from cjm_desktop.journey.vocabulary import HandoffKind
from cjm_desktop.words.wording import N_


def selected_arrows(desk: Desk) -> list[str]:
    """List the ids of the arrows that are selected in the view of the map."""
    if desk.navigator.view != "map":
        return []
    return [key.id for key in desk.session.selection if key.kind == "handoffs"]


def _with_arrows(desk: Desk) -> bool:
    return bool(selected_arrows(desk))


def _choose(desk: Desk, kind: HandoffKind) -> None:
    session = desk.session
    change = edits.handoffs.change_handoff
    patches = [change(session.document, each, kind=kind) for each in selected_arrows(desk)]
    session.edit("change_handoff", squash(patches))


def _kind(kind: HandoffKind, text: str, tip: str) -> ActionSpec:
    def is_chosen(desk: Desk) -> bool:
        table = desk.session.document.handoffs if _with_arrows(desk) else {}
        return {table[each].kind for each in selected_arrows(desk)} == {kind}

    return ActionSpec(
        f"arrow_{kind}", text, lambda desk: _choose(desk, kind), tip=tip, enabled=_with_arrows,
        obstacle=N_("Select an arrow on the map first"), checked=is_chosen, writes=True,
    )  # fmt: skip


DRAW = (
    ActionSpec(
        "draw_arrow", N_("&Draw an arrow…"), lambda desk: desk.map.draw_arrow(), "",
        ("Ctrl+L",), tip=N_("From the selected card to another, by the arrow keys"),
        enabled=with_cards, writes=True, at_map=True,
    ),
    ActionSpec(
        "next_arrow", N_("Select the ne&xt arrow"), lambda desk: desk.map.next_arrow(), "",
        ("Ctrl+Shift+L",), tip=N_("The first one of the selected card, then one after another"),
        enabled=on_map, at_map=True,
    ),
    ActionSpec(
        "answer", N_("&Answers…"), lambda desk: desk.map.answer(), "check", ("Ctrl+J",),
        tip=N_("What the selected cards answer, or what answers them, by the arrow keys"),
        enabled=with_cards, writes=True, at_map=True,
    ),
)  # fmt: skip
KINDS = (
    _kind("handoff", N_("&Handoff"), N_("One role hands over to another")),
    _kind("leads_to", N_("&Leads to"), N_("What comes next, or what follows from it")),
    _kind("loop", N_("Loops &back"), N_("Back to an earlier phase")),
)
