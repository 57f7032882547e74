"""What documents that are published leave out: direct contact details, and what is internal."""

from typing import TypeVar

from samverkan.model import Contact, Forum, ForumType, Handling, PublicContact, Record, Work

_Model = TypeVar("_Model", bound=Record)


def without_contacts(record: _Model) -> _Model:
    """The record without any direct `contact` in it or in the records within; what is public stays.

    So does where the public turns to the coordination function. Source: lag (2023:196) 12 §.
    """
    kept = {name: _public(getattr(record, name)) for name in type(record).model_fields}
    if isinstance(record, Forum) and record.type is ForumType.COORDINATION:
        kept["contact"] = record.contact
    return record.model_copy(update=kept)


def _public(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_public(item) for item in value)
    if isinstance(value, Contact) and not isinstance(value, PublicContact):
        return None
    return without_contacts(value) if isinstance(value, Record) else value


def is_internal(record: Record) -> bool:
    """Whether the record says that it is not for the public."""
    return isinstance(record, Handling) and record.internal


def without_internal(work: Work) -> Work:
    """The work that may be published."""
    return Work(tuple(each for each in work if not is_internal(each)))
