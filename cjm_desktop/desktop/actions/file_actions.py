"""The commands of the File and Help menus."""

from cjm_desktop.desktop.actions.spec import ActionSpec, Standard, always, with_map
from cjm_desktop.words.wording import N_

FILE = (
    ActionSpec(
        "new", N_("&New…"), lambda desk: desk.new_map(), "file-plus", ("Ctrl+N",),
        tip=N_("Begin a map from a template"), enabled=always,
    ),
    ActionSpec(
        "open", N_("&Open…"), lambda desk: desk.files.open(), "folder-open", ("Ctrl+O",),
        tip=N_("Open a map from a file"), enabled=always,
    ),
    ActionSpec(
        "import", N_("&Bring in a file…"), lambda desk: desk.imports.choose(), "",
        tip=N_("Cards from an Excel workbook, a table of text or a journey for Mermaid"),
        enabled=always, writes=True,
    ),
    ActionSpec(
        "model_brief", N_("Copy a brief for a lan&guage model…"),
        lambda desk: desk.imports.write_brief(), "",
        tip=N_("A question about the map as text, to be handed to a model by yourself"),
        enabled=with_map,
    ),
    ActionSpec(
        "model_answer", N_("Read a model’s ans&wer…"), lambda desk: desk.imports.read_answer(), "",
        tip=N_("Cards that a language model proposes, taken one by one"),
        enabled=with_map, writes=True,
    ),
    ActionSpec(
        "new_window", N_("New &window"), lambda desk: desk.new_window(), "", ("Ctrl+Alt+N",),
        tip=N_("Work on another map beside this one"), enabled=always,
    ),
    ActionSpec(
        "save", N_("&Save"), lambda desk: desk.files.save(), "save", ("Ctrl+S",),
        tip=N_("Save the map in its file"),
    ),
    ActionSpec(
        "save_as", N_("Save &as…"), lambda desk: desk.files.save_as(), "", ("Ctrl+Shift+S",),
        tip=N_("Save the map in another file"),
    ),
    ActionSpec(
        "save_template", N_("Save as temp&late…"), lambda desk: desk.save_as_template(),
        tip=N_("Begin other maps from this one"), enabled=with_map,
    ),
    ActionSpec(
        "make_copy", N_("Ma&ke a copy for…"), lambda desk: desk.make_copy(), "copy",
        tip=N_("A map for a country or a group, made from this one and kept beside it"),
        enabled=with_map,
    ),
    ActionSpec(
        "snapshot", N_("Save a snaps&hot…"), lambda desk: desk.save_snapshot(), "",
        ("Ctrl+Alt+S",), tip=N_("Keep the map as it is now under a name, to come back to it"),
    ),
    ActionSpec(
        "versions", N_("&Versions…"), lambda desk: desk.show_versions(), "clock",
        ("Ctrl+Alt+H",),
        tip=N_("Look at the map as it was, and bring it or some of its cards back"),
    ),
    ActionSpec(
        "revert", N_("&Revert"), lambda desk: desk.files.revert(), "history",
        tip=N_("Go back to the map as it was saved"),
        enabled=lambda desk: desk.files.modified and desk.session.path is not None,
        obstacle=N_("The map is as it was saved"),
    ),
    ActionSpec(
        "compare", N_("Co&mpare with…"), lambda desk: desk.comparisons.with_file(), "",
        tip=N_("See what differs from another map, and take over what is better there"),
    ),
    ActionSpec(
        "compare_copies", N_("Compare cop&ies…"), lambda desk: desk.comparisons.with_copies(), "",
        tip=N_("Set copies of the map beside it: who changed what, in which phase and lane"),
    ),
    ActionSpec(
        "export", N_("&Export…"), lambda desk: desk.export(), "file-down", ("Ctrl+E",),
        tip=N_("Hand the map over as a file for others"), enabled=with_map,
    ),
    ActionSpec(
        "repeat_export", N_("Export a&gain"), lambda desk: desk.exports.again(), "repeat",
        ("Ctrl+Shift+E",),
        tip=N_("Write the same file with the same choices as last time"),
    ),
    ActionSpec(
        "take_home", N_("Save the session to a fol&der…"), lambda desk: desk.exports.take_home(),
        tip=N_("Write the map, its PDF and a report in words into one folder, to be taken home"),
        enabled=with_map,
    ),
    ActionSpec(
        "print", N_("&Print…"), lambda desk: desk.export("print"), "file-text", ("Ctrl+P",),
        Standard.Print, tip=N_("Print the pages on paper"),
    ),
    ActionSpec(
        "export_form", N_("&Form to fill in by hand…"), lambda desk: desk.export("form"),
        tip=N_("Print the phases and lanes with empty cells, to be written in"),
    ),
    ActionSpec(
        "close", N_("&Close"), lambda desk: desk.files.close(), "", ("Ctrl+W",),
        tip=N_("Put the map away and go to the start page"),
    ),
    ActionSpec(
        "quit", N_("&Quit"), lambda desk: desk.quit(), "", ("Ctrl+Q",), Standard.Quit,
        tip=N_("Close all windows and the program"), enabled=always,
    ),
)  # fmt: skip

HELP = (
    ActionSpec(
        "users_guide", N_("&User’s guide"), lambda desk: desk.help.show_guide(), "circle-help",
        ("Ctrl+F1",), tip=N_("A chapter each for consultant, facilitator and analyst"),
        enabled=always,
    ),
    ActionSpec(
        "whats_this", N_("&What’s this?"), lambda desk: desk.help.explain(), "info",
        ("Shift+F1",),
        tip=N_("Then click on any mark or control, or press Enter for what has the keyboard"),
        enabled=always,
    ),
    ActionSpec(
        "first_minute", N_("&First minute"), lambda desk: desk.help.begin_first_minute(), "clock",
        tip=N_("Write a card, move it, score it, see the gap, hand it over: step by step"),
        enabled=always,
    ),
    ActionSpec(
        "sample", N_("Open the &sample map"),
        lambda desk: desk.files.open_sample(desk.help.sample()),
        "map", tip=N_("See a finished map, with everything to try out"), enabled=always,
    ),
    ActionSpec(
        "report", N_("&Report a problem…"), lambda desk: desk.help.report(), "triangle-alert",
        tip=N_("Gather versions and what went wrong, with nothing of your maps"), enabled=always,
    ),
    ActionSpec(
        "about", N_("&About CJM Desktop"), lambda desk: desk.help.about(), "info",
        tip=N_("Version and licence"), enabled=always,
    ),
)  # fmt: skip
