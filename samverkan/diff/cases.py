"""Compares the cases that took two agreements to a decision, and says what of them was not compared."""

from collections.abc import Iterator

from samverkan.diff.changes import ChangeKind, ComparedPlace, Difference, Home, Thing
from samverkan.diff.naming import name_of
from samverkan.diff.walking import ComparisonWalk
from samverkan.model import Case, Record
from samverkan.text import Text


def compare_cases(
    old: Case | None, new: Case | None, walk: ComparisonWalk, *, periods: bool
) -> Iterator[Difference]:
    """The differences between two cases; of those of two periods, in what they put to a decision.

    A case that stands on one side alone has come or gone with one and the same agreement.
    """
    if old and new:
        one, decided = _is_one(old, new, periods=periods), _is_decided(old) and _is_decided(new)
        before, after = (each if one else _asked(each, decided=decided) for each in (old, new))
        yield from walk.record(before, after, _at(after, old="", new=""))
    elif new and not periods:
        yield Difference(_at(new, new=""), ChangeKind.ADDED, None, new, (None, new))
    elif old and not periods:
        yield Difference(_at(old, old=""), ChangeKind.REMOVED, old, None, (old, None))


def cases_not_compared(old: Case | None, new: Case | None, *, periods: bool) -> tuple[Text, ...]:
    """What of the cases was not compared, where that is so."""
    if old and new:
        return () if _is_one(old, new, periods=periods) else (_TWO,)
    if not periods or not (old or new):
        return ()
    return (_ONLY_NEW if new else _ONLY_OLD,)


_TWO = Text(
    sv="Ärendena är två. Av dem har diarienummer, ärendemening, lagstöd, förslag och beslut jämförts, "
    "men inte underlag, sammanträden och protokoll.",
    en="There are two cases. Their numbers, titles, legal basis, proposals and decisions were compared, "
    "but not their memoranda, meetings and minutes.",
)
_ONLY_NEW = Text(
    sv="Det nya avtalets ärende har inget att jämföras med, eftersom det tidigare avtalet saknar ärende.",
    en="The case of the new agreement has nothing to be compared with, as the former has no case.",
)
_ONLY_OLD = Text(
    sv="Det tidigare avtalets ärende har inget att jämföras med, eftersom det nya avtalet saknar ärende.",
    en="The case of the former agreement has nothing to be compared with, as the new one has no case.",
)


def _is_one(old: Case, new: Case, *, periods: bool) -> bool:
    """Whether they are one case: that of one agreement, or with one number."""
    return not periods or old.registration_number == new.registration_number


def _is_decided(case: Case) -> bool:
    """Whether it says what somebody has decided, or what they propose to those who decide."""
    return any(step.decision for step in case.steps)


def _asked(case: Case, *, decided: bool) -> Case:
    """The case with no more than what it puts to a decision, by whom it is taken and what came of it."""
    of_steps = ("id", "role", "body", *(("decision",) if decided else ()))
    memo = case.tjansteskrivelse
    kept = memo.model_copy(update=_without(memo, "proposal")) if memo else None
    steps = tuple(each.model_copy(update=_without(each, *of_steps)) for each in case.steps)
    return case.model_copy(update=_without(case, *_OF_CASES) | {"tjansteskrivelse": kept, "steps": steps})


_OF_CASES = ("registration_number", "title", "legal_basis")


def _without(record: Record, *kept: str) -> dict[str, object]:
    """The values of all fields but these when nothing is said in them."""
    return {name: held.default for name, held in type(record).model_fields.items() if name not in kept}


def _at(case: Case, *, old: str | None = None, new: str | None = None) -> ComparedPlace:
    return ComparedPlace(Thing("case", None, name_of(case)), home=Home(Case, old, new))
