"""Who is at a meeting, or signs, by an office that somebody else has on that day."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from samverkan.diagnostics import Route
from samverkan.model import (
    Holder,
    Member,
    Motesanteckning,
    Office,
    PartialDate,
    Register,
    Signatory,
    first_day,
    once,
    surely_before,
)
from samverkan.rules.rule import Finding
from samverkan.text import Text, folded

_MOST = 50
"""The most holders of an office that are looked through for each person: more than a century has."""


def present_by_another_office(minutes: Motesanteckning, register: Register, today: date) -> Iterator[Finding]:
    """That somebody is present by an office of another; of minutes from a day to come that day is told."""
    for place, present in enumerate(minutes.present if first_day(minutes.date) <= today else ()):
        for office in _held_by(present, register):
            yield from _of_another(office, present.person, minutes.date, ("present", place, "person"))


def signed_by_another(signatory: Signatory, route: Route, register: Register) -> Iterator[Finding]:
    """That somebody has signed by an office of another."""
    office = _offices(register)[0].get(signatory.office or "")
    if office and signatory.date:
        yield from _of_another(office, signatory.name, signatory.date, (*route, "name"))


def going_on_beside(register: Register) -> Iterator[Finding]:
    """Each holder of a leading office who has no end, though somebody else has begun since."""
    for place, office in enumerate(register.offices):
        begun = [
            (first_day(each.start), index)
            for index, each in enumerate(office.holders[:_MOST])
            if each.start and not each.acting
        ]
        if not office.leading or not begun[1:]:
            continue
        last = office.holders[max(begun)[1]]
        for start, index in begun:
            each = office.holders[index]
            if not each.end and start < max(begun)[0] and each.name != last.name:
                yield _goes_on(("offices", place, "holders", index, "name"), each.name, last)


def _goes_on(at: Route, name: str, after: Holder) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"{name} har ingen slutdag, men {after.name} har befattningen från {after.start}.",
            en=f"{name} has no last day, but {after.name} has the office from {after.start}.",
        ),
        help=Text(sv="Lägg till `end`.", en="Add an `end`."),
    )


def _held_by(present: Member, register: Register) -> Iterator[Office]:
    """The office by which somebody is present, or those that are called so."""
    by_id, by_title = _offices(register)
    named = [by_id[present.office]] if present.office in by_id else []
    titled = (by_title.get(folded(each), ()) for each in dict.fromkeys(present.functions))
    yield from named if present.office else chain.from_iterable(titled)


@once
def _offices(register: Register) -> tuple[dict[str, Office], dict[str, list[Office]]]:
    """The offices by id and by title."""
    by_title: dict[str, list[Office]] = {}
    for each in register.offices:
        by_title.setdefault(folded(each.title), []).append(each)
    return {each.id: each for each in register.offices}, by_title


def _of_another(office: Office, person: str | None, day: PartialDate, at: Route) -> Iterator[Finding]:
    """That the one term of the person was over, or had not begun, when somebody else had the office."""
    terms = [each for each in office.holders[:_MOST] if each.name == person]
    if len(terms) != 1:
        return
    others = [each for each in office.holders[:_MOST] if each.name != person and each.start]
    begun = [each for each in others if each.start and not surely_before(day, each.start)]
    if begun and terms[0].end and surely_before(terms[0].end, day):
        left = Text(
            sv=f"{person} hade lämnat befattningen till en annan före {day}.",
            en=f"{person} had left the office to another before {day}.",
        )
        yield Finding(at=at, message=left, help=_MEND)
    holding = [each for each in begun if not (each.end and surely_before(each.end, day))]
    if holding and terms[0].start and surely_before(day, terms[0].start):
        not_yet = Text(
            sv=f"{person} hade inte tillträtt befattningen {day}: då hade en annan den.",
            en=f"{person} did not have the office yet on {day}: somebody else had it.",
        )
        yield Finding(at=at, message=not_yet, help=_MEND)


_MEND = Text(
    sv="Skriv den som hade befattningen, eller rätta dess `holders`.",
    en="Write who had the office, or correct its `holders`.",
)
