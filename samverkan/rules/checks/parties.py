"""Who the parties are and who signs for them, when."""

import re
from collections.abc import Iterator
from datetime import timedelta

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    AgreementForm,
    AgreementLevel,
    Orientation,
    PartialDate,
    Party,
    PartyRole,
    Register,
    Signatory,
    StepRole,
    begins,
    ends,
    first_day,
    is_kommun,
    is_police,
    last_day,
    surely_before,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.signed_afterwards import signed_afterwards
from samverkan.rules.sources import BRA_AGREEMENT
from samverkan.swedish import joined, small
from samverkan.text import Text, pattern_of


@rule(
    "SV022",
    over=Agreement | Register,
    severity=Severity.WARNING,
    also=(Severity.ERROR, Severity.INFO),
    source=BRA_AGREEMENT,
)
def the_right_people_sign(record: Agreement | Register, context: Context) -> Iterator[Finding]:
    """Every signing party has a signatory; the kommun its chair, the Police the head of the area.

    Nobody signs by an office after having left it.
    """
    if isinstance(record, Register):
        yield from signed_afterwards(record, context.workspace)
    else:
        yield from _signing(record, context)


def _signing(agreement: Agreement, context: Context) -> Iterator[Finding]:
    if not agreement.signatories:
        yield Finding(
            at=("title",),
            message=Text(
                sv=f"Avtalet ”{agreement.title}” har inga undertecknare.",
                en=f"The agreement “{agreement.title}” has no signatories.",
            ),
            help=Text(
                sv="Lägg till `signatories`, minst en för varje part.",
                en="Add `signatories`, at least one for each party.",
            ),
            lacks="signatories",
        )
        return
    if swapped := list(_for_another_party(agreement, context)):
        yield from swapped
        return  # whose signature is missing follows from it
    signed = any(each.date for each in agreement.signatories)
    ids = {party.id for party in agreement.parties}
    if any(each.party and each.party not in ids for each in agreement.signatories):
        return  # it is told that there is no such party
    for place, party in enumerate(agreement.parties):
        signing = [each for each in agreement.signatories if each.party == party.id]
        if not signing and party.role is PartyRole.SIGNATORY:
            yield Finding(
                at=("parties", place, "name"),
                severity=Severity.ERROR if signed else Severity.WARNING,
                message=Text(
                    sv=f"Ingen skriver under för {party.name}.", en=f"Nobody signs for {party.name}."
                ),
                help=Text(
                    sv=f"Lägg till en undertecknare med `party: {party.id}`, eller `role: contributor` "
                    "om parten bara medverkar.",
                    en=f"Add a signatory with `party: {party.id}`, or `role: contributor` "
                    "if the party only takes part.",
                ),
            )
        elif signing and _is_overarching(agreement):
            yield from _other_office(agreement, party, signing, context)


