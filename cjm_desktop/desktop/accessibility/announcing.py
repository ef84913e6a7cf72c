"""Having a sentence said by whoever speaks for the window; nothing happens if nobody does."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(speaker: QObject, sentence: str, *, at_once: bool = False) -> None:
    """Have a sentence said when there is time, or `at_once` in place of what is being said."""
    if not sentence or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(speaker, sentence)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
