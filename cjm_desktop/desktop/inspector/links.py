"""The field of links: a row for each, with a way to open it, to change it and to take it out."""

from typing import Any

from pydantic_core import ValidationError
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.control import INVALID, MIXED, Control
from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.kept_rows import KeptRows
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.ask import Ask, QtAsk
from cjm_desktop.journey.validation import validator
from cjm_desktop.journey.values import Link
from cjm_desktop.words.wording import Wording


def is_link(text: str) -> bool:
    """Say whether a record takes this as a link."""
    try:
        validator(Link).validate_python(text)
    except ValidationError:
        return False
    return True


class _Row(QWidget):
    def __init__(self, tr: Wording) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        self.edit = LineEdit()
        self.edit.setAccessibleName(tr("Link"))
        self.open = Button("external-link", tip=tr("Open the link"), token="quiet")
        self.remove = Button("x", tip=tr("Take the link out"), token="quiet")
        line.addWidget(self.edit, 1)
        line.addWidget(self.open)
        line.addWidget(self.remove)


class LinksField(Control):
    """Shows links; what is typed counts once Enter is pressed or the field is left."""

    def __init__(self, tr: Wording, ask: Ask | None = None) -> None:
        super().__init__()
        self._tr = tr
        self._ask = ask or QtAsk(self, tr)
        self._value: Any = ()
        self._pending = False
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        listed = QVBoxLayout()
        listed.setSpacing(4)
        self._kept = KeptRows(listed, self._make_row)
        self.new = LineEdit()
        self.new.setPlaceholderText(tr("Add a link: https://…"))
        self.new.left.connect(self._added)
        self.new.typed.connect(lambda: self.remark.emit(""))
        box.addLayout(listed)
        box.addWidget(self.new)
        self.line.addLayout(box)

    @property
    def rows(self) -> list[_Row]:
        """The rows, one for each link."""
        return self._kept.rows

    def shown_value(self) -> Any:
        """Give the links, or MIXED."""
        return INVALID if self._pending else self._value

    def show_value(self, value: Any) -> None:
        """Show links; with MIXED none is shown, and adding one replaces them all."""
        self._value = value
        self._pending = False
        self.new.put("")
        links = () if value is MIXED else value
        self._kept.follow(links)
        for link, row in zip(links, self.rows, strict=True):
            if row.edit.text() != link:
                row.edit.put(link)
                row.edit.setToolTip(plain_tip(link))
        tr = self._tr
        self.new.setPlaceholderText(
            tr("Several values") if value is MIXED else tr("Add a link: https://…")
        )

    def reject(self) -> bool:
        """Keep what was typed, so that it can be mended."""
        self._pending = True
        return True

    def focus_target(self) -> QWidget:
        """Give the line for another link."""
        return self.new

    def _make_row(self) -> _Row:
        row = _Row(self._tr)
        row.edit.left.connect(lambda: self._changed(row))
        row.edit.typed.connect(lambda: self.remark.emit(""))
        row.open.clicked.connect(lambda: self._open(row))
        row.remove.clicked.connect(lambda: self._replaced(row, ()))
        return row

    def _open(self, row: _Row) -> None:
        from cjm_desktop.desktop.inspector.link_opening import open_link

        place = self._kept.place(row)
        if place is not None and not open_link(self._value[place], self._ask):
            self.remark.emit(self._tr("This is no address that could be opened."))

    def _added(self) -> None:
        text = self.new.content().strip()
        if text and self._fits(text):
            present = () if self._value is MIXED else self._value
            self._take((*present, text))

    def _changed(self, row: _Row) -> None:
        place = self._kept.place(row)
        if place is None:
            return
        text = row.edit.content().strip()
        if text == self._value[place]:
            self._pending = False
        elif not text:
            self._replaced(row, ())
        elif self._fits(text):
            self._replaced(row, (text,))

    def _replaced(self, row: _Row, links: tuple[str, ...]) -> None:
        place = self._kept.place(row)
        if place is not None:
            self._take((*self._value[:place], *links, *self._value[place + 1 :]))

    def _fits(self, text: str) -> bool:
        fits = is_link(text)
        self._pending = not fits
        tr = self._tr
        said = tr("A link begins with http://, https:// or mailto: and has no spaces.")
        self.remark.emit("" if fits else said)
        return fits

    def _take(self, links: tuple[str, ...]) -> None:
        self.show_value(links)
        self.remark.emit("")
        self.edited.emit(links)
        self.finished.emit()
