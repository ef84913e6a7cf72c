"""What the monkey can do: one row for each deed, with how often it is done.

A deed is a name and a number that its dice begin with, so that a list of deeds can be done again,
and shortened.
"""

from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.insight.view import TABS
from cjm_desktop.desktop.work.navigator import VIEWS
from tests.gui.monkey.hand import ALT, CTRL, LEFT, MODIFIERS, NONE, RIGHT, SHIFT, Hand

K = Qt.Key


class Deed(NamedTuple):
    """Something the monkey does."""

    name: str
    number: int


def drag(hand: Hand) -> None:
    dice, start = hand.dice, hand.place()
    end = (
        hand.place()
        if dice.random() < 0.7
        else start + QPoint(dice.randint(-90, 90), dice.randint(-60, 60))
    )
    keys = dice.choice(MODIFIERS)
    hand.move(start)
    hand.press(start, keys=keys)
    for part in (0.1, 0.4, 0.7, 1.0):
        hand.move(start + (end - start) * part)
    if dice.random() < 0.15:
        hand.key(K.Key_Escape)
    hand.release(end, keys=keys)


def click(hand: Hand) -> None:
    hand.click(hand.place(), LEFT, hand.dice.choice(MODIFIERS))


def double_click(hand: Hand) -> None:
    hand.double_click(hand.place())
    if hand.dice.random() < 0.5:
        write(hand)


def menu(hand: Hand) -> None:
    hand.click(hand.place(), RIGHT)
    if QApplication.activePopupWidget() is None or hand.dice.random() < 0.3:
        hand.key(K.Key_Escape)
        return
    for _ in range(hand.dice.randint(1, 14)):
        hand.key(K.Key_Down)
    if hand.dice.random() < 0.2:
        hand.key(K.Key_Right)
        hand.key(K.Key_Down)
    hand.key(K.Key_Return)


def hover(hand: Hand) -> None:
    for _ in range(3):
        hand.move(hand.place())


KEYS = (
    K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down,
    K.Key_Return, K.Key_Return, K.Key_Tab, K.Key_Tab, K.Key_Backtab, K.Key_Escape, K.Key_Escape,
    K.Key_Delete, K.Key_Backspace, K.Key_Space, K.Key_Home, K.Key_End, K.Key_PageUp,
    K.Key_PageDown, K.Key_Insert, K.Key_F2, K.Key_F4, K.Key_F7, K.Key_F10, K.Key_Menu, K.Key_Q,
    K.Key_D, K.Key_C, K.Key_W, K.Key_V, K.Key_N, K.Key_1, K.Key_5, K.Key_9, K.Key_0, K.Key_Comma,
)  # fmt: skip


def key(hand: Hand) -> None:
    for _ in range(hand.dice.randint(1, 3)):
        hand.key(hand.dice.choice(KEYS), hand.dice.choice(MODIFIERS))


def letters(hand: Hand) -> None:
    for _ in range(hand.dice.randint(1, 5)):
        hand.key(
            Qt.Key(K.Key_A.value + hand.dice.randrange(26)), hand.dice.choice((NONE, NONE, SHIFT))
        )


WORDS = (
    "a", "12", "4,5", "-3", "Vad vill kunden?", "<b>&amp;</b>", "Æble på Ø", "שלום", "👩‍🔧 ok",
    "2026-11-27", "https://example.org/?a=1", "=1+1", " ",
    "a long sentence that no card holds on a line",
)  # fmt: skip


def write(hand: Hand) -> None:
    hand.type(hand.dice.choice(WORDS))
    hand.key(hand.dice.choice((K.Key_Return, K.Key_Return, K.Key_Tab, K.Key_Escape)))


def shortcut(hand: Hand) -> None:
    """Press the keys of a row of the actions table."""
    keyed = [each for spec in TABLE.values() for each in spec.keys]
    combination = QKeySequence(hand.dice.choice(keyed))[0]  # type: ignore[index]  # it can be
    hand.key(combination.key(), combination.keyboardModifiers())


def command(hand: Hand) -> None:
    """Choose what is offered, as by the menu bar."""
    commands = hand.world.window.commands
    offered = [each for each in commands if commands[each].isEnabled() and each not in RARE]
    if hand.is_free and offered:
        commands[hand.dice.choice(offered)].trigger()


