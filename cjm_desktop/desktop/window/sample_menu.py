"""The menu of sample maps: one for each method in the window's language, the others below."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording


class SampleMenu(QObject):
    """Fills a menu with the samples when it, or the menu that it is in, is first shown."""

    chosen = Signal(object)
    """The path of the sample to open."""

    def __init__(self, menu: QMenu, around: QMenu, tr: Wording) -> None:
        super().__init__(menu)
        self._menu = menu
        self._tr = tr
        menu.aboutToShow.connect(self._fill)
        around.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if not self._menu.isEmpty():
            return
        from cjm_desktop.storage.templates import FALLBACK, samples

        languages = dict.fromkeys(item.language for item in samples())
        spoken = self._tr.language if self._tr.language in languages else FALLBACK
        self._add(self._menu, spoken)
        self._menu.addSeparator()
        others = self._menu.addMenu(self._tr("In &other languages"))
        for language in languages:
            if language != spoken:
                self._add(others.addMenu(menu_text(LANGUAGES[language].name)), language)

    def _add(self, menu: QMenu, language: str) -> None:
        from cjm_desktop.storage.templates import samples, template

        for item in samples():
            if item.language == language:
                method = template(item.method, language).title
                entry = menu.addAction(menu_text(f"{method} — {item.title}"))
                entry.triggered.connect(lambda _=False, path=item.path: self.chosen.emit(path))
