"""Statutes that a text cites: that the number is that of the name, and that the law was in force."""

import re
from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Case,
    Handling,
    PartialDate,
    Record,
    Source,
    begins,
    first_day,
    last_day,
)
from samverkan.rules.bygone_bodies import BY_NAME, bygone_bodies
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import STATUTE_BOOK
from samverkan.rules.statutes import (
    KNOWN_UNTIL,
    STATUTES,
    Citation,
    Statute,
    called,
    citations,
    in_force,
    may_be_called,
    names_out_of_use,
)
from samverkan.rules.wording import holding, needle, occurrences, parts
from samverkan.swedish import capital
from samverkan.text import Text, pattern_of

_OF_NUMBERS = pattern_of(r":(?<=[12][0-9]{3}:)[0-9]")

_OF_OLD_NAMES = (
    *("personuppgiftslag", pattern_of(r"pul(?!\w)"), "sekretesslag", "kameraövervakning", "polisdatalag"),
    *("jämställdhetslag", "räddningstjänstlag"),
)

_OF_OLD_TIMES = pattern_of(
    r"(?<!\w)(?:dåvarande|då\s+gällande|tidigare|(?:äldre|gamla|förra)\s+(?:\w+-\s+och\s+)?\w*lag\w*|upphäv\w*"
    r"|ersätter|ersatt(?:e|es|s)?|numera|före\s+detta|föregångare\w*|gällde|motsvara\w*|övergångsbest\w+"
    r"|fram\s+till)(?!\w)",
    re.IGNORECASE,
)

_APART = frozenset({"sources", "relations", "grounds", "decision_documents"})
"""Where older documents are named as they are."""


@rule("SV077", over=Record, severity=Severity.WARNING, source=STATUTE_BOOK, of=Of.TEXTS)
def statutes_are_cited_as_they_are(record: Record, context: Context) -> Iterator[Finding]:
    """Every statute has the number of its name, and was there, as were authorities, when this was written."""
    yield from _of_years_to_come(record, context.today)
    yield from _other_regulations(record)
    yield from _by_old_names(record)
    yield from _bodies_no_more(record)
    for route, text in holding(record, _OF_NUMBERS):
        for citation in citations(text) if not _APART.intersection(route) else ():
            names = called(citation.name)
            if names and citation.number not in {each.number for each in names}:
                yield from _misnumbered(route, text, citation, names)
            elif _issued_later(citation, record, route):
                yield _too_new(route, text, citation)
            elif citation.number in STATUTES and not names and not _may_be_called(citation):
                yield _misnamed(route, text, citation)
            elif citation.number in STATUTES:
                yield from _repealed(
                    route, text, citation.start, citation.end, STATUTES[citation.number], record
                )


def _by_old_names(record: Record) -> Iterator[Finding]:
    """The laws that are cited, without a number, by a name that no law in force has."""
    for route, text in holding(record, *_OF_OLD_NAMES):
        numbered = [range(each.start, each.end) for each in citations(text)]
        for found in occurrences(names_out_of_use(), text) if not _APART.intersection(route) else ():
            if not any(found.start() in span for span in numbered):
                yield from _repealed(route, text, *found.span(), called(found[0])[-1], record)


def _bodies_no_more(record: Record) -> Iterator[Finding]:
    """The authorities that were no more when the text was written."""
    for route, text in holding(record, *BY_NAME):
        day = None if _APART.intersection(route) else _written(record, route)
        for body, start, end in bygone_bodies(text) if day else ():
            if day and body.until < day and not _speaks_of_old_times(text, start, end):
                yield Finding(
                    at=route,
                    needle=needle(text, start, end),
                    message=Text(
                        sv=f"{capital(text[start:end])} finns inte sedan {body.until}. Nu är det {body.now}.",
                        en=f"{capital(text[start:end])} has not been there since {body.until}. Now it is "
                        f"{body.now}.",
                    ),
                    help=Text(
                        sv="Skriv den myndighet som har uppgiften nu.",
                        en="Name the authority that has the task now.",
                    ),
                )


_GDPR = pattern_of(
    r"(?:dataskyddsförordning\w*|GDPR)[\s,(]{1,3}(?:(?:EU\)?|nr)\s+){0,2}(?P<number>2016/[0-9]+)",
    re.IGNORECASE,
)


def _other_regulations(record: Record) -> Iterator[Finding]:
    """The regulation on data protection under another number than its own."""
    for route, text in holding(record, "2016/"):
        for found in occurrences(_GDPR, text):
            if found["number"] != "2016/679":
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span("number")),
                    message=Text(
                        sv=f"Dataskyddsförordningen har nummer 2016/679 och inte {found['number']}.",
                        en=f"The data protection regulation is 2016/679 and not {found['number']}.",
                    ),
                    help=_MEND_NAME,
                )


