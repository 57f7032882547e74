"""What is written in a case and stands in none of its documents."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Case,
    CaseBlock,
    CaseStep,
    OutlineSection,
    Section,
    Tjansteskrivelse,
    place,
)
from samverkan.rules.agreements import outlined
from samverkan.rules.fallen import falls_away
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import parts
from samverkan.swedish import joined
from samverkan.text import Text

_WHO_AND_WHEN = frozenset(
    {"id", "role", "body", "date", "place", "paragraph", "page", "title", "appeal_notice"}
)
"""What is known of a step before there are minutes."""

_PLACED = {block.value: block for block in CaseBlock}


@rule("SV095", over=Case, severity=Severity.INFO, source=COUNCIL_PRACTICE)
def a_case_stands_in_its_documents(case: Case, context: Context) -> Iterator[Finding]:
    """Each part of a memorandum or a step has a place in a document, and no section falls away."""
    style = context.own.house_style
    if case.tjansteskrivelse:
        yield from _unplaced(case.tjansteskrivelse, ("tjansteskrivelse",), style.tjansteskrivelse)
    for index, step in enumerate(case.steps):
        route = ("steps", index)
        yield from (
            _unplaced(step, route, style.protokollsutdrag) if step.paragraph else _undocumented(step, route)
        )
    if context.own.agreement:
        yield from _fallen(case, context.own.agreement)


def _filled(record: Tjansteskrivelse | CaseStep) -> list[str]:
    return [name for name in type(record).model_fields if name in _PLACED and getattr(record, name)]


def _unplaced(
    record: Tjansteskrivelse | CaseStep, route: Route, outline: Sequence[OutlineSection]
) -> Iterator[Finding]:
    for name in _filled(record):
        if not outlined(outline, _PLACED[name]):
            yield Finding(
                at=(*route, name),
                key=True,
                message=Text(
                    sv=f"Husstilen har ingen plats för `{name}`, så det kommer inte med i något dokument.",
                    en=f"The house style has no place for `{name}`, so no document will hold it.",
                ),
                help=Text(
                    sv=f"Lägg till ett avsnitt med `show: {name}` i husstilen.",
                    en=f"Add a section with `show: {name}` to the house style.",
                ),
            )


def _undocumented(step: CaseStep, route: Route) -> Iterator[Finding]:
    """A step with more than who and when, which gives no extract for want of a paragraph."""
    names = [
        f"`{name}`" for name in type(step).model_fields if name not in _WHO_AND_WHEN and getattr(step, name)
    ]
    if names:
        yield Finding(
            at=route,
            message=Text(
                sv=f"Steget har ingen `paragraph`, så {joined(names)} kommer inte med i något dokument.",
                en=f"The step has no `paragraph`, so no document will hold {joined(names, 'and')}.",
            ),
            help=Text(
                sv="Ange paragrafens nummer när protokollet finns: då blir steget ett protokollsutdrag.",
                en="Give the number of the item once there are minutes: the step then becomes an extract.",
            ),
        )


def _fallen(case: Case, agreement: Agreement) -> Iterator[Finding]:
    every = [(route, part) for route, part in parts(case) if isinstance(part, Section)]
    for _, sections in groupby(every, key=lambda each: _text_of(each[0])):
        own = list(sections)
        placed = place(agreement, [each for _, each in own if each.show and each.only], loose=False)
        for route, section in own:
            if section.heading and not placed.stands(section):
                yield falls_away(section, route)


def _text_of(route: Route) -> Route:
    """The route of the text that a section, or one that it lies in, is a part of."""
    outermost = route[: route.index("sections")] if "sections" in route else route
    return outermost[:-1]
