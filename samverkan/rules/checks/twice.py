"""What stands twice: a reference, a choice, a number or a person in a list; an id in two registers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Case,
    Decision,
    Holds,
    Motesanteckning,
    Record,
    Register,
    fields,
    records,
)
from samverkan.quoting import shown
from samverkan.rules.misspelt_chairs import name_in
from samverkan.rules.registers_twice import registers_twice
from samverkan.rules.resolutions import point_of
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import AGREEMENT_PRACTICE
from samverkan.text import Text, folded, pattern_of


@rule("SV100", over=Record, severity=Severity.WARNING, source=AGREEMENT_PRACTICE)
def nothing_stands_twice(record: Record, context: Context) -> Iterator[Finding]:
    """No list names one thing twice, no two items of one have the same number, and no two registers an id."""
    if isinstance(record, Register):
        file = context.file_of(record)
        yield from registers_twice(context.workspace).get(file.path, ()) if file else ()
    for route, part in records(record):
        for name in _lists_of_names(type(part)):
            yield from _named_twice((*route, name), getattr(part, name))
        for name in _numbered_lists(type(part)):
            yield from _numbered_twice((*route, name), getattr(part, name))
        if isinstance(part, Decision):
            yield from _decided_twice((*route, "points"), part.points)
    if isinstance(record, Agreement):
        yield from _called_alike(record)
        yield from _committed_twice(record)
    if isinstance(record, Case):
        yield from _deciding_and_beside(record)
    if isinstance(record, Motesanteckning):
        yield from _present_twice(record)
        yield from _present_and_absent(record)


@cache
def _lists_of_names(model: type[Record]) -> tuple[str, ...]:
    """The fields that hold a list of references, or of words such as what a section shows."""
    return tuple(name for name, holds in fields(model).items() if holds.is_list and _may_not_repeat(holds))


def _may_not_repeat(holds: Holds) -> bool:
    """Whether the values are names of something, or words on one line; prose and records may be alike."""
    return bool(holds.refers) or not (holds.record or holds.prose or holds.choice or holds.rows)


@cache
def _numbered_lists(model: type[Record]) -> tuple[str, ...]:
    """The fields that hold a list of records with a number that is not what tells them apart."""
    lists = {name: holds.record for name, holds in fields(model).items() if holds.record and holds.is_list}
    return tuple(name for name, each in lists.items() if _has_number(each))


def _has_number(model: type[Record]) -> bool:
    return "number" in model.model_fields and model.record_kind.identified_by != "number"


def _named_twice(route: Route, names: Sequence[str]) -> Iterator[Finding]:
    for place, first in _repeated(names):
        yield Finding(
            at=(*route, place),
            message=Text(
                sv=f"{shown(names[place])} står redan i listan, som nummer {first + 1}.",
                en=f"{shown(names[place])} is in the list already, as number {first + 1}.",
            ),
            help=Text(
                sv="Stryk det ena, eller skriv det som var menat.", en="Strike one, or write what was meant."
            ),
        )


def _repeated(values: Sequence[object]) -> Iterator[tuple[int, int]]:
    """The place of each value that has stood before, and the first place where it stood."""
    seen: dict[object, int] = {}
    for place, value in enumerate(values):
        first = seen.setdefault(value, place)
        if first != place:
            yield place, first


def _numbered_twice(route: Route, items: Sequence[Record]) -> Iterator[Finding]:
    numbered = [(place, number) for place, item in enumerate(items) if (number := _number(item))]
    numbers = [number for _, number in numbered]
    if len(set(numbers)) == len(numbers) or _restarts([items[place] for place, _ in numbered], numbers):
        return
    for again, first in _repeated(numbers):
        place, number = numbered[again]
        yield Finding(
            at=(*route, place, "number"),
            message=Text(
                sv=f"Nummer {number} har redan post {numbered[first][0] + 1} i listan.",
                en=f"Item {numbered[first][0] + 1} of the list has the number {number} already.",
            ),
            help=Text(
                sv="Ge posten ett eget nummer: den som läser hittar annars fel.",
                en="Give it a number of its own: who looks for one may find the other.",
            ),
        )


def _number(item: Record) -> str:
    return (getattr(item, "number", None) or "").casefold().rstrip(".")


def _restarts(items: Sequence[Record], numbers: Sequence[str]) -> bool:
    """Whether the numbers begin anew in each group, such as the measures of each area."""
    names = _groups(type(items[0]))
    return any(_begins_anew([getattr(item, name) for item in items], numbers) for name in names)


@cache
def _groups(model: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, holds in fields(model).items() if holds.refers or holds.choice)


def _begins_anew(groups: Sequence[object], numbers: Sequence[str]) -> bool:
    """Whether each group begins with the first number of all, and has none twice."""
    pairs = list(zip(groups, numbers, strict=True))
    begun = dict(reversed(pairs))
    return set(begun.values()) == {numbers[0]} and max(Counter(pairs).values()) == 1


def _decided_twice(route: Route, points: Sequence[str]) -> Iterator[Finding]:
    """A point that a decision has already."""
    for place, first in _repeated([folded(each).strip(" .,;") for each in points]):
        at = (*route, place)
        same = Text(sv="Beslutssatsen är densamma", en="The point is the same")
        yield replace(_again(at, first, same, "den"), empties=point_of(at))


def _committed_twice(agreement: Agreement) -> Iterator[Finding]:
    """A commitment in the words of another, by the same parties in the same area."""
    said = [(folded(each.text).strip(" ."), each.parties, each.area) for each in agreement.commitments]
    for place, first in _repeated(said):
        same = Text(sv="Åtagandet är detsamma", en="The commitment is the same")
        yield _again(("commitments", place, "text"), first, same, "det")


def _again(at: Route, first: int, same: Text, it: str) -> Finding:
    """That what stands here is the same as the item at the place of the `first`."""
    return Finding(
        at=at,
        message=Text(
            sv=f"{same.sv} som nummer {first + 1}.",
            en=f"{same.en} as number {first + 1}.",
        ),
        help=Text(sv=f"Stryk {it}, eller skriv det som var menat.", en="Strike it, or write what was meant."),
    )


def _called_alike(agreement: Agreement) -> Iterator[Finding]:
    """The short name of a party that is another's already."""
    names = [folded(party.in_short) for party in agreement.parties]
    for place, first in _repeated(names):
        name, other = agreement.parties[place].short_name, agreement.parties[first].name
        if name:
            yield Finding(
                at=("parties", place, "short_name"),
                message=Text(
                    sv=f"{shown(name)} är redan det korta namnet på {other}.",
                    en=f"{shown(name)} is the short name of {other} already.",
                ),
                help=Text(sv="Ge parten ett eget kort namn.", en="Give the party a short name of its own."),
            )


