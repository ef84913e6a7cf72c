"""Who votes with a phone: whether they may, and how many have; never what."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.voting import MOST_ASKED, Voting


class PhonesRow(QWidget):
    """Asks the phones in the room, or takes no more votes from them."""

    def __init__(self, session: Session, voting: Voting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr = session.tr_
        self._voting = voting
        self.asks = QCheckBox(menu_text(tr("Let the phones vote")))
        self.asks.setToolTip(
            plain_tip(tr("Who takes part with a phone votes on it until you reveal the votes"))
        )
        self.count = plain_label("", "name")
        self.remark = plain_label("", "warning")
        self.remark.setWordWrap(True)
        self.leave_out = button(tr("Leave those votes out"), "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = Flow(16)
        for each in (self.asks, self.count, self.leave_out):
            row.addWidget(each)
        column.addLayout(row)
        column.addWidget(self.remark)
        self.asks.clicked.connect(voting.ask_phones)
        self.leave_out.clicked.connect(lambda: voting.leave_out(voting.from_before))
        voting.changed.connect(self.show_phones)
        self.show_phones()

    def show_phones(self) -> None:
        """Say how many phones there are, as far as that concerns this round."""
        voting, tr = self._voting, self._tr
        progress, before = voting.phones, voting.from_before
        self.asks.setChecked(voting.asks)
        self.asks.setVisible(voting.can_ask)
        said = (
            tr("Phones: {given} of {expected} have voted",
               given=progress.given, expected=progress.expected)
            if voting.asks
            else tr.plural("One voted with a phone", "{n} voted with phones", progress.given)
        )  # fmt: skip
        self.count.setText(said)
        self.count.setVisible(voting.asks or progress.given > 0)
        self.leave_out.setVisible(bool(before))
        self.remark.setText(self._remark(len(before)))
        self.remark.setVisible(bool(self.remark.text()))
        self.setVisible(voting.can_ask or progress.given > 0)

    def _remark(self, before: int) -> str:
        tr, held = self._tr, self._voting.present
        if before:
            return tr.plural(
                "One voted before the room was opened anew, and counts twice by voting again.",
                "{n} voted before the room was opened anew, and count twice by voting again.",
                before,
            )
        if self._voting.asks and held is not None and len(held.open_cards) > MOST_ASKED:
            return tr("Phones are asked about the first {n} cards.", n=MOST_ASKED)
        return ""
