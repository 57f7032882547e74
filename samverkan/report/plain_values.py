"""A value of the model as other programs have it: as the file does, with numbers as numbers."""

from decimal import Decimal

from samverkan.model import Record
from samverkan.text import Text

Plain = str | int | float | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can hold."""


def plain(value: object) -> Plain:
    """The value: a day as `2025-01-01` or as far as it is known, a choice by its name, a record by its keys.

    What a file says nothing of is left out, and words that stand for no value are None.
    """
    match value:
        case tuple():
            return [plain(each) for each in value]
        case Record():
            said = (name for name in type(value).model_fields if _is_said(value, name))
            return {name: plain(getattr(value, name)) for name in said}
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case None | Text() | int():
            return None if isinstance(value, Text) else value
    return str(value)


def _is_said(record: Record, name: str) -> bool:
    return name in record.model_fields_set and getattr(record, name) not in (None, ())
