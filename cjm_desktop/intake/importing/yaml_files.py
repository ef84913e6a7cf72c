"""YAML of others, read as texts, lists and pairs alone: no tag makes an object, no word a number.

What a text would come to is counted before it is put together: each alias as what it stands for, so
that neither a few lines that mean billions nor a part that holds itself costs more than counting.
"""

from collections.abc import Iterator
from typing import Any, Final

import yaml

from cjm_desktop.intake.importing.material import RefusalCode, Refused, Spot

_MOST_PARTS: Final = 200_000
_DEEPEST: Final = 30
# libyaml, where PyYAML was built with it, is twenty times as fast.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def yaml_documents(text: str) -> list[Any]:
    """Read all documents of a text; Refused says where it is not to be read."""
    try:
        _count(yaml.parse(text, Loader=_LOADER))
        return list(yaml.load_all(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = Spot(mark.line + 1, mark.column + 1) if mark is not None else None
        raise Refused("yaml", reason=str(error)[:200], at=at) from error


def _count(events: Iterator[Any]) -> None:
    """Hold what the events come to within the limits."""
    total = 0
    begun: list[tuple[str | None, int]] = []
    sizes: dict[str | None, int] = {}
    for event in events:
        match event:
            case yaml.DocumentStartEvent():
                sizes.clear()
            case yaml.AliasEvent():
                if event.anchor in (anchor for anchor, _ in begun):
                    raise Refused("recursive", at=_spot(event))
                total += sizes.get(event.anchor, 1)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                begun.append((event.anchor, total))
                total += 1
                _hold(event, "deep", len(begun), _DEEPEST)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                anchor, before = begun.pop()
                sizes[anchor] = total - before
            case yaml.ScalarEvent():
                total += 1
            case _:
                pass
        _hold(event, "repeated", total, _MOST_PARTS)


def _hold(event: Any, code: RefusalCode, found: int, limit: int) -> None:
    if found > limit:
        raise Refused(code, limit, at=_spot(event))


def _spot(event: Any) -> Spot:
    return Spot(event.start_mark.line + 1, event.start_mark.column + 1)
