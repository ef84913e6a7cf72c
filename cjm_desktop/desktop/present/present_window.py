"""The presentation's window: it has the whole display, the keys, and what a click opens.

It looks at the map and never changes it. What is seen in the other window stays as it is, so that
leaving is coming back to where one was.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.accessibility.announcing import announce
from cjm_desktop.desktop.controls.after_the_frame import after_the_frame
from cjm_desktop.desktop.look.plain import title_text
from cjm_desktop.desktop.present.open_card import OpenCard
from cjm_desktop.desktop.present.slide_view import Blank, SlideView
from cjm_desktop.desktop.present.step_panel import StepPanel
from cjm_desktop.desktop.present.walk import Place, Walk
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide
from cjm_desktop.layout.present.steps import Step

CHOICES: Final = "present"
"""The name under which is remembered how was presented."""
_POINTER_MS: Final = 2_000
_FIRST_SIZE: Final = Screen(1280, 720)
_MOST_DIGITS: Final = 4

_FORWARD: Final = frozenset(
    {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space}
)
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PresentWindow(QWidget):
    """Shows a map to a room, step by step."""

    left = Signal()
    """The presentation is over."""

    def __init__(
        self, window: QWidget, session: Session, settings: Settings, start: Step | None = None
    ) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMouseTracking(True)
        self.setWindowTitle(title_text(session.tr_("Presentation")))
        self._session = session
        self._settings = settings
        self.walk = Walk(session.document, _FIRST_SIZE, date.today())
        self.opened: OpenCard | None = None
        self.panel: StepPanel | None = None
        self._digits = ""
        self._dark = bool(settings.choices(CHOICES).get("dark", False))
        self.view = SlideView(self, dark=self._dark, moves=settings.motion == "full")
        self.view.use(session.document)
        self.view.rested.connect(self._prepare_soon)
        self.view.installEventFilter(self)
        self.setFocusProxy(self.view)
        self.pointer = QTimer(self)
        self.pointer.setSingleShot(True)
        self.pointer.setInterval(_POINTER_MS)
        self.pointer.timeout.connect(lambda: self.view.setCursor(Qt.CursorShape.BlankCursor))
        session.changed.connect(self._follow)
        session.replaced.connect(self._follow)
        self._letters: Mapping[str, Callable[[], None]] = {
            "b": lambda: self._blank("black"),
            ".": lambda: self._blank("black"),
            "w": lambda: self._blank("white"),
            "s": self._toggle_spotlight,
            "n": self._toggle_notes,
            "l": self._toggle_look,
            "g": self.toggle_panel,
            "?": self.toggle_panel,
        }
        if start is not None:
            self.walk.place = self.walk.of_step(start) or Place(0)

    # What is shown

    @property
    def slide(self) -> Slide:
        """What is shown: a screen of the walk, or of the card that is open."""
        return self.walk.slide if self.opened is None else self.opened.slide

    def _show(self, *, faded: bool = True) -> None:
        slide = self.slide
        words = self._words(slide)
        self.view.show_slide(slide, words, faded=faded)
        announce(self.view, words, at_once=True)

    def _words(self, slide: Slide) -> str:
        """Call what is shown by its step, its number, and its page."""
        tr, number = self._session.tr_, self.walk.place.step + 1
        step = tr("Step {step} of {steps}", step=number, steps=len(self.walk.steps))
        said = [slide.title, step] if self.opened is None else [tr("Card")]
        if slide.pages > 1:
            said.append(tr("{page} of {pages}", page=slide.number, pages=slide.pages))
        return ", ".join(said)

    def go_to(self, place: Place) -> None:
        """Show another place of the presentation."""
        self.view.blanked(None)
        self._close_panel()
        if place != self.walk.place or self.opened is not None:
            self.opened = None
            self.walk.place = place
            self._show()

    def forward(self) -> None:
        """Go a page on, then a step; of an open card a page."""
        if self.opened is None:
            self.go_to(self.walk.after())
        elif self.opened.turn(1):
            self._show()

    def back(self) -> None:
        """Go a page back, then a step; of an open card a page."""
        if self.opened is None:
            self.go_to(self.walk.before())
        elif self.opened.turn(-1):
            self._show()

    def open_card(self, card: str, *, notes: bool = False) -> None:
        """Show one card with its words."""
        self.opened = OpenCard(card, self.walk.card(card, notes=notes), notes=notes)
        self._show()

    def _close_card(self) -> None:
        self.opened = None
        self._show()

    def _follow(self, *_: object) -> None:
        """Show the map as it is now."""
        document = self._session.document
        self.walk.show(document)
        self.view.use(document)
        if self.opened is not None:
            known = self.walk.has(self.opened.card)
            self.opened = self.opened.anew(self.walk) if known else None
        self._show(faded=False)

    def _prepare_soon(self) -> None:
        after_the_frame(self, self._prepare)

    def _prepare(self) -> None:
        """Have the next and the last picture ready before they are asked for."""
        if self.opened is None and self.isVisible():
            for place in (self.walk.before(), self.walk.after()):
                self.view.picture(self.walk.at(place))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, somewhere, or away."""
        key, text = Qt.Key(event.key()), event.text().lower()
        digits, self._digits = self._digits, ""
        if text.isdecimal() and len(text) == 1:
            self._digits = (digits + text)[-_MOST_DIGITS:]
        elif key in _ENTER and digits:
            self._jump(int(digits))
        elif key in _FORWARD or key in _ENTER:
            self.forward()
        elif key in _BACK:
            self.back()
        elif key == Qt.Key.Key_Home:
            self.go_to(Place(0))
        elif key == Qt.Key.Key_End:
            self.go_to(self.walk.last())
        elif key == Qt.Key.Key_Escape:
            self._escape(typed=bool(digits))
        elif text in self._letters and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._letters[text]()

    def _jump(self, number: int) -> None:
        if 1 <= number <= len(self.walk.steps):
            self.go_to(Place(number - 1))

    def _escape(self, *, typed: bool) -> None:
        """Leave what is nearest: the list, a number half typed, a card, the presentation."""
        if self.panel is not None:
            self._close_panel()
        elif typed:
            return
        elif self.opened is not None:
            self._close_card()
        else:
            self.close()

    def _blank(self, blank: Blank) -> None:
        self.view.blanked(None if self.view.blank == blank else blank)

    def _toggle_spotlight(self) -> None:
        at = self.view.mapFromGlobal(self.cursor().pos()).toPointF()
        self.view.lit(None if self.view.spot is not None else at)

    def _toggle_notes(self) -> None:
        if self.opened is not None:
            self.open_card(self.opened.card, notes=not self.opened.notes)

    def _toggle_look(self) -> None:
        """Change between light and dark, now and the next time."""
        self._dark = not self._dark
        chosen = self._settings.choices(CHOICES)
        self._settings.set_choices(CHOICES, {**chosen, "dark": self._dark})
        self.view.wear(dark=self._dark)
        self._prepare_soon()

    def toggle_panel(self) -> None:
        """Show the steps and the keys, or the presentation alone."""
        if self.panel is not None:
            self._close_panel()
            return
        names = self.walk.names()
        self.panel = StepPanel(names, self.walk.place.step, self._session.tr_, self)
        self.panel.chosen.connect(lambda step: self.go_to(Place(step)))
        self.panel.stand_in(self.width(), self.height())

    def _close_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
            self.view.setFocus()

    # The mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the picture, and open what is clicked."""
        if isinstance(event, QMouseEvent) and watched is self.view:
            if event.type() == QEvent.Type.MouseMove:
                self._point(event)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._click(event)
        return False

    def _point(self, event: QMouseEvent) -> None:
        self.pointer.start()
        if self.view.spot is not None:
            self.view.lit(event.position())
        over = self.opened is None and self.view.card_at(event.position()) is not None
        hand = Qt.CursorShape.PointingHandCursor
        self.view.setCursor(hand if over else Qt.CursorShape.ArrowCursor)

    def _click(self, event: QMouseEvent) -> None:
        """Close what is open, or open the card that is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.panel is not None:
            self._close_panel()
        elif self.opened is not None:
            self._close_card()
        elif (card := self.view.card_at(event.position())) is not None:
            self.open_card(card)

    # The window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the display."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        ratio = self.devicePixelRatioF()
        self.walk.fit(Screen(self.width() * ratio, self.height() * ratio))
        self.view.use(self._session.document)
        if self.opened is not None:
            self.opened = self.opened.anew(self.walk)
        if self.panel is not None:
            self.panel.stand_in(self.width(), self.height())
        self._show(faded=False)
        self.pointer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back to the window that the map is worked on in."""
        super().closeEvent(event)
        self.left.emit()
