"""The terms of an agreement in sentences: when it holds, how it ends, and what it replaces."""

from collections.abc import Mapping, Sequence

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.model import DateStyle, OtherKind, Relation, RelationKind, Termination, Validity, often


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
    """How the agreement (`what`) relates to others, a sentence each.

    What is known of the other and does not stand in the agreement's own words comes after them.
    """
    return [
        _in_own_words(each, titles, style) if each.text else _related(each, what, titles, style)
        for each in relations
    ]


def _in_own_words(relation: Relation, titles: Mapping[str, str], style: DateStyle) -> str:
    words = relation.text or ""
    facts = _facts(relation, style, words)
    is_named = not relation.title or relation.title.casefold() in words.casefold()
    if is_named and not facts:
        return words
    end = "" if words.endswith((".", "!", "?")) else "."
    return f"{words}{end} Här avses {_named(relation, titles)}{_in_brackets(facts)}."


def _related(relation: Relation, what: str, titles: Mapping[str, str], style: DateStyle) -> str:
    known = f"{swedish.capital(what)} {relation.kind.label} {known_of(relation, titles, style)}"
    if relation.kind is not RelationKind.PART_TO_COME:
        return f"{known}."
    if relation.title or relation.agreement:
        return f"{known}, som skrivs senare."
    part = "en del" if relation.what is OtherKind.AGREEMENT else relation.unnamed.sv
    return f"{swedish.capital(what)} ska få {part} som skrivs senare{_known(relation, style)}."


def known_of(relation: Relation, titles: Mapping[str, str], style: DateStyle) -> str:
    """What is known of the other: `”Avtal 2019–2022” (KS 2018/5)`, `ett avtal (2015–2018)`."""
    return f"{_named(relation, titles)}{_known(relation, style)}"


_DEFINITE: Mapping[OtherKind, str] = {
    OtherKind.PROJECT: "projektet",
    OtherKind.PROGRAMME: "programmet",
    OtherKind.PLAN: "planen",
}


def _named(relation: Relation, titles: Mapping[str, str]) -> str:
    """What the other is called: `”Avtal 2019–2022”`, `projektet ”Trygg natt”`, `en avsiktsförklaring`."""
    title = relation.title or titles.get(relation.agreement or "", "")
    if title and relation.what is OtherKind.BODY:
        return title
    if title:
        return " ".join(filter(None, (_DEFINITE.get(relation.what), f"”{title}”")))
    return relation.unnamed.sv


def _known(relation: Relation, style: DateStyle) -> str:
    """What is known of the other beside its name, in brackets."""
    return _in_brackets(_facts(relation, style, relation.title or ""))


def _in_brackets(facts: Sequence[str]) -> str:
    return f" ({', '.join(facts)})" if facts else ""


def _facts(relation: Relation, style: DateStyle, said: str) -> list[str]:
    """What is known of the other beside its name, without what is said already."""
    known = [relation.form.label] if relation.form and (relation.title or relation.text) else []
    known += [relation.registration_number] if relation.registration_number else []
    known += [f"från {phrases.the_day(relation.date, style)}"] if relation.date else []
    held = phrases.between(relation.start, relation.end, style)
    known += [held] if held else []
    known += [f"mellan {swedish.joined(relation.parties)}"] if relation.parties else []
    return [each for each in known if each.casefold() not in said.casefold()]
