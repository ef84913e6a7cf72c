"""What the tabs of insight share: what they say above, and where they lead."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.head import Head
from cjm_desktop.desktop.controls.zoom import Zoom
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.work.follower import Follower
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session


class InsightTab(Follower):
    """A tab with a heading and a quiet line that says how it is used."""

    zoom: Zoom | None = None
    """What the commands to zoom go to, if it can be shown larger."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._navigator = navigator
        self._led_to: QWidget | None = None
        self.headline = plain_label("", "heading")
        self.how = plain_label("", "quiet")
        for label in (self.headline, self.how):
            label.setWordWrap(True)

    def column_under(self, *controls: QWidget) -> QVBoxLayout:
        """Make the tab's column: what it says, at the right what it offers, and room below.

        The words stand at the same height in every tab, whatever stands beside them.
        """
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Head((self.headline, self.how), controls, 4))
        return column

    def lead_keyboard_to(self, shown: QWidget | None) -> None:
        """Hand the keyboard on to what is shown; None: there is nothing, and it stays with the tab.

        It must not be sent to what is hidden, for from there Tab leads nowhere; and a focus proxy
        that changes is lost from the order of Tab.
        """
        self._led_to = shown
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if shown is None else policy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        if self._led_to is not None:
            self._led_to.setFocus(event.reason())
