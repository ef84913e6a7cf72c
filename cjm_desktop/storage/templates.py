"""What a new map can begin from, ours and the user's own, and the samples to look at.

A template of the user's is a map in their own folder. Its title is inside; the file is named by an
id made from the title, so that no title is ever a path.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import with_looks
from cjm_desktop.journey.records import Map
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.paths import own_templates_folder, resource
from cjm_desktop.storage import aside, atomic, codec, outside
from cjm_desktop.storage.errors import BadFile, LoadError, SaveError
from cjm_desktop.storage.outside import Unreachable

FALLBACK: Final = "en"
"""The language that everything shipped is in."""
_ORDER: Final = ("buying-centre", "seven-phases", "workshop", "social-media", "lifecycle", "empty")
_LONGEST_ID: Final = 48
_NOT_IN_TITLES: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_NO_ANSWER: Final = ("not_found", "permission", "unreadable", "no_memory")
"""Codes of what may be a template nevertheless, and must stay where it is."""
_OWN_ID: Final = re.compile(r"my-[a-z0-9-]{1,60}")


class Template(NamedTuple):
    """A map to begin from; the title and the description are in its language."""

    id: str
    language: str
    title: str
    description: str
    path: Path
    own: bool = False
    """Whether the user made it."""


class Sample(NamedTuple):
    """A whole map to look at."""

    id: str
    language: str
    title: str
    method: str
    path: Path


class OwnTemplates(NamedTuple):
    """What is in the folder of the user's own templates."""

    templates: tuple[Template, ...]
    unread: tuple[LoadError, ...]
    """What is wrong with the files that are no templates, each with its path."""
    unreachable: tuple[LoadError, ...]
    """Why files, or the folder, did not answer: what is in them is not known."""


class UnknownTemplate(LookupError):
    """There is no template of this `id`."""

    def __init__(self, template_id: str) -> None:
        super().__init__(template_id)
        self.id = template_id


@cache
def templates() -> tuple[Template, ...]:
    """List our templates in each of their languages, in the order in which they are offered."""
    index: dict[str, dict[str, dict[str, str]]] = json.loads(
        resource("templates", "index.json").read_text(encoding="utf-8")
    )
    return tuple(
        Template(
            template_id,
            language,
            texts["title"],
            texts["description"],
            resource("templates", f"{template_id}.{language}.cjm"),
        )
        for template_id, languages in sorted(index.items(), key=lambda item: _ORDER.index(item[0]))
        for language, texts in sorted(languages.items())
    )


def own_templates() -> tuple[Template, ...]:
    """List the user's own templates by title; a file that is no map is passed over."""
    return read_own_templates().templates


def read_own_templates() -> OwnTemplates:
    """List the user's own templates by title, and what is named like one but cannot be read."""
    found: list[Template] = []
    unread: list[LoadError] = []
    unreachable: list[LoadError] = []
    paths = outside.entries(own_templates_folder(), ".cjm")
    if isinstance(paths, Unreachable):
        unreachable.append(BadFile("unreadable", own_templates_folder(), {"reason": paths.reason}))
        paths = ()
    for path in paths:
        if _OWN_ID.fullmatch(path.stem):
            try:
                found.append(_own_template(path, codec.load(path).map))
            except LoadError as error:
                (unreachable if error.code in _NO_ANSWER else unread).append(error)
    found.sort(key=lambda item: (item.title.casefold(), item.id))
    return OwnTemplates(tuple(found), tuple(unread), tuple(unreachable))


def set_aside(error: LoadError) -> Path | None:
    """Rename what cannot be read as a template, and give its path now.

    One that a newer program made is left to that program: None. What cannot be renamed stays.
    """
    if error.path is None or error.code == "newer_version":
        return None
    kept = aside.set_aside(error.path)
    return error.path if isinstance(kept, Unreachable) else kept


