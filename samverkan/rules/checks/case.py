"""What goes with a case: the documents it rests on, those who are sent the decision, and its dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Case,
    CaseBlock,
    CaseStep,
    DecisionDocument,
    OrganisationType,
    PartialDate,
    Party,
    PartyRole,
    Recipient,
    StepRole,
    Tjansteskrivelse,
    first_day,
    last_day,
    surely_before,
)
from samverkan.model.bodies import sort_of_body
from samverkan.rules.agreements import outlined
from samverkan.rules.documents_apart import documents_apart
from samverkan.rules.documents_known import later_than_the_paper
from samverkan.rules.resolutions import meeting_day
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import parts
from samverkan.text import Text, pattern_of

_DRAFT = pattern_of(r"förslag|utkast", re.IGNORECASE)

_DATED = pattern_of(
    r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\s+\d{4}\b"
    r"|\b\d{4}:\d+\b",
    re.IGNORECASE,
)
"""A day in words or figures, or the number of a statute or a report, which is known by its year."""


@rule("SV034", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def decision_documents_can_be_found(case: Case, context: Context) -> Iterator[Finding]:
    """Every decision document has a date, and the memorandum is listed, first, with its own date.

    None is of a day after the paper or the meeting that it is listed for.
    """
    own = case.tjansteskrivelse
    if own:
        route: Route = ("tjansteskrivelse", "decision_documents")
        yield from _undated(own.decision_documents, route, context)
        yield from _own_memorandum(own, case, context)
    for place, step in enumerate(case.steps):
        yield from _undated(step.decision_documents, ("steps", place, "decision_documents"), context)
        yield from _other_paragraphs(step, place, case)
    yield from documents_apart(case)
    yield from later_than_the_paper(case)


_MINUTES = pattern_of(
    r"^(?P<body>[^§,]*?)s?\s+(?:sammanträdes)?protokoll\b[^§]*§\s*(?P<paragraph>\d+)(?![\d–-])"
)


def _other_paragraphs(step: CaseStep, place: int, case: Case) -> Iterator[Finding]:
    """Minutes of an earlier step among the documents under another paragraph than that step has."""
    for index, each in enumerate(step.decision_documents):
        found = _MINUTES.search(each.title)
        earlier = [one for one in case.steps if found and each.date and one.date == each.date]
        wrong = [one for one in earlier if found and _is_of(one, found["body"])]
        right = wrong[0].paragraph if len(wrong) == 1 else None
        if found and right and right.isdecimal() and right != found["paragraph"]:
            yield Finding(
                at=("steps", place, "decision_documents", index, "title"),
                needle=found["paragraph"],
                message=Text(
                    sv=f"”{each.title}” är § {right} i ärendet.",
                    en=f"“{each.title}” is § {right} in the case.",
                ),
                help=Text(
                    sv="Rätta numret här, eller `paragraph` i steget.",
                    en="Correct the number here, or the `paragraph` of the step.",
                ),
            )


def _is_of(step: CaseStep, body: str) -> bool:
    """Whether the step is taken by the body, with or without its article or that whose it is."""
    stem = _ARTICLE.sub("", body.casefold())
    return stem in step.body.casefold() and sort_of_body(step.body) == sort_of_body(body)


_ARTICLE = pattern_of(r"(?:et|en|n)$")


def _undated(documents: Sequence[DecisionDocument], route: Route, context: Context) -> Iterator[Finding]:
    for place, each in enumerate(documents):
        agreement = context.agreements.get(each.agreement or "")
        known = agreement.date if agreement else None
        if each.date is None and not _DATED.search(each.title):
            day = f": {known}" if known else ""
            yield Finding(
                at=(*route, place, "title"),
                message=Text(
                    sv=f"”{each.title}” i beslutsunderlaget saknar datum.",
                    en=f"“{each.title}” among the decision documents has no date.",
                ),
                alike=Text(
                    sv="handlingar i beslutsunderlaget saknar datum", en="decision documents have no date"
                ),
                help=Text(sv=f"Lägg till `date{day}`.", en=f"Add `date{day}`."),
            )
        elif each.date and known and _contradict(each.date, known) and not _DRAFT.search(each.title):
            yield Finding(
                at=(*route, place, "date"),
                message=Text(
                    sv=f"”{each.title}” har datum {each.date} i beslutsunderlaget, men avtalet är självt "
                    f"daterat {known}.",
                    en=f"“{each.title}” is dated {each.date} among the decision documents, but the agreement "
                    f"itself {known}.",
                ),
                help=Text(sv="Rätta `date`.", en="Correct the `date`."),
            )


def _contradict(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates differ in a part that both of them give."""
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return any(mine != theirs for mine, theirs in parts if mine and theirs)


