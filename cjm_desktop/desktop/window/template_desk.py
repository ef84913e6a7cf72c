"""The templates of a window: what new maps begin with, and the user's own among them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings

if TYPE_CHECKING:
    from cjm_desktop.desktop.start.template_picker import TemplatePicker
    from cjm_desktop.desktop.work.own_templates import OwnTemplates


class TemplateDesk:
    """Offers templates, and keeps and removes those of the user's own."""

    def __init__(
        self, window: QWidget, session: Session, files: Files, settings: Settings, ask: Ask
    ) -> None:
        self._window, self._session, self._files = window, session, files
        self._settings, self._ask = settings, ask

    @cached_property
    def own(self) -> "OwnTemplates":
        """The templates of the user's own."""
        from cjm_desktop.desktop.work.own_templates import OwnTemplates

        return OwnTemplates(self._session, self._ask)

    def offer(self) -> None:
        """Let the user choose a template for a new map."""
        from cjm_desktop.desktop.dialogs.new_dialog import NewDialog

        dialog = NewDialog(self._window, self._session.tr_, self._settings.template_language)
        dialog.chosen.connect(self._files.new)
        self.serve(dialog.picker)
        open_dialog(dialog)

    def serve(self, picker: "TemplatePicker") -> None:
        """Let templates be removed where they are offered, and offer those that come."""
        self.own.say_unread(picker.own)
        picker.removal_wanted.connect(self.own.remove)
        self.own.changed.connect(picker.refresh)

    def ask(self) -> None:
        """Let the user keep the map as a template."""
        from cjm_desktop.desktop.dialogs.template_dialog import TemplateDialog

        dialog = TemplateDialog(self._window, self._session.tr_, self._session.document.map.title)
        dialog.named.connect(self.own.save)
        open_dialog(dialog)