def template(template_id: str, language: str) -> Template:
    """Find a template in a language, or else in English; UnknownTemplate if there is none.

    One of the user's own is in the one language it was made in; LoadError if it cannot be read.
    """
    found = {item.language: item for item in templates() if item.id == template_id}
    if not found:
        return _own(template_id)
    return found.get(language) or found[FALLBACK]


def open_template(template_id: str, language: str) -> Document:
    """Make a new map from a template in a language, or else in English."""
    return begun_from(template(template_id, language))


def begun_from(found: Template) -> Document:
    """Make a new map from a template; how its lanes look is written down from the beginning."""
    return with_looks(codec.load(found.path))


def own_named(title: str, own: Iterable[Template]) -> Template | None:
    """Find the one of the user's `own` templates that has a title, whatever its capitals."""
    wanted = _clean(title).casefold()
    return next((item for item in own if item.title.casefold() == wanted), None)


def save_template(document: Document, title: str, *, with_cards: bool = True) -> Template:
    """Keep a map as a template of the user's own, in place of the one of the same title.

    Without cards, what hangs on them and what was measured go too. SaveError leaves what was there.
    """
    title = _clean(title)
    kept = document if with_cards else _frame(document)
    kept = replace(kept, map=kept.map.replaced(title=title))
    there = own_named(title, own_templates())
    path = there.path if there is not None else _free_path(title)
    atomic.write(path, codec.dumps(kept))
    return _own_template(path, kept.map)


def remove_template(template_id: str) -> None:
    """Delete a template of the user's own; UnknownTemplate if it is not one, or SaveError."""
    path = own_templates_folder() / f"{template_id}.cjm"
    if not _OWN_ID.fullmatch(template_id) or not outside.is_certain(outside.is_taken(path), path):
        raise UnknownTemplate(template_id)
    failed = outside.remove(path)
    if failed is not None:
        raise outside.save_error(failed, path)


def _own_template(path: Path, about: Map) -> Template:
    first_line = about.purpose.partition("\n")[0]
    return Template(path.stem, about.language, about.title or path.stem, first_line, path, own=True)


def _own(template_id: str) -> Template:
    there = read_own_templates()
    for item in there.templates:
        if item.id == template_id:
            return item
    for error in (*there.unread, *there.unreachable):
        if error.path in (own_templates_folder(), own_templates_folder() / f"{template_id}.cjm"):
            raise error
    raise UnknownTemplate(template_id)


def _clean(title: str) -> str:
    return " ".join(_NOT_IN_TITLES.sub(" ", title).split())[:MAX_TITLE]


def _frame(document: Document) -> Document:
    kpis = {key: kpi.replaced(readings=()) for key, kpi in document.kpis.items()}
    return replace(document, cards={}, handoffs={}, kpis=kpis, rounds={}, workshops={}, quotes={})


def _free_path(title: str) -> Path:
    folder = own_templates_folder()
    if outside.make_folder(folder) is not None:
        raise SaveError("folder_missing", folder)
    paths = (folder / f"{name}.cjm" for name in _ids(title))
    return next(path for path in paths if not outside.is_certain(outside.is_taken(path), path))


def _ids(title: str) -> Iterator[str]:
    """Propose ids; the beginning keeps them apart from ours and from names a system reserves."""
    letters = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST_ID].strip("-")
    first = f"my-{slug or 'template'}"
    yield first
    yield from (f"{first}-{number}" for number in count(2))


@cache
def samples() -> tuple[Sample, ...]:
    """List the sample maps by language, and then in the order in which methods are offered."""
    found = []
    for path in resource("samples").glob("*.cjm"):
        about = codec.load(path).map
        found.append(Sample(path.stem, about.language, about.title, about.method, path))
    return tuple(sorted(found, key=lambda item: (item.language, _ORDER.index(item.method))))


def sample(method: str, language: str) -> Sample:
    """Give the sample of a method, in a language or else in English.

    LookupError if the method has no sample.
    """
    found = {item.language: item for item in samples() if item.method == method}
    if not found:
        raise LookupError(method)
    return found.get(language) or found[FALLBACK]
