"""That the kommun has an agreement in force. Source: lag (2023:196) 8 §."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from samverkan.diagnostics import Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import LAW_START, Agreement, begins, ends, holds_until, is_kommun, known_as, once
from samverkan.rules.agreements import beginning
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import LAW_AGREEMENT
from samverkan.swedish import joined
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class _Coverage:
    """What the agreements of one party cover.

    `before` gives for each agreement the earlier one that ends last, `last` the one that ends last of all.
    """

    before: Mapping[str, AgreementFolder]
    last: AgreementFolder


@rule("SV002", over=Agreement, severity=Severity.WARNING, also=(Severity.INFO,), source=LAW_AGREEMENT)
def an_agreement_is_in_force(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """The kommun has an agreement today, and none of its agreements begins after a gap."""
    start = begins(agreement)
    if not start or start > ends(agreement):
        return
    coverage = _coverage(context.workspace)
    without: list[str] = []
    after: dict[str, list[str]] = {}
    for party in agreement.parties:
        if is_kommun(party, context.own.register):
            of_party = coverage[known_as(party, context.own.register)]
            former = of_party.before.get(context.own.id)
            if of_party.last is context.own and holds_until(agreement) < context.today:
                without.append(party.name)
            if former and start - _holds_until(former) > timedelta(days=1):
                after.setdefault(former.id, []).append(party.name)
    if without:
        yield _none_in_force(agreement, without)
    for identity, names in after.items():
        former_agreement = context.agreements[identity]
        yield from _gap(agreement, start, former_agreement, names, context.today)


def _none_in_force(agreement: Agreement, names: list[str]) -> Finding:
    end = ends(agreement)
    return Finding(
        at=("validity", "end"),
        message=Text(
            sv=f"{joined(names, 'och')} har inget gällande avtal: ”{agreement.title}” gick ut {end}.",
            en=f"{joined(names, 'and')} {'has' if len(names) == 1 else 'have'} no agreement in force: "
            f"“{agreement.title}” ended on {end}.",
        ),
        help=Text(
            sv="Lägg till det nya avtalet. Om avtalet har förlängts: skriv det nya slutet i `validity.end`.",
            en="Add the new agreement. If this one has been extended, write its new end in `validity.end`.",
        ),
    )


def _gap(
    agreement: Agreement, start: date, former: Agreement, names: list[str], today: date
) -> Iterator[Finding]:
    first = max(holds_until(former) + timedelta(days=1), LAW_START)
    last = start - timedelta(days=1)
    if last < first:
        return
    over = last < today
    between = f"”{former.title}” och ”{agreement.title}”"
    between_en = f"“{former.title}” and “{agreement.title}”"
    had = "had" if over else "has" if len(names) == 1 else "have"
    yield Finding(
        at=("validity", "start"),
        severity=Severity.INFO if over else Severity.WARNING,
        message=Text(
            sv=f"{joined(names, 'och')} {'saknade' if over else 'saknar'} avtal från {first} till {last}, "
            f"mellan {between}.",
            en=f"{joined(names, 'and')} {had} no agreement from {first} to {last}, between {between_en}.",
        ),
        help=Text(
            sv="Kontrollera `validity` i båda avtalen. Fanns det ett avtal däremellan, så lägg till det.",
            en="Check `validity` in both agreements. If one held in between, add it.",
        ),
    )


@once
def _coverage(workspace: Workspace) -> dict[str, _Coverage]:
    """By what a party is known as, what its agreements cover."""
    before: dict[str, dict[str, AgreementFolder]] = {}
    last: dict[str, AgreementFolder] = {}
    for folder in sorted((each for each in workspace.folders if each.agreement), key=beginning):
        for key in sorted(_keys(folder)):
            latest = last.get(key)
            if latest:
                before.setdefault(key, {})[folder.id] = latest
            if not latest or _holds_until(latest) <= _holds_until(folder):
                last[key] = folder
    return {key: _Coverage(before.get(key, {}), folder) for key, folder in last.items()}


def _keys(folder: AgreementFolder) -> set[str]:
    parties = folder.agreement.parties if folder.agreement else ()
    return {known_as(party, folder.register) for party in parties}


def _holds_until(folder: AgreementFolder) -> date:
    return holds_until(folder.agreement) if folder.agreement else date.max
