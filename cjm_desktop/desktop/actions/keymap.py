"""Which keys carry out which action: those of the table, unless the user wants others."""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from cjm_desktop.desktop.actions.spec import ActionSpec

OwnKeys = Mapping[str, tuple[str, ...]]
"""By the id of an action the keys that the user chose, in portable form; none is a choice, too."""

_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FUNCTION_KEYS: Final = range(int(Qt.Key.Key_F1), int(Qt.Key.Key_F35) + 1)


def shortcuts(spec: ActionSpec, own: OwnKeys | None = None) -> list[QKeySequence]:
    """Give an action's keys on this platform; some platforms lack some standard keys."""
    chosen = own.get(spec.id) if own else None
    if chosen is not None:
        return [QKeySequence(key) for key in chosen]
    found = list(QKeySequence.keyBindings(spec.standard)) if spec.standard is not None else []
    found += [QKeySequence(key) for key in spec.keys]
    return list(dict.fromkeys(found))


def shown(keys: Iterable[QKeySequence]) -> str:
    """Name keys as the platform does, but for those that some keyboards have beside all others."""
    return ", ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for key in keys
        if _pressed(key).key() < Qt.Key.Key_Back
    )


def commands(key: QKeySequence) -> bool:
    """Say whether a key may be a command's: what writes a letter or goes about is none.

    A function key is, and whatever is held together with Ctrl, Alt or the system's key.
    """
    if key.count() != 1:
        return False
    pressed = _pressed(key)
    held = pressed.keyboardModifiers() & _COMMANDING
    return bool(held) or int(pressed.key()) in _FUNCTION_KEYS


def _pressed(key: QKeySequence) -> QKeyCombination:
    return cast(QKeyCombination, key[0])  # type: ignore[index]


def holders(key: QKeySequence, table: Iterable[ActionSpec], own: OwnKeys) -> list[str]:
    """List the ids of the actions that a key carries out already."""
    return [spec.id for spec in table if key in shortcuts(spec, own)]
