"""The commands of interview notes: sentences of them become cards, with the quotes they rest on."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.words.wording import N_


def _turn(desk: Desk) -> None:
    """Open the notes; give open ones the keyboard; close those that have it."""
    desk.notes.show(not (desk.notes.shown and desk.notes.has_keyboard))


NOTES = (
    ActionSpec(
        "notes", N_("Interview &notes"), _turn, "message-circle", ("Shift+F7",),
        tip=N_("Make cards of what was said, with the quotes they rest on; "
               "once more: the keyboard goes there, and then it closes"),
        checked=lambda desk: desk.files.has_map and desk.notes.shown,
    ),
    ActionSpec(
        "notes_open", N_("&Open notes…"), lambda desk: desk.notes.choose(), "folder-open",
        tip=N_("A transcript or notes of an interview: text, Markdown, Word, subtitles"),
    ),
    ActionSpec(
        "notes_paste", N_("&Paste notes"), lambda desk: desk.notes.paste(), "clipboard-paste",
        tip=N_("Show the text on the clipboard as notes beside the map"),
    ),
    ActionSpec(
        "notes_names", N_("Na&mes in notes…"), lambda desk: desk.notes.edit_names(), "user",
        tip=N_("Which names are replaced when notes come in, and by what"),
    ),
)  # fmt: skip
