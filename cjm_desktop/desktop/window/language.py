"""The language that the windows speak: as the user chose, or as the system does."""

from PySide6.QtCore import QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.languages import Language, language_of
from cjm_desktop.words.toolkit import ToolkitWords, own_toolkit_words
from cjm_desktop.words.wording import Wording


class SpokenLanguage(QObject):
    """Follows the settings and tells the windows."""

    changed = Signal(object)
    """Another language is spoken from now on: its Wording."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self._translator: QTranslator | None = None
        self.wording = self._wanted()
        self._install()
        settings.language_changed.connect(self._follow)

    def _wanted(self) -> Wording:
        return Wording.of(self._settings.language or QLocale.system().name())

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tr:
            self.wording = wanted
            self._install()
            self.changed.emit(wanted)

    def _install(self) -> None:
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator.deleteLater()
        self._translator = toolkit_words(language_of(self.wording.language), self._application)
        if self._translator is not None:
            self._application.installTranslator(self._translator)


class OwnFirst(QTranslator):
    """The toolkit's catalogue of a language that is near, with our own words before its words."""

    def __init__(self, words: ToolkitWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, count: int = -1
    ) -> str | None:
        """Give our own words, by the toolkit's context and its English ones, or else its own.

        None leaves what neither has as it is; with no text the toolkit would show none.
        """
        own = self._words.get(context, {}).get(text)
        return own or super().translate(context, text, disambiguation, count) or None


def toolkit_words(language: Language, application: QApplication) -> QTranslator | None:
    """Load the toolkit's own words (the menu of a text field); None where they need none."""
    if not language.toolkit:
        return None
    from PySide6.QtCore import QLibraryInfo

    own = own_toolkit_words(language)
    translator = OwnFirst(own, application) if own else QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{language.toolkit}", folder) else None
