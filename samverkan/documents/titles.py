"""What each document of the work is called: its own title, or one composed of what it is about."""

from collections import Counter
from collections.abc import Mapping

from samverkan.documents.wording import Wording
from samverkan.model import Handling, Work

Titles = Mapping[tuple[str, str], str]
"""The title of every document of the work, by its kind and id."""


def titles(work: Work, words: Wording) -> Titles:
    """What the documents of the work are called; those that would have the same title get their date."""
    handlingar = [record for record in work if isinstance(record, Handling)]
    named = {_key(each): each.title or _composed(each, words) for each in handlingar}
    shared = Counter(named.values())
    dated = {
        _key(each): f"{named[_key(each)]}, {words.day(each.date)}"
        for each in handlingar
        if shared[named[_key(each)]] > 1
    }
    return named | dated


def _key(record: Handling) -> tuple[str, str]:
    return record.record_kind.name, record.id


def _composed(record: Handling, words: Wording) -> str:
    file = record.record_kind.file
    return file.title(record, words) if file and file.title else record.id
