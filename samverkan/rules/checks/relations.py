"""What an agreement and its case say of the agreement before it, and the numbers they go by."""

import re
from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import (
    FOLLOWS,
    REPLACES,
    Agreement,
    Case,
    Decision,
    DecisionDocument,
    PartialDate,
    Record,
    Relation,
    RelationKind,
    begins,
    first_day,
    last_day,
)
from samverkan.model.kinship import Tie
from samverkan.rules.agreements import folded_number
from samverkan.rules.odd_numbers import known_number, odd_number
from samverkan.rules.resolutions import point_of
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE, REGISTER_OF_DOCUMENTS
from samverkan.rules.wording import every_prose, needle, occurrences, parts
from samverkan.text import Text, by_number, pattern_of


@rule("SV021", over=Record, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def the_former_agreement_is_described_as_it_is(record: Record, context: Context) -> Iterator[Finding]:
    """Number, year and order in a relation are those of the agreement that it refers to."""
    own = context.folder.agreement if context.folder else None
    if not own or not isinstance(record, (Agreement, Case)):
        return
    if isinstance(record, Case):
        yield from _years_in_prose(record, own, context)
        return
    for tie in context.kinship.ties(context.own.id):
        place, relation, other = tie
        if other:
            if not known_number(relation.agreement, context):  # which is told of there
                yield from _other_number(relation, other, place)
            yield from _other_date(relation, other, place)
            yield from _other_span(relation, other, place)
            yield from _other_bounds(relation, other, place)
        yield from _wrong_order(own, tie)


def _other_number(relation: Relation, other: Agreement, place: int) -> Iterator[Finding]:
    number, right = relation.registration_number, other.registration_number
    if number and right and folded_number(number) != folded_number(right):
        yield Finding(
            at=("relations", place, "registration_number"),
            message=Text(
                sv=f"Här har ”{other.title}” diarienummer {number}, men avtalet självt har {right}.",
                en=f"Here “{other.title}” has the number {number}, but the agreement itself has {right}.",
            ),
            help=Text(
                sv=f"Skriv {right}, eller rätta `agreement`.", en=f"Write {right}, or correct `agreement`."
            ),
        )


def _other_date(relation: Relation, other: Agreement, place: int) -> Iterator[Finding]:
    known = _dates(other)
    if relation.date and relation.date.month:
        known = [each for each in known if each.month] or known
    if relation.date and known and not any(_may_be(relation.date, each) for each in known):
        yield Finding(
            at=("relations", place, "date"),
            message=_from_another_year(str(relation.date), other),
            help=Text(
                sv="Rätta `date`. Står felet i ärendets handlingar, rätta det där också.",
                en="Correct `date`. If the documents of the case have it wrong, correct it there too.",
            ),
        )


def _from_another_year(stated: str, other: Agreement) -> Text:
    start = other.validity.start
    facts_sv = [f"är daterat {other.date}"] * bool(other.date) + [f"gäller från {start}"] * bool(start)
    facts_en = [f"is dated {other.date}"] * bool(other.date) + [f"holds from {start}"] * bool(start)
    return Text(
        sv=f"”{other.title}” sägs vara från {stated}, men {' och '.join(facts_sv)}.",
        en=f"“{other.title}” is said to be from {stated}, but {' and '.join(facts_en)}.",
    )


def _dates(agreement: Agreement) -> list[PartialDate]:
    """The dates that an agreement may be known by: its own, its start, and its signatures'."""
    own = [agreement.date, agreement.validity.start] + [each.date for each in agreement.signatories]
    return [each for each in own if each] if agreement.date or agreement.validity.start else []


def _may_be(a: PartialDate, b: PartialDate) -> bool:
    """Whether the two can be the same date, one less exact than the other."""
    pairs = ((a.month, b.month), (a.day, b.day))
    return a.year == b.year and all(None in pair or pair[0] == pair[1] for pair in pairs)


def _other_span(relation: Relation, other: Agreement, place: int) -> Iterator[Finding]:
    """The span of years in the title that is given is that of the agreement."""
    start, end = other.validity.start, other.validity.end
    span = re.search(r"((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)", relation.title or "")
    if span and start and end and (int(span[1]), int(span[2])) != (start.year, end.year):
        yield Finding(
            at=("relations", place, "title"),
            message=Text(
                sv=f"”{relation.title}” säger en annan tid än avtalets egen, {start} till {end}.",
                en=f"“{relation.title}” says another time than the agreement's own, {start} to {end}.",
            ),
            help=Text(sv="Rätta `title`, eller `agreement`.", en="Correct `title`, or `agreement`."),
        )


def _other_bounds(relation: Relation, other: Agreement, place: int) -> Iterator[Finding]:
    """The years that the relation gives the agreement are its own."""
    bounds = (("start", relation.start, other.validity.start), ("end", relation.end, other.validity.end))
    for key, stated, right in bounds:
        if stated and right and not _may_be(stated, right):
            yield Finding(
                at=("relations", place, key),
                message=Text(
                    sv=f"Här står {stated} för ”{other.title}”, men avtalet självt har {right}.",
                    en=f"Here “{other.title}” has {stated}, but the agreement itself has {right}.",
                ),
                help=Text(
                    sv=f"Skriv {right}, eller ta bort `{key}`.", en=f"Write {right}, or remove `{key}`."
                ),
            )


_BEFORE = FOLLOWS | {RelationKind.PRECEDES}


def _wrong_order(own: Agreement, tie: Tie) -> Iterator[Finding]:
    """What the agreement follows begins before it, and what it precedes begins after it."""
    place, relation, other = tie
    start = begins(own)
    known = (begins(other), begins(other)) if other else _span(relation.start)
    if relation.kind not in _BEFORE or not (start and known[0] and known[1]):
        return
    precedes = relation.kind is RelationKind.PRECEDES
    if not (known[1] < start if precedes else known[0] > start):
        return
    title, day = other.title if other else relation.title, begins(other) if other else relation.start
    named = Text(sv=f"”{title}”", en=f"“{title}”")
    if not title:
        named = Text(sv="ett annat avtal", en="another agreement")
    verb = relation.kind.words
    when = Text(sv="tidigare", en="earlier") if precedes else Text(sv="senare", en="later")
    yield Finding(
        at=("relations", place, "agreement" if other else "start"),
        message=Text(
            sv=f"Avtalet {verb.sv} {named.sv}, som börjar gälla {when.sv} ({day}).",
            en=f"The agreement {verb.en} {named.en}, which takes effect {when.en} ({day}).",
        ),
        help=Text(
            sv="Byt plats: skriv posten i det senare avtalet. Eller rätta `validity`.",
            en="Change places: write the entry in the later agreement. Or correct `validity`.",
        )
        if other and not precedes
        else Text(sv="Rätta `kind` eller tiden.", en="Correct `kind` or the time."),
    )


def _span(when: PartialDate | None) -> tuple[date, date] | tuple[None, None]:
    """The first and the last day that a date as coarse as it is known can mean."""
    return (first_day(when), last_day(when)) if when else (None, None)


_FROM_YEAR = pattern_of(r"från\s+(?:år\s+)?((?:19|20)\d\d)(?!\s*[-–]\s*\d)\s*\(([^)]{3,40})\)")


def _years_in_prose(case: Case, own: Agreement, context: Context) -> Iterator[Finding]:
    """In `avtalet från 2018 (KS2019/42)`, the year is one that the agreement may be known by."""
    others = context.kinship.named(context.own.id).values()
    numbered = {folded_number(each.registration_number): each for each in others if each.registration_number}
    if not numbered:
        return
    for route, text in every_prose(case):
        for found in occurrences(_FROM_YEAR, text):
            other = numbered.get(folded_number(found[2]))
            known = _dates(other) if other else []
            if other and known and int(found[1]) not in {each.year for each in known}:
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span()),
                    message=_from_another_year(found[1], other),
                    help=Text(sv="Rätta året i texten.", en="Correct the year in the text."),
                )


