"""The toolkit's binding, as it is imported here.

Once PySide6 is there, it reads the source of every module that comes after it, to see whether it
asks for PySide6's own dialects of Python, and keeps what it read. Here none does, so Python's own
import is put back after it: a start with a map is a fourth faster, and 9 MB of sources are not
kept.

It also compiles, at each start, what writes type stubs for editors, and what reads signatures and
words a call with wrong arguments. Doing so takes an eighth of the start, so these modules wait
until something of them is asked for; not `mapping`, into which the binding looks from C.
"""

import builtins
import linecache
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Final

_ABOUT_SIGNATURES: Final = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator")
)


class _Unread(ModuleType):
    """A module that is read when something of it is first asked for."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self._read_by = spec
        # The binding publishes it under a second name, by which it cannot be found.
        self.__spec__ = ModuleSpec(spec.name, None)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]
        self.__spec__ = self._read_by
        assert self._read_by.loader is not None
        self._read_by.loader.exec_module(self)
        return getattr(self, name)


def load() -> None:
    """Import PySide6, once the floors below have been imported."""
    own = builtins.__import__

    def import_(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 (Python's names)
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        for each in fromlist or ():
            if f"{name}.{each}" in _ABOUT_SIGNATURES:
                _put_off(name, each)
        return own(name, globals, locals, fromlist, level)

    builtins.__import__ = import_
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = own
        linecache.clearcache()  # the sources that were read until then


def _put_off(package: str, name: str) -> None:
    full = f"{package}.{name}"
    spec = None if full in sys.modules else find_spec(full)
    if spec is not None and spec.loader is not None:
        sys.modules[full] = unread = _Unread(spec)
        setattr(sys.modules[package], name, unread)