def _present_and_absent(meeting: Motesanteckning) -> Iterator[Finding]:
    """Who is among those absent, though also present, in the chair or keeping the minutes."""
    there = {folded(each.person) for each in meeting.present if each.person}
    there |= {folded(each) for each in (meeting.chair, meeting.secretary) if each}
    for place, each in enumerate(meeting.absent):
        if each.person and folded(each.person) in there:
            yield Finding(
                at=("absent", place, "person"),
                message=Text(
                    sv=f"{shown(each.person)} var med på mötet, men står bland de frånvarande.",
                    en=f"{shown(each.person)} was at the meeting, but is among those absent.",
                ),
                help=Text(
                    sv="Stryk personen på det ena stället.", en="Strike the person in one of the places."
                ),
            )


_FOR_ANOTHER = pattern_of(r"ersätt|tjg|tjänstg|§|jäv", re.IGNORECASE)
"""That somebody has decided in a part of the meeting, or for somebody else."""


def _deciding_and_beside(case: Case) -> Iterator[Finding]:
    """Who decides at a meeting, and is also among the substitutes or others that were only there."""
    for place, step in enumerate(case.steps):
        deciding = {folded(name_in(each)) for each in step.present if not _FOR_ANOTHER.search(each)}
        for key in ("substitutes", "also_present"):
            for index, each in enumerate(getattr(step, key)):
                if folded(name_in(each)) in deciding and not _FOR_ANOTHER.search(each):
                    yield Finding(
                        at=("steps", place, key, index),
                        message=Text(
                            sv="Den här personen står redan bland de närvarande som beslutar.",
                            en="This person is already among those present who decide.",
                        ),
                        help=Text(
                            sv="Stryk personen på det ena stället.",
                            en="Strike the person in one of the places.",
                        ),
                    )


def _present_twice(meeting: Motesanteckning) -> Iterator[Finding]:
    present = [(each.person and folded(each.person), each.party) for each in meeting.present]
    for place, first in _repeated(present):
        person = meeting.present[place].person
        if person:
            yield Finding(
                at=("present", place, "person"),
                message=Text(
                    sv=f"{shown(person)} är redan med bland de närvarande, som nummer {first + 1}.",
                    en=f"{shown(person)} is among those present already, as number {first + 1}.",
                ),
                help=Text(
                    sv="Skriv ihop dem till en post, eller skriv den som var där.",
                    en="Make them one item, or write who was there.",
                ),
            )
