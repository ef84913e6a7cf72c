"""The bar above the view: what to look for, how much was found, and the way through it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton

from cjm_desktop.desktop.accessibility.rested import RestedCount
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.controls.buttons import WordedButton
from cjm_desktop.desktop.find.filter_panel import FilterPanel
from cjm_desktop.desktop.find.finding import Finding
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.card_filter import ANY, limits
from cjm_desktop.insight.search import Query
from cjm_desktop.journey.records import Card, CardFilter
from cjm_desktop.layout.alternative import card_name

_FIELD = 240


class FindBar(QFrame):
    """A field, the number found, two buttons, and the filter, and whether the rest is hidden."""

    wanted = Signal(int)
    """The next match is wanted (1), or the one before (−1)."""

    def __init__(self, session: Session, finding: Finding, actions: CommandRegistry) -> None:
        super().__init__()
        self.setObjectName("FindBar")
        tr = session.tr_
        self._session = session
        self._finding = finding
        self._actions = actions
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in all text"))
        self.field.setAccessibleName(tr("Find in all text"))
        self.field.setToolTip(plain_tip(tr("Enter goes to the next one found, Shift+Enter back")))
        self.field.setFixedWidth(scaled(_FIELD))
        self.field.setMinimumHeight(scaled(28))
        self.result = plain_label("", "quiet")
        self.share = plain_label("", "quiet")
        self._counted = RestedCount(self)
        self.panel = FilterPanel(session, self)
        self.close_button = self._command("find_close")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(6)
        row.addWidget(self.field)
        for name in ("find_previous", "find_next"):
            row.addWidget(self._command(name))
        row.addWidget(self.result)
        row.addStretch(1)
        row.addWidget(self.share)
        self.filter_button = self._command("find_filter")
        self.filter_button.setProperty("role", "act")
        self.filter_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for made in (self.filter_button, self._command("find_hide"), self._command("replace")):
            row.addWidget(made)
        row.addWidget(self.close_button)
        self.field.textChanged.connect(self._look)
        self.panel.changed.connect(self._look)
        self.field.installEventFilter(self)
        finding.changed.connect(self._tell)
        session.replaced.connect(self._begin_anew)
        self._tell()

    def begin(self) -> None:
        """Show the bar and have the user write; what was looked for last is selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def resume(self, wanted: CardFilter) -> None:
        """Show the bar with a filter and no text; the keyboard stays where it is."""
        self.field.clear()
        self.show()
        self.panel.set_filter(wanted)

    def end(self) -> None:
        """Go away and light all cards again; what was looked for is kept for the next time."""
        self.hide()
        self._finding.look_for(Query())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and the arrows while the user writes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.wanted.emit(-1 if back else 1)
                    return True
                case Qt.Key.Key_Down:
                    self.wanted.emit(1)
                    return True
                case Qt.Key.Key_Up:
                    self.wanted.emit(-1)
                    return True
                case _:
                    return False
        return False

    def _look(self) -> None:
        if not self.isHidden():
            self._finding.look_for(Query(self.field.text(), self.panel.wanted))

    def filter(self) -> None:
        """Have the user choose which cards are wanted."""
        self.panel.open_below(self.filter_button)

    def _begin_anew(self) -> None:
        """Want all cards of another map."""
        self.panel.close()
        self.panel.set_filter(ANY)

    def _command(self, name: str) -> QToolButton:
        made = WordedButton()
        made.setDefaultAction(self._actions.drawn(name))
        return made

    def _tell(self) -> None:
        tr, count = self._session.tr_, len(self._finding.matches)
        place = self._finding.place
        if self._finding.query.empty:
            said = ""
        elif not count:
            said = tr("Nothing found")
        elif place is None:
            said = tr.plural("{n} found", "{n} found", count)
        else:
            said = tr("{place} of {count}", place=place + 1, count=count)
        self.result.setText(said)
        self._tell_share()

    def _tell_share(self) -> None:
        tr, query, document = self._session.tr_, self._finding.query, self._session.document
        limited, shown = limits(self.panel.wanted), self._session.lit
        name = tr("Filter · {count}", count=limited) if limited else tr("Filter")
        self.filter_button.setText(menu_text(name))
        counted = shown is not None and (query.limits_cards or self._finding.hides)
        found, cards = len(shown or ()), len(document.cards)
        self.share.setText(
            tr("{found} of {count} cards", found=found, count=cards) if counted else ""
        )
        said = filter(None, (self.result.text(), self._gone_to(), self.share.text()))
        self._counted.say(", ".join(said) if self.isVisible() else "")

    def _gone_to(self) -> str:
        """Name the match that is shown: the keyboard stays in the field."""
        place = self._finding.place
        if place is None:
            return ""
        record = self._session.document.get(self._finding.matches[place])
        if isinstance(record, Card):
            return card_name(record, self._session.tr_)
        return str(getattr(record, "name", ""))