def _of_years_to_come(record: Record, today: date) -> Iterator[Finding]:
    """Sources whose number is of a year that has not begun."""
    for route, part in parts(record):
        found = _SFS.fullmatch(part.identifier or "") if isinstance(part, Source) else None
        if found and int(found[1]) > today.year:
            yield Finding(
                at=(*route, "identifier"),
                message=Text(
                    sv=f"{found[0]} är av ett år som inte har börjat.",
                    en=f"{found[0]} is of a year that has not begun.",
                ),
                help=Text(sv="Rätta numret.", en="Correct the number."),
            )


_SFS = pattern_of(r"SFS ((?:19|20)[0-9]{2}):[0-9]+")


def _may_be_called(citation: Citation) -> bool:
    return may_be_called(citation.name, STATUTES[citation.number])


def _issued_later(citation: Citation, record: Record, route: Route) -> bool:
    """Whether the statute is of a year after that in which the text was written, as late as it can be."""
    years = [last_day(each).year for each in _dates(record, route) if each]
    return bool(years) and int(citation.number[:4]) > max(years)


def _dates(record: Record, route: Route) -> tuple[PartialDate | date | None, ...]:
    """All dates by which the text may have been written."""
    if isinstance(record, Agreement):
        signed = (each.date for each in record.signatories)
        return record.validity.start, record.date, *signed
    if isinstance(record, Handling):
        return (record.date,)
    return (_dated_in_the_case(record, route),) if isinstance(record, Case) else ()


def _dated_in_the_case(case: Case, route: Route) -> PartialDate | date | None:
    if route[0] == "steps" and isinstance(route[1], int):
        return case.steps[route[1]].date
    return case.tjansteskrivelse.date if case.tjansteskrivelse else None


def _too_new(route: Route, text: str, citation: Citation) -> Finding:
    number = citation.number
    return Finding(
        at=route,
        needle=needle(text, citation.start, citation.end),
        message=Text(
            sv=f"SFS {number} utfärdades efter att detta skrevs.",
            en=f"SFS {number} was issued after this was written.",
        ),
        help=Text(
            sv="Rätta lagen eller datumet: texten kan inte hänvisa till en lag som inte fanns.",
            en="Correct the law or the date: a text cannot cite a law that did not exist.",
        ),
    )


_MEND_NAME = Text(sv="Rätta numret eller namnet.", en="Correct the number or the name.")


def _misnamed(route: Route, text: str, citation: Citation) -> Finding:
    statute = STATUTES[citation.number]
    return Finding(
        at=route,
        needle=needle(text, citation.start, citation.end),
        message=Text(
            sv=f"{statute.number} är {statute.called}, men här har lagen ett annat namn.",
            en=f"{statute.number} is {statute.called}, but here the law has another name.",
        ),
        help=_MEND_NAME,
    )


def _misnumbered(
    route: Route, text: str, citation: Citation, names: tuple[Statute, ...]
) -> Iterator[Finding]:
    if int(citation.number[:4]) < KNOWN_UNTIL.year:
        right = names[-1]
        yield Finding(
            at=route,
            needle=needle(text, citation.start, citation.end),
            message=Text(
                sv=f"{capital(right.called)} har nummer {right.number} och inte {citation.number}.",
                en=f"The number of {right.called} is {right.number} and not {citation.number}.",
            ),
            help=_MEND_NAME,
        )


def _repealed(
    route: Route, text: str, start: int, end: int, old: Statute, record: Record
) -> Iterator[Finding]:
    day = _written(record, route)
    if not (old.until and day and old.until <= day) or _speaks_of_old_times(text, start, end):
        return
    new = in_force(old, day)
    yield Finding(
        at=route,
        needle=needle(text, start, end),
        message=Text(
            sv=f"{capital(old.cited)} upphävdes {old.until}. Nu gäller {new.cited}.",
            en=f"{capital(old.cited)} was repealed on {old.until}. What holds now is {new.cited}.",
        ),
        help=Text(
            sv="Hänvisa till den lag som gäller, och se efter vilken paragraf det är där.",
            en="Cite the law in force, and see which section it is there.",
        ),
    )


def _speaks_of_old_times(text: str, start: int, end: int) -> bool:
    """Whether the words around say that the statute no longer holds."""
    sentence = text[max(text.rfind(". ", 0, start), 0) : (text.find(". ", end) + 1) or len(text)]
    return bool(_OF_OLD_TIMES.search(sentence))


def _written(record: Record, route: Route) -> date | None:
    """The day whose law is to be cited: when the agreement begins, or the document's own."""
    if isinstance(record, Agreement):
        return begins(record)
    if isinstance(record, Handling):
        return first_day(record.date)
    return _in_the_case(record, route) if isinstance(record, Case) else None


def _in_the_case(case: Case, route: Route) -> date | None:
    own, memorandum = (_dated_in_the_case(case, each) for each in (route, ("tjansteskrivelse",)))
    others = [memorandum] if route[0] == "steps" else [step.date for step in case.steps]
    return next(map(first_day, filter(None, (own, *others))), None)
