"""Takes direct contact details out of records, for documents that are published."""

from typing import TypeVar

from samverkan.model import Contact, PublicContact, Record

_Model = TypeVar("_Model", bound=Record)


def without_contacts(record: _Model) -> _Model:
    """The record without any direct `contact` in it or in the records within; what is public stays."""
    kept = {name: _public(getattr(record, name)) for name in type(record).model_fields}
    return record.model_copy(update=kept)


def _public(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_public(item) for item in value)
    if isinstance(value, Contact) and not isinstance(value, PublicContact):
        return None
    return without_contacts(value) if isinstance(value, Record) else value
