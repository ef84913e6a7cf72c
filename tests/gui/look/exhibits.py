"""Every window, page and dialog of the program, each with the way to it."""

import json
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cjm_desktop.desktop.comparison.difference_list import DifferenceList
from cjm_desktop.desktop.controls.notice import Choice, Notice
from cjm_desktop.desktop.dialogs.both_dialog import show_both
from cjm_desktop.desktop.dialogs.compare.pairs_dialog import PairsDialog
from cjm_desktop.desktop.dialogs.compare.tour_dialog import TourDialog
from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.failure_dialog import FailureDialog
from cjm_desktop.desktop.dialogs.importing.import_dialog import ImportDialog
from cjm_desktop.desktop.dialogs.language_model.answer_dialog import AnswerDialog
from cjm_desktop.desktop.dialogs.preferences_dialog import PreferencesDialog
from cjm_desktop.desktop.dialogs.voting.ballot_model import Vote
from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.help.guide_window import GuideWindow
from cjm_desktop.desktop.insight.proposals.proposal_tree import ProposalTree
from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.failures import Failure
from cjm_desktop.desktop.work.navigator import VIEWS
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.quotes import add_quote
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.pairs import Pair
from cjm_desktop.insight.voting.open_round import Ballot
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.notes.names import Replacement
from cjm_desktop.intake.notes.reading import pasted_notes
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.room.address import LOCAL
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.room.shown import shown_of
from cjm_desktop.words.wording import N_
from tests.gui.desk import SAMPLE, Person
from tests.gui.notes.talk import TALK

_OVER = (
    Qt.WindowType.Dialog, Qt.WindowType.Popup, Qt.WindowType.Sheet, Qt.WindowType.Window,
)  # fmt: skip
_SAID = (
    ("We waited three weeks for an answer, and by then we had called the other supplier.",
     "Head of purchasing, mid-size manufacturer", "interviews", 3),
    ("Nobody told us who does the installation.", "Operator", "interviews", 1),
    ("Everyone writes to the service desk first.", "", "employees", 0),
)  # fmt: skip
_STEADY = 60
"""Milliseconds in which a window becomes what it is to be."""
_MOST_WAITS = 200

Way = Callable[[MainWindow], object]


class Exhibit(NamedTuple):
    """One thing to look at: how it comes up in a window in which a map is open."""

    name: str
    show: Way


def settle(milliseconds: int = _STEADY) -> None:
    """Let what was begun be done: timers, work beside the window, what waits to be painted."""
    QTest.qWait(milliseconds)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.qWait(milliseconds)


def fronts(window: MainWindow) -> Sequence[QWidget]:
    """Give what lies over the window, or else the window itself."""
    over = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not window and each.windowType() in _OVER
    ]
    return over or [window]


