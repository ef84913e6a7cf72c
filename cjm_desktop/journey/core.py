"""pydantic's core, without its descriptions of schemas.

The core imports them for four names that only a type checker reads, and building their hundred
classes takes as long as all records, a thirtieth of the program's start. So a module that has any
name stands in their place meanwhile; whoever asks for them later, as pydantic does, gets the true
ones. Whatever imports the records gets its core from here first.
"""

import sys
from types import ModuleType
from typing import Any, Final

_DESCRIPTIONS: Final = "pydantic_core.core_schema"


class _AnyName(ModuleType):
    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return Any


if "pydantic_core" not in sys.modules:
    sys.modules[_DESCRIPTIONS] = _AnyName(_DESCRIPTIONS)
    import pydantic_core  # noqa: F401

    del sys.modules[_DESCRIPTIONS]

from pydantic_core import SchemaValidator  # noqa: E402

__all__ = ["SchemaValidator"]
