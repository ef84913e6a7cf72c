"""Validators made from annotations, by pydantic's core and without pydantic.

The core does the work and is imported in a moment; pydantic, which would have it build the same
from the same annotations, takes a third of the program's start. `storage.published` gives the
annotations to pydantic after all: for the JSON Schema, and for a test that holds the validators
of both equal.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Protocol, Union, get_args, get_origin

from cjm_desktop.journey.core import SchemaValidator

if TYPE_CHECKING:
    from pydantic_core.core_schema import CoreConfig

OPTIONAL = (Union, UnionType)
"""What `X | None` is, depending on what X is."""

Schema = dict[str, Any]
"""What the core builds a validator from."""

_STRICT: "CoreConfig" = {"strict": True, "extra_fields_behavior": "forbid"}


class Rule(Protocol):
    """What stands beside the type in `Annotated` and narrows it."""

    def applied(self, schema: Schema) -> Schema:
        """Give the schema of the narrowed type."""


class Limits:
    """Bounds of a value, called as pydantic's `Field` and its core both call them."""

    def __init__(self, **bounds: Any) -> None:
        self.bounds = bounds

    def applied(self, schema: Schema) -> Schema:
        """Set the bounds."""
        return {**schema, **self.bounds}


class Before:
    """A function that prepares a value for its type."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def applied(self, schema: Schema) -> Schema:
        """Put the function before the type's own check."""
        return _with_function("function-before", self.function, schema)


class After:
    """A function that checks a value that its type took; it raises ValueError."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def applied(self, schema: Schema) -> Schema:
        """Put the function after the type's own check."""
        return _with_function("function-after", self.function, schema)


def validator(annotation: object) -> SchemaValidator:
    """Give what checks a type and reads it from JSON; it is built when first asked for."""
    built = _VALIDATORS.get(annotation)
    if built is None:
        schema: Any = _schema(annotation)
        built = _VALIDATORS[annotation] = SchemaValidator(schema, _STRICT)
    return built


def _schema(annotation: Any) -> Schema:
    if annotation in _PLAIN:
        return {"type": _PLAIN[annotation]}
    if is_dataclass(annotation):
        return _class(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _narrowed(*arguments)
    if origin is Literal:
        return {"type": "literal", "expected": [*arguments]}
    if origin in OPTIONAL:
        return {"type": "nullable", "schema": _schema(arguments[0])}
    if origin is tuple and arguments[-1] is Ellipsis:
        items = [_schema(arguments[0])]
        return {"type": "tuple", "items_schema": items, "variadic_item_index": 0}
    if origin is tuple:
        return {"type": "tuple", "items_schema": [*map(_schema, arguments)]}
    if origin is dict:
        keys, values = map(_schema, arguments)
        return {"type": "dict", "keys_schema": keys, "values_schema": values}
    raise TypeError(f"no schema for {annotation}")


def _with_function(kind: str, function: Callable[[Any], Any], schema: Schema) -> Schema:
    return {"type": kind, "function": {"type": "no-info", "function": function}, "schema": schema}


def _narrowed(kind: object, *rules: Rule) -> Schema:
    schema = _schema(kind)
    for rule in rules:
        schema = rule.applied(schema)
    return schema


def _class(model: Any) -> Schema:
    parts = {each.name: _field(each) for each in fields(model)}
    schema = {"type": "model-fields", "fields": parts, "model_name": model.__name__}
    return {"type": "model", "cls": model, "schema": schema, "frozen": True, "config": _STRICT}


def _field(each: Field[Any]) -> Schema:
    schema = _schema(each.type)
    if each.default_factory is not MISSING:
        schema = _with_default(schema, default_factory=each.default_factory)
    elif each.default is not MISSING:
        schema = _with_default(schema, default=each.default, **each.metadata)
    return {"type": "model-field", "schema": schema}


def _with_default(schema: Schema, **how: Any) -> Schema:
    return {"type": "default", "schema": schema, **how}


_PLAIN: Mapping[object, str] = {str: "str", int: "int", float: "float", bool: "bool", date: "date"}

_VALIDATORS: dict[object, SchemaValidator] = {}