def clear_away(window: MainWindow) -> None:
    """Close what was shown over the window and beside its map."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    if (presentation := window.desk.presenting.shown) is not None:
        presentation.close()
    if window.desk.is_finding:
        window.desk.finder.close()
    if window.desk.judged is not None:
        window.desk.judge(window.desk.judged)
    if window.desk.guide_shown:
        window.desk.show_guide(False)
    if window.desk.notes.shown:
        window.desk.notes.show(False)
    window.notices.put("exhibit", None)
    window.desk.room.close()
    window.session.select(())
    window.navigator.show_view("map")
    settle()


def _until(done: Callable[[], bool]) -> None:
    """Wait for what is made beside the window."""
    for _ in range(_MOST_WAITS):
        if done():
            return
        QTest.qWait(_STEADY)


def _by(action: str) -> Way:
    return lambda window: window.commands[action].trigger()


def _tab(tab: str) -> Way:
    def show(window: MainWindow) -> None:
        window.navigator.show_view("insight")
        window.navigator.show_tab(tab)

    return show


def _question(window: MainWindow) -> None:
    _tab("proposals")(window)
    tree = window.places.insight_view.page("proposals").findChildren(ProposalTree)[0]
    tree.setCurrentItem(next(each for each in tree.items() if "question" in tree.name(each)))


def _with_fields(way: Way) -> Way:
    """Show the fields of what is selected though large text leaves the panel no room at first."""

    def show(window: MainWindow) -> None:
        way(window)
        window.places.panels.show_side("right", True)

    return show


def _first(kind: Kind) -> Way:
    def show(window: MainWindow) -> None:
        window.session.select([Key(kind, next(iter(window.session.document.table(kind))))])

    return show


def _card(kind: str) -> Way:
    def show(window: MainWindow) -> None:
        cards = window.session.document.cards.items()
        window.session.select_cards([next(id_ for id_, card in cards if card.kind == kind)])

    return show


def _all_cards(window: MainWindow) -> None:
    window.session.select_cards(window.session.document.cards)


def _menu(name: str) -> Way:
    def show(window: MainWindow) -> None:
        menu = window.menus[name]
        menu.popup(window.mapToGlobal(window.rect().topLeft()))

    return show


def _page(index: int) -> Way:
    def show(window: MainWindow) -> None:
        window.commands["preferences"].trigger()
        dialog = window.findChildren(PreferencesDialog)[-1]
        dialog.show_page(dialog.pages[index])

    return show


def _exported_as(suffix: str) -> Way:
    def show(window: MainWindow) -> None:
        _by("export")(window)
        (dialog,) = (each for each in window.findChildren(ExportDialog) if each.isVisible())
        dialog.form.format.setCurrentIndex(dialog.form.format.findData(suffix))
        picture = dialog.form.picture
        picture.resolution.setCurrentIndex(picture.resolution.count() - 1)
        picture.side.setValue(picture.side.maximum())
        settle(600)

    return show


def _import(window: MainWindow) -> None:
    """Show a table with a title above, a strange column, and names that are nearly known."""
    rows = [("Client's own table",), ("Stage", "Actor", "Touchpoint", "Notes", "Value", "Q3")]
    phases = [phase.name for phase in window.session.document.phases.values()]
    rows += [(f"{phases[n % 4]}s", "Operator", f"Call {n}", "By phone", str(n % 9) if n else "many",
              "red") for n in range(40)]  # fmt: skip
    window.desk.imports.map_table(Material(tuple(rows), lines=range(1, 43)))
    _until_told(window)


def _import_back(window: MainWindow) -> None:
    """Show a table of ours that was edited: changed, new, gone, and a cell that does not fit."""
    document = window.session.document
    cards = list(document.cards.items())[:20]
    rows = [("id", "Title", "Potential", "Owner")]
    rows += [(key, f"{card.title}!" if n % 3 else card.title, "12" if n == 1 else "", "Anna")
             for n, (key, card) in enumerate(cards)]  # fmt: skip
    rows.append(("", "A new one", "5", ""))
    window.desk.imports.map_table(Material(tuple(rows), lines=range(1, 23)))
    _until_told(window)


def _answer(*phases: str) -> Way:
    def show(window: MainWindow) -> None:
        """Show what a language model said: cards to tick, or names to settle first."""
        lane = window.session.document.lanes[window.session.document.role_lane_ids[0]].name
        there = [phase.name for phase in window.session.document.phases.values()]
        cards = [
            {
                "phase": phase,
                "role": lane,
                "kind": "mindset",
                "title": f"What would {n} cost?",
                "notes": "Nothing on the map says so yet",
            }
            for n, phase in enumerate((*there[:2], *phases))
        ]
        _by("model_answer")(window)
        dialog = window.findChildren(AnswerDialog)[-1]
        dialog.text.setPlainText(json.dumps({"cards": cards}))
        dialog.look.click()
        _until_told(window)

    return show


def _until_told(window: MainWindow) -> None:
    dialog = window.findChildren(ImportDialog)[-1]
    _until(lambda: not dialog.busy)
    settle(300)


def _notes(window: MainWindow) -> None:
    """A talk of which two sentences are on the map; the next one is marked."""
    desk = window.desk.notes
    if desk.notes.shown is None:
        desk.notes.keep_names((Replacement("Anna Svensson", "Purchaser"),))
        desk.notes.open("2026-03-12 Anna Svensson.vtt", pasted_notes(TALK))
        desk.notes.describe(said_by="Purchaser, toy factory")
    document = window.session.document
    desk.show(True)
    window.navigator.show_cell(CellKey(document.phase_ids[1], document.role_lane_ids[0]))
    settle()
    text = desk.panel_shown.page.text if desk.panel_shown is not None else window
    for key in (Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_F, Qt.Key.Key_Right):
        QTest.keyClick(text, key)


def _names(window: MainWindow) -> None:
    _notes(window)
    window.desk.notes.edit_names()


def _room_cards(window: MainWindow) -> None:
    room = window.desk.room
    document = window.session.document
    room.host.open(shown_of(document, None), LOCAL, "en", with_code=False)
    room.offered.come(
        OfferedCard(f"c{number}", "p", title, "friction", phase)
        for number, (title, phase) in enumerate(
            zip(
                ("Nobody answers", "No one answers", "Where is it?"),
                document.phase_ids,
                strict=False,
            )
        )
    )
    room.show(True)


def _export(window: MainWindow) -> None:
    window.commands["export"].trigger()
    settle(600)


def _in_mode(action: str, view: str) -> Way:
    def show(window: MainWindow) -> None:
        window.commands[f"view_{view}"].trigger()
        window.commands[action].trigger()

    return show


def _judging_presence(window: MainWindow) -> None:
    _tab("presence")(window)
    window.commands["judge_cards"].trigger()


def _steps(window: MainWindow) -> None:
    window.desk.presenting.begin(here=False)
    if window.desk.presenting.shown is not None:
        window.desk.presenting.shown.panels.toggle()


def _strip(window: MainWindow) -> None:
    window.desk.presenting.begin(here=False)
    if window.desk.presenting.stage is not None:
        window.desk.presenting.stage.presentation.edit(True)
        window.desk.presenting.stage.type_card()


def _gifts(window: MainWindow) -> None:
    """List over the presentation what people gave with their phones."""
    _room_cards(window)
    window.desk.presenting.begin(here=False)
    if window.desk.presenting.stage is not None:
        window.desk.presenting.stage.list_gifts()


def _protocol(window: MainWindow) -> None:
    """Show the protocol of a workshop of which something was noted."""
    lead = WorkshopLead.of(window.session)
    if not window.session.document.workshops:
        lead.note("parked", "Who answers outside office hours?", "Service")
        lead.note("agreed", "We meet again in May")
    window.commands["protocol"].trigger()


def _quoted(window: MainWindow) -> list[str]:
    """Let a few people be quoted, and cards rest on what they said."""
    session = window.session
    if not session.document.quotes:
        cards = [each for each, card in session.document.cards.items() if card.phase][:3]
        for text, who, source, rests in _SAID:
            fields = {"text": text, "said_by": who, "source": source}
            patch = add_quote(session.document, session.new_id(), supports=cards[:rests], **fields)
            session.edit("add_quote", patch)
    return list(session.document.quote_ids)


def _quotes(window: MainWindow) -> None:
    _quoted(window)
    window.session.select_cards(list(window.session.document.cards)[:1])
    window.commands["quotes"].trigger()


def _quote(window: MainWindow) -> None:
    window.session.select([Key("quotes", _quoted(window)[0])])


def _based_card(window: MainWindow) -> None:
    """Show a card with its quotes, where its form says what it is based on."""
    first = window.session.document.quotes[_quoted(window)[0]]
    window.session.select_cards(first.supports[:1])
    settle()
    window.navigator.edit_field("evidence")


def _instruction(window: MainWindow) -> None:
    window.desk.presenting.begin(here=False)
    if window.desk.presenting.stage is not None:
        window.desk.presenting.stage.presentation.instruct(True)


def _facilitator(window: MainWindow) -> None:
    """Show the private window where there is one display, which the program would never do."""
    window.desk.presenting.begin(here=False)
    stage = window.desk.presenting.stage
    if stage is not None:
        stage.own = FacilitatorWindow(window, stage.presentation, {})
        stage.own.resize(window.size())
        stage.presentation.time(5)
        stage.own.show()
        stage.room.hide()


def _facilitator_gifts(window: MainWindow) -> None:
    """List what people gave with their phones where only the facilitator sees it."""
    _room_cards(window)
    _facilitator(window)
    stage = window.desk.presenting.stage
    if stage is not None and stage.own is not None:
        stage.own.gifts.begin()


def _find(window: MainWindow) -> None:
    window.commands["find"].trigger()
    settle()
    QTest.keyClicks(window.desk.finder.bar.field, "ma")


def _replace(window: MainWindow) -> None:
    _find(window)
    window.commands["replace"].trigger()


def _filter(window: MainWindow) -> None:
    window.commands["find"].trigger()
    window.commands["find_filter"].trigger()


def _compare(window: MainWindow) -> None:
    _person(window).to_compare = [SAMPLE]
    window.commands["compare"].trigger()
    _until(lambda: any(tree.topLevelItemCount() for tree in window.findChildren(DifferenceList)))


def _pairs(window: MainWindow) -> None:
    """Ask of cards that may have been made twice."""
    document, tr = window.session.document, window.session.tr_
    cards = list(document.cards)[:12]
    alike = tuple(Pair("cards", one, other, 88) for one, other in pairwise(cards))
    titles = (tr("In this window"), SAMPLE.name)
    PairsDialog(window, compare(document, document), alike, titles, tr).open()


def _both(window: MainWindow) -> None:
    show_both(window, window.session, SAMPLE, _person(window))
    settle(600)


def _guide_found(window: MainWindow) -> None:
    window.commands["users_guide"].trigger()
    QTest.keyClicks(window.findChildren(GuideWindow)[-1].field, "pdf")


def _tour(window: MainWindow) -> None:
    _person(window).to_compare = [SAMPLE, *SAMPLE.parent.glob("bouncy-*.cjm")]
    window.commands["compare_copies"].trigger()
    dialog = window.findChildren(TourDialog)[-1]
    dialog.files.click()
    _until(lambda: not dialog.busy)


def _versions(window: MainWindow) -> None:
    window.commands["versions"].trigger()
    settle(600)


def _round(window: MainWindow) -> RoundDialog:
    """Begin a round; the one of the exhibit before is thrown away."""
    window.desk.rounds.voting.end()
    window.commands["round"].trigger()
    dialog = window.findChildren(RoundDialog)[-1]
    if dialog.setup is not None:
        dialog.setup.start.click()
    return dialog


def _people(window: MainWindow) -> None:
    host = window.desk.room.host
    host.open(shown_of(window.session.document, None), LOCAL, "en", with_code=False)


def _round_with_phones(window: MainWindow) -> None:
    _people(window)
    window.desk.rounds.voting.end()
    window.commands["round"].trigger()


def _votes_with_phones(window: MainWindow) -> None:
    _people(window)
    dialog = _round(window)
    voting = window.desk.rounds.voting
    assert dialog.held is not None
    sent = dialog.held.sent("gone", dialog.held.cards[0], Ballot(potential=3))
    voting.keep(sent)
    voting.changed.emit()


def _votes(window: MainWindow) -> None:
    _round(window)


def _result(window: MainWindow) -> None:
    dialog = _round(window)
    assert dialog.ballots is not None
    votes = (Vote(row, column, (3 * column + row) % 9) for row in range(2) for column in range(12))
    dialog.ballots.ballots.take(votes)
    dialog.ballots.reveal.click()


def _failure(window: MainWindow) -> None:
    failure = Failure(N_("working on the map"), "ValueError\n  a line of code\n" * 8)
    FailureDialog(window, window.session.tr_, failure, "…", has_map=True).open()


def _damaged(window: MainWindow) -> None:
    _person(window).about_damage = True
    window.files.open(Path(__file__).parents[2] / "data/damaged/values-that-do-not-fit.cjm")


def _notice(window: MainWindow) -> None:
    tr = window.session.tr_
    words = (tr("Open the sample map"), tr("Cancel"))
    told = tr("This map is open read-only. Nobody else has it open any more.")
    choices = tuple(Choice(each, lambda: None) for each in words)
    window.notices.put("exhibit", Notice(told, "choice", choices))


def _paste(window: MainWindow) -> None:
    data = QMimeData()
    data.setText(
        "Phase\tRole\tTitle\tPotential\nNowhere\tNobody\tA fair\t8\nNowhere\tSomebody\tA call\t6\n"
    )
    QApplication.clipboard().setMimeData(data)
    window.commands["paste"].trigger()


def _person(window: MainWindow) -> Person:
    person = window._ask
    assert isinstance(person, Person)
    return person


VIEWS_OF_MAP = (
    *(Exhibit(f"view-{view}", _by(f"view_{view}")) for view in VIEWS),
    *(Exhibit(f"insight-{tab.id}", _tab(tab.id)) for tab in TABS),
    Exhibit("proposed-question", _question),
)
INSPECTED = (
    *(
        Exhibit(f"card-{kind}", _with_fields(_card(kind)))
        for kind in ("touchpoint", "mindset", "friction", "content", "idea")
    ),
    Exhibit("several-cards", _with_fields(_all_cards)),
    Exhibit("phase", _with_fields(_first("phases"))),
    Exhibit("lane", _with_fields(_first("lanes"))),
    Exhibit("arrow", _with_fields(_first("handoffs"))),
    Exhibit("persona", _with_fields(_first("personas"))),
    Exhibit("quote", _with_fields(_quote)),
    Exhibit("card-based-on", _based_card),
)
BARS = (
    Exhibit("guide", _by("guide")),
    Exhibit("protocol", _protocol),
    Exhibit("quotes", _quotes),
    Exhibit("judging", _in_mode("judge_cards", "map")),
    Exhibit("scoring", _in_mode("score_cards", "map")),
    Exhibit("judging-presence", _judging_presence),
    Exhibit("scoring-chart", _in_mode("score_cards", "gap")),
    Exhibit("notice", _notice),
    Exhibit("find", _find),
    Exhibit("filter", _filter),
    Exhibit("all-phases", _by("all_phases")),
)
DIALOGS = (
    *(Exhibit(f"preferences-{index}", _page(index)) for index in range(4)),
    Exhibit("export", _export),
    Exhibit("export-slides", _exported_as(".pptx")),
    Exhibit("export-picture", _exported_as(".png")),
    Exhibit("import", _import),
    Exhibit("import-back", _import_back),
    Exhibit("model-brief", _by("model_brief")),
    Exhibit("model-answer", _by("model_answer")),
    Exhibit("model-cards", _answer()),
    Exhibit("model-names", _answer("Renewal")),
    Exhibit("room", _by("room_open")),
    Exhibit("room-cards", _room_cards),
    Exhibit("notes-empty", _by("notes")),
    Exhibit("notes", _notes),
    Exhibit("notes-names", _names),
    Exhibit("export-form", _by("export_form")),
    Exhibit("export-preparation", _by("export_preparation")),
    Exhibit("users-guide", _by("users_guide")),
    Exhibit("users-guide-found", _guide_found),
    Exhibit("shortcuts", _by("shortcuts")),
    Exhibit("palette", _by("palette")),
    Exhibit("new", _by("new")),
    Exhibit("template", _by("save_template")),
    Exhibit("copy", _by("make_copy")),
    Exhibit("snapshot", _by("snapshot")),
    Exhibit("versions", _versions),
    Exhibit("improved", _by("start_improved")),
    Exhibit("round", _by("round")),
    Exhibit("round-votes", _votes),
    Exhibit("round-result", _result),
    Exhibit("round-phones", _round_with_phones),
    Exhibit("round-votes-phones", _votes_with_phones),
    Exhibit("compare", _compare),
    Exhibit("pairs", _pairs),
    Exhibit("both", _both),
    Exhibit("tour", _tour),
    Exhibit("replace", _replace),
    Exhibit("report", _by("report")),
    Exhibit("about", _by("about")),
    Exhibit("failure", _failure),
    Exhibit("damaged", _damaged),
    Exhibit("paste", _paste),
    Exhibit("present", _by("present")),
    Exhibit("present-steps", _steps),
    Exhibit("present-instruction", _instruction),
    Exhibit("present-order", _by("present_steps")),
    Exhibit("present-strip", _strip),
    Exhibit("present-gifts", _gifts),
    Exhibit("present-facilitator", _facilitator),
    Exhibit("present-facilitator-gifts", _facilitator_gifts),
)
EXHIBITS = (*VIEWS_OF_MAP, *INSPECTED, *BARS, *DIALOGS)


def menus(window: MainWindow) -> tuple[Exhibit, ...]:
    """Give the menus of a window, those inside others too."""
    return tuple(Exhibit(f"menu-{name}", _menu(name)) for name in window.menus)