def _listed(own: Tjansteskrivelse, context: Context) -> list[int]:
    """Where the memorandum stands in its own list of decision documents."""
    style = context.own.house_style
    names = (
        "tjänsteskrivelse",
        "tjänsteutlåtande",
        "tjänsteyttrande",
        style.tjansteskrivelse_name or "tjänste",
    )
    return [
        place
        for place, each in enumerate(own.decision_documents)
        if any(name.casefold() in each.title.casefold() for name in names)
    ]


def _own_memorandum(own: Tjansteskrivelse, case: Case, context: Context) -> Iterator[Finding]:
    """The memorandum is listed, first and rightly dated, if the house style has a list of documents."""
    if not outlined(context.own.house_style.tjansteskrivelse, CaseBlock.DECISION_DOCUMENTS):
        return
    route: Route = ("tjansteskrivelse", "decision_documents")
    listed = _listed(own, context)
    if not listed:
        yield Finding(
            at=route if own.decision_documents else ("tjansteskrivelse",),
            key=True,
            message=Text(
                sv="Tjänsteskrivelsen står inte med i sitt eget beslutsunderlag.",
                en="The memorandum is not among its own decision documents.",
            ),
            help=Text(
                sv="Lägg till den först i `decision_documents`, med `author` och `date`.",
                en="Add it first in `decision_documents`, with its `author` and `date`.",
            ),
        )
    elif listed[0] != 0:
        yield Finding(
            at=(*route, listed[0], "title"),
            message=Text(
                sv="Tjänsteskrivelsen står inte först i beslutsunderlaget.",
                en="The memorandum does not come first among the decision documents.",
            ),
            help=Text(
                sv="Flytta den överst i `decision_documents`.",
                en="Move it to the top of `decision_documents`.",
            ),
        )
    yield from _misdated(own, listed, case)


def _in_its_list(own: Tjansteskrivelse, listed: Sequence[int]) -> PartialDate | None:
    """The date that the memorandum has in its list, where that is another than its own."""
    dates = [own.decision_documents[place].date for place in listed]
    if own.date and dates and all(when and _contradict(when, own.date) for when in dates):
        return dates[0]
    return None


def _is_dated_late(case: Case, when: PartialDate | None) -> bool:
    """Whether a step comes before the date of the memorandum, and not before that in its list."""
    own = case.tjansteskrivelse
    steps = [step.date for step in case.steps if step.date and step.role is not StepRole.PREPARES]
    if not (own and own.date and when and steps):
        return False
    return surely_before(steps[0], own.date) and not surely_before(steps[0], when)


def _misdated(own: Tjansteskrivelse, listed: list[int], case: Case) -> Iterator[Finding]:
    when = _in_its_list(own, listed)
    if when:
        in_list: Route = ("tjansteskrivelse", "decision_documents", listed[0], "date")
        yield Finding(
            at=("tjansteskrivelse", "date") if _is_dated_late(case, when) else in_list,
            message=Text(
                sv=f"Tjänsteskrivelsen har datum {when} i beslutsunderlaget, men är daterad {own.date}.",
                en=f"The memorandum has the date {when} in its list, but {own.date} at its head.",
            ),
            help=Text(sv="Rätta ett av datumen (`date`).", en="Correct one of the dates (`date`)."),
        )


