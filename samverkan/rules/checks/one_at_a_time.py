"""Which of several agreements of the same parties holds."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from samverkan.diagnostics import Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import (
    FOLLOWS,
    Agreement,
    AgreementForm,
    Kinship,
    Register,
    Relation,
    begins,
    ends,
    known_as,
    once,
)
from samverkan.rules.agreements import beginning, folded_number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.text import Text, folded, pattern_of


@rule("SV020", over=Agreement, severity=Severity.ERROR, source=COUNCIL_PRACTICE)
def one_agreement_at_a_time(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """An agreement that begins while another of the same parties holds is tied to it by a relation."""
    other = _overlaps(context.workspace).get(context.own.id)
    start, end = begins(agreement), ends(other.agreement) if other and other.agreement else None
    if not other or not other.agreement or not end or not start:
        return
    until = Text(sv="tills vidare", en="until further notice")
    if end != date.max:
        until = Text(sv=f"till {end}", en=f"until {end}")
    title, old = agreement.title, other.agreement.title
    yield Finding(
        at=("validity", "start"),
        message=Text(
            sv=f"”{title}” börjar gälla {start}, men ”{old}” ({other.id}) gäller {until.sv}, "
            "och inget av dem nämner det andra.",
            en=f"“{title}” takes effect on {start}, but “{old}” ({other.id}) holds {until.en}, "
            "and neither names the other.",
        ),
        help=Text(
            sv=f"Lägg till en post i `relations` med `agreement: {other.id}`: `kind: replaces` om avtalet "
            "ersätter det, `complements` om båda gäller. Eller rätta `validity`.",
            en=f"Add an entry to `relations` with `agreement: {other.id}`: `kind: replaces` if it replaces "
            "it, `complements` if both hold. Or correct `validity`.",
        ),
        lacks="relations",
    )


@once
def _overlaps(workspace: Workspace) -> dict[str, AgreementFolder]:
    """By id of the later, the last begun of the earlier agreements that still hold and have no tie to it.

    Each group is swept in the order of beginning, and what has ended is forgotten when it is met.
    """
    groups: dict[object, list[AgreementFolder]] = {}
    for folder in workspace.folders:
        if folder.agreement and begins(folder.agreement):
            groups.setdefault(_group(folder.agreement, folder.register), []).append(folder)
    found: dict[str, AgreementFolder] = {}
    for group in groups.values():
        holding: dict[str, tuple[date, AgreementFolder]] = {}
        for folder in sorted(group, key=beginning):
            start, ended = beginning(folder)[0], []
            for name, (until, earlier) in reversed(holding.items()):
                if until < start:
                    ended.append(name)
                elif not _tied(folder, earlier, workspace.kinship):
                    found[folder.id] = earlier
                    break
            for name in ended:
                del holding[name]
            holding[folder.id] = _holds_until(folder, workspace.kinship), folder
    return found


def _group(agreement: Agreement, register: Register) -> object:
    """What two agreements have in common when one must give way to the other."""
    main = (AgreementForm.AGREEMENT, AgreementForm.ACCORD)
    form = None if agreement.form in main else agreement.form
    parties = frozenset(known_as(party, register) for party in agreement.parties)
    return parties, form, agreement.level, agreement.orientation, agreement.part


_UNTIL_NEXT = pattern_of(r"ersätt|nytt\s+(?:\w+\s+)?avtal|ny\s+(?:\w+\s+)?överenskommelse", re.IGNORECASE)


def _holds_until(folder: AgreementFolder, kinship: Kinship) -> date:
    """The last day that the agreement holds; the day before it is replaced, when that is sooner."""
    agreement = folder.agreement
    if not agreement or _UNTIL_NEXT.search(agreement.validity.condition or ""):
        return date.min
    starts = map(begins, kinship.replaced_by(folder.id).values())
    before = (start - timedelta(days=1) for start in starts if start and start > date.min)
    return min([ends(agreement), *before])


def _tied(later: AgreementFolder, earlier: AgreementFolder, kinship: Kinship) -> bool:
    """Whether one names the other in its relations; one without id and number may replace anything."""
    pairs = ((later, earlier), (earlier, later))
    return any(
        _names(tie.relation, other, kinship) for folder, other in pairs for tie in kinship.ties(folder.id)
    )


def _names(relation: Relation, other: AgreementFolder, kinship: Kinship) -> bool:
    """Whether the relation is to the other; one to an id that is gone may be."""
    if relation.agreement:
        return relation.agreement == other.id or relation.agreement not in kinship.agreements
    number = other.agreement.registration_number if other.agreement else None
    if relation.registration_number and number:
        return folded_number(relation.registration_number) == folded_number(number)
    title = other.agreement.title if other.agreement else ""
    return relation.kind in FOLLOWS or folded(relation.title or "") == folded(title)
