"""The template that a map was begun from: what that brought, the team has not done."""

from functools import lru_cache

from cjm_desktop.journey.document import Document
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.templates import UnknownTemplate, template


def template_map(document: Document) -> Document | None:
    """Give the template that a map's method names, in the map's language; None if it is not ours.

    A template that is not there in that language is another text, and so says nothing.
    """
    about = document.map
    return _read(about.method, about.language) if about.method else None


@lru_cache(maxsize=4)
def _read(method: str, language: str) -> Document | None:
    from cjm_desktop.storage import codec

    try:
        found = template(method, language)
        return codec.load(found.path) if not found.own and found.language == language else None
    except (UnknownTemplate, LoadError):
        return None
