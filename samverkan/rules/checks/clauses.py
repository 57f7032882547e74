"""The clauses of an agreement: secrecy, documentation, costs and legal effect."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Clause, ClauseKind, begins, ends, is_part
from samverkan.rules.agreements import has_heading, mentions, terms
from samverkan.rules.below import is_said, who_lacks
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import AGREEMENT_PRACTICE, BRA_AGREEMENT, LAW_CRIME_PREVENTION, LAW_INFORMATION
from samverkan.rules.wording import needle
from samverkan.text import Text, pattern_of

_INFORMATION = replace(LAW_INFORMATION, since=None)
"""A clause from before the law is measured too, for as long as the agreement holds."""

_SECRECY = pattern_of(r"sekretess", re.IGNORECASE)

_DUTY_TO_TELL = pattern_of(
    r"2025:\s*170|10\s*kap(?:\.|itlet)?[^.;]{0,40}\b28\b|\b10:28\b|\b28\s*(?:a\s*)?§[^.;]{0,20}\b10\s*kap",
    re.IGNORECASE,
)

_LEAVE_TO_TELL = pattern_of(
    r"2025:\s*934|10\s*kap(?:\.|itlet)?[^.;]{0,40}\b15\s*a\b|\b10:15\s*a\b|\b15\s*a\s*§[^.;]{0,20}\b10\s*kap"
    r"|brott[^.;]{0,120}avväg|avväg[^.;]{0,120}brott",
    re.IGNORECASE,
)
"""The provision on preventing crime after weighing interests, by number or in its words."""

_CONSENT = pattern_of(r"samtyck|medgivande", re.IGNORECASE)

_ABOUT_PERSONS = pattern_of(
    r"\bSSPF\b|orosanmäl|sociala? insatsgrupp|avhopp|enskilda? person|enskildas? (?:ärende|situation)"
    r"|utbyt\w* (?:av )?(?:information|uppgifter)|(?:informations|uppgifts)(?:utbyte|delning)|individärende",
    re.IGNORECASE,
)


@rule("SV009", over=Agreement, severity=Severity.WARNING, also=(Severity.INFO,), source=_INFORMATION)
def secrecy_follows_the_law(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A secrecy clause that still holds cites the duty to tell the Police, or the leave of December 2025."""
    since = LAW_INFORMATION.since or date.min
    if ends(agreement) < max(since, context.today) or not _says_when_it_holds(agreement):
        return
    clauses = [(place, each) for place, each in enumerate(agreement.clauses) if _is_on_secrecy(each)]
    cited = [*agreement.legal_basis, *(text for _, each in clauses for text in (each.text, *each.statutes))]
    if any(map(_DUTY_TO_TELL.search, cited)):
        return
    may_tell = LAW_CRIME_PREVENTION.holds_on(context.today)
    if may_tell and any(map(_LEAVE_TO_TELL.search, cited)):
        return
    for place, clause in clauses[:1]:
        yield _out_of_date(clause, place, may_tell=may_tell)
    start = begins(agreement)
    if start and start >= since and not context.states(_speaks_of_secrecy):
        yield from _silent_on_secrecy(agreement)


def _says_when_it_holds(agreement: Agreement) -> bool:
    validity = agreement.validity
    return bool(begins(agreement) or validity.end or validity.until_further_notice)


def _out_of_date(clause: Clause, place: int, *, may_tell: bool) -> Finding:
    kind, heading = clause.kind.words, clause.heading
    lacks = Text(
        sv="nämner inte skyldigheten att lämna uppgifter till polisen, som gäller sedan 1 april 2025",
        en="does not mention the duty to give information to the Police, in force since 1 April 2025",
    )
    if _CONSENT.search(clause.text):
        lacks = Text(sv="talar bara om samtycke och " + lacks.sv, en="speaks of consent only and " + lacks.en)
    mend = Text(
        sv="Se över villkoret, och skriv lag (2025:170) och 10 kap. 28 § OSL i `statutes`",
        en="Revise the clause, and write “lag (2025:170)” and “10 kap. 28 § OSL” in `statutes`",
    )
    leave = Text(
        sv=". Sedan 1 december 2025 får myndigheter även enligt 10 kap. 15 a § OSL lämna det som behövs för "
        "att förebygga eller upptäcka brott, efter en intresseavvägning.",
        en=". Since 1 December 2025 authorities may also, by “10 kap. 15 a § OSL”, hand over what is needed "
        "to prevent or detect crime, after weighing the interests.",
    )
    return Finding(
        at=("clauses", place, "text"),
        message=Text(
            sv=f"Villkoret ”{heading or kind.sv}” {lacks.sv}.",
            en=f"The clause “{heading or kind.en}” {lacks.en}.",
        ),
        help=Text(sv=mend.sv + leave.sv, en=mend.en + leave.en)
        if may_tell
        else Text(sv=f"{mend.sv}.", en=f"{mend.en}."),
    )


def _is_on_secrecy(clause: Clause) -> bool:
    return clause.kind is ClauseKind.SECRECY or bool(_SECRECY.search(clause.heading or ""))


def _speaks_of_secrecy(agreement: Agreement) -> bool:
    return any(map(_is_on_secrecy, agreement.clauses)) or mentions(agreement, _SECRECY, "sekretess")


def _silent_on_secrecy(agreement: Agreement) -> Iterator[Finding]:
    for route, text in terms(agreement):
        found = _ABOUT_PERSONS.search(text)
        if found:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                severity=Severity.INFO,
                message=Text(
                    sv="Här delar parterna uppgifter om enskilda, men avtalet säger inget om sekretess.",
                    en="Here the parties share information on individuals, "
                    "but the agreement says nothing of secrecy.",
                ),
                help=Text(
                    sv="Lägg till ett villkor med `kind: secrecy` och lagrummen i `statutes`.",
                    en="Add a clause with `kind: secrecy` and the provisions in `statutes`.",
                ),
            )
            return


