"""The paths: each from the gesture by which a user begins it to the disk.

Whatever fails on one, the work that was done before is in the window or on the disk.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.new_dialog import NewDialog
from cjm_desktop.desktop.dialogs.template_dialog import TemplateDialog
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.desktop.start.template_card import TemplateCard
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import save_template
from tests.faults.paths.stage import BEFORE, EDIT, OTHER, Stage
from tests.faults.paths.way import Act, Way
from tests.gui.desk import SAMPLE
from tests.gui.dropping import drop_data

TEMPLATE: Final = "My way"
LOOKALIKE: Final = "My-way"  # makes the same name of a file


def command(name: str) -> Act:
    """Trigger a command as its menu entry does."""
    return lambda stage: stage.window.commands[name].trigger()


def save_as(stage: Stage) -> None:
    """Save under another name, with the snapshots that go along."""
    stage.window.commands["save_as"].trigger()
    stage.window.files.finish()
    stage.window.desk.snapshots.finish()


def is_saved(stage: Stage) -> bool:
    """Whether the work is in its file, and the window says so."""
    return stage.title_in(stage.mine) == EDIT and not stage.window.files.modified


# --- saving ---------------------------------------------------------------------------------------


def changed(stage: Stage) -> None:
    stage.change_mine()
    stage.protect(stage.other)


def changed_behind_a_link(stage: Stage) -> None:
    kept = stage.folder / "server"
    kept.mkdir()
    stage.mine.rename(kept / "real.cjm")
    stage.mine.symlink_to(kept / "real.cjm")
    changed(stage)


def is_saved_behind_the_link(stage: Stage) -> bool:
    return is_saved(stage) and stage.title_in(stage.folder / "server" / "real.cjm") == EDIT


def never_saved(stage: Stage) -> None:
    stage.protect(stage.mine, stage.other)
    stage.begin_map()
    stage.person.to_save = stage.folder / "new"


def over_another(stage: Stage) -> None:
    stage.change_mine()
    stage.person.to_save = stage.folder / "other"
    stage.person.about_replacing = True


def over_another_unless_asked(stage: Stage) -> None:
    changed(stage)
    stage.person.to_save = stage.folder / "other"


def copied(stage: Stage) -> None:
    changed(stage)
    stage.person.to_save = stage.folder / "copy.cjm"


def copied_onto_itself(stage: Stage) -> None:
    changed(stage)
    stage.person.to_save = stage.mine


def closing(stage: Stage) -> None:
    changed(stage)
    stage.person.about_unsaved = "save"


# --- opening --------------------------------------------------------------------------------------


def opening(stage: Stage) -> None:
    changed(stage)
    stage.person.about_unsaved = "save"
    stage.person.to_open = stage.other


def drop_other(stage: Stage) -> None:
    drop_data(stage.window, file_data(stage.other), QPoint(400, 300))


def is_opened(stage: Stage) -> bool:
    return stage.title == OTHER and stage.title_in(stage.mine) == EDIT


def reverting(stage: Stage) -> None:
    changed(stage)
    stage.protect(stage.mine)
    stage.person.about_revert = True


# --- exporting ------------------------------------------------------------------------------------


def exporting(stage: Stage) -> None:
    changed(stage)
    stage.protect(stage.mine)
    stage.mine.with_suffix(".pdf").write_bytes(b"%PDF-old")


def export(stage: Stage) -> None:
    stage.window.commands["export"].trigger()
    dialog = shown(stage, ExportDialog)
    if dialog is None:
        return
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: not dialog.running)
    dialog.close()


def is_exported(stage: Stage) -> bool:
    data = stage.mine.with_suffix(".pdf").read_bytes()
    if data == b"%PDF-old":
        return False
    assert data.rstrip().endswith(b"%%EOF"), "half a PDF"
    return True


# --- templates ------------------------------------------------------------------------------------


def keeping_a_template(stage: Stage) -> None:
    changed(stage)
    document = stage.window.session.document
    stage.protect(stage.mine, save_template(document, LOOKALIKE).path)


def keep_template(stage: Stage) -> None:
    stage.window.commands["save_template"].trigger()
    dialog = shown(stage, TemplateDialog)
    assert dialog is not None
    dialog.name.setText(TEMPLATE)
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def is_kept_as_template(stage: Stage) -> bool:
    return TEMPLATE in stage.maps().values()


def with_a_template(stage: Stage) -> None:
    """Have a template, and another that nobody may touch, beside a changed map."""
    changed(stage)
    stage.protect(save_template(stage.window.session.document, LOOKALIKE).path)
    save_template(change_to(stage, TEMPLATE), TEMPLATE)
    stage.person.about_removing = True
    stage.person.about_unsaved = "save"


def change_to(stage: Stage, title: str) -> Document:
    document = stage.window.session.document
    return change_map(document, title=title).apply(document)


def remove_template(stage: Stage) -> None:
    card = offered(stage)
    if card is not None:
        QTest.keyClick(card, Qt.Key.Key_Delete)
    close_dialogs(stage)


def begin_from_template(stage: Stage) -> None:
    card = offered(stage)
    if card is not None:
        card.click()
    close_dialogs(stage)


def offered(stage: Stage) -> TemplateCard | None:
    stage.window.commands["new"].trigger()
    dialog = shown(stage, NewDialog)
    assert dialog is not None
    cards = dialog.picker.cards()
    return next((card for card in cards if card.template.title == TEMPLATE), None)


# --- what is pasted and dropped -------------------------------------------------------------------


def pasting_a_picture(stage: Stage) -> None:
    sample = codec.load(SAMPLE)
    stage.mine.write_bytes(codec.dumps(change_map(sample, title=BEFORE).apply(sample)))
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(stage.folder / "ann.png"))
    changed(stage)
    stage.protect(stage.folder / "ann.png")
    stage.window.commands["view_people"].trigger()
    QApplication.clipboard().setMimeData(file_data(stage.folder / "ann.png"))


def paste_picture(stage: Stage) -> None:
    sheet = stage.window.places.people_view.findChildren(SheetWidget)[0]
    QTest.keyClick(sheet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def has_picture(stage: Stage) -> bool:
    return any(asset.name == "ann.png" for asset in stage.window.session.document.assets.values())


def dropping_a_list(stage: Stage) -> None:
    (stage.folder / "ideas.txt").write_text("A fair\nA podcast\n")
    changed(stage)
    stage.protect(stage.folder / "ideas.txt")
    stage.window.places.panels.show_guide(False)
    stage.window.places.panels.show_side("left", True)


def drop_list(stage: Stage) -> None:
    tray = stage.window.findChild(TrayList)
    assert isinstance(tray, TrayList)
    drop_data(tray, file_data(stage.folder / "ideas.txt"), QPoint(40, 10))


def has_ideas(stage: Stage) -> bool:
    return len(stage.window.session.document.cards) >= 2


def pasting_cards(stage: Stage) -> None:
    pasting_a_picture(stage)
    stage.window.commands["view_map"].trigger()
    cards = stage.window.session.document.cards
    stage.window.session.select_cards([next(iter(cards))])
    stage.window.commands["copy"].trigger()
    stage.window.session.message.emit("")


def has_cards(stage: Stage) -> bool:
    return len(stage.window.session.document.cards) > len(codec.load(stage.mine).cards)


# --- settings -------------------------------------------------------------------------------------


def change_settings(stage: Stage) -> None:
    for each in ("language_sv", "panel_left", "hide_disqualified"):
        stage.window.commands[each].trigger()


def changing_settings(stage: Stage) -> None:
    changed(stage)
    stage.protect(stage.mine)
    stage.window.commands["language_da"].trigger()
    stage.window.session.message.emit("")


def has_other_language(stage: Stage) -> bool:
    return stage.window.desk.language == "sv"


# --- starting -------------------------------------------------------------------------------------


def with_a_past(stage: Stage) -> None:
    """Have settings, a template of one's own and a recent file from the time before."""
    settings = Settings()
    settings.theme = "dark"
    settings.remember_file(stage.mine)
    settings.set_view_of(stage.mine, {"map": {"zoom": 1.0, "x": 0, "y": 0}, "view": "map"})
    settings.write()
    stage.mine.write_bytes(stage.mine.read_bytes().replace(BEFORE.encode(), EDIT.encode()))
    save_template(codec.load(stage.other), TEMPLATE)
    stage.protect(stage.mine, stage.other)