@rule("SV038", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def recipients_are_all_parties(case: Case, context: Context) -> Iterator[Finding]:
    """The recipients of the memorandum, and those of a decision that has any, name every external party."""
    own, style, agreement = case.tjansteskrivelse, context.own.house_style, context.own.agreement
    external = list(_external(agreement, context)) if agreement else []
    if agreement and _names_others(case, agreement):
        return
    if own and outlined(style.tjansteskrivelse, CaseBlock.RECIPIENTS):
        route: Route = ("tjansteskrivelse", "recipients")
        at = route if own.recipients else route[:1]
        names = Text(sv="tjänsteskrivelsens mottagare av beslutet", en="the memorandum's recipients")
        yield from _left_out(external, own.recipients, at, names)
    for place, step in enumerate(case.steps):
        if step.role is StepRole.DECIDES and (step.recipients or (step.paragraph and own is None)):
            at = ("steps", place, "recipients") if step.recipients else ("steps", place)
            paragraph = f" § {step.paragraph}" if step.paragraph else ""
            names = Text(
                sv=f"mottagarna av beslutet{paragraph}", en=f"the recipients of the decision{paragraph}"
            )
            yield from _left_out(external, step.recipients, at, names)


def _names_others(case: Case, agreement: Agreement) -> bool:
    """Whether some recipient is a party that the agreement does not have, and so may be any of its own."""
    named = {part.party for _, part in parts(case) if isinstance(part, Recipient) and part.party}
    return bool(named - {party.id for party in agreement.parties})


def _external(agreement: Agreement, context: Context) -> Iterator[Party]:
    """The signing parties that are no kommun."""
    kommuner = {
        each.id for each in context.own.register.organisations if each.type is OrganisationType.KOMMUN
    }
    for party in agreement.parties:
        is_kommun = party.organisation in kommuner or re.search(
            r"\bkommun(?:en|s|ens)?\b", party.name, re.IGNORECASE
        )
        if party.role is PartyRole.SIGNATORY and not is_kommun:
            yield party


def _left_out(
    external: Sequence[Party], recipients: Sequence[Recipient], at: Route, names: Text
) -> Iterator[Finding]:
    for party in external:
        if not any(_is_sent(each, party) for each in recipients):
            yield Finding(
                at=at,
                key=True,
                message=Text(
                    sv=f"{party.name} är part i avtalet men saknas bland {names.sv}.",
                    en=f"{party.name} is a party to the agreement but is missing from {names.en}.",
                ),
                help=Text(
                    sv=f"Lägg till parten i `recipients` med `party: {party.id}`.",
                    en=f"Add the party to `recipients`, with `party: {party.id}`.",
                ),
            )


_EVERYONE = pattern_of(r"\b(?:avtals)?part(?:erna|er)\b", re.IGNORECASE)

_COMMON = frozenset({"myndigheten", "lokalpolisområde", "polisområde", "föreningen", "region", "stiftelsen"})


def _is_sent(recipient: Recipient, party: Party) -> bool:
    """Whether a recipient is the party, by its id or by a word of its name."""
    if recipient.party or _EVERYONE.search(recipient.name):
        return recipient.party in (party.id, None)
    name = recipient.name.casefold()
    words = re.findall(r"\w{4,}", f"{party.name} {party.short_name or ''}".casefold())
    if any("polis" in word for word in words):
        return "polis" in name or "lpo" in name.split()
    return any(word in name for word in words if word not in _COMMON)


@rule("SV058", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def case_dates_are_in_order(case: Case, context: Context) -> Iterator[Finding]:
    """No step comes before the one ahead of it, the memorandum, or a document that it rests on."""
    own = case.tjansteskrivelse
    memorandum = own.date if own else None
    in_list = _in_its_list(own, _listed(own, context)) if own else None
    if in_list and _is_dated_late(case, in_list):
        memorandum = in_list  # which is told of where the two dates are
    latest = Text(sv="tjänsteskrivelsen", en="the memorandum")
    after: date | None = first_day(memorandum) if memorandum else None
    slip = after is not None and after > context.today
    for place, step in enumerate(case.steps):
        if step.date is None or (step.role is StepRole.PREPARES and after and place == 0):
            continue
        if after and last_day(step.date) < after:
            yield Finding(
                at=("tjansteskrivelse", "date") if slip else ("steps", place, "date"),
                empties=None if slip else meeting_day(place),
                message=Text(
                    sv=f"{step.body} har datum {step.date}, före {latest.sv} ({after}).",
                    en=f"{step.body} is dated {step.date}, before {latest.en} ({after}).",
                ),
                help=Text(
                    sv="Rätta datumet (`date`) eller ordningen i `steps`.",
                    en="Correct the `date`, or the order of `steps`.",
                ),
            )
            if slip:
                return
            continue
        after, latest = first_day(step.date), Text(sv=f"steget {step.body}", en=f"the step {step.body}")
        yield from _too_late(step, step.date, ("steps", place, "decision_documents"))
        yield from _attested_early(step, step.date, ("steps", place, "attestation", "date"))


def _attested_early(step: CaseStep, meeting: PartialDate, at: Route) -> Iterator[Finding]:
    """That an extract is said to be right before there were minutes to take it from."""
    attested = step.attestation.date if step.attestation else None
    approved = step.adjustment.date if step.adjustment else None
    if attested and surely_before(attested, meeting):
        before = Text(sv=f"före sammanträdet {meeting}", en=f"before the meeting on {meeting}")
    elif attested and approved and surely_before(attested, approved):
        before = Text(
            sv=f"innan protokollet justerades {approved}",
            en=f"before the minutes were approved on {approved}",
        )
    else:
        return
    yield Finding(
        at=at,
        message=Text(
            sv=f"Utdraget bestyrktes {attested}, {before.sv}.",
            en=f"The extract was attested on {attested}, {before.en}.",
        ),
        help=Text(sv="Rätta ett av datumen (`date`).", en="Correct one of the dates (`date`)."),
    )


def _too_late(step: CaseStep, meeting: PartialDate, route: Route) -> Iterator[Finding]:
    for index, each in enumerate(step.decision_documents):
        if each.date and surely_before(meeting, each.date):
            yield Finding(
                at=(*route, index, "date"),
                message=Text(
                    sv=f"Underlaget ”{each.title}” har datum {each.date}, efter sammanträdet {meeting}.",
                    en=f"The document “{each.title}” is dated {each.date}, after the meeting on {meeting}.",
                ),
                help=Text(sv="Rätta ett av datumen (`date`).", en="Correct one of the dates (`date`)."),
            )
