"""The commands that show the map to a room."""

from cjm_desktop.desktop.actions.spec import ActionSpec, with_cards_or_part, with_map
from cjm_desktop.words.wording import N_

PRESENT = (
    ActionSpec(
        "present", N_("&Present"), lambda desk: desk.presenting.begin(here=False), "presentation",
        ("F5",),
        tip=N_("Show the map to a room, step by step, in type that is read from afar"),
        enabled=with_map,
    ),
    ActionSpec(
        "present_here", N_("Present from &here"), lambda desk: desk.presenting.begin(here=True), "",
        ("Shift+F5",), tip=N_("Begin with the selected phase or lane"),
        enabled=with_cards_or_part,
    ),
    ActionSpec(
        "present_steps", N_("&Steps of the presentation…"), lambda desk: desk.presenting.arrange(),
        tip=N_("Say what a room is shown, and in which order; parts of the map, too"),
        enabled=with_map, writes=True,
    ),
)  # fmt: skip
