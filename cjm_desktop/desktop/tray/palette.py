"""The left panel: what can be put on the map, and the idea tray."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.tray.field import IdeaField
from cjm_desktop.desktop.tray.kind_list import KindButton
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.desktop.work.judging_mode import CardKeys
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.vocabulary import CARD_KINDS

_LEAST_KINDS = 96


class PalettePanel(Dressed, QWidget):
    """Card kinds above, the idea tray below."""

    def __init__(self, session: Session, navigator: Navigator, drag: CardDrag) -> None:
        super().__init__()
        tr = session.tr_
        self._session = session
        self._figures = FigurePainter(look())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(5)
        column.addWidget(plain_label(tr("Drag onto the map").upper(), "section"))
        self.kinds: list[KindButton] = []
        kinds = ScrolledColumn(least=_LEAST_KINDS)
        kinds.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        kinds.column.setSpacing(5)
        for kind in CARD_KINDS:
            each = KindButton(kind, tr, self._figures, drag)
            each.chosen.connect(navigator.add_card)
            self.kinds.append(each)
            kinds.column.addWidget(each)
        column.addWidget(kinds)
        column.addSpacing(10)
        self._tray_heading = plain_label("", "section")
        self.judge = button(tr("Judge"), "link")
        self.judge.setToolTip(plain_tip(tr("Which phase does each idea serve, or none?")))
        self.judge.clicked.connect(lambda: navigator.show_tab("ideas"))
        head = QHBoxLayout()
        head.addWidget(self._tray_heading, 1)
        head.addWidget(self.judge)
        column.addLayout(head)
        self.tray = TrayList(session, self._figures, drag)
        CardKeys(session, self.tray)
        self._empty = plain_label(
            tr(
                "Ideas that have no place yet wait here. Paste a list with Ctrl+V, "
                "or drop text or cards here."
            ),
            "quiet",
        )
        self._empty.setWordWrap(True)
        column.addWidget(self._empty)
        area = ScrollArea(self.tray)
        # A card's width, this panel's margins, and a scroll bar beside the cards.
        self.setMinimumWidth(self.tray.sizeHint().width() + 20 + scaled(12))
        # Laid out first: the list may just have grown by the card that wants to be seen.
        self.tray.wants_room.connect(
            lambda rect: area.ensureVisible(rect.center().x(), rect.bottom(), 0, rect.height()),
            Qt.ConnectionType.QueuedConnection,
        )
        column.addWidget(area, 1)
        self.idea = IdeaField(session)
        column.addWidget(self.idea)
        session.changed.connect(self._count)
        session.replaced.connect(self._count)
        session.lit_changed.connect(self._count)
        self.wear_look()
        self._count()

    def dress(self, colours: Colours) -> None:
        """Paint the cards in the colours of a look."""
        self._figures.set_palette(colours)

    def _count(self, *_: object) -> None:
        count, shown = len(self.tray.cards), len(self.tray.rows.waiting)
        tr = self._session.tr_
        said = tr.plural("Idea tray · 1", "Idea tray · {n}", count)
        if shown < count:
            said = tr("Idea tray · {n} of {count}", n=shown, count=count)
        self._tray_heading.setText(said.upper())
        self._empty.setVisible(count == 0)
        self.judge.setVisible(count > 0)
