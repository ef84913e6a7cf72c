"""The maps that come with the program: templates to begin from, and samples to look at."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec

_FALLBACK = "en"


class Template(NamedTuple):
    """A map to begin from; the title and the description are in its language."""

    id: str
    language: str
    title: str
    description: str
    path: Path


class Sample(NamedTuple):
    """A whole map to look at."""

    id: str
    language: str
    title: str
    path: Path


class UnknownTemplate(LookupError):
    """There is no template of this `id`."""

    def __init__(self, template_id: str) -> None:
        super().__init__(template_id)
        self.id = template_id


@cache
def templates() -> tuple[Template, ...]:
    """List the templates in each of their languages, sorted by id and language."""
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
        for template_id, languages in sorted(index.items())
        for language, texts in sorted(languages.items())
    )


def template(template_id: str, language: str) -> Template:
    """Find a template in a language, or else in English; UnknownTemplate if there is none."""
    found = {item.language: item for item in templates() if item.id == template_id}
    if not found:
        raise UnknownTemplate(template_id)
    return found.get(language) or found[_FALLBACK]


def open_template(template_id: str, language: str) -> Document:
    """Make a new map from a template in a language, or else in English."""
    return codec.load(template(template_id, language).path)


@cache
def samples() -> tuple[Sample, ...]:
    """List the sample maps, sorted by id."""
    found = []
    for path in sorted(resource("samples").glob("*.cjm")):
        about = codec.load(path).map
        found.append(Sample(path.stem, about.language, about.title, path))
    return tuple(found)