RARE = {"quit", "close", "new_window", "new", "open", "sample", "revert"} | {
    each for each in TABLE if each.startswith(("language_", "theme_"))
}
"""What is done now and then only, since all else is forgotten by it or takes long."""


def choose(hand: Hand, *names: str) -> bool:
    """Choose one of some commands; tells whether it was offered."""
    command = hand.world.window.commands[hand.dice.choice(names)]
    offered = hand.is_free and command.isEnabled()
    if offered:
        command.trigger()
    return offered


def vote(hand: Hand) -> None:
    """Open the round of voting, and type votes or go on through its pages."""
    if choose(hand, "round"):
        for _ in range(hand.dice.randint(1, 8)):
            hand.type(hand.dice.choice(("7", "4,5", "Sales, Service", "11", "")))
            hand.key(hand.dice.choice((K.Key_Tab, K.Key_Tab, K.Key_Return, K.Key_Space)))
        hand.key(K.Key_Escape)


def present(hand: Hand) -> None:
    """Show the map to a room, go through some steps, and mostly leave."""
    if choose(hand, "present", "present_here"):
        for _ in range(hand.dice.randint(0, 9)):
            hand.key(hand.dice.choice((K.Key_Right, K.Key_Space, K.Key_Left, K.Key_B, K.Key_End)))
        if hand.dice.random() < 0.8:
            hand.key(K.Key_Escape)


def table_cell(hand: Hand) -> None:
    """Go to a cell of the table by keys, and write in it."""
    hand.key(K.Key_5, ALT)
    for _ in range(hand.dice.randint(0, 12)):
        hand.key(hand.dice.choice((K.Key_Down, K.Key_Right, K.Key_Right, K.Key_End)))
    hand.key(hand.dice.choice((K.Key_F2, K.Key_Return, K.Key_Delete)))
    write(hand)


def hide(hand: Hand) -> None:
    """Hide or show again phases, lanes, and what else the views leave out."""
    choose(hand, "hide_part", "hide_part", "show_hidden", "hide_disqualified", "vote_spread")


def panels(hand: Hand) -> None:
    choose(hand, "panel_left", "panel_right", "panels", "all_phases", "guide")


def rare(hand: Hand) -> None:
    name = hand.dice.choice(sorted(RARE))
    if hand.is_free and hand.world.window.commands[name].isEnabled():
        hand.world.window.commands[name].trigger()


def scale(hand: Hand) -> None:
    if hand.is_free:
        hand.world.window.desk.choose_text_scale(hand.dice.choice((80, 100, 100, 125, 200)))


def palette(hand: Hand) -> None:
    hand.key(K.Key_K, CTRL)
    names = [spec.text.replace("&", "") for spec in TABLE.values() if spec.id not in RARE]
    hand.type(hand.dice.choice(names)[: hand.dice.randint(1, 12)])
    for _ in range(hand.dice.randint(0, 3)):
        hand.key(K.Key_Down)
    hand.key(hand.dice.choice((K.Key_Return, K.Key_Return, K.Key_Escape)))


def view(hand: Hand) -> None:
    hand.key(Qt.Key(K.Key_1.value + hand.dice.randrange(len(VIEWS))), ALT)


def tab(hand: Hand) -> None:
    """Go to a tab of Insight by its keys."""
    hand.key(K.Key_3, ALT)
    for _ in range(hand.dice.randrange(len(TABS))):
        hand.key(K.Key_PageDown, CTRL)


def wheel(hand: Hand) -> None:
    dice = hand.dice
    turn = QPoint(dice.choice((0, 0, 120)), dice.choice((-360, -120, 120, 240)))
    hand.wheel(hand.place(), turn, dice.choice((NONE, NONE, CTRL, CTRL, SHIFT)))


def tap(hand: Hand) -> None:
    place = hand.place()
    for _ in range(hand.dice.choice((1, 1, 2))):
        hand.fingers(place)
        hand.fingers()


def finger_drag(hand: Hand) -> None:
    start, end = hand.place(), hand.place()
    for part in (0.0, 0.3, 0.7, 1.0):
        hand.fingers(start + (end - start) * part)
    hand.fingers()