_OF_POLICE = pattern_of(r"^A\s?\d{3}[.\s]?\d{3}", re.IGNORECASE)
"""Polismyndigheten has a register and numbers of its own: `A123.456/2022`."""

_REPLACED_IN_POINT = pattern_of(r"ersätter\b[^.;]{0,120}?\(([^()\d]{0,100}\d[^()]{0,100})\)", re.IGNORECASE)


@rule("SV042", over=Record, severity=Severity.WARNING, source=REGISTER_OF_DOCUMENTS)
def registration_numbers_agree(record: Record, context: Context) -> Iterator[Finding]:
    """Agreement and case have one number, and other agreements are named by theirs."""
    own = context.folder.agreement if context.folder else None
    if own and isinstance(record, Agreement):
        yield from _borrowed(own, context)
        yield from odd_number(context)
    elif own and isinstance(record, Case):
        if not known_number(context.own.id, context):
            yield from _of_another_case(record, own)
        yield from _of_documents(record, context)
        yield from _in_points(record, context)
    if isinstance(record, (Agreement, Case)):
        number = record.registration_number
        if number and not any(char.isdigit() for char in number):
            yield Finding(
                at=("registration_number",),
                message=Text(
                    sv=f"Diarienumret ”{number}” har inga siffror.",
                    en=f"The registration number “{number}” has no digits.",
                ),
                help=Text(
                    sv="Skriv ärendets nummer, till exempel KS 2024/123.",
                    en="Write the number of the case, such as KS 2024/123.",
                ),
            )


