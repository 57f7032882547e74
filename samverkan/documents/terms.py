"""The terms of an agreement in sentences: when it holds, how it ends, and what it replaces."""

from collections.abc import Mapping, Sequence

from samverkan.documents import swedish
from samverkan.model.agreement import Relation
from samverkan.model.settings import DateStyle
from samverkan.model.time import Termination, Validity


def validity_sentences(validity: Validity, parties: Mapping[str, str], style: DateStyle) -> list[str]:
    """When the agreement holds and how it ends, a sentence each.

    A term with words of its own is left out.
    """
    said = [swedish.holds(validity, style)]
    if validity.termination and not validity.termination.text:
        said.append(_terminated(validity.termination, parties))
    if validity.extension and not validity.extension.text:
        said.append(swedish.extended(validity.extension))
    if validity.revision and validity.revision.cadence and not validity.revision.text:
        said.append(f"Avtalet ses över {swedish.often(validity.revision.cadence)}")
    return [f"{sentence}." for sentence in said if sentence]


def _terminated(termination: Termination, parties: Mapping[str, str]) -> str:
    by = swedish.joined([parties[party] for party in termination.by]) or "var och en av parterna"
    parts = [f"Avtalet kan sägas upp av {by}"]
    parts += [termination.form] if termination.form else []
    parts += [f"med {swedish.notice(termination.notice)} uppsägningstid"] if termination.notice else []
    return ", ".join(parts)


def relation_lines(relations: Sequence[Relation], titles: Mapping[str, str], style: DateStyle) -> list[str]:
    """How the agreement relates to others, a sentence each."""
    return [relation.text or _related(relation, titles, style) for relation in relations]


def _related(relation: Relation, titles: Mapping[str, str], style: DateStyle) -> str:
    name = relation.title or titles.get(relation.agreement or "", "ett annat avtal")
    more = [relation.registration_number] if relation.registration_number else []
    more += [f"från {swedish.day(relation.date, style)}"] if relation.date else []
    details = f" ({', '.join(more)})" if more else ""
    return f"Avtalet {relation.kind.label} {name}{details}."
