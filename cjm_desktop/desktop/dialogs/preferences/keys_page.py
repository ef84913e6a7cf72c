"""The keys of every action, to be changed: what a key does already is said before it is taken."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidgetItem,
)

from cjm_desktop.desktop.actions.key_table import KeyRow, holding, key_groups
from cjm_desktop.desktop.actions.keymap import commands, holders, shortcuts
from cjm_desktop.desktop.actions.menus import MENUS, without_letter
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.search_field import SearchField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.preferences.page import Page
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

_ROW = Qt.ItemDataRole.UserRole
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeyField(QKeySequenceEdit):
    """Takes one key; Esc and Tab stay what they are in a dialog."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self._tr = tr
        self.keySequenceChanged.connect(self._invite)
        self.clear()

    def clear(self) -> None:
        """Empty it."""
        super().clear()
        self._invite()

    def _invite(self) -> None:
        """Invite in our words: the toolkit takes its own again with every change."""
        for inner in self.findChildren(QLineEdit):
            inner.setPlaceholderText(self._tr("Press a key"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)


class KeysPage(Page):
    """A list of the actions, and a field for the key of the one that is chosen."""

    def __init__(self, settings: Settings, tr: Wording) -> None:
        super().__init__(tr("Shortcuts"), tr)
        self._settings = settings
        self._own = dict(settings.own_keys)
        name = tr("Search actions and keys")
        self.search = SearchField(name, name, tr("Clear"))
        self.tree = CellTree()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Action"), tr("Keys")])
        self.tree.setAccessibleName(tr("Actions and their keys"))
        self.tree.setProperty("role", "rows")
        self.tree.setRootIsDecorated(False)
        header = self.tree.header()  # the keys whole; the names get what is left
        header.setProperty("role", "ticks")
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.field = KeyField(tr)
        self.field.setAccessibleName(tr("New key"))
        self.field.setToolTip(plain_tip(tr("Press the key that shall do it")))
        self.field.setMinimumHeight(scaled(28))
        self.said = plain_label("", "quiet")
        self.said.setWordWrap(True)
        self.use = button(tr("Use this key"))
        self.none = button(tr("No key"))
        self.reset = button(tr("As it was"))
        self.reset_all = button(tr("All as they were"))
        self.use.setToolTip(plain_tip(tr("Take the key, also from what has it now")))
        self.none.setToolTip(plain_tip(tr("Leave the action without a key")))
        self.reset.setToolTip(plain_tip(tr("Give the action the keys that the program came with")))
        self.reset_all.setToolTip(plain_tip(tr("Give all actions the keys they came with")))
        self._lay_out()
        self._fill()
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemActivated.connect(lambda *_: self.field.setFocus())
        self.field.keySequenceChanged.connect(self._say)
        self.use.clicked.connect(self._use)
        self.none.clicked.connect(lambda: self._give(()))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.search.textChanged.connect(self._fill)
        self._choose()

    def apply(self) -> None:
        """Have the keys from now on, in every window."""
        if self._own != self._settings.own_keys:
            self._settings.own_keys = self._own

    @property
    def chosen(self) -> KeyRow | None:
        """The action that is chosen in the list."""
        item = self.tree.currentItem()
        return cast("KeyRow | None", item.data(0, _ROW)) if item is not None else None

    def choose(self, action: str) -> None:
        """Choose an action in the list."""
        for item in self.tree.findItems(
            "*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
        ):
            row = cast("KeyRow | None", item.data(0, _ROW))
            if row is not None and row.id == action:
                self.tree.setCurrentItem(item)

    def _lay_out(self) -> None:
        self.column.addWidget(self.search)
        self.column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr_("New key")))
        row.addWidget(self.field, 1)
        row.addWidget(self.use)
        self.column.addLayout(row)
        self.column.addWidget(self.said)
        below = QHBoxLayout()
        for each in (self.none, self.reset):
            below.addWidget(each)
        below.addStretch(1)
        below.addWidget(self.reset_all)
        self.column.addLayout(below)

    def _fill(self) -> None:
        before = self.chosen
        self.tree.blockSignals(True)
        self.tree.clear()
        bold = QFont(self.tree.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for group in holding(key_groups(self._own, self.tr_), self.search.text()):
            head = QTreeWidgetItem([group.title])
            head.setFont(0, bold)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for row in group.rows:
                item = QTreeWidgetItem([row.name, row.keys])
                item.setToolTip(0, plain_tip(row.name))
                item.setData(0, _ROW, row)
                if row.id in self._own:
                    item.setFont(1, bold)
                head.addChild(item)
            self.tree.addTopLevelItem(head)
        self.tree.expandAll()
        self.tree.blockSignals(False)
        if before is not None:
            self.choose(before.id)
        if self.chosen != before:
            self._choose()

    def _choose(self) -> None:
        self.field.clear()
        self._say()

    def _say(self) -> None:
        """Say what the key does already, or why it can be none."""
        row, key = self.chosen, self.field.keySequence()
        can_have = row is not None and not row.is_fixed
        for each in (self.field, self.none):
            each.setEnabled(can_have)
        self.reset.setEnabled(row is not None and row.id in self._own)
        self.reset_all.setEnabled(bool(self._own))
        self.said.setText(self._remark(row, key))
        self.use.setEnabled(can_have and self._is_free(key))

    def _is_free(self, key: QKeySequence) -> bool:
        return not key.isEmpty() and commands(key) and not self._menu_of(key)

    def _remark(self, row: KeyRow | None, key: QKeySequence) -> str:
        tr = self.tr_
        if row is None:
            return tr("Choose an action to change its key.")
        if row.is_fixed:
            return tr("This key is for the selected cards, and stays as it is.")
        if key.isEmpty():
            return ""
        name = key.toString(QKeySequence.SequenceFormat.NativeText)
        if not commands(key):
            return tr("{key} alone writes or goes about: hold Ctrl or Alt, too.", key=name)
        menu = self._menu_of(key)
        if menu:
            return tr("{key} opens the menu “{menu}”.", key=name, menu=menu)
        held = [each for each in self._holders(key) if each != row.id]
        if held:
            return tr("{key} is the key for “{action}”, which then has it no more.", key=name,
                      action=self._name(held[0]))  # fmt: skip
        return tr("Nothing else has this key.")

    def _menu_of(self, key: QKeySequence) -> str:
        """Name the menu that a key with Alt opens."""
        titles = (self.tr_(menu.title) for menu in MENUS)
        return next((without_letter(t) for t in titles if QKeySequence.mnemonic(t) == key), "")

    def _holders(self, key: QKeySequence) -> list[str]:
        return holders(key, TABLE.values(), self._own)

    def _name(self, action: str) -> str:
        groups = key_groups(self._own, self.tr_)
        return next(row.name for group in groups for row in group.rows if row.id == action)

    def _use(self) -> None:
        key = self.field.keySequence()
        for other in self._holders(key):
            left = (each for each in shortcuts(TABLE[other], self._own) if each != key)
            self._own[other] = tuple(each.toString(_PORTABLE) for each in left)
        self._give((key.toString(_PORTABLE),))

    def _give(self, keys: tuple[str, ...]) -> None:
        row = self.chosen
        if row is not None:
            self._own[row.id] = keys
            self._changed()

    def _reset(self) -> None:
        row = self.chosen
        if row is None:
            return
        del self._own[row.id]
        # Two must not have the same: what took a key of it meanwhile gives it back.
        for key in shortcuts(TABLE[row.id], self._own):
            for other in (each for each in self._holders(key) if each != row.id):
                left = (each for each in shortcuts(TABLE[other], self._own) if each != key)
                self._own[other] = tuple(each.toString(_PORTABLE) for each in left)
        self._changed()

    def _reset_all(self) -> None:
        self._own.clear()
        self._changed()

    def _changed(self) -> None:
        self._fill()
        self._choose()
