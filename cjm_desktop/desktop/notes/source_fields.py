"""Of whom notes are: in general terms, on which day, and what kind of source they are."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.choice import ChoiceField
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.options import coded_options, or_none
from cjm_desktop.desktop.controls.row import FieldRow, side_by_side
from cjm_desktop.desktop.controls.suggest import suggesting_field
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.work.open_notes import Source
from cjm_desktop.journey.vocabulary import RESEARCH_SOURCES
from cjm_desktop.words.wording import Wording


class SourceFields(QWidget):
    """Three fields that go with every quote taken from the notes."""

    said = Signal(str, object)
    """A field of `Source` was given another value."""

    def __init__(self, tr: Wording, named: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self.who = suggesting_field(
            tr, named, tr("Who is quoted on this map"), tr("Such as: head of purchasing")
        )
        self.day = TypedField(tr, NumberEdit(), reading.day_or_none(tr), tr("As 2026-10-01"))
        self.kind = ChoiceField(tr, or_none(tr, coded_options(tr, RESEARCH_SOURCES)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        tip = tr("Who said it, in general terms: a role and a kind of company, not a name")
        column.addWidget(FieldRow("said_by", tr("Said by"), self.who, tip=tip))
        column.addWidget(
            side_by_side(
                FieldRow("said_on", tr("Said on"), self.day),
                FieldRow("source", tr("Known from"), self.kind),
            )
        )
        self.who.edited.connect(lambda value: self.said.emit("said_by", value.strip()))
        self.day.edited.connect(lambda value: self.said.emit("said_on", value))
        self.kind.edited.connect(lambda value: self.said.emit("kind", value))

    def show_source(self, source: Source) -> None:
        """Show what is said of a source, but nothing over what is being typed."""
        for field, value in (
            (self.who, source.said_by), (self.day, source.said_on), (self.kind, source.kind),
        ):  # fmt: skip
            if field.shown_value() != value and not field.focus_target().hasFocus():
                field.show_value(value)
