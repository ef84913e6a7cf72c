"""Templates of the user's own: kept from the open map, and removed where they are offered."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage import explain, templates
from cjm_desktop.storage.errors import LoadError, SaveError
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
        try:
            made = templates.save_template(self._session.document, title, with_cards=with_cards)
        except SaveError as error:
            self._tell(tr("The template was not saved"), error)
            return False
        self._session.message.emit(tr("Saved the template “{name}”", name=made.title))
        self.changed.emit()
        return True

    def remove(self, template: Template) -> bool:
        """Delete a template, if the user agrees."""
        if not self._ask.remove_template(template.title):
            return False
        tr = self._session.tr_
        try:
            templates.remove_template(template.id)
        except SaveError as error:
            self._tell(tr("The template was not removed"), error)
            return False
        except templates.UnknownTemplate:
            # Another window was quicker.
            pass
        self._session.message.emit(tr("Removed the template “{name}”", name=template.title))
        self.changed.emit()
        return True

    def set_aside(self, unread: Sequence[LoadError]) -> None:
        """Get what is no template out of the way, and say so."""
        tr = self._session.tr_
        names = [path.name for path in map(templates.set_aside, unread) if path is not None]
        if names:
            self._session.message.emit(
                tr.plural(
                    "A template of yours could not be read; it is kept as {names}",
                    "{n} templates of yours could not be read; they are kept as {names}",
                    len(names),
                    names=", ".join(names),
                )
            )

    def _tell(self, title: str, error: SaveError) -> None:
        self._ask.tell(title, explain.sentence(error, self._session.tr_))
