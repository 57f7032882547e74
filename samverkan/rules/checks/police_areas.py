"""What the area of the Police that is a party covers, beside the kommuner that are."""

import re
from collections.abc import Collection, Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Organisation, Party, is_kommun, is_police
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import AGREEMENT_PRACTICE
from samverkan.rules.work import tied
from samverkan.swedish import joined
from samverkan.text import Text, pattern_of

_AREA = pattern_of(r"(?:lokal)?polisområde\w*|\bLPO\b", re.IGNORECASE)


@rule(
    "SV027",
    over=Agreement,
    severity=Severity.INFO,
    also=(Severity.WARNING,),
    source=AGREEMENT_PRACTICE,
)
def the_police_area_is_accounted_for(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A kommun in the name of the police area is a party, or the register says that the area covers it.

    The area covers one of the kommuner that are parties, where the register says what it covers.
    """
    register = context.own.register
    kommuner = [_stem(each.name) for each in agreement.parties if is_kommun(each, register)]
    for place, party in enumerate(agreement.parties):
        if not is_police(party, register):
            continue
        organisation = register.organisation(party.organisation)
        if party.organisation and not organisation:
            continue  # the register could not be read
        if organisation and _tells_of(organisation, context):
            yield from _covers_others(organisation, party, kommuner, ("parties", place, "organisation"))
        written = _named_kommuner(party.name) or _named_kommuner(organisation.name if organisation else "")
        covered = [_stem(each) for each in organisation.covers] if organisation else []
        if not any(_stem(name) in kommuner for name in written):
            continue
        missing = [name for name in written if _stem(name) not in (*kommuner, *covered)]
        if missing:
            yield Finding(
                at=("parties", place, "name"),
                needle=missing[0] if missing[0] in party.name else None,
                message=Text(
                    sv=f"{party.name} omfattar också {joined(missing, 'och')}, som inte är "
                    f"{'part' if len(missing) == 1 else 'parter'} i avtalet.",
                    en=f"{party.name} also covers {joined(missing, 'and')}, not among the parties.",
                ),
                help=Text(
                    sv="Lägg till kommunen i `parties`, eller skriv vad området omfattar i `covers` "
                    "i organisations.yaml.",
                    en="Add the kommun to `parties`, or say what the area covers in `covers` "
                    "in organisations.yaml.",
                ),
            )


def _tells_of(area: Organisation, context: Context) -> bool:
    """Whether this is the first of the agreements that know the area: what is wrong there is told once."""
    return context.own.id == min(
        each.id for each in tied(context) if each.register.organisation(area.id) == area
    )


def _covers_others(
    area: Organisation, party: Party, kommuner: Collection[str], at: Route
) -> Iterator[Finding]:
    """That the area covers kommuner, and none that is a party, by a name of it or by what is said of it."""
    covered = "\n".join((party.name, area.name, *area.covers)).casefold()
    if area.covers and kommuner and not any(each in covered for each in kommuner):
        yield Finding(
            at=at,
            severity=Severity.WARNING,
            message=Text(
                sv=f"{area.name} omfattar {joined(area.covers, 'och')} i organisations.yaml, men ingen av "
                "avtalets kommuner.",
                en=f"{area.name} covers {joined(area.covers, 'and')} in organisations.yaml, but no kommun of "
                "the agreement.",
            ),
            help=Text(
                sv="Rätta `covers`, eller ange polisens rätta enhet i `organisation`.",
                en="Correct `covers`, or name the right unit of the Police in `organisation`.",
            ),
        )


def _named_kommuner(name: str) -> list[str]:
    """The places in the name of a police area of several: `Enköping/Håbo`; none when there is one."""
    area = _AREA.search(name)
    places = (
        re.split(r"\s*/\s*|\s*,\s*|\s+(?:och|&|samt)\s+|\s+[–-]\s+|–", name[area.end() :]) if area else []
    )
    places = [place.strip(" .") for place in places]
    return [place for place in places if place] if len(places) > 1 else []


def _stem(name: str) -> str:
    """`Enköpings kommun` and `Enköping` as one."""
    words = re.sub(r"\b(?:kommun(?:en)?|stad)\b", "", name, flags=re.IGNORECASE).split()
    return " ".join(words).casefold().removesuffix("s")
