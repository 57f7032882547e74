"""That one figure is the same in a lägesbild, in its words and among the measurements of the agreement."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Case, Lagesbild, Statistic, once
from samverkan.rules.agreements import number
from samverkan.rules.documents_known import otherwise_known
from samverkan.rules.figures_known import (
    KnownByName,
    KnownFigure,
    about,
    are_one,
    by_name,
    of_indicator,
    of_statistic,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said_of_crimes import other_crimes, other_shares, shares_in_words
from samverkan.rules.said_of_dialogues import other_numbers_of_dialogues
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.rules.wording import parts
from samverkan.rules.work import series_have_holes, tied
from samverkan.text import Text, pattern_of


@rule("SV105", over=Agreement | Case | Lagesbild, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
def a_figure_is_the_same_everywhere(
    record: Agreement | Case | Lagesbild, context: Context
) -> Iterator[Finding]:
    """A figure of a lägesbild is what the indicator of the same name measured, and words say it as it is.

    A paper has one day and one number, also where it is a source.
    """
    if isinstance(record, Agreement | Case):
        yield from otherwise_known(record, context)
    if isinstance(record, Lagesbild):
        yield from other_numbers_of_dialogues(record, context)
    if isinstance(record, Agreement):
        yield from _in_the_words_of_problems(record)
    elif isinstance(record, Lagesbild) and record.mapping:
        for route, part in parts(record):
            if isinstance(part, Statistic):
                yield from _otherwise_measured(route, part, _measured(context))
        yield from _in_the_words_of_the_mapping(record, _measured(context))


def _in_the_words_of_problems(agreement: Agreement) -> Iterator[Finding]:
    known: dict[str | None, list[KnownFigure]] = {}
    for goal in agreement.goals:
        known.setdefault(goal.problem, []).extend(map(of_indicator, goal.indicators))
    for place, problem in enumerate(agreement.problems):
        route, about = ("problems", place, "text"), known.get(problem.id, ())
        yield from other_crimes(route, problem.text or "", about)
        yield from shares_in_words(route, problem.text or "", about)


def _in_the_words_of_the_mapping(lagesbild: Lagesbild, measured: KnownByName) -> Iterator[Finding]:
    assert lagesbild.mapping  # noqa: S101
    every = [each for _, each in parts(lagesbild) if isinstance(each, Statistic)]
    yield from other_crimes(("mapping", "extent"), lagesbild.mapping.extent or "", _right(every, measured))
    for place, problem in enumerate(lagesbild.mapping.problems):
        route: Route = ("mapping", "problems", place, "extent")
        known = _right(problem.statistics, measured)
        yield from other_crimes(route, problem.extent or "", known)
        yield from other_shares(route, problem.extent or "", known)


def _right(every: Sequence[Statistic], measured: KnownByName) -> list[KnownFigure]:
    """What is known of each, as measured where it is: another figure is told of where it stands."""
    told = map(of_statistic, every)
    known = (each.corrected(next(iter(about(each.title, each.unit, measured)), each)) for each in told)
    return list(dict.fromkeys(known))


@once
def _measured(context: Context) -> KnownByName:
    """What the indicators of the agreements show."""
    folders = tied(context) if context.folder and not series_have_holes(context) else ()
    agreements = [folder.agreement for folder in folders if folder.agreement]
    return by_name(of_indicator(e) for each in agreements for goal in each.goals for e in goal.indicators)


def _otherwise_measured(route: Route, said: Statistic, measured: KnownByName) -> Iterator[Finding]:
    """The value and the number compared with, where indicators of the same name have others only."""
    if wrong := _compared_wrongly(route, said):
        yield wrong
        return
    same = about(said.title, said.unit, measured)
    values = dict(of_statistic(said).values)
    for key, time in (("value", str(said.date)), ("comparison", said.compared_with or "")):
        known = [value for each in same if (value := each.at(time)) is not None]
        if time in values and known and not any(are_one(values[time], each) for each in known):
            yield _differs((*route, key), values[time], f"{said.title}, {time}", known[-1])


_YEAR = pattern_of(r"(?:19|20)[0-9]{2}")


def _compared_wrongly(route: Route, said: Statistic) -> Finding | None:
    """That a value is compared with another one of the same time, or with one of a later year."""
    time, other = str(said.date), said.compared_with or ""
    if not said.date:
        return None
    if other == time and said.comparison != said.value:
        is_what = Text(sv="är samma tid", en="is the same time")
    elif _YEAR.fullmatch(other) and int(other) > said.date.year:
        is_what = Text(sv="är senare", en="is later")
    else:
        return None
    return Finding(
        at=(*route, "compared_with"),
        message=Text(
            sv=f"Värdet för {time} jämförs med {other}, som {is_what.sv}.",
            en=f"The value of {time} is compared with {other}, which {is_what.en}.",
        ),
        help=Text(sv="Rätta `compared_with` eller `date`.", en="Correct `compared_with` or `date`."),
    )


def _differs(at: Route, said: Decimal, what: str, known: Decimal) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Här står {number(said).sv}, men i avtalet är ”{what}” {number(known).sv}.",
            en=f"Here it says {number(said).en}, but in the agreement “{what}” is {number(known).en}.",
        ),
        help=Text(
            sv="Rätta talet här, eller mätvärdet hos indikatorn i agreement.yaml.",
            en="Correct the number here, or the value of the indicator in agreement.yaml.",
        ),
    )
