"""Templates of the user's own: kept from the open map, and removed where they are offered."""

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.outcome import attempt
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage import explain, templates
from cjm_desktop.storage.templates import Template


class OwnTemplates(QObject):
    """Keeps and removes, and tells the user how it went."""

    changed = Signal()
    """There are other templates than before."""

    def __init__(self, session: Session, ask: Ask) -> None:
        super().__init__()
        self._session = session
        self._ask = ask

    def save(self, title: str, with_cards: bool) -> bool:
        """Keep the open map as a template."""
        tr = self._session.tr_
        failed = tr("The template was not saved")
        return attempt(lambda: self._save(title, with_cards), failed, self._ask, tr)

    def _save(self, title: str, with_cards: bool) -> bool:
        tr = self._session.tr_
        made = templates.save_template(self._session.document, title, with_cards=with_cards)
        self._session.message.emit(tr("Saved the template “{name}”", name=made.title))
        self.changed.emit()
        return True

    def remove(self, template: Template) -> bool:
        """Delete a template, if the user agrees."""
        if not self._ask.remove_template(template.title):
            return False
        tr = self._session.tr_
        failed = tr("The template was not removed")
        return attempt(lambda: self._remove(template), failed, self._ask, tr)

    def _remove(self, template: Template) -> bool:
        tr = self._session.tr_
        # Another window may have been quicker.
        with suppress(templates.UnknownTemplate):
            templates.remove_template(template.id)
        self._session.message.emit(tr("Removed the template “{name}”", name=template.title))
        self.changed.emit()
        return True

    def say_unread(self, own: templates.OwnTemplates) -> None:
        """Get what is no template out of the way, and say so; say also what does not answer."""
        tr = self._session.tr_
        names = [path.name for path in map(templates.set_aside, own.unread) if path is not None]
        if own.unreachable:
            reason = explain.sentence(own.unreachable[0], tr)
            self._session.message.emit(
                tr("Templates of yours cannot be offered now: {reason}", reason=reason)
            )
        if names:
            self._session.message.emit(
                tr.plural(
                    "A template of yours could not be read; it is kept as {names}",
                    "{n} templates of yours could not be read; they are kept as {names}",
                    len(names),
                    names=", ".join(names),
                )
            )
