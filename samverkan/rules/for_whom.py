"""Whom somebody is said to be present or to sign for, when the register knows them as another's."""

from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Measure,
    Motesanteckning,
    Office,
    Organisation,
    OrganisationType,
    PartialDate,
    Register,
    Signatory,
    Task,
    first_day,
    once,
    surely_before,
)
from samverkan.rules.rule import Context, Finding
from samverkan.rules.wording import parts
from samverkan.rules.work import shared
from samverkan.swedish import capital, definite, small
from samverkan.text import Text, folded


def present_for_another(minutes: Motesanteckning, context: Context) -> Iterator[Finding]:
    """That somebody is present for a party, but holds office with another only; told the first time."""
    register = context.own.register
    for place, present in enumerate(minutes.present):
        held = _held(present.person, minutes.date, register) if present.person and present.party else []
        if held and all(_is_of_another(each.organisation, present.party, context) for each in held):
            first, *later = _meetings(context).get((present.person or "", present.party or ""), (minutes,))
            if first is not minutes:
                continue
            more = _as_often(len(later))
            yield Finding(
                at=("present", place, "party"),
                severity=Severity.WARNING,
                message=Text(
                    sv=f"{present.person} är {small(held[0].title)}, men inte hos den part som står här"
                    f"{more.sv}.",
                    en=f"{present.person} is {small(held[0].title)}, but not of the party that stands here"
                    f"{more.en}.",
                ),
                help=Text(
                    sv="Rätta `party`, eller befattningens `organisation` i registret.",
                    en="Correct `party`, or the `organisation` of the office in the register.",
                ),
            )


def _as_often(later: int) -> Text:
    """That it is so at later meetings too, as a part of a sentence."""
    if not later:
        return Text(sv="", en="")
    if later == 1:
        return Text(sv=" (också på ett möte till)", en=" (and so at one later meeting)")
    return Text(sv=f" (också på {later} möten till)", en=f" (and so at {later} later meetings)")


@once
def _meetings(context: Context) -> Mapping[tuple[str, str], list[Motesanteckning]]:
    """The meetings at which each person was present for each party, the first of them first."""
    found: dict[tuple[str, str], list[Motesanteckning]] = {}
    for meeting in sorted(shared(context).of(Motesanteckning), key=lambda each: first_day(each.date)):
        for each in meeting.present:
            if each.person and each.party:
                found.setdefault((each.person, each.party), []).append(meeting)
    return found


def done_for_another(record: Motesanteckning | Atgardsplan, context: Context) -> Iterator[Finding]:
    """That what is to be done stands for parties of which none has the one function that is responsible."""
    for route, part in parts(record):
        if not isinstance(part, Task | Measure) or not part.responsible:
            continue
        key, doing = ("party", (part.party,)) if isinstance(part, Task) else ("owners", part.owners)
        offices = _called(context.own.register).get(folded(part.responsible), [])
        pairs = [(office.organisation, party) for office in offices for party in doing if party]
        if pairs and all(_is_of_another(*pair, context) for pair in pairs):
            yield Finding(
                at=(*route, key),
                severity=Severity.WARNING,
                message=Text(
                    sv=f"{capital(part.responsible)} hör enligt registret inte till den part som står här.",
                    en=f"By the register {small(offices[0].title)} is not of the party that stands here.",
                ),
                help=Text(sv=f"Rätta `{key}` eller `responsible`.", en=f"Correct `{key}` or `responsible`."),
            )


@once
def _called(register: Register) -> Mapping[str, list[Office]]:
    """The offices by their titles, as `kommunpolis` and as `kommunpolisen`."""
    called: dict[str, list[Office]] = {}
    for office in register.offices:
        for name in {folded(office.title), folded(definite(office.title))}:
            called.setdefault(name, []).append(office)
    return called


def signed_for_another(signatory: Signatory, route: Route, context: Context) -> Iterator[Finding]:
    """That the organisation named with a signatory is another than the one that is signed for."""
    named = _by_name(context.own.register).get(folded(signatory.organisation or ""))
    if named and _is_of_another(named.id, signatory.party, context):
        yield Finding(
            at=(*route, "organisation"),
            severity=Severity.WARNING,
            message=Text(
                sv=f"{named.name} är en annan än den part som undertecknandet gäller.",
                en=f"{named.name} is another than the party that is signed for.",
            ),
            help=Text(sv="Rätta `organisation` eller `party`.", en="Correct `organisation` or `party`."),
        )


def _is_of_another(organisation: str, party: str | None, context: Context) -> bool:
    """Whether the organisation, and what it is a part of, is surely another than the party's."""
    register, agreement = context.own.register, context.own.agreement
    own = _organisations(agreement).get(party or "") if agreement else None
    one, other = _whole(organisation, register), _whole(own, register)
    if one is None or other is None or one.id == other.id:
        return False
    return {one.type, other.type} != {OrganisationType.POLICE}


@once
def _organisations(agreement: Agreement) -> Mapping[str, str | None]:
    """The organisation of each party."""
    return {each.id: each.organisation for each in agreement.parties}


def _whole(identity: str | None, register: Register) -> Organisation | None:
    """The organisation that the one with this id is, through others, a part of; itself when it is none."""
    passed: set[str | None] = set()
    found = register.organisation(identity)
    while found and found.part_of and found.id not in passed:
        passed.add(found.id)
        found = register.organisation(found.part_of)
    return found


@once
def _by_name(register: Register) -> Mapping[str, Organisation]:
    return {folded(each.name): each for each in register.organisations}


def _held(person: str, day: PartialDate, register: Register) -> list[Office]:
    """The offices that somebody may have had on the day."""
    return [
        office
        for office, start, end in _terms(register).get(folded(person), ())
        if not (start and surely_before(day, start)) and not (end and surely_before(end, day))
    ]


_Term = tuple[Office, PartialDate | None, PartialDate | None]


@once
def _terms(register: Register) -> Mapping[str, list[_Term]]:
    """The offices of each person, with the first and the last day."""
    terms: dict[str, list[_Term]] = {}
    for office in register.offices:
        for holder in office.holders:
            terms.setdefault(folded(holder.name), []).append((office, holder.start, holder.end))
    return terms
