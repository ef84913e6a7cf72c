"""The commands of the Workshop menu that lead to it and through it."""

from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.words.wording import N_

GUIDE = (
    ActionSpec(
        "guide", N_("Workshop &guide"), lambda desk: desk.show_guide(not desk.guide_shown), "list",
        ("F7",), tip=N_("The steps of a workshop, one by one, in place of the cards"),
        checked=lambda desk: desk.guide_shown,
    ),
    ActionSpec(
        "export_preparation", N_("&Preparation pack…"), lambda desk: desk.export("preparation"),
        "file-text", tip=N_("What to send out before the workshop, as a PDF"),
    ),
)  # fmt: skip
