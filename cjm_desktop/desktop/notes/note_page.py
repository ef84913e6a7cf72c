"""The page of one interview: whose it is, its text, and what a marked sentence becomes."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.notes.landing import TAKEN, Landing, landing_words, letter
from cjm_desktop.desktop.notes.note_text import NoteText, Used
from cjm_desktop.desktop.notes.source_fields import SourceFields
from cjm_desktop.desktop.notes.taking import add_card, link_cards
from cjm_desktop.desktop.work.open_notes import OpenNotes
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.intake.notes.quoted import QuotedNotes
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.quote_words import source_words
from cjm_desktop.words.codes import phrase

_LEAST_TEXT = 150


class NotePage(QWidget):
    """Shows the notes that are open; `place` says where cards land at the moment."""

    used_wanted = Signal(str)
    paste_wanted = Signal()

    def __init__(self, session: Session, notes: OpenNotes, place: Callable[[], Landing]) -> None:
        super().__init__()
        tr = session.tr_
        self._session, self._notes, self._place = session, notes, place
        self._searched: QuotedNotes | None = None
        self._marked: tuple[object, object] | None = None
        """The tables that the marks were made of."""
        self.which = Combo()
        self.which.setAccessibleName(tr("Notes that are open"))
        self.which.activated.connect(notes.show)
        self.close_button = Button("x", tip=tr("Close these notes"), token="quiet")
        self.close_button.clicked.connect(notes.close)
        self.replaced = plain_label("", "quiet")
        self.replaced.setWordWrap(True)
        self.source = SourceFields(tr, self._named)
        self.source.said.connect(lambda field, value: notes.describe(**{field: value}))
        self.fold = Fold(tr("Source"))
        self.fold.head.toggled.connect(lambda _: self._name_fold())
        self.fold.inside.addWidget(self.source)
        self.text = NoteText(tr)
        self.text.setAccessibleName(tr("Interview notes"))
        self.text.setMinimumHeight(scaled(_LEAST_TEXT))
        self.to = plain_label("")
        self.to.setWordWrap(True)
        self.kinds = {kind: self._kind_button(kind) for kind in TAKEN}
        tip = tr("Let the selected cards rest on the marked sentence, without a new card (+)")
        self.link = Button("link", part="push", tip=tip)
        self._lay_out()
        self.text.taken.connect(self.take)
        self.text.link_wanted.connect(self.link_selected)
        self.link.clicked.connect(self.link_selected)
        self.text.used_wanted.connect(self.used_wanted)
        self.text.paste_wanted.connect(self.paste_wanted)
        self.text.chosen.connect(self.say_where)
        session.selection_changed.connect(self.show_selected)
        session.state_changed.connect(self.say_where)
        self.setFocusProxy(self.text)
        tells = ", ".join(
            tr("{name}: {text}", name=letter(tr, kind), text=phrase(tr, kind)) for kind in TAKEN
        )
        self.text.setAccessibleDescription(
            tr("Left and right go from sentence to sentence. {letters}", letters=tells)
        )

    def _kind_button(self, kind: CardKind) -> Button:
        tr = self._session.tr_
        named = tr("{kind} ({letter})", kind=phrase(tr, kind), letter=letter(tr, kind))
        made = Button(KIND_ICONS[kind], named, part="push", token=f"kind-{kind}")
        made.setIconSize(QSize(scaled(16), scaled(16)))
        made.setToolTip(plain_tip(tr("Make a card of the marked sentence: {kind}", kind=named)))
        made.clicked.connect(lambda: self.take(kind))
        return made

    def _lay_out(self) -> None:
        tr = self._session.tr_
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(2)
        self.which.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head.addWidget(self.which, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(self.replaced)
        column.addWidget(self.fold)
        column.addWidget(self.text, 1)
        column.addWidget(self.to)
        ways = QWidget()
        flow = Flow(6)
        ways.setLayout(flow)
        for each in (*self.kinds.values(), self.link):
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ways.setSizePolicy(policy)
        column.addWidget(ways)
        kept = plain_label(
            tr("Only what you take goes into the map. The notes are gone when the window is "
               "closed."), "quiet",
        )  # fmt: skip
        kept.setWordWrap(True)
        column.addWidget(kept)

    # What is shown

    def show_notes(self) -> None:
        """Show what is open now."""
        shown, tr = self._notes.shown, self._session.tr_
        self.which.clear()
        for each in self._notes.notes:
            self.which.addItem(menu_text(each.title))
        self.which.setCurrentIndex(self._notes.place)
        if shown is None:
            return
        count = shown.replaced
        self.replaced.setText(tr.plural("One name replaced", "{n} names replaced", count))
        self.replaced.setVisible(count > 0)
        self._searched = QuotedNotes(shown.notes)
        self._marked = None
        self.text.show_used(())
        self.text.show_notes(shown.notes)
        self.fold.open(not shown.source.said_by)
        self.show_source()
        self.show_document()

    def show_source(self) -> None:
        """Show what is said of the source now."""
        if self._notes.shown is not None:
            self.source.show_source(self._notes.shown.source)
            self._name_fold()
            self.say_where()

    def _name_fold(self) -> None:
        """Say of the source, while it is folded away, what there is to say."""
        tr, shown = self._session.tr_, self._notes.shown
        said = ""
        if shown is not None and not self.fold.head.isChecked():
            by, on, kind = shown.source
            said = source_words(Quote(order="a0", said_by=by, said_on=on, source=kind, text=""), tr)
        self.fold.rename(tr("Source: {said}", said=said) if said else tr("Source"))

    def show_document(self) -> None:
        """Mark what the map has of the notes, and say where cards land."""
        document = self._session.document
        before, present = self._marked, (document.quotes, document.cards)
        is_new = before is None or before[0] is not present[0] or before[1] is not present[1]
        if self._searched is not None and is_new:
            self._marked = present
            self.text.show_used(self._used(self._searched))
        self.say_where()

    def _used(self, searched: QuotedNotes) -> Sequence[Used]:
        quotes = self._session.document.quotes
        found = ((each, quote, searched.places(quote.text)) for each, quote in quotes.items())
        return [
            Used(each, self._token(quote), self._tip(quote), places)
            for each, quote, places in found
            if places
        ]

    def _token(self, quote: Quote) -> str:
        cards = self._session.document.cards
        return next((f"kind-{cards[each].kind}" for each in quote.supports if each in cards),
                    "quiet")  # fmt: skip

    def _tip(self, quote: Quote) -> str:
        tr, cards = self._session.tr_, self._session.document.cards
        lines = [
            tr("{name}: {text}", name=phrase(tr, cards[each].kind), text=cards[each].title)
            for each in quote.supports
            if each in cards
        ]
        return "\n".join(lines) or tr("A quote in the map that no card rests on")

    def say_where(self) -> None:
        """Say where the next card lands, and of whom its quote is."""
        session, tr = self._session, self._session.tr_
        passage = self.text.passage
        where = landing_words(session.document, self._place(), tr)
        who = self._notes.said_by(passage.speaker if passage is not None else "")
        self.to.setText(
            tr("To: {place} · said by: {who}", place=where, who=who) if who
            else tr("To: {place}", place=where)
        )  # fmt: skip
        can = passage is not None and not session.read_only
        for each in self.kinds.values():
            each.setEnabled(can)
        self.link.setEnabled(can and bool(session.selected_cards))

    def show_selected(self) -> None:
        """Go to where the selected quote comes from, if it is from these notes."""
        chosen = [key.id for key in self._session.selection if key.kind == "quotes"]
        if len(chosen) == 1:
            self.text.go_to_used(chosen[0])
        self.say_where()

    def _named(self) -> Iterable[str]:
        return (quote.said_by for quote in self._session.document.quotes.values())

    # What is done

    def take(self, kind: str) -> None:
        """Make a card of the passage that is marked."""
        fields = self._quote_fields()
        if fields is not None:
            chosen = next(each for each in TAKEN if each == kind)
            add_card(self._session, chosen, self._place(), fields)

    def link_selected(self) -> None:
        """Let the selected cards rest on the passage that is marked."""
        fields = self._quote_fields()
        if fields is not None:
            link_cards(self._session, fields)

    def _quote_fields(self) -> dict[str, object] | None:
        passage, shown = self.text.passage, self._notes.shown
        if passage is None or shown is None:
            return None
        return {
            "text": passage.said,
            "said_by": self._notes.said_by(passage.speaker),
            "said_on": shown.source.said_on,
            "source": shown.source.kind,
        }
