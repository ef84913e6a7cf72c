"""What we override of the toolkit's, so that an error in it ends in our hooks, on Python 3.11 too.

The binding puts the method's name before the message of an error that leaves an override. Before
Python 3.12 an error that was raised by C (`int("x")`, a deleted object) is no exception yet, unless
something catches it on its way, and then the binding ends the process by a segmentation fault: no
hook hears of it, and what was not saved is lost. So there each override catches it and lets it go.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType


def guard() -> None:
    """Have all overrides in classes that are made from now on raise whole exceptions."""
    if sys.version_info >= (3, 12):
        return
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

    for root in (QObject, QAccessibleInterface):
        _follow(root)


def _follow(root: type) -> None:
    def made(cls: type, /, **options: object) -> None:
        super(root, cls).__init_subclass__(**options)  # type: ignore[arg-type]
        toolkit = next(each for each in cls.__mro__ if each.__module__.startswith("PySide6."))
        for each in cls.__mro__[: cls.__mro__.index(toolkit)]:
            if each is cls or not issubclass(each, root):
                _guard_class(each, toolkit)

    root.__init_subclass__ = classmethod(made)  # type: ignore[assignment]


def _guard_class(cls: type, toolkit: type) -> None:
    for name, found in tuple(vars(cls).items()):
        plain = isinstance(found, FunctionType) and not hasattr(found, "__wrapped__")
        if plain and not name.startswith("_") and hasattr(toolkit, name):
            setattr(cls, name, _whole(found))


def _whole(override: Callable[..., object]) -> Callable[..., object]:
    @wraps(override)
    def whole(*arguments: object, **named: object) -> object:
        try:
            return override(*arguments, **named)
        except BaseException:  # which makes an exception of it
            raise

    return whole
