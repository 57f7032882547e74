"""One name for one thing: parties, offices and organisations, in all the documents."""

import re
from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Case,
    CaseStep,
    Decision,
    DecisionDocument,
    FollowUpOccasion,
    Member,
    Motesanteckning,
    Office,
    Officer,
    Official,
    OrganisationType,
    Party,
    PartyName,
    Recipient,
    Record,
    Register,
    Report,
    Signatory,
    Tjansteskrivelse,
    once,
)
from samverkan.model.every_kommun import kommun_of
from samverkan.rules.cut_titles import cut_titles, is_cut
from samverkan.rules.for_whom import done_for_another, present_for_another, signed_for_another
from samverkan.rules.in_office import going_on_beside, present_by_another_office, signed_by_another
from samverkan.rules.misspelt_chairs import differs_in_a_word, misspelt_chairs
from samverkan.rules.near_names import NearNames
from samverkan.rules.other_kommuner import other_kommuner
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import parts
from samverkan.text import Text, did_you_mean


@rule("SV024", over=Record, severity=Severity.INFO, also=(Severity.WARNING,), source=COUNCIL_PRACTICE)
def names_agree(record: Record, context: Context) -> Iterator[Finding]:
    """Titles follow the register, parties keep their names, and no name is almost another.

    Who presides is called as among those present, and nobody is there by an office that another has, or for
    a party that is not theirs.
    """
    if isinstance(record, Register):
        yield from _cut_titles(record, cut_titles(context.workspace))
        yield from _covered(record)
        yield from going_on_beside(record)
    if context.folder is None or isinstance(record, Register):
        return
    for route, part in parts(record):
        if isinstance(part, Official):
            yield from _official(part, route, context)
        for field in _NAMES.get(type(part), ()):
            name = getattr(part, field)
            if name:
                yield from _almost(name, (*route, field), context)
    yield from misspelt_chairs(record)
    yield from other_kommuner(record, context)
    yield from _in_the_work(record, context)
    if isinstance(record, Case) and context.folder.agreement:
        yield from _parties_of_case(record, context.folder.agreement, context)
    if isinstance(record, Agreement):
        yield from _parties_of_agreement(record, context)


def _in_the_work(record: Record, context: Context) -> Iterator[Finding]:
    """Who is present, or is to do something, by an office of another or for a party that is not theirs."""
    if isinstance(record, Motesanteckning):
        yield from present_by_another_office(record, context.own.register, context.today)
        yield from present_for_another(record, context)
    if isinstance(record, Motesanteckning | Atgardsplan):
        yield from done_for_another(record, context)


def _official(official: Official, route: Route, context: Context) -> Iterator[Finding]:
    """What is wrong with the title of somebody, with the name, or with having signed by the office."""
    yield from _title(official, route, context)
    yield from _holder(official, route, context)
    if isinstance(official, Signatory):
        yield from signed_by_another(official, route, context.own.register)
        yield from signed_for_another(official, route, context)


_ABBREVIATIONS = {
    "kso": "kommunstyrelsens ordförande",
    "lpo-chef": "lokalpolisområdeschef",
    "lpo": "lokalpolisområde",
    "po-chef": "polisområdeschef",
    "kd": "kommundirektör",
}

_UNTITLED = {
    "t.f.",
    "tf",
    "tf.",
    "t.f",
    "tillförordnad",
    "biträdande",
    "bitr.",
    "bitr",
    "stf",
    "vice",
    "i",
    "för",
}


_UNTITLED |= {"vid", "av", "förste", "1:e", "andre", "2:e", "och"}


def _cut_titles(register: Register, cut: Mapping[Office, str]) -> Iterator[Finding]:
    """That the title of an office breaks off; nothing is then said where it is written out."""
    for place, office in enumerate(register.offices):
        if office in cut:
            yield Finding(
                at=("offices", place, "title"),
                message=Text(
                    sv=f"Titeln ”{office.title}” bryts av: på annat håll är den ”{cut[office]}”.",
                    en=f"The title “{office.title}” breaks off: elsewhere it is “{cut[office]}”.",
                ),
                help=Text(sv="Skriv ut hela titeln.", en="Write out the whole title."),
            )


def _covered(register: Register) -> Iterator[Finding]:
    """That a police area covers what is a letter from a kommun of the register, and no kommun itself."""
    of_kommuner = (each.name for each in register.organisations if each.type is OrganisationType.KOMMUN)
    kommuner = NearNames(own for own in map(_place, of_kommuner) if len(own) > 3)
    for place, each in enumerate(register.organisations):
        for index, name in enumerate(each.covers):
            near = kommuner.one_edit_away(_place(name))
            if len(near) == 1 and not kommun_of(name):
                yield Finding(
                    at=("organisations", place, "covers", index),
                    message=Text(
                        sv=f"”{name}” är nästan, men inte riktigt, en kommun i registret.",
                        en=f"“{name}” is almost, but not quite, a kommun of the register.",
                    ),
                    help=did_you_mean(near[0].title()),
                )


def _place(name: str) -> str:
    """`Exempelby kommun` and `Exempelby` as one."""
    return " ".join(word for word in name.casefold().split() if word not in _COMMON).removesuffix("s")


def _title(official: Official, route: Route, context: Context) -> Iterator[Finding]:
    office = context.own.register.office(official.office)
    if not (office and official.title):
        return
    written, right = _title_words(official.title), _title_words(office.title)
    if written <= right or right <= written or is_cut(office.title, official.title):
        return
    yield Finding(
        at=(*route, "title"),
        message=Text(
            sv=f"Titeln ”{official.title}” är en annan än befattningens: ”{office.title}”.",
            en=f"The title “{official.title}” is not that of the office: “{office.title}”.",
        ),
        help=Text(
            sv="Skriv befattningens titel i `title`, eller rätta `office`.",
            en="Write the office's title in `title`, or correct `office`.",
        ),
    )


