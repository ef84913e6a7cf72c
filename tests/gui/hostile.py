"""Words that a program could read more into than they say, and a map that consists of them."""

import ctypes
import os
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final, get_type_hints

from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Card, CardFilter, Reading, Record
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE, Notes, Title, Titles
from tests.maps import small_map

BAIT: Final = "bait.png"
"""A picture in the working folder, which the markup names."""

PAYLOADS: Final[Mapping[str, str]] = {
    "markup": f'<img src="{BAIT}"><b>bold',
    "ampersands": "a & b &c && &amp;d",
    "places": "%1 %n %s {name} {0} {",
    "reversed": "a\N{RIGHT-TO-LEFT OVERRIDE}b\N{LEFT-TO-RIGHT ISOLATE}c",
    "lines": "one\n\n\ttwo",
    "long": "m" * 10_000,
    "modified": "a [*] b",
}


def hostile_map(payload: str) -> Document:
    """The small map with the payload in every text of every record."""
    document = small_map()
    draft = Draft(document)
    for key in document.keys():
        record = document.get(key)
        assert record is not None
        draft.change(key, **_texts(record, payload))
    saved = CardFilter(name=payload[:MAX_TITLE], owners=(payload[:MAX_TITLE],))
    draft.change(MAP_KEY, step_notes={"why": payload[:MAX_NOTES]}, dismissed=(), filters=(saved,))
    draft.change(Key("cards", "t1"), dropped=payload[:MAX_TITLE], phase=None, lane=None)
    draft.change(Key("cards", "t2"), dropped=None, proposed_phase="p1", kind="idea")
    scores: dict[str, Any] = {"potential": 8.0, "effort": 3.0, "decision": "start"}
    draft.change(Key("cards", "a"), **scores, customer_present=True, we_present=False)
    draft.change(Key("kpis", "k1"), readings=(Reading(on=date(2026, 1, 1), value=-1.0),), target=9)
    return draft.patch.apply(document)


def _texts(record: Record, payload: str) -> dict[str, object]:
    title = payload[:MAX_TITLE]
    link = "https://a.example/" + "".join(payload.split())[:1_900]
    by_type = {
        Title: title,
        Title | None: None,
        Notes: payload[:MAX_NOTES],
        Titles: (title, title),
    }
    hints = get_type_hints(type(record), include_extras=True)
    found: dict[str, object] = {}
    for each in fields(record):
        for kind, value in by_type.items():
            if hints[each.name] == kind:
                found[each.name] = value
    if isinstance(record, Card):
        found |= {"links": (link,)}
    return found | {"meta": {title: payload[:MAX_NOTES]}}


def file_name(payload: str) -> str:
    """Give the payload as a file's name may be."""
    return payload.replace("/", "").replace("\0", "")[:180]


class Watch:
    """Notes, by the system itself, whether a file is opened by anyone."""

    _OPENED = 0x20

    def __init__(self, path: Path) -> None:
        libc = ctypes.CDLL(None)
        self._handle = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self._handle, os.fsencode(path), self._OPENED) >= 0

    @property
    def opened(self) -> bool:
        """Whether it was opened since this was last asked."""
        try:
            return bool(os.read(self._handle, 4096))
        except BlockingIOError:
            return False

    def end(self) -> None:
        """Watch no longer."""
        os.close(self._handle)
