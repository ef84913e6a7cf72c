"""The page that phones get, whole in a single answer, and the policy that lets it do no more."""

import gzip
import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Collection
from functools import cache
from html import escape
from string import Template
from typing import Final, NamedTuple

from cjm_desktop.paths import resource
from cjm_desktop.room.page_words import page_words
from cjm_desktop.words.languages import known_language
from cjm_desktop.words.wording import Wording

SCRIPTS: Final = ("memory.js", "line.js", "cards.js", "judging.js", "page.js")
"""The parts of the page's program, in the order in which they are put together."""

_WEIGHT: Final = re.compile(r" *q=([01](?:\.[0-9]{0,3})?) *")


class Page(NamedTuple):
    """The page in a language, as it is sent."""

    plain: bytes
    packed: bytes
    policy: str


@cache
def page(language: str, hosts: Collection[str]) -> Page:
    """Make the page; it may speak with these hosts."""
    words = page_words(Wording.of(language))
    style = _shipped("page.css")
    script = "".join(_shipped(name) for name in SCRIPTS)
    text = Template(_shipped("page.html")).substitute(
        {name: escape(text) for name, text in words.items()},
        language=language,
        style=style,
        script=script,
        # In a script nothing but this ends it.
        words=json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"),
    )
    # Older browsers do not count a web socket as the page's own; newer ones know no IPv6 by number.
    lines = " ".join(f"ws://{host}" for host in hosts if "[" not in host)
    policy = (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; "
        f"connect-src 'self' {lines}; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    plain = text.encode()
    return Page(plain, gzip.compress(plain, mtime=0), policy)


def wanted_language(accepted: str, fallback: str) -> str:
    """Choose a language by what a phone says that it takes (RFC 9110, 12.5.4)."""
    weighed: list[tuple[float, int, str]] = []
    for place, part in enumerate(accepted[:200].split(",")):
        code, _, parameters = part.strip().partition(";")
        known = known_language(code)
        weight = _weight(parameters)
        if known is not None and weight > 0:
            weighed.append((-weight, place, known.code))
    return min(weighed)[2] if weighed else fallback


def _weight(parameters: str) -> float:
    if not parameters:
        return 1.0
    told = _WEIGHT.fullmatch(parameters)
    return float(told[1]) if told else 0.0


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _shipped(name: str) -> str:
    return resource("room", name).read_text(encoding="utf-8")
