"""The open map is compared with another: what differs is seen, taken over and written down."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.replay import WORDS_BELOW
from cjm_desktop.desktop.comparison.map_sight import MapSight
from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog, Other
from cjm_desktop.desktop.dialogs.compare.pairs_dialog import PairsDialog
from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.edits.country_copy import Market, country_copy
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk
from tests.gui.dialogs.compare.comparing import LEFT, click, compared, row, tick, written


def test_what_differs_is_listed_with_the_figures_of_both(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], copy: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    assert desk.person.asked == ["compare"]
    assert dialog.pair.counts.text() == "2 changed, 1 removed"
    name = row(dialog.pair.list, "Meets us at the fair in May")
    assert [name.text(1), name.text(2)] == ["", "changed"]
    title = row(dialog.pair.list, "Title")
    assert title.parent() is name
    assert title.text(2) == "Meets us at the fair in May"
    gone = row(dialog.pair.list, base.cards[cards[2]].title)
    assert [gone.text(1), gone.text(2)] == ["is there", "is missing"]
    figure = row(dialog.figures, "Cards on the map")
    assert [figure.text(1), figure.text(2)] == ["60", "59"]
    assert figure.font(1).bold()
    dialog.close()


def signed(sight: MapSight, card: str) -> bool:
    """Whether the corner of a card has a disc in the colour of what changed."""
    assert sight.layout_ is not None
    rect = sight.layout_.card_rect(card)
    assert rect is not None
    area = sight.projection.to_view(rect)
    image = sight.viewport().grab().toImage()
    wanted = colours(False)["accent"].upper()
    return any(
        image.pixelColor(x, y).name().upper() == wanted
        for x in range(area.right() - 12, area.right() - 2)
        for y in range(area.top() + 4, area.top() + 10)
    )


def darkest(sight: MapSight, card: str) -> int:
    """How light the darkest point of a card is, which is of its title."""
    assert sight.layout_ is not None
    rect = sight.layout_.card_rect(card)
    assert rect is not None
    area = sight.projection.to_view(rect).adjusted(8, 4, -24, -4)
    area &= sight.viewport().rect()
    image = sight.viewport().grab().toImage()
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_a_card_that_differs_has_a_sign_and_the_others_are_dimmed(
    desk: Desk, qtbot: QtBot, cards: list[str], copy: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    click(dialog.pair.list, row(dialog.pair.list, "Another"))
    assert signed(dialog.pair.left, cards[1])
    assert signed(dialog.pair.right, cards[1])
    assert not signed(dialog.pair.left, cards[3])
    assert darkest(dialog.pair.left, cards[3]) > darkest(dialog.pair.left, cards[1]) + 30
    dialog.close()


def test_enter_goes_to_the_place_in_the_open_map(
    desk: Desk, qtbot: QtBot, cards: list[str], copy: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    dialog.pair.list.tick_all(True)
    before = desk.session.document
    click(dialog.pair.list, row(dialog.pair.list, "Another"))
    QTest.keyClick(dialog.pair.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.session.document is before
    assert desk.session.selected_cards == (cards[1],)


def test_one_field_is_taken_as_one_step(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], copy: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    assert not dialog.take.isEnabled()
    tick(dialog.pair.list, row(dialog.pair.list, "Title"))
    assert dialog.take.text() == "Take one into this map"
    QTest.mouseClick(dialog.take, LEFT)
    card = desk.session.document.cards[cards[0]]
    assert card.title == "Meets us at the fair in May"
    assert card.notes == base.cards[cards[0]].notes
    assert desk.session.document.cards[cards[1]] == base.cards[cards[1]]
    assert dialog.hint.text() == "One taken over; Undo takes it back"
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "2 changed, 1 removed"
    dialog.close()
    desk.window.commands["undo"].trigger()
    assert desk.session.document == base


def test_all_is_taken_as_one_step(desk: Desk, qtbot: QtBot, base: Document, copy: Path) -> None:
    dialog = compared(desk, qtbot, copy)
    QTest.mouseClick(dialog.all, LEFT, pos=QPoint(8, dialog.all.height() // 2))
    assert dialog.take.text() == "Take 3 into this map"
    QTest.mouseClick(dialog.take, LEFT)
    assert desk.session.document == codec.load(copy)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "nothing is different"
    assert not dialog.all.isEnabled()
    dialog.close()
    desk.window.commands["undo"].trigger()
    assert desk.session.document == base


def test_of_what_cannot_be_taken_it_is_said_why(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], tmp_path: Path
) -> None:
    """The card's lane is one of cards in the copy, and holds none here: only it alone is wanted."""
    lane = str(base.cards[cards[1]].lane)
    made = change_cards(base, [cards[1]], title="Another").apply(base)
    path = written(made, tmp_path / "copy.cjm")
    mine = Draft(base)
    for card, held in base.cards.items():
        if held.lane == lane:
            mine.remove(Key("cards", card))
    for each, arrow in base.handoffs.items():
        if lane in (base.cards[arrow.source].lane, base.cards[arrow.target].lane):
            mine.remove(Key("handoffs", each))
    mine.change(Key("lanes", lane), kind="gap")
    desk.session.open(mine.patch.apply(base), None)
    before = desk.session.document
    dialog = compared(desk, qtbot, path)
    tick(dialog.pair.list, row(dialog.pair.list, "Another"))
    QTest.mouseClick(dialog.take, LEFT)
    assert dialog.hint.text() == ("One could not be taken: Another. This lane cannot hold cards.")
    assert desk.session.document == before
    dialog.close()


