"""Compares layouts by what is drawn, since figures themselves are compared by identity."""

from dataclasses import fields, is_dataclass
from typing import Any

from cjm_desktop.journey.document import Document


def drawn(value: Any) -> Any:
    """Take a layout apart into plain tuples; the document it was made of is left out."""
    if is_dataclass(value) and not isinstance(value, type):
        parts = [(each.name, getattr(value, each.name)) for each in fields(value)]
        return tuple((name, drawn(part)) for name, part in parts if not isinstance(part, Document))
    if isinstance(value, dict):
        return {key: drawn(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return (type(value).__name__, *(drawn(part) for part in value))
    return value