def _for_another_party(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Signatures by an office of one party that stand for another, while none stands for the first."""
    by_organisation = {party.organisation: party for party in agreement.parties if party.organisation}
    signing = {each.party for each in agreement.signatories}
    for place, each in enumerate(agreement.signatories):
        office = context.own.register.office(each.office)
        own = by_organisation.get(office.organisation) if office else None
        if office and own and own.id != each.party and own.id not in signing:
            yield Finding(
                at=("signatories", place, "party"),
                message=Text(
                    sv=f"{office.title} hör till {own.name}, men underskriften står för `{each.party}`.",
                    en=f"{office.title} belongs to {own.name}, but the signature stands for `{each.party}`.",
                ),
                help=Text(
                    sv=f"Skriv `party: {own.id}`, eller rätta `office`.",
                    en=f"Write `party: {own.id}`, or correct `office`.",
                ),
            )


def _is_overarching(agreement: Agreement) -> bool:
    """Whether it is signed by the heads: local and operational agreements are signed further down."""
    return not (
        agreement.level is AgreementLevel.LOCAL
        or agreement.orientation is Orientation.OPERATIONAL
        or agreement.form in (AgreementForm.OPERATING_AGREEMENT, AgreementForm.ACTION_PLAN)
    )


_CHAIR = pattern_of(
    r"kommunstyrelse\w*\W+(?:och\W+\w+\W+)?ordförande|ordförande\W+(?:\w+\W+){0,2}kommunstyrelse|\bKSO\b"
    r"|kommunalråd|borgarråd|borgmästare|regionstyrelse",
    re.IGNORECASE,
)

_MANAGER = pattern_of(
    r"(?:kommun|stads|region)direktör|(?:kommun|stads)chef\b|vice\W+ordförande", re.IGNORECASE
)

_POLICE_HEAD = pattern_of(
    r"områdeschef|\b(?:LPO|PO)\W?chef|polischef|polismästare|chef\W+(?:\w+\W+){0,2}(?:lokal)?polis|rikspolis",
    re.IGNORECASE,
)


def _other_office(
    agreement: Agreement, party: Party, signing: list[Signatory], context: Context
) -> Iterator[Finding]:
    register = context.own.register
    if is_police(party, register):
        wanted, accepted = Text(sv="lokalpolisområdeschefen", en="the head of the local police area"), None
        heads = _POLICE_HEAD
    elif is_kommun(party, register):
        wanted, accepted = (
            Text(sv="kommunstyrelsens ordförande", en="the chair of the kommunstyrelse"),
            _MANAGER,
        )
        heads = _CHAIR
    else:
        return
    titles = [_title(each, context) for each in signing]
    stead = [each.instead_of or "" for each in signing]
    if not all(titles) or any(heads.search(title) for title in (*titles, *stead)):
        return
    manager = accepted is not None and any(accepted.search(title) for title in titles)
    shown = joined(titles, "och"), joined(titles, "and")
    yield Finding(
        at=("signatories", agreement.signatories.index(signing[0]), "title"),
        severity=Severity.INFO if manager else None,
        message=Text(
            sv=f"{party.name} undertecknar genom {small(shown[0])}. Enligt Brå bör {wanted.sv} skriva under.",
            en=f"{party.name} signs through its {small(shown[1])}. According to Brå {wanted.en} should sign.",
        ),
        help=Text(
            sv="Lägg till den undertecknaren. Har befattningen fått ansvaret, behåll den och tysta regeln.",
            en="Add that signatory. If the office has been given the responsibility, keep it and silence "
            "the rule.",
        ),
    )


def _title(signatory: Signatory, context: Context) -> str:
    """The title of the document and the register; empty when neither is known."""
    office = context.own.register.office(signatory.office)
    return signatory.title or (office.title if office else "")


_YEAR = timedelta(days=366)


@rule("SV023", over=Agreement, severity=Severity.WARNING, source=BRA_AGREEMENT)
def signatures_are_dated(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Signatures have a date, near the period and not before the kommun's decision."""
    start = begins(agreement)
    if start and start <= context.today and not agreement.date:
        yield from _undated(agreement)
    for place, signatory in enumerate(agreement.signatories):
        if signatory.date:
            at = ("signatories", place, "date")
            yield from _out_of_time(
                agreement, at, signatory.date, Text(sv="Underskriften", en="The signature")
            )
    if agreement.date and not any(each.date for each in agreement.signatories):
        yield from _out_of_time(
            agreement, ("date",), agreement.date, Text(sv="Avtalets datum", en="The agreement's date")
        )
    yield from _before_decision(agreement, context)


def _undated(agreement: Agreement) -> Iterator[Finding]:
    undated = [place for place, each in enumerate(agreement.signatories) if not each.date]
    mend = Text(
        sv="Skriv dagen i `date` hos undertecknaren, eller en gång för alla i avtalets `date`.",
        en="Give the day in the signatory's `date`, or once for all in the agreement's `date`.",
    )
    if undated and len(undated) == len(agreement.signatories):
        yield Finding(
            at=("signatories",),
            key=True,
            message=Text(
                sv=f"Avtalet ”{agreement.title}” har börjat gälla, men säger inte när det skrevs under.",
                en=f"The agreement “{agreement.title}” has taken effect, "
                "but does not say when it was signed.",
            ),
            help=mend,
        )
        return
    names = {party.id: party.name for party in agreement.parties}
    for place in undated:
        party = names.get(agreement.signatories[place].party, "")
        yield Finding(
            at=("signatories", place, "name"),
            message=Text(
                sv=f"En underskrift för {party} saknar datum.", en=f"A signature for {party} has no date."
            ),
            help=mend,
        )


def _out_of_time(
    agreement: Agreement, at: tuple[str | int, ...], when: PartialDate, what: Text
) -> Iterator[Finding]:
    start, end = agreement.validity.start, ends(agreement)
    wrong: Text | None = None
    if start and first_day(start) > end:
        return
    if first_day(when) > end:
        wrong = Text(sv="efter att avtalet har gått ut", en="after the agreement has ended")
    elif start and first_day(start) - last_day(when) > _YEAR:
        wrong = Text(
            sv="mer än ett år innan avtalet börjar gälla", en="more than a year before it takes effect"
        )
    elif start and first_day(when) - first_day(start) > _YEAR:
        wrong = Text(
            sv="mer än ett år efter att avtalet började gälla", en="more than a year after it took effect"
        )
    if wrong:
        yield Finding(
            at=at,
            message=Text(
                sv=f"{what.sv} ({when}) ligger {wrong.sv}.", en=f"{what.en} ({when}) comes {wrong.en}."
            ),
            help=Text(
                sv="Rätta datumet, eller avtalstiden i `validity`.",
                en="Correct the date, or the period in `validity`.",
            ),
        )


def _before_decision(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Only for a single kommun: of several, the case is that of one, and the others have their own."""
    kommuner = [each.id for each in agreement.parties if is_kommun(each, context.own.register)]
    decided = _decided(context)
    if not decided or len(kommuner) != 1:
        return
    for place, signatory in enumerate(agreement.signatories):
        if signatory.party in kommuner and signatory.date and surely_before(signatory.date, decided):
            yield Finding(
                at=("signatories", place, "date"),
                message=Text(
                    sv=f"Kommunen skrev under {signatory.date}, före beslutet {decided}.",
                    en=f"The kommun signed on {signatory.date}, before the decision of {decided}.",
                ),
                help=Text(
                    sv="Rätta dagen för underskriften, eller `date` för beslutet i case.yaml.",
                    en="Correct the day of signing, or the `date` of the decision in case.yaml.",
                ),
            )


def _decided(context: Context) -> PartialDate | None:
    """The day of the last decision on the matter."""
    steps = context.own.case.steps if context.own.case else ()
    dates = [each.date for each in steps if each.role is StepRole.DECIDES and each.date]
    return max(dates, key=first_day, default=None)