_DOCUMENTS = pattern_of(
    r"\bdokumenter(?:a|as|ar|at|ats)\b|minnesanteckning|protokollför|\bfört?s? protokoll|diarieför|\bloggbok",
    re.IGNORECASE,
)

_OF_DOCUMENTS = ("dokumenter", "minnesanteckning", "protokoll", "diarieför", "loggbok")

_DOCUMENTATION = pattern_of(r"dokument(?:ation|era)", re.IGNORECASE)


@rule("SV018", over=Agreement, severity=Severity.WARNING, source=BRA_AGREEMENT)
def documentation_is_agreed(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A clause or the text says how the work is documented."""
    if not is_part(agreement) and not is_said(context, _says_how_it_documents):
        lacking = who_lacks(context, _says_how_it_documents)
        yield Finding(
            at=("title",),
            message=Text(
                sv=f"Avtalet ”{agreement.title}” säger inte hur arbetet ska dokumenteras.{lacking.sv}",
                en=f"The agreement “{agreement.title}” does not say how the work is to be documented."
                f"{lacking.en}",
            ),
            help=Text(
                sv="Lägg till ett villkor i `clauses` med `kind: documentation`.",
                en="Add a clause to `clauses` with `kind: documentation`.",
            ),
            lacks="clauses",
        )


def _says_how_it_documents(agreement: Agreement) -> bool:
    return (
        any(clause.kind is ClauseKind.DOCUMENTATION for clause in agreement.clauses)
        or has_heading(agreement, _DOCUMENTATION)
        or mentions(agreement, _DOCUMENTS, *_OF_DOCUMENTS)
    )


_COSTS = pattern_of(r"\bkostnad(?:en|er|erna|s)?\b|\bbekosta|finansier|\bkostar\b", re.IGNORECASE)

_ECONOMY = pattern_of(r"ekonomi|kostnad|finansiering|resurser", re.IGNORECASE)


@rule("SV052", over=Agreement, severity=Severity.WARNING, source=AGREEMENT_PRACTICE)
def costs_are_shared_out(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A clause or the text says who bears the costs."""
    if not is_part(agreement) and not is_said(context, _says_who_pays):
        lacking = who_lacks(context, _says_who_pays)
        yield Finding(
            at=("title",),
            message=Text(
                sv=f"Avtalet ”{agreement.title}” säger inte vem som står för kostnaderna.{lacking.sv}",
                en=f"The agreement “{agreement.title}” does not say who bears the costs.{lacking.en}",
            ),
            help=Text(
                sv="Lägg till ett villkor i `clauses` med `kind: economy`.",
                en="Add a clause to `clauses` with `kind: economy`.",
            ),
            lacks="clauses",
        )


def _says_who_pays(agreement: Agreement) -> bool:
    return (
        any(clause.kind is ClauseKind.ECONOMY for clause in agreement.clauses)
        or has_heading(agreement, _ECONOMY)
        or mentions(agreement, _COSTS, "kosta", "kostnad", "finansier")
    )


_BINDING = pattern_of(
    r"\b(?:rättsligt|juridiskt|civilrättsligt|legalt)\s+(?:bindande|förpliktande|förpliktigande)\b"
    r"|\bbindande\s+(?:avtal|överenskommelse|för\s+(?:båda\s+|alla\s+)?(?:parter|kommun|polis))",
    re.IGNORECASE,
)

_BINDING_IN_CLAUSE = pattern_of(r"\b(?:är|blir)\s+(?:\w+\s+)?bindande\b", re.IGNORECASE)

_NOT_BINDING = pattern_of(
    r"\b(?:inte|ej|icke|inga?|inget|utan|varken|aldrig|saknar|om)\b|icke-", re.IGNORECASE
)

_NOT_ONLY = pattern_of(r"\binte\s+(?:bara|endast|enbart)\b", re.IGNORECASE)

_SENTENCE = pattern_of(r"[^.!?\n]+(?:\n(?!\n)[^.!?\n]+)*")


@rule("SV050", over=Agreement, severity=Severity.INFO, source=BRA_AGREEMENT)
def no_legal_effect_is_claimed(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """No sentence says that the agreement binds the parties in law."""
    legal = {i for i, each in enumerate(agreement.clauses) if each.kind is ClauseKind.LEGAL_EFFECT}
    for route, text in terms(agreement):
        if not ("binda" in text or "förplikt" in text):
            continue
        in_clause = route[0] == "clauses" and route[1] in legal
        for sentence in _SENTENCE.finditer(text):
            found = _claim(sentence[0], in_clause=in_clause)
            if found:
                at = sentence.start()
                yield Finding(
                    at=route,
                    needle=needle(text, at + found.start(), at + found.end()),
                    message=Text(
                        sv="Avtalet sägs vara rättsligt bindande, vilket en samverkansöverenskommelse "
                        "enligt Brå inte är.",
                        en="The agreement is said to be legally binding, which according to Brå "
                        "a collaboration agreement is not.",
                    ),
                    help=Text(
                        sv="Stryk orden, eller skriv att avtalet inte är rättsligt bindande.",
                        en="Remove the words, or say that the agreement is not legally binding.",
                    ),
                )


def _claim(sentence: str, *, in_clause: bool) -> re.Match[str] | None:
    if _NOT_BINDING.search(_NOT_ONLY.sub("", sentence).replace("utan även", "").replace("utan också", "")):
        return None
    found = _BINDING.search(sentence)
    return found or (_BINDING_IN_CLAUSE.search(sentence) if in_clause else None)
