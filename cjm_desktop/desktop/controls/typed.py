"""The field that is typed into: text, lists and numbers, in an editor of one or more lines."""

from typing import Any

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.control import INVALID, MIXED, Control
from cjm_desktop.desktop.controls.editors import GrowingText, LineEdit
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.reading import Reading, Unfit
from cjm_desktop.desktop.work.incoming_text import cut_sentence, refusal_sentence
from cjm_desktop.words.wording import Wording


class TypedField(Control):
    """Shows a value as text; each keystroke that makes a value is told at once."""

    tells_mixed = True

    def __init__(
        self, tr: Wording, editor: LineEdit | GrowingText, reading: Reading, hint: str = ""
    ) -> None:
        super().__init__()
        self._tr = tr
        self.editor = editor
        self._reading = reading
        self._hint = hint
        self._value: Any = None
        self._kept: Any = None
        """What holds if what is typed is refused."""
        self._invalid = False
        self._text = ""
        self.line.addWidget(editor)
        self.setFocusProxy(editor)
        editor.setPlaceholderText(hint)
        editor.typed.connect(self._typed)
        editor.left.connect(self._left)
        if isinstance(editor, NumberEdit):
            editor.taken_back.connect(self._take_back)
        if isinstance(editor, GrowingText):
            editor.refused.connect(lambda refusal: self.remark.emit(refusal_sentence(tr, refusal)))

    def shown_value(self) -> Any:
        """Give the value last typed or shown."""
        return INVALID if self._invalid else self._value

    def show_value(self, value: Any) -> None:
        """Show a value as text."""
        self._value = self._kept = value
        self._invalid = False
        text = "" if value is MIXED else self._reading.write(value)
        if self.editor.content() != text:
            self.editor.put(text)
        self._text = self.editor.content()
        tr = self._tr
        hint = tr("Several values") if value is MIXED else self._hint
        if self.editor.placeholderText() != hint:
            self.editor.setPlaceholderText(hint)

    def reject(self) -> bool:
        """Keep what was typed, so that it can be mended."""
        self._invalid = True
        return True

    def focus_target(self) -> QWidget:
        """Give the editor."""
        return self.editor

    def take(self, text: str) -> None:
        """Take a text as if it had been typed."""
        self.editor.put(text)
        self._typed()

    def _typed(self) -> None:
        cut = self._cut()
        self._text = self.editor.content()
        try:
            value = self._reading.parse(self.editor.content())
        except Unfit as unfit:
            self._refuse(unfit)
            return
        self._invalid = False
        self._value = value
        self.remark.emit("")
        self.edited.emit(value)
        if cut:
            self.remark.emit(cut_sentence(self._tr, self._reading.limit))

    def _refuse(self, unfit: Unfit) -> None:
        """Say why, and of a number that it is what it was: a piece of what is typed is none."""
        self._invalid = True
        if not self._reading.whole:
            self.remark.emit(str(unfit))
            return
        self._value = self._kept
        self.withdrawn.emit()
        kept = "" if self._kept is MIXED else self._reading.write(self._kept)
        self.remark.emit(reading.refusal(self._tr, unfit, kept))

    def _take_back(self) -> None:
        self.show_value(self._kept)
        self.remark.emit("")

    def _cut(self) -> bool:
        """Take away, just before the cursor, what is too much."""
        text = self.editor.content()
        excess = len(text) - self._reading.limit
        if excess <= 0:
            return False
        at = len(_of_units(text, self.editor.place()))
        before = text[: max(0, at - excess)]
        kept = (before + text[at:])[: self._reading.limit]
        self.editor.put(kept, len(before.encode("utf-16-le")) // 2)
        return True

    def _left(self) -> None:
        if self.editor.content() != self._text:
            # A suggestion was put in without being typed.
            self._typed()
        if not self._invalid and self._value is not MIXED:
            self.show_value(self._value)
        self.finished.emit()


def _of_units(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
