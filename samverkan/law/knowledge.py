"""What is known and planned, and that it is kept up. Source: lag (2023:196) 4–7 §§."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from samverkan import swedish
from samverkan.law.answer import Basis, BoundKommun, Fulfilment, State, paragraph
from samverkan.law.kommuner import own_parties
from samverkan.law.ours import decision_of_ours
from samverkan.law.words import basis, dated, named, not_shown, on
from samverkan.model import (
    Atgardsplan,
    Handling,
    Lagesbild,
    PartialDate,
    Uppfoljning,
    after,
    first_day,
    is_unwritten,
    lacking_parts,
    last_day,
    surely_before,
    whole_ones,
)
from samverkan.status.deadlines_of_law import TWO_YEARS, is_of_promises_alone
from samverkan.status.on_day import OnDay
from samverkan.text import by_number

_Handling = TypeVar("_Handling", bound=Handling)

PLAN_START = date(2024, 7, 1)
"""The day that the plan had to be there. Source: lag (2023:196), övergångsbestämmelserna 2."""


@paragraph("4", "Lägesbild", "Lägesbild")
def has_a_lagesbild(duty: BoundKommun) -> Fulfilment:
    """The newest lägesbild that is whole and of the whole kommun, good for two years."""
    every, whole = _lagesbilder(duty), _whole(duty)
    if not every:
        begun = [basis(each, on_day) for on_day, each in _lagesbilder(duty, written=False)]
        left = "; den som är påbörjad har texter kvar att fylla i" if begun else ""
        return not_shown(f"att kommunen har tagit fram en lägesbild över brottsligheten{left}", begun)
    if not whole:
        on_day, last = every[-1]
        what = "att kommunen har en hel lägesbild; den senaste är kort eller gäller bara en del av kommunen"
        return not_shown(what, [basis(last, on_day)])
    on_day, newest = _newest(whole)
    by, made = (basis(newest, on_day),), dated(newest.date)
    lacks = [words.sv for _, words in lacking_parts(newest)]
    if lacks:
        text = f"Kommunens lägesbild från {made} saknar {swedish.joined(lacks)}."
        return Fulfilment(State.MISSING, text, by=by)
    due = after(last_day(newest.date), TWO_YEARS)
    state = duty.by_the_day(due)
    text = (
        f"Kommunens senaste lägesbild är från {made} och skulle ha uppdaterats senast {on(due)}."
        if state is State.OVERDUE
        else f"Kommunen har en lägesbild från {made} med kartläggning, annan relevant information "
        f"och analys, och ska uppdatera den senast {on(due)}."
    )
    return Fulfilment(state, text, newest.date, due, by)


@paragraph("5", "Åtgärdsplan", "Action plan", since=PLAN_START)
def has_a_plan(duty: BoundKommun) -> Fulfilment:
    """The newest plan that the kommun has decided on, with measures, on an earlier lägesbild."""
    plans = _records(duty, Atgardsplan)
    if not plans:
        return not_shown("att kommunen har beslutat om en åtgärdsplan")
    sound = [each for each in plans if not list(_lacks(*each, duty))]
    if not sound:
        on_day, plan = plans[-1]
        lacks = swedish.joined([f"att {each}" for each in _lacks(on_day, plan, duty)], "eller")
        text = (
            f"Kommunen har {named(plan)} från {dated(plan.date)}, men det framgår inte av underlaget {lacks}."
        )
        return Fulfilment(State.MISSING, text, by=(basis(plan, on_day),))
    return _planned(*sound[-1], duty)


def _planned(on_day: OnDay, plan: Atgardsplan, duty: BoundKommun) -> Fulfilment:
    decision, body = next(decision_of_ours(plan, on_day, duty))
    rests_on = max(each.date for _, each in _lagesbilder(duty) if each.id in plan.based_on)
    due = last_day(plan.end) if plan.end else None
    state = duty.by_the_day(due)
    count = "en åtgärd" if len(plan.measures) == 1 else f"{swedish.count(len(plan.measures))} åtgärder"
    holds = f", har {count} och gäller till och med {on(due)}" if due else f" och har {count}"
    text = (
        f"{swedish.capital(body)} beslutade {on(decision)} om {named(plan)}, som bygger på lägesbilden från "
        f"{dated(rests_on)}{holds}."
    )
    if state is State.OVERDUE and due:
        text = (
            f"{swedish.capital(named(plan))} gällde till och med {on(due)}, och det framgår inte av "
            "underlaget att kommunen har beslutat om en ny."
        )
    return Fulfilment(state, text, decision, due, (basis(plan, on_day),))


def _lacks(on_day: OnDay, plan: Atgardsplan, duty: BoundKommun) -> Iterator[str]:
    """What the law asks of the plan and nothing shows."""
    decided = [day for day, _ in decision_of_ours(plan, on_day, duty)]
    if not decided:
        yield "kommunen har beslutat om den"
    if not plan.measures:
        yield "den innehåller åtgärder"
    day = last_day(max(decided)) if decided else duty.today
    if not any(each.id in plan.based_on and first_day(each.date) <= day for _, each in _lagesbilder(duty)):
        yield "den bygger på en lägesbild som fanns när den beslutades"


@paragraph(
    "6", "Uppdatering och uppföljning vartannat år", "Update and follow-up every second year", PLAN_START
)
def is_kept_up(duty: BoundKommun) -> Fulfilment:
    """Within two years the lägesbild is made anew, and the plan is followed up."""
    whole = _whole(duty)
    seen_to = _seen_to(duty)
    if not (whole and seen_to):
        lacks = [] if whole else ["en lägesbild att uppdatera"]
        lacks += [] if seen_to else ["en beslutad åtgärdsplan att följa upp"]
        return not_shown(f"att kommunen har {swedish.joined(lacks, 'eller')}")
    (on_day, newest), (seen, what) = _newest(whole), seen_to[-1]
    since = min(newest.date, seen, key=last_day)
    due = after(last_day(since), TWO_YEARS)
    made, again = ("uppdaterades", " på nytt") if len(whole) > 1 else ("togs fram", "")
    looked, anew = ("följdes upp", " på nytt") if len(seen_to) > 1 else ("beslutades", "")
    text = (
        f"Lägesbilden {made} {on(newest.date)} och "
        f"{_by('uppdateras', 'uppdaterats', newest.date, again, duty)}. "
        f"Åtgärdsplanen {looked} {on(seen)} och {_by('följas upp', 'följts upp', seen, anew, duty)}."
    )
    return Fulfilment(duty.by_the_day(due), text, since, due, (basis(newest, on_day), what))


def _by(to_do: str, done: str, last: PartialDate, again: str, duty: BoundKommun) -> str:
    """By when something is, or was, to be done two years after the last time."""
    due = after(last_day(last), TWO_YEARS)
    if due < duty.today:
        return f"skulle ha {done}{again} senast {on(due)}"
    return f"ska {to_do}{again} senast {on(due)}"


def _seen_to(duty: BoundKommun) -> list[tuple[PartialDate, Basis]]:
    """The day that the newest plan was decided on, and then those of the follow-ups since."""
    plans = _records(duty, Atgardsplan)
    decided = [
        (day, basis(plan, on_day))
        for on_day, plan in plans
        for day, _ in decision_of_ours(plan, on_day, duty)
    ]
    if not decided:
        return []
    first = max(decided, key=lambda each: each[0])
    followed_up = [
        (each.date, basis(each, on_day))
        for on_day, each in _records(duty, Uppfoljning)
        if not surely_before(each.date, first[0]) and not is_of_promises_alone(each)
    ]
    return [first, *followed_up]


@paragraph("7", "Samordning med annan planering", "Coordination with other planning")
def is_coordinated(duty: BoundKommun) -> Fulfilment:
    """The newest lägesbild or plan says what analysis and planning under other law it goes with."""
    newest: list[tuple[OnDay, Lagesbild | Atgardsplan]] = [
        *_whole(duty)[-1:],
        *_records(duty, Atgardsplan)[-1:],
    ]
    told = [(on_day, each) for on_day, each in newest if each.coordinated_with]
    if not told:
        return not_shown("att arbetet samordnas med analys och planering enligt annan lagstiftning")
    others = dict.fromkeys(other for _, each in told for other in each.coordinated_with)
    what = swedish.joined(
        ["lägesbilden" if isinstance(each, Lagesbild) else "åtgärdsplanen" for _, each in told]
    )
    text = f"{swedish.capital(what)} samordnas med {swedish.joined(list(others))}."
    by = tuple(basis(each, on_day, route=("coordinated_with",)) for on_day, each in told)
    return Fulfilment(State.FULFILLED, text, min(each.date for _, each in told), by=by)


def _lagesbilder(duty: BoundKommun, *, written: bool = True) -> list[tuple[OnDay, Lagesbild]]:
    """The joint lägesbilder and the kommun's own, oldest first."""
    return [
        (on_day, each)
        for on_day, each in _records(duty, Lagesbild, written=written)
        if each.party is None or each.party in own_parties(on_day.folder, duty.kommun)
    ]


def _whole(duty: BoundKommun) -> list[tuple[OnDay, Lagesbild]]:
    """Those that are of the whole kommun and no short ones of a series."""
    every = [pair for pair in _lagesbilder(duty) if not (pair[1].area or pair[1].place)]
    whole = whole_ones([each for _, each in every])
    return [pair for pair in every if any(pair[1] is each for each in whole)]


def _newest(whole: list[tuple[OnDay, Lagesbild]]) -> tuple[OnDay, Lagesbild]:
    """The newest that has all that the law asks for; when none has, the newest."""
    sound = [pair for pair in whole if not any(lacking_parts(pair[1]))]
    return (sound or whole)[-1]


def _records(
    duty: BoundKommun, kind: type[_Handling], *, written: bool = True
) -> list[tuple[OnDay, _Handling]]:
    """The documents of a kind under all the kommun's agreements that are `written` or not, oldest first."""
    all_of = ((on_day, each) for on_day in duty.agreements for each in on_day.work.of(kind))
    every = [pair for pair in all_of if is_unwritten(pair[1]) is not written]
    return sorted(every, key=lambda pair: (pair[1].date, by_number(pair[1].id)))
