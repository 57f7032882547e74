"""The page that lists every agreement and its documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from samverkan.documents import phrases
from samverkan.documents.agreement_terms import known_of
from samverkan.documents.basis import DocumentBasis
from samverkan.model import FOLLOWS, Relation
from samverkan.render.formats import FORMATS
from samverkan.render.index import (
    AgreementEntry,
    DocumentEntry,
    EarlierAgreement,
    FormatLink,
    KommunEntry,
    index,
)
from samverkan.render.sandbox import Sandbox
from samverkan.swedish import capital, count
from samverkan.text import by_number

_UNFINISHED = (
    "Alla dokument är inte skrivna: det pågår just nu, eller så har det avbrutits. "
    "Kör då samverkan render igen."
)
_BY_ENDING = {each.ending: each for each in FORMATS}


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A document on the disk: what it is called, its file name, and the plural of its kind if many."""

    title: str
    name: str
    part: str = ""


Written = Mapping[str, Sequence[WrittenFile]]
"""By the id of an agreement: each of its documents on the disk."""


def index_page(
    bases: Sequence[DocumentBasis],
    written: Written,
    env: Sandbox,
    internal: Mapping[str, int],
    *,
    is_whole: bool,
) -> str:
    """The index as HTML: the agreements of `bases`, then others that an earlier run has written.

    `internal` is how many documents of each agreement are left out since they are internal. A page of a set
    that is not whole says so.
    """
    by_publisher: dict[str, list[DocumentBasis]] = {}
    for basis in bases:
        by_publisher.setdefault(basis.publisher, []).append(basis)
    entries = [
        KommunEntry(
            name,
            tuple(
                _entry(basis, written.get(basis.id, ()), internal.get(basis.id, 0))
                for basis in _latest_first(by_publisher[name])
            ),
        )
        for name in sorted(by_publisher, key=lambda each: by_number(each.casefold()))
    ]
    known = {basis.id for basis in bases}
    unread = [
        AgreementEntry(id=each, title=each, period="", documents=tuple(_documents(each, files)))
        for each, files in sorted(written.items(), key=lambda pair: by_number(pair[0]))
        if files and each not in known
    ]
    others = [KommunEntry("Övriga avtal", tuple(unread))] if unread else []
    return index([*entries, *others], env, notice=None if is_whole else _UNFINISHED)


def _latest_first(bases: Iterable[DocumentBasis]) -> list[DocumentBasis]:
    return sorted(
        bases,
        key=lambda basis: (str(basis.agreement.validity.start or ""), by_number(basis.id)),
        reverse=True,
    )


def _entry(basis: DocumentBasis, files: Sequence[WrittenFile], internal: int) -> AgreementEntry:
    agreement = basis.agreement
    return AgreementEntry(
        id=basis.id,
        title=agreement.title,
        period=phrases.period(agreement.validity, basis.date_style),
        parties=tuple(party.name for party in agreement.parties),
        registration_number=agreement.registration_number,
        registration_label=basis.registration_label,
        formers=tuple(_former(each, basis) for each in agreement.relations if each.kind in FOLLOWS),
        documents=tuple(_documents(basis.id, files)),
        internal=_told_of(internal),
    )


def _told_of(internal: int) -> str:
    """That some of the documents are left out; empty when none is."""
    if not internal:
        return ""
    many = "En intern handling" if internal == 1 else f"{capital(count(internal))} interna handlingar"
    return f"{many} är inte med här."


def _former(relation: Relation, basis: DocumentBasis) -> EarlierAgreement:
    known = known_of(relation, basis.titles, basis.date_style)
    return EarlierAgreement(capital(relation.kind.label), relation.agreement, capital(known))


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