def _borrowed(own: Agreement, context: Context) -> Iterator[Finding]:
    """An agreement that replaces another has a number of its own."""
    for other in context.kinship.replaces(context.own.id).values():
        number, former = own.registration_number, other.registration_number
        if number and former and folded_number(number) == folded_number(former):
            yield Finding(
                at=("registration_number",),
                message=Text(
                    sv=f"Avtalet har samma diarienummer ({number}) som ”{other.title}”, som det ersätter.",
                    en=f"The agreement has the same number ({number}) as “{other.title}”, which it replaces.",
                ),
                help=Text(sv="Skriv det nya ärendets diarienummer.", en="Write the number of the new case."),
            )


def _of_another_case(case: Case, own: Agreement) -> Iterator[Finding]:
    number = own.registration_number
    if not number or _OF_POLICE.match(number) or not any(char.isdigit() for char in number):
        return
    if folded_number(number) != folded_number(case.registration_number):
        yield Finding(
            at=("registration_number",),
            message=Text(
                sv=f"Ärendet har diarienummer {case.registration_number}, men avtalet har {number}.",
                en=f"The case has the number {case.registration_number}, but the agreement has {number}.",
            ),
            help=Text(
                sv="Skriv samma `registration_number` i case.yaml och agreement.yaml.",
                en="Write the same `registration_number` in case.yaml and agreement.yaml.",
            ),
        )


def _of_documents(case: Case, context: Context) -> Iterator[Finding]:
    """What the decision rests on: an agreement there goes by its own number."""
    for route, part in parts(case):
        other = context.agreements.get(part.agreement or "") if isinstance(part, DecisionDocument) else None
        if not other or not isinstance(part, DecisionDocument):
            continue
        number, right = part.registration_number, other.registration_number
        if number and right and folded_number(number) != folded_number(right):
            yield Finding(
                at=(*route, "registration_number"),
                message=Text(
                    sv=f"Underlaget ”{part.title}” har diarienummer {number}, "
                    f"men avtalet självt har {right}.",
                    en=f"The document “{part.title}” has the number {number}, "
                    f"but the agreement itself has {right}.",
                ),
                help=Text(
                    sv=f"Skriv {right}, eller rätta `agreement`.",
                    en=f"Write {right}, or correct `agreement`.",
                ),
            )


def _in_points(case: Case, context: Context) -> Iterator[Finding]:
    """A point that says which agreement is replaced gives a number that the agreement's relations give."""
    numbers = set(_replaced_numbers(context))
    if not numbers:
        return
    every = sorted(numbers, key=by_number)
    right = " eller ".join(every), " or ".join(every)
    known = {folded_number(number) for number in numbers}
    for route, part in parts(case):
        for place, point in enumerate(part.points if isinstance(part, Decision) else ()):
            found = _REPLACED_IN_POINT.search(point)
            if found and _looks_like_number(found[1]) and folded_number(found[1]) not in known:
                yield Finding(
                    at=(*route, "points", place),
                    needle=needle(point, *found.span(1)),
                    message=Text(
                        sv=f"Beslutet ersätter ett avtal med nummer {found[1]}, "
                        f"men avtalet anger {right[0]}.",
                        en=f"The decision replaces an agreement numbered {found[1]}, "
                        f"but the agreement says {right[1]}.",
                    ),
                    help=Text(
                        sv="Skriv samma nummer i beslutssatsen och i avtalets `relations`.",
                        en="Write the same number in the point and in the agreement's `relations`.",
                    ),
                    empties=point_of((*route, "points", place)),
                )


def _replaced_numbers(context: Context) -> Iterator[str]:
    for _, relation, other in context.kinship.ties(context.own.id, REPLACES):
        yield from filter(None, [relation.registration_number, other and other.registration_number])


def _looks_like_number(words: str) -> bool:
    """Whether it is one number of a register: letters, a year and a serial, with nothing else around."""
    return bool(re.fullmatch(r"(?:dnr\s+)?(?:[A-ZÅÄÖ]{1,6}[\s/-]*)?\d{2,4}[\s/:-]+[\w\s./:-]{1,16}", words))
