"""The panel at the right: every field of what is selected, live on the map.

A form takes up to a tenth of a second to make: each is made when it is first wanted, that of cards
also ahead of it.
"""

from typing import Final, Literal, assert_never, get_args

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.document import MAP_KEY, Key

WIDTH = 296
LEAST_WIDTH = 280
MARGINS = (14, 10, 14, 12)
SCROLL_BAR = 8
"""As the style says."""
SPARE_TIME = 300
"""Milliseconds until the cards' form is made, though nobody waits for it yet."""

FormKind = Literal["cards", "phases", "lanes", "handoffs", "personas", "quotes", "map"]
FORMS: Final[tuple[FormKind, ...]] = get_args(FormKind)
"""What there is a form for; of what is selected together, the first that there is is shown."""


class Inspector(QWidget):
    """Follows the session's selection; with nothing selected it shows the map itself."""

    keyboard_freed = Signal()
    """The field that had the keyboard is no longer shown."""
    sight_wanted = Signal(object)
    """This record is to be seen on the map."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        self.setObjectName("Inspector")
        self.setMinimumWidth(scaled(LEAST_WIDTH))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(session.tr_("Inspector"))
        self._forms: dict[FormKind, Form] = {}
        self._column = self._lay_out()
        session.changed.connect(self._changed)
        session.selection_changed.connect(self._follow)
        session.replaced.connect(self._follow)
        kind, _ = self._wanted()
        self.form = self.form_of(kind)
        self._show_selection()
        QTimer.singleShot(SPARE_TIME, self, lambda: self.form_of("cards"))

    def form_of(self, kind: FormKind) -> Form:
        """Give the form of a kind of record; made when it is first asked for."""
        if kind not in self._forms:
            form = self._forms[kind] = _form(kind, self._session)
            form.field_wanted.connect(self.focus_field)
            form.sight_wanted.connect(self.sight_wanted)
            form.hide()
            self._column.insertWidget(self._column.count() - 1, form)
        return self._forms[kind]

    def focus_field(self, name: str = "") -> None:
        """Put the keyboard in a field of what is selected, or in the first."""
        self.form.focus_field(name)
        self.area.ensureWidgetVisible(self.form.row_of(name))
        self._see_later(name)

    def sizeHint(self) -> QSize:
        """A comfortable width; the height is the window's."""
        return QSize(WIDTH, 600)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was closed."""
        super().showEvent(event)
        if self._stale:
            self._show_selection()

    def _lay_out(self) -> QVBoxLayout:
        """Lay the panel out; gives the column of the forms, with what stretches at its end."""
        page = QWidget()
        page.setObjectName("InspectorPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(*MARGINS)
        column.addStretch(1)
        self.area = ScrollArea(page)
        # The fields keep their width when the scroll bar comes, or their lines would break anew.
        bar = self.area.verticalScrollBar()
        left, top, right, bottom = MARGINS
        bar.rangeChanged.connect(
            lambda _low, high: column.setContentsMargins(
                left, top, right - (SCROLL_BAR if high else 0), bottom
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        return column

    def _follow(self) -> None:
        if self.isVisible():
            self._show_selection()
        else:
            self._stale = True

    def _show_selection(self) -> None:
        self._stale = False
        kind, keys = self._wanted()
        form = self.form_of(kind)
        form.show_records(keys)
        if form is not self.form or form.isHidden():
            held = QApplication.focusWidget()
            if held is not None and self.form.isAncestorOf(held):
                # Else the toolkit takes the next widget, whichever that is.
                self.keyboard_freed.emit()
            self.form.hide()
            form.show()
            self.form = form
            self.area.verticalScrollBar().setValue(0)
        for key in self._session.selection:
            if key.kind == "kpis" and self._home(key) in keys:
                form.reveal(key.id)
                self._see_later("")

    def _see_later(self, name: str) -> None:
        """Scroll to a field once it has its place: what was folded away has none before."""
        form = self.form
        QTimer.singleShot(0, form, lambda: self.area.ensureWidgetVisible(form.row_of(name)))

    def _wanted(self) -> tuple[FormKind, tuple[Key, ...]]:
        """Give the form and what it shows: a KPI is in its phase's."""
        document = self._session.document
        keys = [self._home(key) for key in self._session.selection if document.get(key) is not None]
        kinds = {key.kind for key in keys}
        for kind in FORMS:
            if kind in kinds:
                found = dict.fromkeys(key for key in keys if key.kind == kind)
                return kind, tuple(found)
        return "map", (MAP_KEY,)

    def _home(self, key: Key) -> Key:
        document = self._session.document
        if key.kind == "kpis":
            return Key("phases", document.kpis[key.id].phase)
        return key

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        if not self.isVisible():
            self._stale = True
        elif self.form.touches(patch):
            self.form.refresh(force=initiator in ("undo", "redo"))


def _form(kind: FormKind, session: Session) -> Form:
    """Make a form; what only it is made of is not read before."""
    match kind:
        case "cards":
            from cjm_desktop.desktop.inspector.card_form import CardForm

            return CardForm(session)
        case "phases":
            from cjm_desktop.desktop.inspector.phase_form import PhaseForm

            return PhaseForm(session)
        case "lanes":
            from cjm_desktop.desktop.inspector.lane_form import LaneForm

            return LaneForm(session)
        case "handoffs":
            from cjm_desktop.desktop.inspector.handoff_form import HandoffForm

            return HandoffForm(session)
        case "personas":
            from cjm_desktop.desktop.inspector.persona_form import PersonaPage

            return PersonaPage(session)
        case "quotes":
            from cjm_desktop.desktop.inspector.quote_form import QuoteForm

            return QuoteForm(session)
        case "map":
            from cjm_desktop.desktop.inspector.map_form import MapForm

            return MapForm(session)
        case _:
            assert_never(kind)
