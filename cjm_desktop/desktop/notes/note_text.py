"""The notes to read and mark: the sentence under the caret, or what is selected, and what is used.

It is only read, so letters are free to say what a passage becomes.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.notes.landing import kind_of
from cjm_desktop.intake.notes.paragraphs import Notes
from cjm_desktop.intake.notes.quoted import Place
from cjm_desktop.intake.notes.sentences import sentence_at, sentences
from cjm_desktop.words.wording import Wording

_PASTE: Final = "Ctrl+V"
_LINK: Final = "+"
_SPEAKER: Final = -1
"""The state of a block that only names who speaks; those of others number their paragraph."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MARGIN: Final = 8


class Passage(NamedTuple):
    """What is marked: what was said, and by whom, if one alone says it."""

    said: str
    speaker: str


class Used(NamedTuple):
    """A quote of the map that these notes hold: where, and in the colour of what it became."""

    quote: str
    token: str
    tip: str
    places: Sequence[Place]


class NoteText(Dressed, QTextEdit):
    """One interview; `chosen` tells that another passage is marked."""

    chosen = Signal()
    taken = Signal(str)
    """The passage is to become a card of a kind."""
    link_wanted = Signal()
    """The passage is to stand behind the selected cards."""
    used_wanted = Signal(str)
    """The user wants to see what a quote became: its id."""
    paste_wanted = Signal()

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._notes: Notes = ()
        self._used: Sequence[Used] = ()
        self._block_numbers: list[int] = []
        """Of each paragraph; blocks that name speakers stand between them."""
        self.setObjectName("NoteText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # the panel takes what is dropped, wherever
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cursorPositionChanged.connect(self._mark)
        self.selectionChanged.connect(self._mark)
        self.wear_look()

    # What is shown

    def show_notes(self, notes: Notes) -> None:
        """Show other notes, from their first sentence on."""
        if notes is self._notes:
            return
        self._notes = notes
        self._write()

    def show_used(self, used: Sequence[Used]) -> None:
        """Mark what the map has of these notes."""
        self._used = used
        self._mark()

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        if self._notes:
            at = self.textCursor().position()
            self._write()
            cursor = self.textCursor()
            cursor.setPosition(at)
            self.setTextCursor(cursor)

    def _write(self) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(scaled(_MARGIN))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(look()["quiet"]))
        quiet.setFontWeight(QFont.Weight.DemiBold)
        head, body = QTextBlockFormat(), QTextBlockFormat()
        head.setTopMargin(scaled(8))
        body.setBottomMargin(scaled(6))
        self._block_numbers, before = [], ""
        for number, each in enumerate(self._notes):
            named = " · ".join(filter(None, (each.speaker, each.time)))
            if named and (each.speaker != before or each.time):
                _put(cursor, named, head, quiet, _SPEAKER)
            before = each.speaker
            _put(cursor, each.text, body, QTextCharFormat(), number)
            self._block_numbers.append(cursor.blockNumber())
        cursor.endEditBlock()
        self.setDocument(document)
        if self._notes:
            self._go_to(self._paragraph(0), 0)

    # What is marked

    @property
    def passage(self) -> Passage | None:
        """What is selected, or else the sentence at the caret; None without any words."""
        parts = [
            (each.text[start:end], each.speaker)
            for number, start, end in self._marked()
            if (each := self._notes[number]).text[start:end].strip()
        ]
        said = "\n".join(text.strip() for text, _ in parts)
        speakers = {speaker for _, speaker in parts}
        return Passage(said, speakers.pop() if len(speakers) == 1 else "") if said else None

    def _marked(self) -> list[Place]:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            block = cursor.block()
            number = block.userState()
            at = _letters(block.text(), cursor.positionInBlock())
            if number == _SPEAKER:
                number, at = block.next().userState(), 0
            if not 0 <= number < len(self._notes):
                return []
            span = sentence_at(self._notes[number].text, at)
            return [Place(number, *span)] if span is not None else []
        places = []
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            if block.userState() >= 0:
                text, at = block.text(), block.position()
                start, end = max(first - at, 0), min(last - at, block.length() - 1)
                places.append(Place(block.userState(), _letters(text, start), _letters(text, end)))
            block = block.next()
        return places

    def used_at(self, position: int) -> Used | None:
        """Give the quote that stands at a place of the text; the shortest of several."""
        block = self.document().findBlock(position)
        at = _letters(block.text(), position - block.position())
        found = [
            (place.end - place.start, order, used)
            for order, used in enumerate(self._used)
            for place in used.places
            if place.paragraph == block.userState() and place.start <= at < place.end
        ]
        return min(found)[2] if found else None

    def go_to_used(self, quote: str) -> None:
        """Go to where a quote comes from; nothing happens if it is not from these notes."""
        places = next((each.places for each in self._used if each.quote == quote), ())
        if places:
            self._go_to(self._paragraph(places[0].paragraph), places[0].start)

    def _mark(self) -> None:
        blocks = self._blocks()
        marks = []
        for used in self._used:
            format_ = QTextCharFormat()
            format_.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            format_.setUnderlineColor(QColor(look()[used.token]))
            format_.setBackground(QColor(look()["hover"]))
            marks += [self._extra(blocks[place.paragraph], place, format_) for place in used.places]
        if not self.textCursor().hasSelection():
            format_ = QTextCharFormat()
            format_.setBackground(QColor(look()["chosen"]))
            format_.setForeground(QColor(look()["chosen-ink"]))
            marks += [self._extra(blocks[each.paragraph], each, format_) for each in self._marked()]
        self.setExtraSelections(marks)
        self.chosen.emit()

    def _extra(
        self, block: QTextBlock, place: Place, format_: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        one = QTextEdit.ExtraSelection()
        text, cursor = block.text(), QTextCursor(self.document())
        cursor.setPosition(block.position() + _units(text[: place.start]))
        end = block.position() + _units(text[: place.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        one.cursor, one.format = cursor, format_
        return one

    def _blocks(self) -> Mapping[int, QTextBlock]:
        """Give the blocks that are wanted: of what is used, and of what is marked."""
        wanted = {place.paragraph for used in self._used for place in used.places}
        wanted |= {place.paragraph for place in self._marked()}
        return {number: self._paragraph(number) for number in wanted}

    def _paragraph(self, number: int) -> QTextBlock:
        return self.document().findBlockByNumber(self._block_numbers[number])

    # Hands

    def event(self, event: QEvent) -> bool:
        """Claim what pastes notes, and say what became of a passage."""
        if claims(event, (_PASTE,)):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what became of what the mouse rests on."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            from PySide6.QtWidgets import QToolTip

            used = self.used_at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), plain_tip(used.tip if used else ""), self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make cards by letters, go from sentence to sentence, show what was used."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = held == Qt.KeyboardModifier.ShiftModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        kind = kind_of(self._tr, event.text()) if plain or shifted else None
        step = _STEPS.get(Qt.Key(event.key())) if plain else None
        if event.keyCombination().toCombined() == _CTRL_V:
            self.paste_wanted.emit()
        elif kind is not None and self.passage is not None:
            self.taken.emit(kind)
        elif event.text() == _LINK and self.passage is not None:
            self.link_wanted.emit()
        elif step is not None:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_used(self.textCursor().position())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show what a passage became that is clicked."""
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton
        if is_click and not self.textCursor().hasSelection():
            self._show_used(self._position(event.position().toPoint()))

    def _position(self, place: QPoint) -> int:
        return self.cursorForPosition(place).position()

    def _show_used(self, position: int) -> None:
        used = self.used_at(position)
        if used is not None:
            self.used_wanted.emit(used.quote)

    def _step(self, by: int) -> None:
        """Go to the sentence behind or before the one that is marked."""
        marked = self._marked()
        if not marked:
            return
        number, start, end = marked[-1] if by > 0 else marked[0]
        spans = sentences(self._notes[number].text)
        if by > 0:
            after = [each for each in spans if each.start >= end]
            target = (number, after[0].start) if after else (number + 1, 0)
        else:
            before = [each for each in spans if each.end <= start]
            target = (number, before[-1].start) if before else (number - 1, -1)
        paragraph, at = target
        if 0 <= paragraph < len(self._notes):
            if at < 0:
                at = sentences(self._notes[paragraph].text)[-1].start
            self._go_to(self._paragraph(paragraph), at)
        elif self.textCursor().hasSelection():
            self._go_to(self._paragraph(number), start)

    def _go_to(self, block: QTextBlock, at: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(block.position() + _units(block.text()[:at]))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


_CTRL_V: Final = (Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_V).toCombined()


def _put(
    cursor: QTextCursor, text: str, block: QTextBlockFormat, letters: QTextCharFormat, state: int
) -> None:
    if cursor.position() > 0:
        cursor.insertBlock()
    # Each paragraph reads in its own direction.
    cursor.setBlockFormat(block)
    cursor.block().setUserState(state)
    cursor.insertText(text, letters)


def _units(text: str) -> int:
    """Count letters as the toolkit does, to which an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def _letters(text: str, units: int) -> int:
    """Count letters of a text, from the toolkit's count."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
