"""The line for a new idea; a list that is pasted or dropped there becomes several."""

from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit

from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.brought import brings_files, brings_ideas, brings_line
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.incoming_text import clipboard_data
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.journey.document import TRAY, Key
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE


class IdeaField(QLineEdit):
    """Adds ideas at the end of a session's tray."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._commands = IdeaCommands.of(session)
        tr = session.tr_
        self.setPlaceholderText(tr("New idea"))
        tip = tr("Write an idea, Enter adds it. A list that is pasted becomes ideas.")
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(tr("New idea"))
        self.setMaxLength(MAX_TITLE)
        self.setMinimumHeight(scaled(30))
        self.returnPressed.connect(self._add)
        say_cuts(self, tr, session.message.emit)

    def _add(self) -> None:
        title = clean_text(self.text()).strip()[:MAX_TITLE]
        if not title:
            return
        session = self._session
        key = Key("cards", session.new_id())
        patch = add_card(session.document, key.id, TRAY, None, kind="idea", title=title)
        if session.edit("add_card", patch, select=[key]):
            self.clear()

    def paste(self) -> None:
        """Take one line into the field, several into the tray."""
        data = clipboard_data()
        if data is not None and data.hasText() and not brings_line(data):
            self._commands.take(data)
        else:
            super().paste()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste by our own way of it."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the field's menu, whose Paste is our own."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text files, too, which the toolkit's own line does not."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take text files; a word may go to a place in the line."""
        data = event.mimeData()
        if brings_files(data) and brings_ideas(data):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a dropped word into the field, a list or a text file into the tray."""
        data = event.mimeData()
        if not brings_ideas(data):
            event.ignore()
        elif brings_line(data):
            super().dropEvent(event)
        else:
            event.acceptProposedAction()
            self._commands.bring(data)
