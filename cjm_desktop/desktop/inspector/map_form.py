"""The form of the map as a whole, shown when nothing is selected."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.choice import ChoiceField, Option
from cjm_desktop.desktop.controls.colour import ColourField
from cjm_desktop.desktop.controls.editors import GrowingText, LineEdit
from cjm_desktop.desktop.controls.row import form_label, side_by_side
from cjm_desktop.desktop.controls.segments import SegmentsField
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.picture import PictureField
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.earlier_journey import earlier_journey
from cjm_desktop.insight.improvement import changes
from cjm_desktop.journey.records import Map, Record
from cjm_desktop.layout.sheets.change_words import change_words
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.words.forms import MARKET
from cjm_desktop.words.languages import LANGUAGES

if TYPE_CHECKING:
    from cjm_desktop.desktop.controls.figure_table import FigureTable

SWATCHES = (
    Map.accent, LIGHT["role-1"], LIGHT["role-2"], LIGHT["role-3"],
    LIGHT["role-4"], LIGHT["ink"],
)  # fmt: skip


class MapForm(Form):
    """Every field of the map."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "map")
        tr = session.tr_
        self.add(form_label(tr("Map").upper(), "heading"))

        def line() -> TypedField:
            return TypedField(tr, LineEdit(), reading.TITLE)

        def text(hint: str = "") -> TypedField:
            return TypedField(tr, GrowingText(), reading.NOTES, hint)

        self.changed = form_label("", "label")
        self.changed.setWordWrap(True)
        self.market = self.fold(tr("The market"), self._market_fields)
        self.figures: FigureTable | None = None
        numbered = {each: tr("Colour {n}", n=n) for n, each in enumerate(SWATCHES, 1)}
        languages = [Option(code, each.name) for code, each in LANGUAGES.items()]
        self.add(
            self.row("title", tr("Title"),
                     TypedField(tr, GrowingText(breaks=False, most=4), reading.TITLE)),
            self.row("client", tr("Client"), line()),
            self.row("purpose", tr("Purpose"), text(tr("Why is this map made?"))),
            self.row("audience", tr("Audience"), text(tr("Who will use it?"))),
            self.row("scope", tr("Scope"), text()),
            self.row("state", tr("State"),
                     SegmentsField(tr, options.coded_options(tr, ("as_is", "to_be")))),
            self.changed,
            side_by_side(
                self.row("variant", tr("Variant"), line(),
                         tip=tr("Such as a country or a segment")),
                self.row("language", tr("Language"), ChoiceField(tr, languages)),
            ),
            self.market,
            self.row("accent", tr("Accent colour"), ColourField(tr, numbered)),
            self.row("logo", tr("Logo"),
                     PictureField(tr, lambda asset: self.document.assets.get(asset))),
            self.row("notes", tr("Notes"),
                     TypedField(tr, GrowingText(lines=2, most=12), reading.NOTES)),
        )  # fmt: skip
        self.more = self.fold(tr("More"), self._more_fields)
        self.add(self.more)

    def _more_fields(self, inside: QVBoxLayout) -> None:
        tr = self.session.tr_
        self.add(
            self.row("authors", tr("Authors"),
                     TypedField(tr, GrowingText(), reading.lines(tr), tr("One on each line"))),
            self.row("method", tr("Method"), TypedField(tr, LineEdit(), reading.TITLE)),
            to=inside,
        )  # fmt: skip

    def _market_fields(self, inside: QVBoxLayout) -> None:
        """Make the rows of what marks the market that the map is for."""
        tr = self.session.tr_
        self.add(
            self.row("base", tr("Made from"), TypedField(tr, LineEdit(), reading.TITLE),
                     tip=tr("The map that this one is a copy of")),
            *(
                self.row(name, tr(label), TypedField(tr, GrowingText(), reading.NOTES, tr(asked)))
                for name, label, asked in MARKET
            ),
            to=inside,
        )  # fmt: skip

    def refreshed(self, records: list[Record]) -> None:
        """Say what an improved journey changes."""
        document, tr = self.document, self.session.tr_
        improved = document.map.state == "to_be"
        words = change_words(changes(document), tr) if improved else ""
        self.changed.setText(words or tr("Nothing is another yet in the improved journey."))
        self.changed.setVisible(improved)
        before = earlier_journey(document) if improved else None
        if before is not None:
            from cjm_desktop.insight.comparing.figures import figures

            self._figure_table().show_figures((figures(before), {}), (figures(document), {}))
        if self.figures is not None:
            self.figures.setVisible(before is not None)

    def _figure_table(self) -> "FigureTable":
        """Give the table of what an improvement moves, made for the first map that has one.

        Few maps have, and it brings along all that compares maps.
        """
        if self.figures is None:
            from cjm_desktop.desktop.controls.figure_table import IMPROVED, FigureTable

            tr = self.session.tr_
            self.figures = FigureTable(tr("As it is"), tr("Improved"), tr, IMPROVED)
            self.box.insertWidget(self.box.indexOf(self.changed) + 1, self.figures)
            stop = self.rows["state"].control.focus_target()
            set_tab_order((stop, self.figures))
        return self.figures

    def touches(self, patch: Patch) -> bool:
        """Say whether the map changed, or cards that it counts."""
        counted = self.document.map.state == "to_be"
        return super().touches(patch) or (counted and any(k.kind == "cards" for k in patch.keys))

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return "set_picture" if name == "logo" else "change_map"
