"""What a registrar and an archive are told of an agreement's documents.

The names are those of the electronic records specification E-ARK CITS ERMS 2.1.2, which Riksarkivet's FGS
Ärendehantering 2.0 is. What is not known is null, and what a person must judge, such as secrecy
(`restriction`) and retention (`disposal`), is always null.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document
from samverkan.documents.handling import HandlingPage
from samverkan.documents.protokollsutdrag import ProtokollsutdragPage
from samverkan.documents.signing import signing_parties
from samverkan.documents.tjansteskrivelse import TjansteskrivelsePage
from samverkan.model import Agreement, CaseStep, Relation, Signatory

Item = dict[str, Any]

SPECIFICATION = "E-ARK CITS ERMS 2.1.2"
_KINDS = {
    "avtal": "Avtal",
    "bilaga": "Bilaga",
    "jamforelse": "Jämförelse",
    "protokollsutdrag": "Protokollsutdrag",
}
_JUDGED = {"classification": None, "restriction": None, "disposal": None}
"""What only a person can say."""


def case_file(basis: DocumentBasis, records: Sequence[Item]) -> Item:
    """The matter (ärendet) with its documents."""
    case = basis.case
    number = case.registration_number if case else basis.agreement.registration_number
    title = case.title if case else phrases.title_with_period(basis.agreement, basis.date_style)
    return {
        "aggregationType": "caseFile",
        "systemIdentifier": None,
        "objectId": number,
        "title": title,
        "status": None,
        **_JUDGED,
        "dates": list(_dates(basis)),
        "agents": list(_agents(basis)),
        "relation": [
            _relation(each, basis.named.get(each.agreement or "")) for each in basis.agreement.relations
        ],
        "action": [_action(step) for step in _decided(basis)],
        "record": list(records),
    }


def record(document: Document, basis: DocumentBasis, files: Sequence[Item]) -> Item:
    """A document, and the files that it is in."""
    return {
        "recordType": _kind(document),
        "systemIdentifier": None,
        "objectId": document.registration_number,
        "title": document.title,
        "status": "draft" if document.is_draft else None,
        **_JUDGED,
        "dates": [_date("created", document.date)] if document.date else [],
        "agents": list(_authors(document, basis)),
        "appendix": list(files),
    }


def _kind(document: Document) -> str:
    """What sort of document it is: `Avtal`, `Lägesbild`; the memorandum as the kommun calls it."""
    template = document.template.partition(".")[0]
    return _KINDS.get(template) or str(getattr(document.page, "label", document.label))


def _dates(basis: DocumentBasis) -> Iterator[Item]:
    validity = basis.agreement.validity
    if validity.start:
        yield _date("start", validity.start)
    if validity.end:
        yield _date("end", validity.end)


def _date(kind: str, when: object) -> Item:
    """A date as exactly as it is known: a year, a month or a day."""
    return {"dateType": kind, "date": str(when)}


def _agents(basis: DocumentBasis) -> Iterator[Item]:
    yield _agent("owner", basis.publisher)
    for party in basis.agreement.parties:
        if party.name != basis.publisher:
            yield _agent("counterpart", party.name)
    if basis.case and basis.case.tjansteskrivelse and basis.case.tjansteskrivelse.officer:
        officer = basis.case.tjansteskrivelse.officer
        yield _agent("responsible_person", officer.name, officer.title)


def _agent(kind: str, name: str, role: str | None = None, organisation: str | None = None) -> Item:
    return {"agentType": kind, "name": name, "organisation": organisation, "role": role}


def _relation(relation: Relation, other: Agreement | None) -> Item:
    """How the agreement relates to another, which tells what the relation leaves out when it is at hand."""
    return {
        "relationType": relation.kind.value,
        "objectId": relation.registration_number or (other and other.registration_number),
        "agreement": relation.agreement,
        "title": relation.title or (other and other.title),
    }


def _decided(basis: DocumentBasis) -> Iterator[CaseStep]:
    steps = basis.case.steps if basis.case else ()
    return (step for step in steps if step.own_decisions)


def _action(step: CaseStep) -> Item:
    """A decision: its words, its day and the body that took it."""
    return {
        "actionType": "decision",
        "actionText": [point for each in step.own_decisions for point in each.points],
        "paragraph": step.paragraph,
        "dates": [_date("decision_date", step.date)] if step.date else [],
        "agents": [_agent("authorising_person", step.body)],
    }


def _authors(document: Document, basis: DocumentBasis) -> Iterator[Item]:
    page = document.page
    if isinstance(page, HandlingPage):
        if page.record.author:
            yield _agent("creator", page.record.author)
        yield from _signatories(basis, page.record.signatories)
    elif isinstance(page, ProtokollsutdragPage):
        yield _agent("creator", page.step.body)
    elif isinstance(page, TjansteskrivelsePage):
        if page.written.unit or page.written.sender:
            yield _agent("creator", page.written.unit or page.written.sender or "")
    elif document.template == "avtal.md.j2":
        yield from _signatories(basis, basis.agreement.signatories)


def _signatories(basis: DocumentBasis, people: Sequence[Signatory]) -> Iterator[Item]:
    names: Mapping[str, str] = {party.id: party.name for party in signing_parties(basis)}
    for person in people:
        yield _agent("main_signatory", person.name, person.title, names.get(person.party))
