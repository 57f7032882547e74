"""What rests on a lägesbild though a much newer one was there when it was written."""

from collections.abc import Iterator
from datetime import date, timedelta

from samverkan.diagnostics import Route
from samverkan.model import Atgardsplan, Handling, Lagesbild, Medborgarlofte, Orsaksanalys, first_day, once
from samverkan.rules.rule import Context, Finding
from samverkan.rules.work import name, shared
from samverkan.text import Text

_HALF_A_YEAR = timedelta(days=183)
"""So much newer is another lägesbild that was made while something was being written on the first."""


def on_older_grounds(record: Handling, context: Context) -> Iterator[Finding]:
    """That an analysis, a plan or promises name a lägesbild, and a joint one was there that is much newer."""
    route, names = _grounds(record)
    every = _joint(context) if names else ()
    named = [each for each in every if each.id in names]
    if not named or len(named) < len(names):
        return
    newest = max(every, key=lambda each: _if_there(record, each))
    if _if_there(record, newest) - _HALF_A_YEAR > max(first_day(each.date) for each in named):
        yield Finding(
            at=route,
            message=Text(
                sv=f"”{name(record)}” vilar på en äldre lägesbild än ”{name(newest)}”, som fanns då.",
                en=f"“{name(record)}” rests on an older lägesbild than “{name(newest)}”, there by then.",
            ),
            help=Text(
                sv=f"Skriv den lägesbild som handlingen vilar på i `{route[0]}`.",
                en=f"Name the lägesbild that the document rests on in `{route[0]}`.",
            ),
        )


def _grounds(record: Handling) -> tuple[Route, tuple[str, ...]]:
    """Where the lägesbilder that it rests on are named, and their ids."""
    if isinstance(record, Atgardsplan):
        return ("based_on",), record.based_on
    if isinstance(record, Orsaksanalys | Medborgarlofte) and record.lagesbild:
        return ("lagesbild",), (record.lagesbild,)
    return (), ()


@once
def _joint(context: Context) -> tuple[Lagesbild, ...]:
    """The lägesbilder that the parties have made together of the whole."""
    every = shared(context).of(Lagesbild)
    return tuple(each for each in every if not (each.party or each.short or each.area or each.place))


def _if_there(record: Handling, lagesbild: Lagesbild) -> date:
    """The day of the lägesbild, if it was there when the other was written."""
    day = first_day(lagesbild.date)
    return day if day <= first_day(record.date) else date.min + _HALF_A_YEAR