def test_a_pair_is_confirmed_and_compared_anew(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], tmp_path: Path
) -> None:
    mine = change_cards(base, [cards[0]], title="Reads about us in a journal").apply(base)
    desk.session.open(mine, None)
    draft = Draft(mine).remove(Key("cards", cards[0]))
    twin = mine.cards[cards[0]].replaced(title="Reads about us in the journal")
    draft.put(Key("cards", "twin"), twin)
    dialog = compared(desk, qtbot, written(draft.patch.apply(mine), tmp_path / "copy.cjm"))
    assert dialog.pair.counts.text() == "1 added, 1 removed"
    QTest.mouseClick(dialog.pairs, LEFT)
    asked = dialog.findChild(PairsDialog)
    assert isinstance(asked, PairsDialog)
    assert not asked.join.isEnabled()
    tick(asked.list, row(asked.list, "Reads about us in a journal"))
    QTest.mouseClick(asked.join, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "1 changed"
    assert not dialog.pairs.isVisible()
    tick(dialog.pair.list, row(dialog.pair.list, "Reads about us in the journal"))
    QTest.mouseClick(dialog.take, LEFT)
    assert desk.session.document.cards[cards[0]] == twin
    assert len(desk.session.document.cards) == len(mine.cards)
    dialog.close()


def test_the_report_is_written_and_never_onto_a_map(
    desk: Desk, qtbot: QtBot, copy: Path, tmp_path: Path
) -> None:
    dialog = compared(desk, qtbot, copy)
    desk.person.to_export = tmp_path / "report.pdf"
    QTest.mouseClick(dialog.write, LEFT)
    qtbot.waitUntil(lambda: dialog.hint.text() == "The report is ready: report.pdf")
    # Whoever reads it on paper sees no window.
    said = PdfReader(tmp_path / "report.pdf").pages[0].extract_text()
    assert f"{desk.session.document.map.title} → copy.cjm" in said
    assert "In this window" not in said
    taken = tmp_path / "other.pdf"
    before = copy.read_bytes()
    taken.symlink_to(copy)
    desk.person.to_export = taken
    QTest.mouseClick(dialog.write, LEFT)
    qtbot.waitUntil(lambda: bool(desk.person.told))
    assert copy.read_bytes() == before
    dialog.close()


def test_a_file_that_cannot_be_read_is_said(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.cjm"
    path.write_bytes(b"no map")
    desk.person.to_compare = [path]
    desk.window.commands["compare"].trigger()
    qtbot.waitUntil(lambda: bool(desk.person.told))
    assert "broken.cjm" in desk.person.told[0]


def test_a_map_at_hand_is_what_the_open_one_was_made_from(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str]
) -> None:
    """As the improved journey beside the one it began with: what is new in it was added."""
    earlier = remove_cards(base, [cards[0]]).apply(base)
    earlier = change_cards(earlier, [cards[1]], title="As it was").apply(earlier)
    desk.window.desk.comparisons.show(Other("The journey as it is", lambda: earlier, mine="copy"))
    (dialog,) = desk.window.findChildren(CompareDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.pair.counts.text() == "1 added, 1 changed"
    tick(dialog.pair.list, row(dialog.pair.list, base.cards[cards[1]].title))
    QTest.mouseClick(dialog.take, LEFT)
    assert desk.session.document.cards[cards[1]].title == "As it was"
    assert cards[0] in desk.session.document.cards
    dialog.close()


def test_a_map_that_is_only_read_takes_nothing(desk: Desk, qtbot: QtBot, copy: Path) -> None:
    desk.session.set_read_only(True)
    dialog = compared(desk, qtbot, copy)
    dialog.pair.list.tick_all(True)
    assert not dialog.take.isEnabled()
    dialog.close()


def test_the_sample_is_compared_with_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.session.open(codec.load(SAMPLE), None)
    dialog = compared(desk, qtbot, SAMPLE)
    assert dialog.pair.counts.text() == "nothing is different"
    dialog.close()


def test_all_leaves_a_copy_what_it_has_for_itself(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], tmp_path: Path
) -> None:
    own = Market("Third", "Few", "None", "Snow")
    copy = country_copy(base, "Norge", "Journey", own, "nb")
    other = change_cards(copy, [cards[0]], title="In Norway").apply(copy)
    dialog = compared(desk, qtbot, written(other, tmp_path / "norge.cjm"))
    QTest.mouseClick(dialog.all, LEFT, pos=QPoint(8, dialog.all.height() // 2))
    assert dialog.all.isChecked()
    assert dialog.pair.list.parts() == {Key("cards", cards[0]): None}
    QTest.mouseClick(dialog.take, LEFT)
    assert desk.session.document.map == base.map
    assert desk.session.document.cards[cards[0]].title == "In Norway"
    qtbot.waitUntil(lambda: not dialog.busy)
    # Whoever wants one of these, ticks it.
    tick(dialog.pair.list, row(dialog.pair.list, "Own: Partners"))
    QTest.mouseClick(dialog.take, LEFT)
    assert desk.session.document.map == base.map.replaced(partners="None")
    qtbot.waitUntil(lambda: not dialog.busy)
    dialog.close()


def test_a_heading_ticks_what_is_not_a_copys_own(
    desk: Desk, qtbot: QtBot, base: Document, tmp_path: Path
) -> None:
    copy = country_copy(base, "Norge", "Journey", Market("Third"), "en")
    other = copy.replaced({MAP_KEY: copy.map.replaced(purpose="To sell more")})
    dialog = compared(desk, qtbot, written(other, tmp_path / "norge.cjm"))
    listed = dialog.pair.list
    head = listed.topLevelItem(0)
    assert head is not None
    tick(listed, head)
    assert listed.parts() == {MAP_KEY: ["purpose"]}
    assert head.checkState(0) == Qt.CheckState.PartiallyChecked
    tick(listed, row(listed, "Own: Variant"))
    assert set(listed.parts()[MAP_KEY] or ()) == {"variant", "purpose"}
    # All that goes together is ticked, so the heading takes its tick back, from the other as well.
    tick(listed, head)
    assert listed.parts() == {}
    dialog.close()


def test_what_marks_the_market_counts_between_two_states_of_one_map(
    desk: Desk, qtbot: QtBot, base: Document, tmp_path: Path
) -> None:
    later = base.replaced({MAP_KEY: base.map.replaced(partners="Two dealers")})
    dialog = compared(desk, qtbot, written(later, tmp_path / "later.cjm"))
    dialog.pair.list.tick_all(True)
    assert dialog.pair.list.parts() == {MAP_KEY: None}
    dialog.close()


def test_one_stays_where_one_was_when_something_is_taken(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], tmp_path: Path
) -> None:
    other = change_cards(base, cards, notes="Otherwise").apply(base)
    dialog = compared(desk, qtbot, written(other, tmp_path / "other.cjm"))
    last = row(dialog.pair.list, base.cards[cards[-1]].title)
    click(dialog.pair.list, last)
    tick(dialog.pair.list, last)
    place, zoom = dialog.pair.list.verticalScrollBar().value(), dialog.pair.left.zoom
    corner = dialog.pair.left.corner
    assert place > 0
    QTest.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    bar = dialog.pair.list.verticalScrollBar()
    assert bar.value() == min(place, bar.maximum()) > 0
    assert (dialog.pair.left.zoom, dialog.pair.left.corner) == (zoom, corner)
    assert dialog.pair.list.hasFocus()
    dialog.close()


def test_what_has_no_place_on_the_map_moves_neither(
    desk: Desk, qtbot: QtBot, base: Document, cards: list[str], tmp_path: Path
) -> None:
    other = change_cards(base, [cards[-1]], notes="Otherwise").apply(base)
    other = other.replaced({MAP_KEY: base.map.replaced(partners="Two dealers")})
    dialog = compared(desk, qtbot, written(other, tmp_path / "other.cjm"))
    pair = dialog.pair
    # So far away that nothing can be read.
    while pair.left.zoom >= WORDS_BELOW:
        pair.zoom_by(0.8)
    zoom = pair.left.zoom
    click(pair.list, row(pair.list, "Partners"))
    assert (pair.left.zoom, pair.right.zoom) == (zoom, zoom)
    click(pair.list, row(pair.list, base.cards[cards[-1]].title))
    assert pair.left.zoom > WORDS_BELOW
    dialog.close()
