"""Shows the map to a room: on which display, and from which step on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.window.seen_before import SeenBefore
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits.presented import present_steps

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.present.present_window import PresentWindow
    from cjm_desktop.desktop.present.presentation import Presentation
    from cjm_desktop.desktop.present.showing import Showing
    from cjm_desktop.desktop.present.stage import Stage
    from cjm_desktop.layout.present.steps import Step


class PresentDesk:
    """Begins presentations; there is one at a time."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        settings: Settings,
        view: "Callable[[], MapView]",
        save: Callable[[], object],
    ) -> None:
        self._window = window
        self._view, self._save = view, save
        self._session = session
        self._settings = settings
        self.stage: Stage | None = None
        self.show_code: Callable[[], None] | None = None
        """What shows the code that phones scan, once people take part."""
        self._guests: list[Callable[[Presentation], None]] = []
        """Who has something to show in each presentation."""
        self._left: SeenBefore | None = None
        self._showing: Showing | None = None
        """What was shown when the map was presented last."""
        session.replaced.connect(self._forget)

    def begin(self, *, here: bool) -> None:
        """Show the map from the first step, or from what is selected.

        In a workshop, and while something is kept from the room, it goes on where it was left.
        """
        from cjm_desktop.desktop.present.presentation import Presentation
        from cjm_desktop.desktop.present.stage import Stage

        if self.stage is not None:
            self.stage.activate()
            return
        session = self._session
        session.seal()
        start = self._selected_step() if here else None
        self._left = SeenBefore(self._window, session, self._view())
        self.stage = made = Stage(
            self._window,
            Presentation(session, self._settings, start, self._to_go_on_with()),
            self._window.screen(),
        )
        made.ended.connect(self._end)
        made.code_wanted.connect(self._show_code)
        made.save_wanted.connect(self._save_map)
        for guest in self._guests:
            guest(made.presentation)
        made.begin()

    def _to_go_on_with(self) -> "Showing | None":
        from cjm_desktop.desktop.work.workshop_lead import WorkshopLead

        showing, lead = self._showing, WorkshopLead.of(self._session)
        if showing is None or not (showing.is_held or lead.course or lead.timer.state != "off"):
            return None
        return showing

    def invite(self, guest: "Callable[[Presentation], None]") -> None:
        """Let somebody show something in the presentation, and in those to come."""
        self._guests.append(guest)
        if self.stage is not None:
            guest(self.stage.presentation)

    @property
    def presentation(self) -> "Presentation | None":
        """What is presented."""
        return self.stage.presentation if self.stage is not None else None

    @property
    def shown(self) -> "PresentWindow | None":
        """The room's window while the map is presented."""
        return self.stage.room if self.stage is not None else None

    def _save_map(self) -> None:
        """Save the map, unless it has no file: the room is not to see which one is chosen."""
        session = self._session
        if session.path is not None:
            self._save()
        else:
            session.message.emit(
                session.tr_("The map has no file yet. Save it in its window, where one is chosen.")
            )

    def _show_code(self) -> None:
        if self.show_code is not None:
            self.show_code()
        else:
            self._session.message.emit(self._session.tr_("Let people take part first"))

    def end(self) -> None:
        """Show nothing any more: there is no map."""
        if self.stage is not None:
            self.stage.presentation.leave()

    def _end(self) -> None:
        """Come back to where the map was left, whatever was chosen on the large picture."""
        if self.stage is not None and self._left is not None:
            self._showing = self.stage.presentation.showing
        self.stage = None
        if self._left is not None:
            # Lists had gone along with what was chosen meanwhile.
            self._left.come_back()
        self._window.activateWindow()

    def _forget(self) -> None:
        """Another map is open, of which nothing was left."""
        self._left = self._showing = None

    def arrange(self) -> None:
        """Let the user say what is shown, and in which order; what the map shows is offered."""
        from cjm_desktop.desktop.canvas.part_seen import part_seen
        from cjm_desktop.desktop.dialogs.presentation_dialog import PresentationDialog

        session = self._session
        session.seal()
        dialog = PresentationDialog(
            self._window, session.document, session.tr_, part_seen(self._view().canvas)
        )
        dialog.chosen.connect(
            lambda steps: session.edit("present_steps", present_steps(session.document, steps))
        )
        open_dialog(dialog)

    def begin_on(self, display: str) -> None:
        """Show the map on a display, now and from now on."""
        if self.stage is not None:
            self.stage.show_on(display)
            return
        chosen = self._settings.choices("present")
        self._settings.set_choices("present", {**chosen, "display": display})
        self.begin(here=False)

    def _selected_step(self) -> "Step | None":
        """Give the step of the selected phase or lane, or of the phase of a selected card."""
        from cjm_desktop.layout.present.steps import Step

        document = self._session.document
        for key in self._session.selection:
            if key.kind == "phases":
                return Step("phase", key.id)
            if key.kind == "lanes":
                return Step("role", key.id)
            card = document.cards.get(key.id) if key.kind == "cards" else None
            if card is not None and card.phase is not None:
                return Step("phase", card.phase)
        return None
