"""Makes the pictures of the user's guide in each language: the sample, and one thing at a time."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from stage import STEADY, application, new_window, settled

from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog, other_file
from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.preferences_dialog import PreferencesDialog
from cjm_desktop.desktop.dialogs.versions.versions_dialog import VersionsDialog
from cjm_desktop.desktop.start.unfinished_sheet import UnfinishedRow
from cjm_desktop.desktop.window.language import toolkit_words
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.storage import codec
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.mark import Place
from cjm_desktop.storage.templates import sample
from cjm_desktop.words.languages import LANGUAGES, language_of
from cjm_desktop.words.wording import Wording

SIZE = (1100, 680)
COLOURS = 64
_LARGE = QSize(1100, 660)
_MAP_ZOOM = 0.6
_NEAR_ZOOM = 0.9
_PAGES_WITHIN = 30
"""Seconds that the pages of a sample may take to be laid out and looked at."""
_LOOK_AGAIN_MS = 20

Seen = tuple[QWidget, QRect | None]
"""What a picture is of: a widget, or a part of it."""


class Scene(NamedTuple):
    """A picture: its name, and what brings about what it shows in a window with the sample."""

    name: str
    play: Callable[[MainWindow], Seen]


def make_all(folder: Path) -> Iterator[Path]:
    """Make all pictures of all languages, and tell each."""
    for language in LANGUAGES:
        pictures = folder / language / "pictures"
        pictures.mkdir(parents=True, exist_ok=True)
        with _toolkit_speaking(language):
            for scene in STARTS:
                with new_window(SIZE, tr=Wording.of(language)) as window:
                    yield _taken(scene, window, pictures)
            with new_window(SIZE, tr=Wording.of(language)) as window:
                window.files.open_sample(sample("buying-centre", language).path)
                for scene in SCENES:
                    _begin_anew(window)
                    yield _taken(scene, window, pictures)


def _taken(scene: Scene, window: MainWindow, folder: Path) -> Path:
    picture = settled(*scene.play(window))
    path = folder / f"{scene.name}.png"
    quantised = picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    quantised.save(path, optimize=True)
    return path


def _begin_anew(window: MainWindow) -> None:
    """Close what the last scene opened, and show the map as it was at first."""
    desk = window.desk
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    if desk.is_finding:
        desk.finder.close()
    if desk.palette.isVisible():
        desk.palette.leave()
    if desk.judged is not None:
        desk.judge(desk.judged)
    window.navigator.show_view("map")
    desk.show_guide(False)
    for side in ("left", "right"):
        desk.show_panel(side, True)
    window.session.select([])
    _map_at(window, _MAP_ZOOM)


@contextmanager
def _toolkit_speaking(language: str) -> Iterator[None]:
    """Have the toolkit's own words in a language meanwhile."""
    words = toolkit_words(language_of(language), application())
    if words is not None:
        application().installTranslator(words)
    yield
    if words is not None:
        application().removeTranslator(words)


# --- before a map is open -------------------------------------------------------------------------


def _start_page(window: MainWindow) -> Seen:
    return window, None


