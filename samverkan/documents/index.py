"""The page that lists every agreement and its documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from samverkan.documents import phrases
from samverkan.documents.basis import Desk
from samverkan.model.kinship import REPLACES, named
from samverkan.render.formats import FORMATS
from samverkan.render.index import AgreementEntry, DocumentEntry, FormatLink, KommunEntry, index
from samverkan.render.sandbox import Sandbox

_BY_ENDING = {each.ending: each for each in FORMATS}


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A document on the disk: what it is called, its file name, and the plural of its kind if many."""

    title: str
    name: str
    part: str = ""


Written = Mapping[str, Sequence[WrittenFile]]
"""By the id of an agreement: each of its documents on the disk."""


def index_page(desks: Sequence[Desk], written: Written, env: Sandbox) -> str:
    """The index as HTML: the agreements of `desks`, then others that an earlier run has written."""
    by_publisher: dict[str, list[Desk]] = {}
    for desk in desks:
        by_publisher.setdefault(desk.publisher, []).append(desk)
    entries = [
        KommunEntry(
            name, tuple(_entry(desk, written.get(desk.id, ())) for desk in _latest_first(by_publisher[name]))
        )
        for name in sorted(by_publisher, key=str.casefold)
    ]
    known = {desk.id for desk in desks}
    unread = [
        AgreementEntry(id=each, title=each, period="", documents=tuple(_documents(each, files)))
        for each, files in sorted(written.items())
        if files and each not in known
    ]
    return index([*entries, *([KommunEntry("Övriga avtal", tuple(unread))] if unread else [])], env)


def _latest_first(desks: Iterable[Desk]) -> list[Desk]:
    return sorted(desks, key=lambda desk: (str(desk.agreement.validity.start or ""), desk.id), reverse=True)


def _entry(desk: Desk, files: Sequence[WrittenFile]) -> AgreementEntry:
    agreement = desk.agreement
    return AgreementEntry(
        id=desk.id,
        title=agreement.title,
        period=phrases.period(agreement.validity, desk.date_style),
        parties=tuple(party.name for party in agreement.parties),
        registration_number=agreement.registration_number,
        replaces=next(iter(named(agreement, REPLACES)), None),
        documents=tuple(_documents(desk.id, files)),
    )


def _documents(agreement_id: str, files: Sequence[WrittenFile]) -> Iterable[DocumentEntry]:
    for title, part in dict.fromkeys((file.title, file.part) for file in files):
        names = sorted((file.name for file in files if file.title == title), key=_preference)
        links = tuple(FormatLink(_label(name), quote(f"{agreement_id}/{name}")) for name in names)
        yield DocumentEntry(title, links, part)


def _preference(name: str) -> int:
    return _BY_ENDING[_ending(name)].preference


def _label(name: str) -> str:
    return _BY_ENDING[_ending(name)].label


def _ending(name: str) -> str:
    return name.rpartition(".")[2]
