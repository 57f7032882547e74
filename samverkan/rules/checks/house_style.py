"""What is written in the house style and stands in no document."""

from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route, Severity
from samverkan.load import AgreementFolder
from samverkan.model import (
    Block,
    CaseBlock,
    CaseStep,
    HouseStyle,
    OutlineSection,
    Section,
    Settings,
    StepRole,
    Tjansteskrivelse,
    all_sections,
)
from samverkan.rules.forms_taken import forms_without_effect
from samverkan.rules.house_style_texts import lost_choices, lost_in_texts, styles, taken_elsewhere
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.text import Text

_OF_BOTH = frozenset({CaseBlock.LEGAL_BASIS, CaseBlock.CHANGES})
_OF_MINUTES = frozenset({CaseBlock.SIGNATURES, CaseBlock.APPEAL})
_SHOWN = {
    "tjansteskrivelse": _OF_BOTH
    | {each for each in CaseBlock if each.value in Tjansteskrivelse.model_fields},
    "protokollsutdrag": _OF_BOTH
    | _OF_MINUTES
    | {each for each in CaseBlock if each.value in CaseStep.model_fields},
    "agreement": frozenset(Block),
}
"""What each document can show."""

_NAMES = {
    "tjansteskrivelse": Text(sv="en tjänsteskrivelse", en="a memorandum"),
    "protokollsutdrag": Text(sv="ett protokollsutdrag", en="an extract from the minutes"),
    "agreement": Text(sv="ett avtal", en="an agreement"),
}


@rule("SV096", over=Settings, severity=Severity.INFO, also=(Severity.WARNING,), source=COUNCIL_PRACTICE)
def what_the_house_style_says_stands_in_documents(settings: Settings, context: Context) -> Iterator[Finding]:
    """Each heading has something that it can stand over, each text a document, each reference its part.

    A form is one that what is shown takes.
    """
    for route, style in styles(settings):
        for name in _SHOWN:
            yield from _barren(getattr(style, name), (*route, name), name)
        yield from _unread(style, route, context)
        yield from _lost(style, route, context)
        yield from _unasked(style, route, context)
    yield from forms_without_effect(settings)


def _barren(outline: Sequence[OutlineSection | Section], route: Route, document: str) -> Iterator[Finding]:
    """The sections that come out in no document of the kind, whatever is written in its files."""
    for index, section in enumerate(outline):
        here = (*route, index)
        if not _can_show(section, document):
            yield _never_shown(section, here, document)
        else:
            yield from _barren(section.sections, (*here, "sections"), document)


def _can_show(section: OutlineSection | Section, document: str) -> bool:
    if isinstance(section, Section) and (section.text or section.epigraph or section.figure):
        return True
    return section.show in _SHOWN[document] or any(_can_show(each, document) for each in section.sections)


def _never_shown(section: OutlineSection | Section, route: Route, document: str) -> Finding:
    what = _NAMES[document]
    why = (
        Text(sv=f"där finns inget `{section.show}`", en=f"there is no `{section.show}` in it")
        if section.show
        else Text(sv="det visar ingenting", en="it shows nothing")
    )
    return Finding(
        at=(*route, "show") if section.show else route,
        message=Text(
            sv=f"Avsnittet kommer aldrig med i {what.sv}, för {why.sv}.",
            en=f"The section never comes out in {what.en}, for {why.en}.",
        ),
        help=Text(
            sv="Ange med `show` vad det ska visa, eller ta bort avsnittet.",
            en="Say with `show` what it is to show, or remove the section.",
        ),
    )


def _reached(style: HouseStyle, name: str, context: Context) -> list[AgreementFolder]:
    """The agreements whose papers take this from this very style, if all of them can be read."""
    value = getattr(style, name)
    reached = [each for each in context.workspace.folders if getattr(each.house_style, name) is value]
    return reached if value and not any(each.broken for each in reached) else []


def _lost(style: HouseStyle, route: Route, context: Context) -> Iterator[Finding]:
    """What sections for agreements choose or refer to, and those that are laid out by them do not have."""
    reached = [each.agreement for each in _reached(style, "agreement", context) if each.agreement]
    laid_out = [agreement for agreement in reached if not agreement.sections]
    here = (*route, "agreement")
    if laid_out:
        yield from lost_choices(style.agreement, here, laid_out)
        yield from taken_elsewhere(style.agreement, here, laid_out)
        yield from lost_in_texts(style.agreement, here, laid_out)


def _unread(style: HouseStyle, route: Route, context: Context) -> Iterator[Finding]:
    """Texts for agreements without sections of their own, where every agreement has some."""
    reached = [each.agreement for each in _reached(style, "agreement", context) if each.agreement]
    has_texts = any(each.text or each.epigraph for each in all_sections(style.agreement))
    if has_texts and reached and all(agreement.sections for agreement in reached):
        yield Finding(
            at=(*route, "agreement"),
            key=True,
            message=Text(
                sv="Alla avtal som husstilen gäller har egna `sections`, så dess texter för avtal står inte "
                "i något dokument.",
                en="All agreements that the house style is for have `sections` of their own, so its texts "
                "for agreements stand in no document.",
            ),
            help=Text(
                sv="Skriv texterna i avtalens egna avsnitt, eller ta bort dem här.",
                en="Write the texts in the agreements' own sections, or remove them here.",
            ),
        )


def _unasked(style: HouseStyle, route: Route, context: Context) -> Iterator[Finding]:
    """A notice of appeal that no extract of a decision asks for, where there are such extracts."""
    cases = [each.case for each in _reached(style, "appeal_notice", context) if each.case]
    steps = [step for case in cases for step in case.steps if step.paragraph]
    decided = any(step.role is StepRole.DECIDES for step in steps)
    if decided and not any(step.appeal_notice for step in steps):
        yield Finding(
            at=(*route, "appeal_notice"),
            key=True,
            message=Text(
                sv="Inget protokollsutdrag har `appeal_notice: ja`, så överklagandehänvisningen står inte i "
                "något dokument.",
                en="No extract from the minutes has `appeal_notice: yes`, so the notice of appeal stands in "
                "no document.",
            ),
            help=Text(
                sv="Skriv `appeal_notice: ja` i det steg där beslutet fattas.",
                en="Write `appeal_notice: yes` in the step that decides.",
            ),
        )
