"""What an empty chart says: how to get the first dots into it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_WIDTH = 320


class Hint(QWidget):
    """Two lines in the middle of the chart that let the mouse through."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart)
        self._chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._text = plain_label(parent=self), plain_label(parent=self)
        font = QFont(self._title.font())
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(scaled(17))
        self._title.setFont(font)
        column = QVBoxLayout(self)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        self.setObjectName("Hint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        chart.installEventFilter(self)
        self.hide()

    def tell(self, title: str, text: str) -> None:
        """Say this; nothing hides the hint."""
        self._title.setText(title)
        self._text.setText(text)
        self.setVisible(bool(title))
        self._centre()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the chart."""
        if event.type() == QEvent.Type.Resize:
            self._centre()
        return False

    def _centre(self) -> None:
        chart = self._chart
        wide = min(_WIDTH, chart.width() - 80)
        self.resize(wide, self.heightForWidth(wide))
        self.move((chart.width() - wide) // 2, (chart.height() - self.height()) // 2)


def hint_for(tr: Wording, *, ranked: int, unscored: int, filtered: bool) -> tuple[str, str]:
    """Choose the hint that fits: its title and text, both empty if the chart has dots."""
    if ranked:
        return "", ""
    if unscored:
        return (
            tr("Nothing scored yet"),
            tr(
                "Drag a touchpoint from the list into the chart:"
                " further up for more potential, further right for more effort."
            ),
        )
    if filtered:
        return (
            tr("No touchpoints here"),
            tr("No touchpoint fits what is chosen above. Choose otherwise there."),
        )
    return (
        tr("No touchpoints yet"),
        tr("Put touchpoints on the map first; they are then listed here to be scored."),
    )
