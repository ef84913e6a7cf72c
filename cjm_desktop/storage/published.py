"""The JSON Schema of the file format, made by pydantic from what the records are annotated with.

Only whoever asks for the schema waits for pydantic, and the tests, which hold the validators that
read files (`journey.model`) equal to those that pydantic builds.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Annotated, Any, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, create_model

from cjm_desktop.journey.brand import BRAND_VERSION, Brand
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.validation import OPTIONAL, After, Before, Limits, Rule
from cjm_desktop.storage.envelope import FORMAT_VERSION, Envelope

_CONFIG = ConfigDict(frozen=True, strict=True, extra="forbid")


def schema() -> dict[str, Any]:
    """Make the JSON Schema (draft 2020-12) of the file format."""
    return _schema_of(Envelope, "map", FORMAT_VERSION)


def brand_schema() -> dict[str, Any]:
    """Make the JSON Schema (draft 2020-12) of brand kits."""
    return _schema_of(Brand, "brand", BRAND_VERSION)


def _schema_of(file: type[Model], name: str, number: int) -> dict[str, Any]:
    """Make the schema of a file whose first keys say which format it has, and which version."""
    made = pydantic_model(file).model_json_schema()
    made["required"] = ["format", "format_version"]
    for key in made["required"]:
        del made["properties"][key]["default"]
    version = made["properties"]["format_version"]
    made["properties"]["format_version"] = {"const": number, **version}
    for model in _objects(made):
        model.pop("title", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cjm-desktop:{name}:{number}",
        **made,
        "title": f"CJM Desktop {name}, format version {number}",
    }


def _objects(node: object) -> Iterator[dict[str, Any]]:
    """Go through the schemas in a schema that carry a generated title (a text, not a field)."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


def pydantic_model(model: type[Model]) -> type[BaseModel]:
    """Make pydantic's model with the fields of one of ours."""
    parts: dict[str, Any] = {}
    for each in fields(model):  # type: ignore[arg-type]
        default = model.defaults[each.name]
        told = {} if default is MISSING else {"default": _default(default)}
        parts[each.name] = (pydantic_type(each.type), Field(**told, **each.metadata))
    return create_model(model.__name__, __config__=_CONFIG, __doc__=model.__doc__, **parts)


def pydantic_type(annotation: Any) -> Any:
    """Say in pydantic's words what an annotation of ours says."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind, *rules = arguments
        return Annotated[(pydantic_type(kind), *map(_rule, rules))]
    if origin in OPTIONAL:
        return pydantic_type(arguments[0]) | None
    if origin in (tuple, dict):
        return origin[tuple(map(pydantic_type, arguments))]
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return pydantic_model(annotation)
    return annotation


def _rule(rule: Rule) -> Any:
    match rule:
        case Limits(bounds=bounds):
            return Field(**bounds)
        case Before(function=function):
            return BeforeValidator(function)
        case After(function=function):
            return AfterValidator(function)
        case _:
            raise TypeError(f"pydantic is not told of {rule}")


def _default(value: Any) -> Any:
    return pydantic_model(type(value))() if isinstance(value, Model) else value
