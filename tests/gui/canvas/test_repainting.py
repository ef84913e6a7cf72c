"""What is repainted after a change is all that changed: the screen is as if painted anew."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas import replay
from cjm_desktop.desktop.canvas.damage import damage
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.handoffs import add_handoff, change_handoff
from cjm_desktop.editing.edits.lanes import change_lane, move_lane
from cjm_desktop.editing.edits.phases import move_phase
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.gui.canvas.bench import CTRL, NONE, SHIFT, Bench

STEPS = 40
ROUNDING = 4


@pytest.fixture(autouse=True)
def sharp_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every card painted in the first frame, however slow the machine."""
    monkeypatch.setattr(replay, "FRAME", 600.0)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A map that is larger than the window, with every kind of lane."""
    sample = resource("samples", "bouncy-ball-machine.cjm").read_bytes()
    return Bench(qtbot, codec.loads(sample))


def check(bench: Bench, what: str) -> None:
    """Compare what is on the screen with the same painted anew."""
    bench.settle()
    parts = (bench.view, bench.map.title, bench.map.phases, bench.map.lanes)
    shown = [bench.picture(part) for part in parts]
    for part in parts:
        part.update()
    bench.settle()
    for part, before in zip(parts, shown, strict=True):
        anew = bench.picture(part)
        same = before == anew or not differing(before, anew)
        assert same, f"{what}: {type(part).__name__} {differing(before, anew)}"


def differing(one: QImage, other: QImage) -> str:
    """The rectangle around the pixels that differ; empty if none does visibly.

    Edges of a shape of which only a part is painted are rounded otherwise, by 3 levels of 255.
    """
    places = [
        divmod(index // 4, one.width())
        for index, (a, b) in enumerate(zip(one.constBits(), other.constBits(), strict=True))
        if abs(a - b) > ROUNDING
    ]
    if not places:
        return ""
    rows, columns = [row for row, _ in places], [column for _, column in places]
    return f"{min(columns)}..{max(columns)} across, {min(rows)}..{max(rows)} down"


class Fingers:
    """Does one thing or another on a bench."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self.bench = bench
        self.random = Random(seed)
        self.things: list[Callable[[], None]] = [
            self.drag, self.copy, self.select, self.go, self.write, self.rename, self.kind,
            self.delete, self.shift, self.undo, self.redo, self.scroll, self.score, self.hover,
            self.reorder, self.colour, self.band, self.give_up, self.double, self.feel,
            self.connect, self.label,
        ]  # fmt: skip

    def do(self) -> str:
        """Do something; gives what."""
        thing = self.random.choice(self.things)
        thing()
        return thing.__name__

    def _seen(self) -> list[str]:
        """The cards whose middle is well within the view."""
        canvas, view = self.bench.map.canvas, self.bench.view
        found = canvas.layout_.cards_in(canvas.projection.area(view.rect()))
        inside = view.rect().adjusted(50, 50, -50, -50)
        middle = {card: view.mapFrom(self.bench.window, self.bench.card(card)) for card in found}
        return [card for card, place in middle.items() if inside.contains(place)]

    def _any(self) -> str:
        return self.random.choice(self._seen() or list(self.bench.document.cards))

    def _carry(self, keys: Qt.KeyboardModifier) -> None:
        if cards := self._seen():
            start, end = self.random.choice(cards), self.random.choice(cards)
            self.bench.carry(self.bench.card(start), self.bench.card(end), keys=keys)

    def drag(self) -> None:
        self._carry(NONE)

    def copy(self) -> None:
        self._carry(CTRL)

    def give_up(self) -> None:
        if cards := self._seen():
            end = self.bench.card(self.random.choice(cards))
            self.bench.lift(self.bench.card(self.random.choice(cards)), end)
            check(self.bench, "a card in the air")
            self.bench.key(Qt.Key.Key_Escape)
            self.bench.release(end)

    def band(self) -> None:
        if cards := self._seen():
            end = self.bench.card(self.random.choice(cards))
            self.bench.lift(self.bench.on(self.bench.view), end)
            check(self.bench, "a rubber band")
            self.bench.release(end)

    def select(self) -> None:
        if cards := self._seen():
            keys = self.random.choice([NONE, SHIFT, CTRL])
            self.bench.click(self.bench.card(self.random.choice(cards)), keys=keys)

    def hover(self) -> None:
        view = self.bench.view
        self.bench.move(
            self.bench.on(
                view,
                QPoint(self.random.randrange(view.width()), self.random.randrange(view.height())),
            )
        )

    def go(self) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        self.bench.map.setFocus()
        self.bench.key(self.random.choice(arrows), self.random.choice([NONE, SHIFT]))

    def write(self) -> None:
        self.bench.map.setFocus()
        self.bench.type(self.random.choice(["x", "more words than a line of a card can hold"]))
        self.bench.key(self.random.choice([Qt.Key.Key_Escape, Qt.Key.Key_Return]))
        self.bench.key(Qt.Key.Key_Escape)

    def rename(self) -> None:
        title = " ".join(["word"] * self.random.randint(0, 30))
        self._change(title=title)

    def kind(self) -> None:
        self._change(kind=self.random.choice(CARD_KINDS))

    def score(self) -> None:
        potential, effort = self.random.randint(0, 5), self.random.randint(0, 5)
        self._change(kind="touchpoint", potential=float(potential), effort=float(effort))

    def feel(self) -> None:
        self._change(experience=self.random.randint(-2, 2))

    def _change(self, **fields: Any) -> None:
        session = self.bench.session
        session.edit("change_card", change_cards(session.document, [self._any()], **fields))

    def delete(self) -> None:
        if self.bench.session.selected_cards:
            self.bench.map.delete()

    def shift(self) -> None:
        self.bench.map.cards.shift(self.random.choice(["up", "down", "left", "right"]))

    def undo(self) -> None:
        self.bench.session.undo()

    def redo(self) -> None:
        self.bench.session.redo()

    def double(self) -> None:
        self.bench.session.select_cards([self._any()])
        self.bench.map.cards.duplicate()

    def scroll(self) -> None:
        canvas = self.bench.map.canvas
        canvas.scroll_to(self.random.randint(0, 600), self.random.randint(0, 600))

    def reorder(self) -> None:
        session = self.bench.session
        if self.random.random() < 0.5:
            phase = self.random.choice(session.document.phase_ids)
            session.edit("move_phase", move_phase(session.document, phase, 1))
        else:
            lane = self.random.choice(session.document.lane_ids)
            session.edit("move_lane", move_lane(session.document, lane, 1))

    def colour(self) -> None:
        session = self.bench.session
        lane = self.random.choice(session.document.lane_ids)
        session.edit("change_lane", change_lane(session.document, lane, colour="#A83279"))

    def connect(self) -> None:
        session, cards = self.bench.session, sorted(self.bench.document.cards)
        one, other = self.random.choice(cards), self.random.choice(cards)
        patch = add_handoff(session.document, session.new_id(), one, other, label="new")
        session.edit("add_handoff", patch)

    def label(self) -> None:
        session = self.bench.session
        if session.document.handoffs:
            handoff = self.random.choice(sorted(session.document.handoffs))
            words = "word " * self.random.randint(0, 9)
            patch = change_handoff(session.document, handoff, label=words.strip())
            session.edit("change_handoff", patch)


