"""A kommun that is named as if it were one of the parties: what a borrowed template leaves behind."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Record, once
from samverkan.model.every_kommun import kommun_of
from samverkan.rules.rule import Context, Finding
from samverkan.rules.wording import SENTENCE, every_text, holding, needle
from samverkan.text import Text, pattern_of

_IN_TITLE = pattern_of(
    r"(?<!\w)(?P<name>[A-ZÅÄÖ][a-zåäöé]{2,})\s+kommun(?!\w)"
    r"|(?<!\w)för\s+(?P<place>[A-ZÅÄÖ][a-zåäöé]{2,})(?:,?\s+20[0-9]{2}(?:[–-]20[0-9]{2})?)?$"
)

_SHORTEST = 4
"""The letters that a name in the genitive has more than, so that `Vars kommun` is none."""

_NAME = r"(?P<{}>[A-ZÅÄÖ][a-zåäöé]+(?:[ -][A-ZÅÄÖ][a-zåäöé]+)?)"

_POLICE = r"(?:[Pp]olis(?:en|myndigheten)|[Ll]okalpolisområde\w*|(?:den\s+)?lokala\s+polisen)"

_DUTIES = (
    r"(?:ska|skall|åtar|avsätter|svarar|ansvarar|håller|erbjuder|undertecknar|godkänner|antar|ger|har\s+antagit"
    r"|har\s+beslutat|genom\s+kommunstyrelsen)"
)

_AS_A_PARTY = pattern_of(
    rf"(?<!\w){_NAME.format('with_police')}\s+(?:kommun|[Ss]tad)\s+(?:och|samt)\s+{_POLICE}(?!\w)"
    rf"|{_POLICE}(?:\s+[A-ZÅÄÖ]\w+)?\s+(?:och|samt)\s+{_NAME.format('after_police')}\s+(?:kommun|[Ss]tad)(?!\w)"
    rf"|(?<!\w){_NAME.format('doer')}\s+kommun\s+{_DUTIES}(?!\w)"
)
"""The name of a kommun where that of the party stands in an agreement."""

_ITS_PEOPLE = pattern_of(
    r"(?<!\w)(?:bor(?:\s+och\s+\w+)?|bo|invånar\w*|boende|arbetar|vistas|skolan?|skolorna|elever\w*|unga|ungdomar\w*|trygg\w*"
    r"|brott(?:en|slighet\w*)?|ute|tid|tider)\s+(?:i|åt|för)\s+(?P<place>[A-ZÅÄÖ][a-zåäöé]{4,}(?:\s[A-ZÅÄÖ][a-zåäöé]+)?)"
    r"(?!\w|\s+(?:län|universitet|tingsrätt|lasarett|sjukhus|kommun|[A-ZÅÄÖ]))"
    r"|(?:tryggt|tryggare|säkert|säkrare)\s+(?P<safe>[A-ZÅÄÖ][a-zåäöé]{4,})(?!\w|\s+(?:län|[A-ZÅÄÖ]))"
)
"""The name of a place where the kommun stands whose people the agreement is for."""

_COMPARED = pattern_of(
    r"(?<!\w)(?:grann|samarbet|samverkar\s+med|tillsammans\s+med|liksom|även|också|som\s+i|jämför|modell|exempel(?:vis)?(?!\w)|inspir"
    r"|erfarenhet|bidra|annan|andra|annat|eget|egna|från|förebild|liknande|likadan|motsvarande|prövat|provat|polisen\s+där|metod|studie|forskning|pendl|flytta)",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of a kommun beside the parties."""


def other_kommuner(record: Record, context: Context) -> Iterator[Finding]:
    """Each kommun that is named for a party, or that the agreement is for, and that none here knows."""
    yield from _in_title(record, context)
    for route, text in holding(record, " kommun", " stad"):
        if route != ("title",) and route[0] not in _OF_OTHERS:
            yield from _named_as(_AS_A_PARTY, route, text, context)
    if isinstance(record, Agreement) and _known(context):
        for route, text in every_text(record):
            if (route[0], route[-1]) in _OF_THE_PEOPLE:
                yield from _named_as(_ITS_PEOPLE, route, text, context)


_OF_OTHERS = ("sources", "notes", "relations")
"""Where the papers and agreements of others are named."""

_OF_THE_PEOPLE = frozenset(
    {
        ("title", "title"),
        ("subtitle", "subtitle"),
        ("cover", "motto"),
        ("visions", "quote"),
        ("purposes", "text"),
        ("target_groups", "text"),
        ("areas", "text"),
        ("goals", "title"),
        ("commitments", "text"),
    }
)
"""Where an agreement says whom it is for: the first key and the last."""


def _named_as(pattern: re.Pattern[str], route: Route, text: str, context: Context) -> Iterator[Finding]:
    for sentence in SENTENCE.finditer(text):
        found = pattern.search(text, *sentence.span())
        if found and found.lastgroup and not _COMPARED.search(sentence[0]):
            name = found[found.lastgroup]
            kommun = kommun_of(name)
            if kommun and _is_unknown(name, context):
                yield _unknown(route, needle(text, *found.span(found.lastgroup)), kommun.name, _IN_A_TEXT)


def _in_title(record: Record, context: Context) -> Iterator[Finding]:
    """A kommun in the title that is none of those that agreement or register know, nor is almost one."""
    found = _IN_TITLE.search(getattr(record, "title", None) or "")
    name = (found["name"] or found["place"]) if found else ""
    is_genitive = bool(found and found["name"]) and name.endswith("s") and len(name) > _SHORTEST + 1
    if (is_genitive or kommun_of(name) or kommun_of(f"{name} kommun")) and _is_unknown(name, context):
        yield _unknown(("title",), name, name, _IN_THE_TITLE)


_IN_THE_TITLE = Text(sv="Titeln nämner", en="The title names")
_IN_A_TEXT = Text(sv="Texten nämner", en="The text names")


def _unknown(at: Route, words: str, name: str, where: Text) -> Finding:
    return Finding(
        at=at,
        needle=words,
        severity=Severity.WARNING,
        message=Text(
            sv=f"{where.sv} {name}, som varken är part eller finns i organisations.yaml.",
            en=f"{where.en} {name}, which is neither a party nor in organisations.yaml.",
        ),
        help=Text(sv="Rätta namnet, eller lägg till kommunen.", en="Correct the name, or add the kommun."),
    )


def _is_unknown(name: str, context: Context) -> bool:
    known = _known(context)
    return bool(known) and name.casefold().removesuffix("s") not in known


@once
def _known(context: Context) -> str:
    """The names of the parties and organisations where a kommun is among them, as one text."""
    register, agreement = context.own.register, context.own.agreement
    names = [each.name for each in register.organisations]
    names += [name for each in register.organisations for name in each.covers]
    names += [party.name for party in agreement.parties] if agreement else []
    every = " ".join(names).casefold()
    return every if "kommun" in every else ""