def _holder(official: Official, route: Route, context: Context) -> Iterator[Finding]:
    """That somebody has all but the name of one who holds or has held the office."""
    office = context.own.register.office(official.office)
    names = {each.name for each in office.holders} if office else set()
    near = [each for each in names if official.name and differs_in_a_word(official.name, each)]
    if official.name not in names and len(near) == 1:
        yield Finding(
            at=(*route, "name"),
            message=Text(
                sv=f"”{official.name}” har inte befattningen i registret, men ”{near[0]}” har det.",
                en=f"“{official.name}” does not hold the office in the register, but “{near[0]}” does.",
            ),
            help=Text(sv="Skriv namnet likadant.", en="Write the name in one way."),
        )


def _title_words(title: str) -> set[str]:
    """The words that make the office: no small words or `t.f.`, abbreviations spelt out, no genitive."""
    words = [_ABBREVIATIONS.get(word, word) for word in title.casefold().replace(",", " ").split()]
    return {word.removesuffix("s") for word in " ".join(words).split() if word not in _UNTITLED}


_NAMES: Mapping[type[Record], tuple[str, ...]] = {
    Official: ("organisation",),
    Officer: ("organisation",),
    Signatory: ("organisation",),
    Party: ("name",),
    PartyName: ("name",),
    Recipient: ("name",),
    Member: ("name", "unit"),
    Report: ("receiver",),
    FollowUpOccasion: ("responsible", "receiver"),
    CaseStep: ("body",),
    Decision: ("decider",),
    DecisionDocument: ("author",),
    Tjansteskrivelse: ("sender", "unit", "to"),
}
"""Where the name of an organisation, a body or a forum stands."""


def _almost(name: str, at: Route, context: Context) -> Iterator[Finding]:
    known = _known_names(context)
    right = known.meant(name)
    if right:
        yield Finding(
            at=at,
            message=Text(
                sv=f"”{name}” är nästan, men inte riktigt, namnet ”{right}”.",
                en=f"“{name}” is almost, but not quite, the name “{right}”.",
            ),
            help=Text(
                sv=f"Skriv ”{right}”, eller lägg till namnet i organisations.yaml om det är ett annat.",
                en=f"Write “{right}”, or add the name to organisations.yaml if it is another.",
            ),
        )


@once
def _known_names(context: Context) -> NearNames:
    """Every known name."""
    agreement, register = context.own.agreement, context.own.register
    names = [name for each in register.organisations for name in (each.name, *(u.name for u in each.units))]
    if agreement:
        names += [forum.name for forum in agreement.forums]
        names += [party.name for party in agreement.parties if not party.organisation]
    return NearNames(names)


_COMMON = {"polisen", "polismyndigheten", "polisens", "lokalpolisområde", "lokalpolisområdet", "lpo", "genom"}


_COMMON |= {"i", "vid", "för", "kommun", "kommunen", "kommuns", "stad", "staden", "och", "polis", "den"}


def _name_words(name: str) -> set[str]:
    """What tells one party from another: no `Polisen`, `kommun` or small words, no genitive."""
    words = re.findall(r"\w+", name.casefold())
    return {word.removesuffix("s") for word in words if word not in _COMMON}


def _differs(name: str, others: list[str]) -> bool:
    """Whether `name` has words of its own beside each of the others that say more than `Polisen`."""
    words = _name_words(name)
    told = [each for each in map(_name_words, others) if each]
    return bool(told) and not any(words <= each or each <= words for each in told)


def _parties_of_case(case: Case, agreement: Agreement, context: Context) -> Iterator[Finding]:
    parties = {party.id: party for party in agreement.parties}
    for place, each in enumerate(case.parties):
        party = parties.get(each.party)
        if not party or not _differs(each.name, _names_of(party, context)):
            continue
        yield Finding(
            at=("parties", place, "name"),
            message=Text(
                sv=f"Parten heter ”{each.name}” i ärendet men ”{party.name}” i avtalet.",
                en=f"The party is “{each.name}” in the case but “{party.name}” in the agreement.",
            ),
            help=Text(
                sv="Använd avtalets namn: ta bort raden, eller rätta `name`.",
                en="Use the name of the agreement: remove the entry, or correct `name`.",
            ),
        )


def _names_of(party: Party, context: Context) -> list[str]:
    organisation = context.own.register.organisation(party.organisation)
    return [
        party.name,
        *([party.short_name] if party.short_name else []),
        *([organisation.name] if organisation else []),
    ]


def _parties_of_agreement(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A party goes by the name of its organisation; a slip of one letter has been spoken of already."""
    for place, party in enumerate(agreement.parties):
        organisation = context.own.register.organisation(party.organisation)
        if not organisation or not _differs(party.name, [organisation.name]):
            continue
        if _known_names(context).meant(party.name):
            continue
        yield Finding(
            at=("parties", place, "name"),
            message=Text(
                sv=f"Parten heter ”{party.name}” här men ”{organisation.name}” i organisations.yaml.",
                en=f"The party is “{party.name}” here but “{organisation.name}” in organisations.yaml.",
            ),
            help=Text(
                sv="Använd samma namn, eller rätta `organisation`.",
                en="Use the same name, or correct `organisation`.",
            ),
        )