@pytest.mark.parametrize("zoom", [1.0, 0.5, 0.3, 0.15, 1.7, 4.0])
def test_after_anything_the_screen_is_as_if_painted_anew(bench: Bench, zoom: float) -> None:
    bench.map.zoom_to(zoom)
    bench.qtbot.wait(100)
    fingers = Fingers(bench, int(zoom * 100))
    for step in range(STEPS):
        check(bench, f"{fingers.do()}, step {step}")


def test_a_card_that_stays_as_high_is_repainted_alone(bench: Bench) -> None:
    before = bench.map.canvas.layout_
    card = next(cell for cell in before.bands[0].cells.values() if len(cell.placed) > 1).placed[0]
    patch = change_cards(bench.document, [card.id], title=card.card.title[::-1])
    bench.session.edit("rename_card", patch)
    assert set(damage(before, bench.map.canvas.layout_) or ()) == {before.card_rect(card.id)}


class Painted(QObject):
    """Notes which areas of a widget are painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.areas: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_only_what_is_in_sight_or_touches_it_is_repainted(bench: Bench) -> None:
    canvas, view = bench.map.canvas, bench.view
    bench.settle()
    painted = Painted(view)
    seen = canvas.projection.area(view.rect())
    canvas.update_areas([seen.moved(0, seen.height + 10), seen.moved(seen.width + 10, 0)])
    bench.settle()
    assert not painted.areas
    # The outline around what ends just above the view is seen.
    canvas.update_areas([seen.moved(0, -seen.height - 1)])
    bench.settle()
    assert [area.top() for area in painted.areas] == [0]
    assert painted.areas[0].height() < 10
