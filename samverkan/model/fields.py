"""How a record and its fields are declared."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from samverkan.model.record_kind import RecordKind


class Record(BaseModel):
    """A mapping in a file: read once, never changed, no unknown keys.

    A key without a value counts as a key that is not there.
    """

    record_kind: ClassVar[RecordKind] = RecordKind()
    """How records of its kind are spoken of, referred to and found again."""

    @cached_property
    def answers(self) -> dict[Callable[..., Any], Any]:
        """What has been worked out of the record, by the function that did."""
        return {}

    def __copy__(self) -> Self:
        """A copy, of which nothing has been worked out yet."""
        copied = super().__copy__()
        copied.__dict__.pop("answers", None)
        return copied

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, data: Any) -> Any:
        if isinstance(data, dict) and None in data.values():
            return {key: value for key, value in data.items() if value is not None}
        return data


def required(title: str, sv: str, en: str, **limits: Any) -> Any:
    """A field that no record of its kind can be without, described in Swedish and English."""
    return Field(title=title, description=f"{sv}\n\n{en}", **limits)


def optional(title: str, sv: str, en: str, default: object = None) -> Any:
    """A field that may be left out."""
    return Field(default=default, title=title, description=f"{sv}\n\n{en}")


def several(title: str, sv: str, en: str) -> Any:
    """A list that may be empty or left out."""
    return Field(default=(), title=title, description=f"{sv}\n\n{en}")
