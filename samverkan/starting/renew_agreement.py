"""The agreement of the next period: what was settled is kept, what must be decided anew is said."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from samverkan.diagnostics import Route
from samverkan.model import (
    Agreement,
    Indicator,
    Measurement,
    RelationKind,
    dates_of,
    records,
    texts_of,
)
from samverkan.model.marks import Role
from samverkan.model.walk import fields
from samverkan.starting.renew_draft import RenewedFile
from samverkan.starting.renew_look_over import GONE, OF_OTHERS, look_over, quoted
from samverkan.starting.renew_period import Move
from samverkan.status.goals import latest

_UNMOVED = OF_OTHERS | {"validity", "signatories", "date"}
_BEGINS = "start"


@dataclass(frozen=True, slots=True)
class RenewedAgreement:
    """The agreement that is renewed, its id, and those that it leans on and goes on leaning on."""

    id: str
    agreement: Agreement
    leans_on: Collection[Agreement]


def renew_agreement(draft: RenewedFile, former: RenewedAgreement, move: Move, today: date) -> None:
    """Makes the file of the former agreement that of the next."""
    agreement = former.agreement
    _name_anew(draft, agreement, move)
    _hold(draft, agreement, move)
    _relate(draft, agreement, former.id)
    draft.drop(*_emptied(agreement))
    _move_dates(draft, agreement, move)
    _measure_anew(draft, agreement, move, today)
    look_over(draft, agreement, former.leans_on, move)


def _name_anew(draft: RenewedFile, former: Agreement, move: Move) -> None:
    """The new years in what it is called, and no number and no day yet."""
    for route, words in _lines(former):
        if move.named(words) != words and not draft.lies_elsewhere(route):
            draft.put(route, move.named(words))
    draft.mark(("title",), "Skriv in diarienummer, datum och ort när det nya avtalet har dem.")
    if former.retold:
        draft.mark(("title",), "Skriv texterna så som de ska lyda: de är återgivna ur det förra avtalet.")
    draft.drop(("registration_number",), ("date",), ("place",), ("retold",))


def _lines(former: Agreement) -> Iterator[tuple[Route, str]]:
    """The texts that are no Markdown, and tell of this agreement."""
    prose = {route for route, _ in texts_of(records(former), "prose")}
    for route, words in texts_of(records(former)):
        if route[0] not in OF_OTHERS and route not in prose:
            yield route, words


def _hold(draft: RenewedFile, former: Agreement, move: Move) -> None:
    order = list(fields(type(former.validity)))
    draft.put(("validity", "start"), str(move.period.start), order)
    draft.put(("validity", "end"), str(move.period.end), order)
    draft.drop(("validity", "until_further_notice"))
    stated = former.validity.stated
    if stated and move.named(stated) == stated:
        draft.drop(("validity", "stated"))
    draft.mark(
        ("validity",), f"Besluta avtalstiden: här står {move.period.start} till och med {move.period.end}."
    )


def _relate(draft: RenewedFile, former: Agreement, former_id: str) -> None:
    """The former agreement in place of those that it names as former; what it is part of stays."""
    replaced = {"kind": RelationKind.REPLACES.value, "agreement": former_id}
    if former.registration_number:
        replaced["registration_number"] = former.registration_number
    if former.date:
        replaced["date"] = str(former.date)
    if former.relations:
        draft.add(("relations",), replaced)
        gone = [place for place, each in enumerate(former.relations, 1) if each.kind in GONE]
        draft.drop(*(("relations", place) for place in gone))
    else:
        draft.put(("relations",), [replaced], list(fields(Agreement)))


def _emptied(former: Agreement) -> Iterator[Route]:
    """What was of its time: signatures, how far things had come, what was to be reached, and former ids."""
    for route, part in records(former):
        for name, holds in fields(type(part)).items():
            is_of_its_time = holds.roles & {Role.PROGRESS, Role.FORMER, Role.TARGET}
            if is_of_its_time or (route[:1] == ("signatories",) and name in ("date", "place")):
                yield (*route, name)
        if isinstance(part, Indicator):
            yield (*route, "measurements")


def _move_dates(draft: RenewedFile, former: Agreement, move: Move) -> None:
    """What is to happen in the period happens in the next; what has happened stays where it was."""
    for route, part in records(former):
        for place, when in dates_of([(route, part)]):
            holds = fields(type(part))[str(place[-1])]
            if place[0] in _UNMOVED or holds.roles & {Role.HAPPENED, Role.PROGRESS}:
                continue
            draft.put(place, str(move.start(when) if place[-1] == _BEGINS else move.end(when)))


def _measure_anew(draft: RenewedFile, former: Agreement, move: Move, today: date) -> None:
    """The last measured value as the one to begin from, and the target to be decided."""
    order = list(fields(Indicator))
    for place, goal in enumerate(former.goals):
        route: Route = ("goals", place)
        if not goal.indicators or re.search(r"\d", goal.title):
            words = "ska det gälla även den nya avtalstiden, och med samma ord?"
            draft.mark(route, f"Se över målet {quoted(goal.title)}: {words}")
        for number, indicator in enumerate(goal.indicators):
            at = (*route, "indicators", number)
            measured = latest(indicator, today)
            if measured:
                draft.put((*at, "baseline"), str(measured.value), order)
                draft.put((*at, "baseline_date"), str(measured.date), order)
            draft.mark(at, _to_reach(indicator, move, measured))


def _to_reach(indicator: Indicator, move: Move, measured: Measurement | None) -> str:
    when = f", till {move.end(indicator.target_date)}" if indicator.target_date else " och när"
    what = f"Besluta vilket värde som ska nås för {quoted(indicator.title)}{when}."
    if measured:
        return f"{what} Utgångsvärdet är det senast mätta."
    if indicator.baseline is None:
        return f"{what} Mät utgångsvärdet."
    return f"{what} Utgångsvärdet är det gamla: inget nyare är mätt."
