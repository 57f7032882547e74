"""A paper that an agreement or a case names under a day or a number that the paper itself does not have."""

from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route
from samverkan.model import (
    Agreement,
    Case,
    DecisionDocument,
    Handling,
    PartialDate,
    Source,
    once,
    surely_before,
)
from samverkan.rules.agreements import folded_number
from samverkan.rules.resolutions import meeting_day
from samverkan.rules.rule import Context, Finding
from samverkan.rules.work import shared
from samverkan.text import Text, folded


def otherwise_known(record: Agreement | Case, context: Context) -> Iterator[Finding]:
    """Each source or decision document with the title of one paper of the work, of another day or number."""
    for route, named in _named(record):
        paper = _papers(context).get(folded(named.title))
        if paper is None:
            continue
        key, number = _number(named)
        if named.date and _is_other_day(str(named.date), str(paper.date)):
            yield _otherwise((*route, "date"), str(named.date), str(paper.date))
        if number and paper.registration_number and _is_other_number(number, paper.registration_number):
            yield _otherwise((*route, key), number, paper.registration_number)


def later_than_the_paper(case: Case) -> Iterator[Finding]:
    """Each decision document of a day after the tjänsteskrivelse or the meeting that it is listed for."""
    for route, day, documents in _lists(case):
        for place, each in enumerate(documents):
            is_itself = route[0] == "tjansteskrivelse" and "tjänsteskrivelse" in each.title.casefold()
            if day and each.date and surely_before(day, each.date) and not is_itself:
                yield Finding(
                    at=(*route, place, "date"),
                    lacks=meeting_day(int(route[1])) if route[0] == "steps" else None,
                    message=Text(
                        sv=f"Handlingen är från {each.date}, efter den dag då den var underlag: {day}.",
                        en=f"The document is of {each.date}, after the day on which it was used: {day}.",
                    ),
                    help=Text(sv="Rätta det datum som är fel.", en="Correct the date that is wrong."),
                )


def _lists(case: Case) -> Iterator[tuple[Route, PartialDate | None, tuple[DecisionDocument, ...]]]:
    """The lists of decision documents, with the day that each was used."""
    if own := case.tjansteskrivelse:
        yield ("tjansteskrivelse", "decision_documents"), own.date, own.decision_documents
    for place, step in enumerate(case.steps):
        yield ("steps", place, "decision_documents"), step.date, step.decision_documents


def _named(record: Agreement | Case) -> Iterator[tuple[Route, Source | DecisionDocument]]:
    yield from ((("sources", place), each) for place, each in enumerate(record.sources))
    for route, _, documents in _lists(record) if isinstance(record, Case) else ():
        yield from (((*route, place), each) for place, each in enumerate(documents))


@once
def _papers(context: Context) -> Mapping[str, Handling]:
    """The papers of the work by their titles, where a title is of one."""
    papers: dict[str, list[Handling]] = {}
    for each in shared(context):
        if isinstance(each, Handling) and each.title:
            papers.setdefault(folded(each.title), []).append(each)
    return {title: each[0] for title, each in papers.items() if len(each) == 1}


def _number(named: Source | DecisionDocument) -> tuple[str, str | None]:
    """The key of its number, and the number."""
    if isinstance(named, DecisionDocument):
        return "registration_number", named.registration_number
    return "identifier", named.identifier


def _is_other_day(one: str, other: str) -> bool:
    """Whether neither may be the other, less exactly: words for a time say nothing."""
    return one[:4].isdecimal() and not (one.startswith(other) or other.startswith(one))


def _is_other_number(one: str, other: str) -> bool:
    """Whether they are two numbers of one register: a designation may be of any kind."""
    first, second = folded_number(one).split(), folded_number(other).split()
    return first != second and len(first) == len(second) and first[:1] == second[:1]


def _otherwise(at: Route, here: str, there: str) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Här står {here}, men handlingen själv har {there}.",
            en=f"Here it says {here}, but the paper itself has {there}.",
        ),
        help=Text(sv="Rätta det som är fel.", en="Correct what is wrong."),
    )
