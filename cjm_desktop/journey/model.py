"""The kind of class that records are: frozen, closed, and exact about the types of its fields."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, dataclass, field, fields
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeVar, dataclass_transform

from cjm_desktop.journey.validation import validator

M = TypeVar("M", bound="Model")


def refused(*, default: Any) -> Any:
    """Say what a field is if it is missing, so that it is refused there and not of the whole."""
    return field(default=default, metadata={"validate_default": True})


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field, refused))
class Model:
    """A frozen class, exact about the types of its fields, and closed."""

    defaults: ClassVar[Mapping[str, Any]]
    """The fields by name, in the order of the alphabet, each with its default, or MISSING."""

    __pydantic_fields_set__: set[str]
    # What the core sets beside the fields.
    __slots__ = (
        "__dict__",
        "__pydantic_extra__",
        "__pydantic_fields_set__",
        "__pydantic_private__",
    )

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)
        cls.defaults = dict(sorted(_defaults(cls)))

    @classmethod
    def validated(cls, values: Mapping[str, Any]) -> Self:
        """Make one of values that need not be of the right names and types; ValidationError."""
        made: Self = validator(cls).validate_python(values)
        return made

    @classmethod
    def read(cls, data: bytes, extra: Literal["ignore", "forbid"] = "forbid") -> Self:
        """Read one from JSON; ValidationError says what is wrong with it."""
        made: Self = validator(cls).validate_json(data, extra=extra)
        return made

    def __init__(self, **values: Any) -> None:
        validator(type(self)).validate_python(values, self_instance=self)

    # A type checker that saw them would let any attribute be set.
    if not TYPE_CHECKING:

        def __setattr__(self, name: str, value: object) -> None:
            validator(type(self)).validate_assignment(self, name, value)

        def __delattr__(self, name: str) -> None:
            validator(type(self)).validate_assignment(self, name, None)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.values()))

    def __reduce__(self) -> tuple[Any, ...]:
        # What is set beside the fields is not needed in another process.
        return _unpacked, (type(self), self.__dict__)

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({told})"

    @property
    def given(self) -> AbstractSet[str]:
        """The names of the fields that it was read or made with, unless it forgot.

        So does who is `replaced`.
        """
        return self.__pydantic_fields_set__

    def forget_given(self) -> None:
        """Keep the names no longer: they take half as much memory as a card's fields."""
        object.__delattr__(self, "__pydantic_fields_set__")

    def without_defaults(self) -> dict[str, Any]:
        """Give the values that are not those a field has without being told."""
        values = self.__dict__
        told = {}
        for name, default in self.defaults.items():
            value = values[name]
            if value is not default and value != default:
                told[name] = value
        return told

    def replaced(self, **values: Any) -> Self:
        """Make another with some other values, which are not checked."""
        return _unpacked(type(self), {**self.__dict__, **values})


def _unpacked(model: type[M], values: Mapping[str, Any]) -> M:
    """Make one of values that are known to be right."""
    made = object.__new__(model)
    object.__setattr__(made, "__dict__", values)
    return made


def _defaults(model: Any) -> Iterator[tuple[str, Any]]:
    for each in fields(model):
        if each.default_factory is not MISSING:
            yield each.name, each.default_factory()
        else:
            yield each.name, each.default
