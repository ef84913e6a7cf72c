"""Makes the table's rows into the toolkit's actions and keeps them true to the situation.

There are many rows, and the situation changes with every letter typed. So what they are like is
found out once the change is on the screen, or before that if anybody asks: a key, a menu, the
palette. Likewise an action is made when it is first asked for, by a button for instance, and those
that nobody has seen yet once the window is on the screen.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.actions import (
    arrow_actions,
    edit_actions,
    experience_actions,
    file_actions,
    find_actions,
    going_actions,
    hiding_actions,
    judging_actions,
    map_actions,
    notes_actions,
    part_actions,
    present_actions,
    quote_actions,
    room_actions,
    size_actions,
    view_actions,
    workshop_actions,
)
from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.keymap import shortcuts
from cjm_desktop.desktop.actions.spec import OBSTACLES, ActionSpec, Condition, with_map
from cjm_desktop.desktop.controls.claims import (
    Question,
    in_field,
    is_claimed,
    is_for_field,
    key_of,
    press,
    send,
    text_field,
)
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.refusal import READ_ONLY
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

TABLE: Mapping[str, ActionSpec] = {
    spec.id: spec
    for specs in (
        file_actions.FILE, edit_actions.EDIT, find_actions.FIND, view_actions.VIEW,
        present_actions.PRESENT,
        view_actions.THEMES, view_actions.WINDOW_LANGUAGES, map_actions.CARDS,
        map_actions.PHASES_AND_LANES, map_actions.OTHER_LANES, map_actions.MOVES,
        arrow_actions.DRAW, arrow_actions.KINDS, quote_actions.QUOTES, workshop_actions.START,
        workshop_actions.MARKS, workshop_actions.GUIDE, workshop_actions.PROTOCOL,
        workshop_actions.VOTING,
        file_actions.HELP, map_actions.BELOW,
        judging_actions.JUDGE, judging_actions.MODES, going_actions.FINDING, going_actions.GOING,
        experience_actions.STEPS, experience_actions.SHIFTS,
        part_actions.INSERT, part_actions.SPLIT, part_actions.MERGE,
        part_actions.COLOURS, size_actions.SIZES, size_actions.COLLAPSE,
        hiding_actions.HIDING, room_actions.PHONES, room_actions.CARDS, notes_actions.NOTES,
    )
    for spec in specs
}  # fmt: skip

_NATIVE = QKeySequence.SequenceFormat.NativeText


class CommandRegistry(QObject):
    """The actions of one window by their ids; `refresh` tells what they are like at first.

    Keys find all of them once it is `complete`.
    """

    def __init__(self, window: QWidget, desk: Desk, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._settings = settings
        self._tr = desk.session.tr_
        self._drawn: set[str] = set()
        self._groups: dict[str, QActionGroup] = {}
        self._made: dict[str, QAction] = {}
        self._said: dict[str, str] = {}
        """What those say that say something else in each situation."""
        self._is_fitting = False
        settings.own_keys_changed.connect(self._take_own_keys)
        # What is due to be painted comes before timers.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)

    def __getitem__(self, action_id: str) -> QAction:
        self.catch_up()
        return self._action(action_id)

    @property
    def words(self) -> Wording:
        """The words of the window."""
        return self._tr

    def __iter__(self) -> Iterator[str]:
        return iter(TABLE)

    def situation_changed(self) -> None:
        """Have the actions fit the situation before they are next used."""
        self._later.start()

    def catch_up(self) -> None:
        """Have them fit it now, if it changed."""
        if self._later.isActive():
            self.refresh()

    def is_for_field(self, event: QKeyEvent) -> bool:
        """Say whether a key is for the field one is in, and not for what is selected beside it."""
        if isinstance(event, Question) or not in_field():
            return False
        pressed, writable = key_of(event), text_field() is not None
        return is_for_field(event) or any(
            (spec.at_map or (bool(spec.in_text) and not writable))
            and pressed in self._action(spec.id).shortcuts()
            for spec in TABLE.values()
        )

    def complete(self) -> None:
        """Make those that nobody has asked for yet, and have all fit the situation."""
        missing = TABLE.keys() - self._made.keys()
        if not missing:
            self.catch_up()
            return
        for spec in TABLE.values():
            if spec.id in missing:
                self._made[spec.id] = self._make(spec)
        self.refresh()

    def refresh(self) -> None:
        """Make every action's state and text fit the situation."""
        self._later.stop()
        self._is_fitting = True
        holds = cache(lambda condition: condition(self._desk))  # many actions share one
        for action_id, action in self._made.items():
            self._fit(TABLE[action_id], action, holds)

    def key(self, action_id: str) -> str:
        """Name the key that is shown for an action; empty if there is none."""
        return self._shown_key(TABLE[action_id], self._action(action_id))

    def obstacle(self, action_id: str) -> str:
        """Say why an action is not offered just now; empty where that is not known."""
        spec = TABLE[action_id]
        if spec.writes and self._desk.session.read_only:
            return self._tr(READ_ONLY)
        if not with_map(self._desk):
            return self._tr(OBSTACLES[with_map])
        why = spec.obstacle or OBSTACLES.get(spec.enabled, "")
        return self._tr(why) if why else ""

    def say_refusal(self, event: QKeyEvent) -> None:
        """Say why a key that nobody took does nothing, if it is that of an action."""
        if in_field() or event.isAutoRepeat():
            return
        pressed = key_of(event)
        for action_id, action in self._made.items():
            if not action.isEnabled() and pressed in action.shortcuts():
                self._desk.session.message.emit(self.obstacle(action_id))
                return

    def retire(self) -> None:
        """Take all actions out of the window, whose keys are others' from now on."""
        self._later.stop()
        for action in self._made.values():
            self._window.removeAction(action)
        self.deleteLater()

    def drawn(self, action_id: str) -> QAction:
        """Give an action with its icon; icons are drawn only when something shows them."""
        action, spec = self[action_id], TABLE[action_id]
        if spec.icon and spec.id not in self._drawn:
            self._drawn.add(spec.id)
            action.setIcon(self._icon(spec))
        return action

    def tint(self) -> None:
        """Draw the icons anew in the colours of the application's look."""
        for action_id in self._drawn:
            self._made[action_id].setIcon(self._icon(TABLE[action_id]))

    def _take_own_keys(self) -> None:
        """Have the keys that the user chose, in menus and tooltips too."""
        own = self._settings.own_keys
        for action_id, action in self._made.items():
            spec = TABLE[action_id]
            action.setShortcuts(shortcuts(spec, own))
            said = spec.says(self._desk) if spec.says is not None else ""
            action.setToolTip(plain_tip(self._told(spec, action, said)))

    def _action(self, action_id: str) -> QAction:
        action = self._made.get(action_id)
        if action is None:
            spec = TABLE[action_id]
            action = self._made[action_id] = self._make(spec)
            if self._is_fitting:
                self._fit(spec, action, lambda condition: condition(self._desk))
        return action

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self._with_key(spec, self._tr(spec.text)), self)
        action.setObjectName(spec.id)
        action.setShortcuts(shortcuts(spec, self._settings.own_keys))
        action.setCheckable(spec.checked is not None)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        if spec.group:
            self._group(spec.group).addAction(action)
        action.setToolTip(plain_tip(self._told(spec, action)))
        action.triggered.connect(lambda: self._run(spec))
        self._window.addAction(action)
        return action

    def _fit(self, spec: ActionSpec, action: QAction, holds: Callable[[Condition], bool]) -> None:
        action.setEnabled(self._enabled(spec, holds))
        if spec.checked is not None:
            action.setChecked(spec.checked(self._desk))
        if spec.says is not None:
            said = spec.says(self._desk)
            if said != self._said.get(spec.id):
                self._said[spec.id] = said
                action.setText(self._with_key(spec, said))
                action.setToolTip(plain_tip(self._told(spec, action, said)))

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def _icon(self, spec: ActionSpec) -> QIcon:
        return icons.in_look(spec.icon, _COLOURS.get(spec.id, "ink"))

    def _enabled(self, spec: ActionSpec, holds: Callable[[Condition], bool]) -> bool:
        if bool(spec.in_text) and text_field() is not None:
            return True
        if spec.writes and self._desk.session.read_only:
            return False
        return holds(spec.enabled) or (spec.at_focus and is_claimed(spec.keys[0]))

    def _told(self, spec: ActionSpec, action: QAction, said: str = "") -> str:
        """Give what an action says of itself, or its text, and its key."""
        text = (said or self._tr(spec.tip or spec.text)).replace("&", "").removesuffix("…")
        key = self._shown_key(spec, action)
        return f"{text} ({key})" if key else text

    def _shown_key(self, spec: ActionSpec, action: QAction) -> str:
        key = self._key_on_cards(spec) if spec.key_on_cards else action.shortcut()
        return key.toString(_NATIVE)

    def _with_key(self, spec: ActionSpec, text: str) -> str:
        """Set a key that is no shortcut of the window where menus show shortcuts."""
        if not spec.key_on_cards:
            return text
        return f"{text}\t{self._key_on_cards(spec).toString(_NATIVE)}"

    def _key_on_cards(self, spec: ActionSpec) -> QKeySequence:
        return QKeySequence(self._tr(spec.key_on_cards))

    def _run(self, spec: ActionSpec) -> None:
        field = text_field() if spec.in_text else None
        if field is not None:
            send(field, spec.in_text)
        elif spec.at_focus and is_claimed(spec.keys[0]):
            press(spec.keys[0])
        else:
            spec.run(self._desk)
        # The toolkit has toggled the action whatever came of it.
        self.refresh()


_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
}
_COLOURS = (
    {"export": "on-accent"}
    | {spec.id: f"kind-{spec.id.removeprefix('add_')}" for spec in map_actions.CARDS}
    | part_actions.COLOUR_TOKENS
)
