"""The terms of an agreement in sentences: when it holds, how it ends, and what it replaces."""

from collections.abc import Mapping, Sequence

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.model import DateStyle, Relation, Termination, Validity, often


def validity_sentences(
    validity: Validity, what: str, parties: Mapping[str, str], style: DateStyle
) -> list[str]:
    """When the agreement (`what`) holds and how it ends, a sentence each.

    A term with words of its own is left out.
    """
    said = [phrases.holds(validity, what, style)]
    if validity.extension and not validity.extension.text:
        said.append(phrases.extended(validity.extension, what))
    if validity.termination and not validity.termination.text:
        said.append(_terminated(validity.termination, what, parties))
    if validity.revision and validity.revision.cadence and not validity.revision.text:
        said.append(f"{swedish.capital(what)} ses över {often(validity.revision.cadence).sv}")
    return [f"{sentence}." for sentence in said if sentence]


def _terminated(termination: Termination, what: str, parties: Mapping[str, str]) -> str:
    names = [parties[party] for party in termination.by]
    by = swedish.joined(names, "eller") or "var och en av parterna"
    parts = [f"{swedish.capital(by)} kan säga upp {what}"]
    parts += [termination.form] if termination.form else []
    parts += [f"med {phrases.notice(termination.notice)} uppsägningstid"] if termination.notice else []
    return " ".join(parts)


def relation_lines(
    relations: Sequence[Relation], what: str, titles: Mapping[str, str], style: DateStyle
) -> list[str]:
    """How the agreement (`what`) relates to others, a sentence each."""
    return [relation.text or _related(relation, what, titles, style) for relation in relations]


def _related(relation: Relation, what: str, titles: Mapping[str, str], style: DateStyle) -> str:
    title = relation.title or titles.get(relation.agreement or "", "")
    name = f"”{title}”" if title else "ett annat avtal"
    more = [relation.registration_number] if relation.registration_number else []
    more += [f"från {phrases.day(relation.date, style)}"] if relation.date else []
    details = f" ({', '.join(more)})" if more else ""
    return f"{swedish.capital(what)} {relation.kind.label} {name}{details}."
