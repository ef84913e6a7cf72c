"""Suggestions for a line of text, taken from what the document already says elsewhere."""

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QCompleter

from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.reading import TITLE
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.wording import Wording

MOST = 200
_ARROW = 14
_ROOM = 16


def by_use(words: Iterable[str], language: str) -> list[str]:
    """Give the different words, the most used first and equals by the alphabet of a language."""
    used, key = Counter(word for word in words if word), alphabetical(language)
    return sorted(used, key=lambda word: (-used[word], key(word)))[:MOST]


def suggesting_field(
    tr: Wording, source: Callable[[], Iterable[str]], tip: str, hint: str = ""
) -> TypedField:
    """Make a field of one line that offers words."""
    edit = LineEdit()
    field = TypedField(tr, edit, TITLE, hint)
    Suggestions(field, edit, lambda: by_use(source(), tr.language), tip)
    return field


class Suggestions(QObject):
    """Offers the words of `source` below a field; they are gathered when the field is entered."""

    def __init__(
        self, field: TypedField, edit: LineEdit, source: Callable[[], list[str]], tip: str
    ) -> None:
        super().__init__(field)
        self._source = source
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setMaxVisibleItems(8)
        self.completer.activated.connect(field.take)
        self._edit = edit
        edit.setCompleter(self.completer)
        edit.stepped.connect(lambda step: self.show_all() if step < 0 else None)
        self._all = QAction(tip, self)
        self._all.triggered.connect(self.show_all)
        edit.addAction(self._all, LineEdit.ActionPosition.TrailingPosition)
        self._repaint()
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gather the words when the field is entered."""
        if event.type() == QEvent.Type.FocusIn:
            self._gather()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint()
        return super().eventFilter(watched, event)

    def show_all(self) -> None:
        """Show every word, whatever is typed."""
        self._edit.setFocus()
        self._gather()
        self.completer.setCompletionPrefix("")
        self.completer.complete()

    def _gather(self) -> None:
        self._model.setStringList(self._source())

    def _repaint(self) -> None:
        """Draw the arrow of a list; the toolkit gives it 16 pixels at any size of text."""
        ratio = self._edit.devicePixelRatioF()
        whole = icons.pixmap("chevron-down", look()["quiet"], scaled(_ARROW), ratio)
        seen = QRect(0, 0, round(_ROOM * ratio), round(_ROOM * ratio))
        seen.moveCenter(whole.rect().center())
        self._all.setIcon(QIcon(whole.copy(seen)))