def _unfinished_work(window: MainWindow) -> Seen:
    """Leave work behind as a program that was killed does, and have it found."""
    document = codec.load(sample("buying-centre", window.session.tr_.language).path)
    store = Store(document)
    store.commit(change_map(document, purpose=f"{document.map.purpose} "), "change_map")
    journal = unfinished.begin(unfinished.folder())
    journal.keep(store.moment(), Place(), round(time.time()))
    journal.leave()
    page = window.places.start_page
    while not page.findChildren(UnfinishedRow):
        QTest.qWait(STEADY)
        if window.unfinished is not None:
            window.unfinished.recovery.look()
    return window, QRect(0, 0, window.width(), window.height() // 2)


# --- the map ------------------------------------------------------------------------------------


def _map(window: MainWindow) -> Seen:
    window.desk.show_panel("left", False)
    window.desk.show_panel("right", False)
    _map_at(window, _MAP_ZOOM)
    return window, None


def _card_fields(window: MainWindow) -> Seen:
    window.desk.show_panel("right", True)
    _select_scored(window)
    return _beside(window, "right")


def _idea_tray(window: MainWindow) -> Seen:
    window.desk.show_panel("left", True)
    return _beside(window, "left")


def _workshop_guide(window: MainWindow) -> Seen:
    window.desk.show_guide(True)
    return _beside(window, "left")


def _judging_bar(window: MainWindow) -> Seen:
    window.desk.show_panel("left", False)
    _map_at(window, _NEAR_ZOOM)
    _select_scored(window)
    window.desk.judge("letters")
    return _upper(window)


def _find(window: MainWindow) -> Seen:
    window.desk.show_panel("left", False)
    window.commands["find"].trigger()
    card = _scored(window.session.document)[1]
    longest = max(card.title.split(), key=len)
    window.desk.finder.bar.field.setText(longest)
    window.desk.finder.step(1)
    return window, None


def _command_palette(window: MainWindow) -> Seen:
    window.desk.show_palette()
    text = window.session.tr_("&Export…").replace("&", "").rstrip("…")
    window.desk.palette.field.setText(text)
    return _upper(window)


# --- the other views ------------------------------------------------------------------------------


def _gap_chart(window: MainWindow) -> Seen:
    window.navigator.show_view("gap")
    _select_scored(window)
    return window, None


def _presence(window: MainWindow) -> Seen:
    return _tab(window, "presence")


def _coverage(window: MainWindow) -> Seen:
    return _tab(window, "coverage")


def _tab(window: MainWindow, tab: str) -> Seen:
    window.navigator.show_view("insight")
    window.navigator.show_tab(tab)
    return window, None


def _personas(window: MainWindow) -> Seen:
    window.navigator.show_view("people")
    return window, None


def _table(window: MainWindow) -> Seen:
    window.navigator.show_view("table")
    return window, None


# --- dialogs --------------------------------------------------------------------------------------


def _export_dialog(window: MainWindow) -> Seen:
    window.commands["export"].trigger()
    dialog = window.findChildren(ExportDialog)[-1]
    until = time.monotonic() + _PAGES_WITHIN
    while not dialog.maker.is_resting and time.monotonic() < until:
        QTest.qWait(_LOOK_AGAIN_MS)
    return _dialog(window, ExportDialog)


def _preferences(window: MainWindow) -> Seen:
    window.commands["preferences"].trigger()
    return _dialog(window, PreferencesDialog)


def _versions(window: MainWindow) -> Seen:
    _change(window)
    window.commands["versions"].trigger()
    return _dialog(window, VersionsDialog, _LARGE)


def _comparison(window: MainWindow) -> Seen:
    _change(window)
    path = sample("buying-centre", window.session.tr_.language).path
    window.desk.comparisons.show(other_file(path))
    dialog, part = _dialog(window, CompareDialog, _LARGE)
    while window.findChildren(CompareDialog)[-1].busy:
        QTest.qWait(STEADY)
    return dialog, part


def _dialog(window: MainWindow, kind: type[QDialog], size: QSize | None = None) -> Seen:
    dialog = window.findChildren(kind)[-1]
    dialog.resize(size or dialog.size().boundedTo(window.size()))
    return dialog, None


# --- what several share ---------------------------------------------------------------------------


def _map_at(window: MainWindow, zoom: float) -> None:
    window.places.map_view.zoom_to(zoom)
    window.places.map_view.canvas.scroll_to(0, 0)


def _scored(document: Document) -> tuple[str, Card]:
    """Give the first card, along the journey, that has scores and a channel."""
    for phase in document.phase_ids:
        for cell, placed in document.cells.items():
            for card_id, card in placed if cell is not None and cell.phase == phase else ():
                if card.potential is not None and card.effort is not None:
                    return card_id, card
    raise LookupError("the sample has no scored card")


def _select_scored(window: MainWindow) -> None:
    window.session.select_cards([_scored(window.session.document)[0]])


def _change(window: MainWindow) -> None:
    """Change some cards, so that there is something to look back at."""
    session = window.session
    card_id, card = _scored(session.document)
    session.edit(
        "change_card", change_cards(session.document, [card_id], title=f"{card.title} (2)")
    )
    session.edit("change_card", change_cards(session.document, [card_id], potential=9.0))


def _beside(window: MainWindow, side: str) -> Seen:
    """Give a panel, with as much of the view beside it as makes it recognised."""
    return window.places.panels.findChild(QWidget, f"{side.title()}Panel"), None


def _upper(window: MainWindow) -> Seen:
    return window, QRect(0, 0, window.width(), round(window.height() * 0.62))


STARTS = (Scene("start-page", _start_page), Scene("unfinished-work", _unfinished_work))
SCENES = (
    Scene("map", _map),
    Scene("card-fields", _card_fields),
    Scene("idea-tray", _idea_tray),
    Scene("judging-bar", _judging_bar),
    Scene("gap-chart", _gap_chart),
    Scene("presence", _presence),
    Scene("coverage", _coverage),
    Scene("personas", _personas),
    Scene("table", _table),
    Scene("find", _find),
    Scene("export-dialog", _export_dialog),
    Scene("workshop-guide", _workshop_guide),
    Scene("command-palette", _command_palette),
    Scene("preferences", _preferences),
    # These change the map.
    Scene("versions", _versions),
    Scene("comparison", _comparison),
)
