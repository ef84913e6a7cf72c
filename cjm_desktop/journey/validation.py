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
from typing import Annotated, Any, Literal, Protocol, Union, cast, get_args, get_origin

from pydantic_core import SchemaValidator, core_schema
from pydantic_core.core_schema import CoreSchema

OPTIONAL = (Union, UnionType)
"""What `X | None` is, depending on what X is."""

_STRICT = core_schema.CoreConfig(strict=True, extra_fields_behavior="forbid")


class Rule(Protocol):
    """What stands beside the type in `Annotated` and narrows it."""

    def applied(self, schema: CoreSchema) -> CoreSchema:
        """Give the schema of the narrowed type."""


class Limits:
    """Bounds of a value, called as pydantic's `Field` and its core both call them."""

    def __init__(self, **bounds: Any) -> None:
        self.bounds = bounds

    def applied(self, schema: CoreSchema) -> CoreSchema:
        """Set the bounds."""
        return cast(CoreSchema, {**schema, **self.bounds})


class Before:
    """A function that prepares a value for its type."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def applied(self, schema: CoreSchema) -> CoreSchema:
        """Put the function before the type's own check."""
        return core_schema.no_info_before_validator_function(self.function, schema)


class After:
    """A function that checks a value that its type took; it raises ValueError."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def applied(self, schema: CoreSchema) -> CoreSchema:
        """Put the function after the type's own check."""
        return core_schema.no_info_after_validator_function(self.function, schema)


def validator(annotation: object) -> SchemaValidator:
    """Give what checks a type and reads it from JSON; it is built when first asked for."""
    built = _VALIDATORS.get(annotation)
    if built is None:
        built = _VALIDATORS[annotation] = SchemaValidator(_schema(annotation), _STRICT)
    return built


def _schema(annotation: Any) -> CoreSchema:
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if is_dataclass(annotation):
        return _class(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _narrowed(*arguments)
    if origin is Literal:
        return core_schema.literal_schema(list(arguments))
    if origin in OPTIONAL:
        return core_schema.nullable_schema(_schema(arguments[0]))
    if origin is tuple and arguments[-1] is Ellipsis:
        return core_schema.tuple_variable_schema(_schema(arguments[0]))
    if origin is tuple:
        return core_schema.tuple_positional_schema([*map(_schema, arguments)])
    if origin is dict:
        return core_schema.dict_schema(*map(_schema, arguments))
    raise TypeError(f"no schema for {annotation}")


def _narrowed(kind: object, *rules: Rule) -> CoreSchema:
    schema = _schema(kind)
    for rule in rules:
        schema = rule.applied(schema)
    return schema


def _class(model: Any) -> CoreSchema:
    parts = {each.name: _field(each) for each in fields(model)}
    schema = core_schema.model_fields_schema(parts, model_name=model.__name__)
    return core_schema.model_schema(model, schema, frozen=True, config=_STRICT)


def _field(each: Field[Any]) -> core_schema.ModelField:
    schema = _schema(each.type)
    if each.default_factory is not MISSING:
        schema = core_schema.with_default_schema(schema, default_factory=each.default_factory)
    elif each.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=each.default, **each.metadata)
    return core_schema.model_field(schema)


_PLAIN: Mapping[object, CoreSchema] = {
    str: core_schema.str_schema(),
    int: core_schema.int_schema(),
    float: core_schema.float_schema(),
    bool: core_schema.bool_schema(),
    date: core_schema.date_schema(),
}

_VALIDATORS: dict[object, SchemaValidator] = {}