def pinch(hand: Hand) -> None:
    middle, shift = hand.place(), QPoint(hand.dice.randint(-60, 60), hand.dice.randint(-60, 60))
    wide = hand.dice.choice((20, 160))
    for part in (0.0, 0.4, 1.0):
        apart = QPoint(int(80 + (wide - 80) * part), 0)
        hand.fingers(middle - apart + shift * part, middle + apart + shift * part)
    hand.fingers()


def resize(hand: Hand) -> None:
    hand.world.window.resize(hand.dice.randint(800, 1920), hand.dice.randint(480, 1080))


def undo(hand: Hand) -> None:
    for _ in range(hand.dice.randint(1, 6)):
        hand.key(K.Key_Z, CTRL)
    for _ in range(hand.dice.choice((0, 0, 1, 3, 8))):
        hand.key(K.Key_Y, CTRL)


def find(hand: Hand) -> None:
    hand.key(hand.dice.choice((K.Key_F, K.Key_F, K.Key_H)), CTRL)
    hand.type(hand.dice.choice(("line", "kund", "a", "demo", "zzz")))
    hand.key(hand.dice.choice((K.Key_Return, K.Key_Escape, K.Key_F3, K.Key_Tab)))


def escape(hand: Hand) -> None:
    for _ in range(3):
        hand.key(K.Key_Escape)


def rest(hand: Hand) -> None:
    """Give what comes a little late the time to come."""
    QTest.qWait(hand.dice.choice((1, 30, 120)))


def picture(colour: str) -> QMimeData:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QMimeData()
    data.setImageData(image)
    return data


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def html(words: str) -> QMimeData:
    data = text("a\tb")
    data.setHtml(words)
    return data


def nonsense() -> QMimeData:
    data = QMimeData()
    data.setData("application/x-cjm-cards+json", b'{"cards": 7')
    data.setData("image/png", b"no picture")
    return data


CLIPBOARD: tuple[Callable[[], QMimeData], ...] = (
    lambda: picture("red"),
    lambda: text("- one\n- two\n  - three\n"),
    lambda: text("journey\n  title A day\n  section One\n    Wake: 3: Me\n    Eat: 5: Me, Cat\n"),
    lambda: text("Title\tPotential\tPhase\nMail\t7\tTrigger\nFair\t4,5\tNowhere\n"),
    lambda: text("a\tb\tc\nd\te\tf\ng\th\ti\n"),
    lambda: text("title,effort\nx,3\n\"y, z\",99\n"),
    lambda: text("https://example.org/page"),
    lambda: text("  \n\n"),
    lambda: html("<table><tr><th>Card<th>Effort<tr><td>Blog<td>3<tr><td><b>B</b><td>x</table>"),
    lambda: text("2026-09-01\t1.4\n2026-10-01\t2\n"),
    nonsense,
)  # fmt: skip


def paste(hand: Hand) -> None:
    if hand.dice.random() < 0.7:
        QApplication.clipboard().setMimeData(hand.dice.choice(CLIPBOARD)())
    hand.key(K.Key_V, hand.dice.choice((CTRL, CTRL, CTRL | SHIFT)))
    if hand.dice.random() < 0.4:
        hand.key(K.Key_Return)


def copy(hand: Hand) -> None:
    hand.key(hand.dice.choice((K.Key_C, K.Key_X, K.Key_D)), CTRL)


DEEDS: Mapping[Callable[[Hand], None], int] = {
    drag: 48, click: 56, double_click: 20, menu: 32, hover: 12, key: 64, letters: 20, write: 24,
    shortcut: 32, command: 32, rare: 3, scale: 1, palette: 12, view: 24, tab: 12, wheel: 20,
    tap: 12, finger_drag: 8, pinch: 8, resize: 8, undo: 20, find: 8, escape: 28, rest: 12,
    paste: 16, copy: 12, vote: 4, present: 4, table_cell: 12, hide: 8, panels: 6,
}  # fmt: skip
"""How often each is done, beside the others."""
BY_NAME: Mapping[str, Callable[[Hand], None]] = {each.__name__: each for each in DEEDS}


def deeds(seed: int, count: int) -> list[Deed]:
    """Choose what to do, so that the same seed gives the same list."""
    dice = Random(seed)
    chosen = dice.choices(list(BY_NAME), list(DEEDS.values()), k=count)
    return [Deed(name, dice.randrange(10**6)) for name in chosen]
