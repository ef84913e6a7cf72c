"""What an export is asked: its format, and what that can be asked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.widgets import separator
from cjm_desktop.desktop.dialogs.brand_choice import BrandChoice
from cjm_desktop.desktop.dialogs.destination import Destination
from cjm_desktop.desktop.dialogs.form_rows import LINE, below, beside, combo
from cjm_desktop.desktop.dialogs.handouts import Proposal
from cjm_desktop.desktop.dialogs.map_parts import MapParts
from cjm_desktop.desktop.dialogs.picture_choice import PictureChoice
from cjm_desktop.desktop.dialogs.poster_choice import PosterChoice, PosterSize
from cjm_desktop.desktop.dialogs.section_choice import SectionChoice
from cjm_desktop.desktop.dialogs.slide_choice import SlideChoice
from cjm_desktop.desktop.dialogs.table_choice import TableChoice, TableForm
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.remembered import record
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.place_words import hidden_words
from cjm_desktop.layout.print_request import MapPages, SpreadBy
from cjm_desktop.layout.selection import is_part
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.output import remembered_export
from cjm_desktop.output.export_presets import chosen_of, preset_of
from cjm_desktop.output.exporters import PDF, Exporter, Part, Question
from cjm_desktop.output.one_for_each import By, parts_by
from cjm_desktop.output.options import PAGES, ExportOptions
from cjm_desktop.output.remembered_export import Choice
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import N_, Wording

_LONGEST = 36
"""So many letters of names fit into a line."""


class MapSetting(NamedTuple):
    """How the map is set, and what a story of it has its spreads for."""

    pages: MapPages = "auto"
    by: SpreadBy = "phase"


_SETTINGS: Mapping[MapSetting, str] = {
    MapSetting(): N_("On one page if it can be read there"),
    MapSetting("one"): N_("On one page"),
    MapSetting("spreads"): N_("As a story, phase by phase"),
    MapSetting("spreads", "role"): N_("As a story, role by role"),
    MapSetting("tiles"): N_("As a poster, on sheets or on a roll"),
}


class ExportForm(QWidget):
    """The fields of an export; those that its format cannot be asked are hidden.

    Each format has choices of its own, so that the paper of a document does not become a picture's.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        remembered: Mapping[str, Any],
        ask: Ask,
        tr: Wording,
        place: Path,
        proposal: Proposal,
        selected: Sequence[str],
    ) -> None:
        super().__init__()
        self._proposal = proposal
        self._document = document
        self._tr = tr
        self._choices = {
            each.suffix: record(remembered.get(each.suffix)) for each in proposal.formats
        }
        self.format = combo(tr("Format"))
        for exporter in proposal.formats:
            self.format.addItem(tr(exporter.name), exporter.suffix)
        self.picture = PictureChoice(tr)
        self.paper = combo(tr("Paper"))
        for page in PAGES:
            self.paper.addItem(phrase(tr, page), page)
        self.landscape = QRadioButton(tr("Landscape"))
        self.portrait = QRadioButton(tr("Portrait"))
        self.choice = SectionChoice(document, tr)
        self.sections = self.choice.boxes
        self.parts = MapParts(document, selected, tr, self)
        self.brand = BrandChoice(ask, tr)
        self.slides = SlideChoice(ask, tr)
        self.blank = QCheckBox(tr("For filling in by hand: empty cells"))
        self.blank.setToolTip(
            plain_tip(tr("The map’s phases and lanes as a form that fills the paper"))
        )
        self._left_out = len(document.cards) - len(without_disqualified(document).cards)
        self.disqualified = QCheckBox(
            tr.plural(
                "With one disqualified mindset", "With {n} disqualified mindsets", self._left_out
            )
        )
        self.disqualified.setToolTip(
            plain_tip(tr("Mindsets that do not hold are left out unless you ask for them"))
        )
        hidden = hidden_words(document, tr)
        said = tr("With what is hidden: {names}", names=hidden)
        self.hidden = QCheckBox(menu_text(shorten(said, _LONGEST, placeholder="…")))
        self.hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hidden.setVisible(bool(hidden))
        self.hidden.setToolTip(
            plain_tip(f"{hidden}\n" + tr("What is hidden on the map is left out, and not counted"))
        )
        self.grey = QCheckBox(tr("In greys, for paper without colour"))
        self.source = QCheckBox(tr("With the whole map inside, to be opened again"))
        self.source.setToolTip(
            plain_tip(tr("Of a part of the map, the whole is never put into the file"))
        )
        self.map_pages = combo(tr("How the map is set"))
        for setting, name in _SETTINGS.items():
            self.map_pages.addItem(tr(name), setting)
        self.poster = PosterChoice(tr)
        self.table = TableChoice(tr)
        self.by = combo(tr("Files"))
        self.by.addItem(tr("One for everything"), None)
        self.by.addItem(tr("One for each role"), "role")
        self.by.addItem(tr("One for each phase"), "phase")
        self.destination = Destination(place, proposal.formats, ask, tr)
        self._asked: list[tuple[QWidget, Question]] = []
        self._lay_out()
        self._exporter = proposal.formats[0]
        self._choose_format(max(0, self.format.findData(remembered.get("format"))))
        self._connect()

    @property
    def exporter(self) -> Exporter:
        """The format that is chosen."""
        return self._exporter

    @property
    def complete(self) -> bool:
        """Whether the fields make an export: at least one section is chosen, and one file."""
        if not self.choice.chosen and "sections" in self._exporter.questions:
            return False
        return bool(self.files())

    def options(self) -> ExportOptions:
        """Give what the fields say; they must be complete."""
        setting, table = self._setting(), self.table.chosen
        size = self.poster.chosen if setting.pages == "tiles" else PosterSize()
        return ExportOptions(
            self._page(),
            self.portrait.isChecked(),
            self.choice.chosen or self._exporter.proposed.sections,
            roles=self.parts.roles.chosen,
            phases=self.parts.phases.chosen,
            kinds=self.parts.kinds,
            filter=self.parts.filter,
            cards=self.parts.cards,
            blank=self.blank.isChecked(),
            disqualified=self.disqualified.isChecked(),
            hidden=self.hidden.isChecked(),
            papers=self.choice.papers,
            brand=self.brand.chosen,
            grey=self.grey.isChecked(),
            source=self.source.isChecked(),
            map_pages=setting.pages,
            spread_by=setting.by,
            poster=size.paper,
            roll=size.roll,
            dpi=self.picture.dpi,
            pixels=self.picture.pixels,
            transparent=self.picture.transparent.isChecked(),
            slides=self.slides.shape,
            template=self.slides.template,
            updated=self.slides.found.append if self.slides.updates else None,
            table=table.table,
            separator=table.separator,
            decimal=table.decimal,
        )

    def chosen(self) -> Choice:
        """Give what the fields say, with whether several files are made; they must be complete."""
        return Choice(self.options(), self._by(), self.brand.kit)

    def files(self) -> list[Part]:
        """List the files to make, the first of each if it becomes several."""
        path, by = self.destination.path, self._by()
        if by is None:
            return [Part(path, self.options())]
        return parts_by(by, self._document, self.options(), path)

    def choices(self) -> dict[str, Any]:
        """Give what is worth remembering for the next export."""
        self._keep()
        return {"format": self._exporter.suffix, **self._choices}

    def preset(self, name: str) -> ExportPreset:
        """Give what is chosen, to be kept under a name."""
        return preset_of(name, self._exporter.suffix, self.chosen())

    def show_preset(self, preset: ExportPreset) -> tuple[str, ...]:
        """Show what a preset holds; gives the names of what it asks for that is not there."""
        place = max(0, self.format.findData(preset.format))
        exporter = self._proposal.formats[place]
        found = chosen_of(preset, self._document, exporter.proposed)
        self._choices[exporter.suffix] = remembered_export.written(found.choice)
        self._choose_format(place)
        return found.missing

    def _keep(self) -> None:
        if self.choice.chosen:
            kept = remembered_export.written(self.chosen())
            self._choices[self._exporter.suffix] = remembered_export.without_places(kept)

    def _choose_format(self, place: int) -> None:
        self._exporter = self._proposal.formats[place]
        with QSignalBlocker(self.format):
            self.format.setCurrentIndex(place)
        for widget, question in self._asked:
            widget.setVisible(question in self._exporter.questions)
        self.disqualified.setVisible(
            "disqualified" in self._exporter.questions and self._left_out > 0
        )
        on_paper = "paper" in self._exporter.questions
        self.choice.set_format(self._exporter.sections, on_paper=on_paper)
        self._recall(self._choices[self._exporter.suffix])
        self._refresh()

    def _change_format(self, place: int) -> None:
        self._keep()
        self._choose_format(place)

    def _page(self) -> Paper:
        return PAGES[self.paper.currentIndex()]

    def _setting(self) -> MapSetting:
        return MapSetting._make(self.map_pages.currentData())

    def _by(self) -> By | None:
        by: By | None = self.by.currentData()
        return by

    def _recall(self, values: Mapping[str, Any]) -> None:
        choice = remembered_export.read(values, self._proposed())
        options = choice.options
        self.paper.setCurrentIndex(PAGES.index(options.page))
        self.portrait.setChecked(options.portrait)
        self.landscape.setChecked(not options.portrait)
        self.blank.setChecked(options.blank)
        self.disqualified.setChecked(options.disqualified)
        self.hidden.setChecked(options.hidden and self.hidden.isVisibleTo(self))
        setting = MapSetting(options.map_pages, options.spread_by)
        known = list(_SETTINGS)
        self.map_pages.setCurrentIndex(known.index(setting) if setting in known else 0)
        self.poster.choose(PosterSize(options.poster, options.roll))
        self.grey.setChecked(options.grey)
        self.table.choose(TableForm(options.table, options.separator, options.decimal))
        self.source.setChecked(options.source)
        self.choice.choose(options.sections, options.papers)
        self.parts.choose_kinds(options.kinds)
        self.parts.choose_filter(options.filter)
        if "roles" in values:
            self.parts.roles.choose(options.roles)
            self.parts.phases.choose(options.phases)
        self.picture.choose(options, self._exporter.proposed)
        self.by.setCurrentIndex(max(self.by.findData(choice.by), 0))
        self.brand.choose(choice.brand)
        self.slides.choose(options.slides, options.template)

    def _proposed(self) -> ExportOptions:
        """Give what the fields begin with where nothing is remembered."""
        proposal, format_ = self._proposal, self._exporter.proposed
        page = proposal.page
        if page is None:
            page = self._proposal.usual if self._exporter is PDF else None
        sections = proposal.sections or format_.sections
        return ExportOptions(
            page or format_.page, proposal.portrait, sections, blank=proposal.blank, dpi=format_.dpi
        )

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._change_format)
        for field in (self.paper, self.by, self.map_pages):
            field.currentIndexChanged.connect(self._refresh)
        for box in (
            self.portrait,
            self.blank,
            self.disqualified,
            self.hidden,
            self.grey,
            self.source,
        ):
            box.toggled.connect(self._refresh)
        choices = (self.choice, self.parts, self.brand, self.slides, self.poster, self.table)
        for choice in choices:
            choice.changed.connect(self._refresh)
        self.destination.change_button.clicked.connect(self._choose_target)

    def _refresh(self) -> None:
        for choice in (self.landscape, self.portrait):
            choice.setEnabled(self._page() != "fit")
        self.poster.setVisible(self._setting().pages == "tiles")
        self.choice.set_blank(self.blank.isChecked())
        picks = bool(self.parts.filter or self.parts.cards)
        self.choice.set_cards(self.parts.kinds, filtered=picks)
        self.disqualified.setEnabled(not self.blank.isChecked())
        self.source.setEnabled(not self._is_part)
        several = [part.path for part in self.files()] if self._by() is not None else None
        self.destination.show_format(self._exporter, several)
        self.slides.show_target(self.destination.path if several is None else None)
        self.changed.emit()

    @property
    def _is_part(self) -> bool:
        """Whether only a part of the map is chosen, also as one of several files."""
        return self._by() is not None or is_part(self._document, self.options())

    def _choose_target(self) -> None:
        wanted = self.destination.choose()
        if wanted is self._exporter:
            self._refresh()
        elif wanted is not None:
            self.format.setCurrentIndex(self._proposal.formats.index(wanted))

    def _lay_out(self) -> None:
        tr = self._tr
        group = QButtonGroup(self)
        for choice in (self.landscape, self.portrait):
            group.addButton(choice)
        self._asked = [
            (self.blank, "blank"),
            (self.choice, "sections"),
            (self.grey, "grey"),
            (self.source, "source"),
        ]
        # What only a file is asked is no choice of who prints.
        of_files = (self.format, self.by, self.source) if self._proposal.prints else ()
        self._asked = [each for each in self._asked if each[0] not in of_files]
        for unasked in of_files:
            unasked.setParent(self)
            unasked.hide()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, Question | None], ...] = (
            (tr("Format"), self.format, None),
            (tr("Picture"), self.picture, "picture"),
            (tr("Paper"), self.paper, "paper"),
            (tr("Orientation"), beside(self.landscape, self.portrait), "paper"),
            (tr("Map"), below(self.map_pages, self.poster), "paper"),
            (tr("Roles"), self.parts.roles, None),
            (tr("Phases"), below(self.parts.phases, self.hidden), None),
            (tr("Cards"), below(*self.parts.of_cards), None),
            (tr("Look"), self.brand, "paper"),
            (tr("Slides"), self.slides, "slides"),
            (tr("Table"), self.table, "table"),
            (tr("Files"), self.by, None),
        )
        for place, (name, field, question) in enumerate(rows):
            if field in of_files:
                continue
            label = plain_label(name)
            label.setFixedHeight(scaled(LINE))
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1)
            if question is not None:
                self._asked += [(label, question), (field, question)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(grid)
        layout.addWidget(separator(across=True))
        layout.addWidget(self.choice)
        layout.addWidget(separator(across=True))
        for box in (self.blank, self.disqualified, self.grey, self.source):
            if box not in of_files:
                layout.addWidget(box)
        layout.addStretch(1)
