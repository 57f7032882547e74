"""The next period of an agreement, from the last: its files, and what a person must decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.edit import as_bytes
from samverkan.errors import SamverkanError
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import Agreement, Case
from samverkan.model.dates import ends
from samverkan.model.kinship import LEANS_ON
from samverkan.root import AGREEMENTS
from samverkan.source import as_on_disk
from samverkan.starting.period import Period
from samverkan.starting.renew_agreement import RenewedAgreement, renew_agreement
from samverkan.starting.renew_beside import taken_along
from samverkan.starting.renew_case import renew_case
from samverkan.starting.renew_draft import RenewedFile
from samverkan.starting.renew_look_over import GONE
from samverkan.starting.renew_outside import point_anew
from samverkan.starting.renew_period import Move, as_exact, next_period
from samverkan.starting.renew_round import next_rounds
from samverkan.text import Text, pattern_of

_YEARS = pattern_of(r"(?:19|20)\d\d(?:-(?:19|20)?\d\d)?")


@dataclass(frozen=True, slots=True)
class Renewal:
    """The id of the next agreement, and the content of its files by their names in its folder."""

    id: str
    period: Period
    files: Mapping[str, bytes]


def renewal(
    folder: AgreementFolder, workspace: Workspace, period: Period | None, new_id: str | None, today: date
) -> Renewal:
    """The next period of the agreement in the folder, which was read without errors.

    Raises SamverkanError when the period cannot be told, or is not the next.
    """
    former = folder.agreement
    assert former  # noqa: S101 - it was read without errors
    later = _later(folder.id, workspace)
    if later and not (period or new_id):
        raise _replaced(folder.id, next(reversed(later)))
    since = max((ends(each) for each in later.values()), default=None)
    period = as_exact(period, former.validity) if period else next_period(former.validity, since)
    move = Move(former.validity, period)
    identity = new_id or _next_id(folder.id, period)
    files = dict(_renewed(folder, workspace, former, move, today, identity))
    before = next(iter(files.values()))
    files |= {name: as_bytes(text, before) for name, text in next_rounds(folder)}
    return Renewal(identity, period, {**taken_along(folder.id, identity, files, workspace), **files})


def _later(identity: str, workspace: Workspace) -> dict[str, Agreement]:
    """The agreements that have replaced this one, and those that have replaced them, by id."""
    found: dict[str, Agreement] = {}
    waiting = [identity]
    while waiting:
        for each, agreement in workspace.kinship.replaced_by(waiting.pop()).items():
            if each not in found and each != identity:
                found[each] = agreement
                waiting.append(each)
    return found


def _replaced(identity: str, by: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"{identity} är redan ersatt, sist av {by}. Förnya det, eller ange tid eller nytt id.",
            en=f"{identity} is replaced already, last by {by}. Renew that, or give a period or a new id.",
        )
    )


def _renewed(
    folder: AgreementFolder, workspace: Workspace, former: Agreement, move: Move, today: date, identity: str
) -> Iterator[tuple[str, bytes]]:
    """The agreement and its case, by the names of their files."""
    leans_on = workspace.kinship.named(folder.id, LEANS_ON - GONE).values()
    for path, record in folder.records.items():
        if isinstance(record, Agreement | Case):
            draft = RenewedFile(path, Path(as_on_disk(workspace.root / path)).read_bytes())
            if isinstance(record, Agreement):
                renew_agreement(draft, RenewedAgreement(folder.id, record, leans_on), move, today)
            else:
                renew_case(draft, record, former, move)
            point_anew(draft, f"{AGREEMENTS}/{folder.id}", f"{AGREEMENTS}/{identity}")
            yield path.removeprefix(f"{AGREEMENTS}/{folder.id}/"), draft.finished()


def _next_id(former: str, period: Period) -> str:
    """The former id with the new years for the old; with the years after it, when it has none."""
    above, slash, last = former.rpartition("/")
    named = _YEARS.sub(period.folder, last, count=1) if _YEARS.search(last) else f"{last}-{period.folder}"
    return f"{above}{slash}{named}"