def start(stage: Stage) -> None:
    stage.start()


def start_with_a_map(stage: Stage) -> None:
    stage.start(stage.mine)


def is_started(stage: Stage) -> bool:
    picker = stage.window.places.start_page.picker
    mine = [card for card in picker.cards() if card.template.title == TEMPLATE]
    return works(stage) and bool(mine) and stage.window.desk.theme == "dark"


def is_started_with_the_map(stage: Stage) -> bool:
    return works(stage) and stage.title == EDIT and stage.window.desk.theme == "dark"


def works(stage: Stage) -> bool:
    return stage.window.isVisible()


# --- what they share ------------------------------------------------------------------------------

D = TypeVar("D", bound=QDialog)


def shown(stage: Stage, kind: type[D]) -> D | None:
    """Give the dialog of a kind that is open."""
    found = stage.window.findChildren(QDialog)
    return next((each for each in found if isinstance(each, kind) and each.isVisible()), None)


def close_dialogs(stage: Stage) -> None:
    for each in stage.window.findChildren(QDialog):
        each.close()


def file_data(path: Path) -> QMimeData:
    """Make what a file manager puts on the clipboard or drags."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


WAYS: Final[Mapping[str, Way]] = {
    "start": Way(with_a_past, start, is_started, starts=True),
    "start with a map": Way(with_a_past, start_with_a_map, is_started_with_the_map, starts=True),
    "open": Way(opening, command("open"), is_opened),
    "drop a map": Way(opening, drop_other, is_opened),
    "revert": Way(
        reverting, command("revert"), lambda stage: stage.title == BEFORE,
        keeps=lambda stage: stage.title in (EDIT, BEFORE),
    ),
    "save": Way(changed, command("save"), is_saved),
    "save behind a link": Way(changed_behind_a_link, command("save"), is_saved_behind_the_link),
    "save for the first time": Way(
        never_saved, command("save"),
        lambda stage: stage.title_in(stage.folder / "new.cjm") == EDIT,
    ),
    "save as": Way(
        over_another, save_as, lambda stage: stage.title_in(stage.other) == EDIT
    ),
    "save as without replacing": Way(
        over_another_unless_asked, command("save_as"),
        lambda stage: "replace other.cjm" in stage.person.asked,
    ),
    "save a copy": Way(
        copied, lambda stage: stage.window.files.save_copy(),
        lambda stage: stage.title_in(stage.folder / "copy.cjm") == EDIT,
    ),
    "save a copy onto the map": Way(
        copied_onto_itself, lambda stage: stage.window.files.save_copy(), is_saved
    ),
    "close with Save": Way(
        closing, lambda stage: stage.window.close(),
        lambda stage: not stage.window.isVisible() and is_saved(stage),
    ),
    "export": Way(exporting, export, is_exported),
    "keep a template": Way(keeping_a_template, keep_template, is_kept_as_template),
    "remove a template": Way(
        with_a_template, remove_template, lambda stage: TEMPLATE not in stage.maps().values()
    ),
    "begin from a template": Way(
        with_a_template, begin_from_template,
        lambda stage: stage.title == TEMPLATE and stage.window.session.path is None,
    ),
    "paste cards": Way(pasting_cards, command("paste"), has_cards),
    "paste a picture": Way(pasting_a_picture, paste_picture, has_picture),
    "drop a list": Way(dropping_a_list, drop_list, has_ideas),
    "change settings": Way(changing_settings, change_settings, has_other_language),
}  # fmt: skip
