"""What differences are about, as the rules of classing ask."""

from collections.abc import Callable

from samverkan.diff.changes import ChangeKind, Difference
from samverkan.diff.spelling import is_spelling
from samverkan.model import (
    Agreement,
    Cadence,
    Case,
    Decision,
    Duration,
    Record,
    Role,
    Says,
    Section,
    Task,
    longer,
    records,
    whole_months,
)

Condition = Callable[[Difference], bool]
"""Tells whether a difference is of some sort."""


def in_areas(*areas: str) -> Condition:
    """Differences in these parts of the agreement or the work."""
    return lambda difference: difference.at.thing.area in areas


def in_work_that_says(says: Says) -> Condition:
    """Differences in records of the work that say something of this sort."""
    return lambda difference: difference.at.home.kind is not Agreement and _says(difference) is says


def in_file_of(kind: type[Record]) -> Condition:
    """Differences in files of this kind."""
    return lambda difference: difference.at.home.kind is kind


def is_to_be_decided(difference: Difference) -> bool:
    """Whether it is what somebody proposes or decides in a case, or by whom; not that it is decided now."""
    if difference.at.home.kind is not Case:
        return False
    told = difference.whole and isinstance(difference.owner, Case)
    came = difference.kind is ChangeKind.ADDED and difference.key == "decision"
    deciding = isinstance(difference.owner, Decision) or difference.key in ("role", "body")
    deciding = deciding or _holds_decision(difference.old) or _holds_decision(difference.new)
    return (deciding and not came) or told or difference.key == "legal_basis"


def _holds_decision(value: object) -> bool:
    """Whether it is a proposal or a decision, or a document with one in it."""
    return isinstance(value, Record) and any(isinstance(part, Decision) for _, part in records(value))


def can_be_weakened(difference: Difference) -> bool:
    """Whether it is of what the parties have decided or chosen, a body decides, or somebody is to do."""
    of_one = isinstance(difference.owner, Decision | Task) or isinstance(difference.old, Task)
    return of_one or _says(difference) is Says.AGREED or Role.CHOSEN in difference.holds.roles


def _says(difference: Difference) -> Says | None:
    file = difference.at.home.kind.record_kind.file
    return file.says if file else None


def has_role(role: Role) -> Condition:
    """Differences in fields with this role."""
    return lambda difference: role in difference.holds.roles


def within(*kinds: type[Record]) -> Condition:
    """Differences in records of these kinds, and such records that have come or gone."""
    return lambda difference: (
        isinstance(difference.owner, kinds) or issubclass(difference.holds.record or Record, kinds)
    )


def either(*conditions: Condition) -> Condition:
    """Differences of any of these sorts."""
    return lambda difference: any(each(difference) for each in conditions)


def is_layout(difference: Difference) -> bool:
    """Whether it is about where and how something is shown, not about what the text says."""
    section = difference.new or difference.old
    if difference.whole and isinstance(section, Section):
        return not (section.text or section.epigraph)
    in_section = isinstance(difference.owner, Section) and not difference.holds.prose
    return in_section or difference.holds.refers == "annex"


def is_signing(difference: Difference) -> bool:
    """Whether it is about who holds the office of one who signs, or where and when it was signed.

    For which organisation is said by the party too, so that it makes no difference whether it is written out.
    """
    if difference.at.thing.area != "signatory" or difference.whole:
        return False
    is_written_out = difference.key == "organisation" and not (difference.old and difference.new)
    return is_written_out or difference.key in ("name", "place", "date")


def is_spelt_otherwise(difference: Difference) -> bool:
    """Whether it is the same words, spelt, abbreviated or punctuated in another way."""
    old, new = difference.old, difference.new
    if not (type(old) is str and type(new) is str and difference.holds.words):
        return False
    return Role.NAME not in difference.holds.roles and is_spelling(old, new)


def is_same_time(difference: Difference) -> bool:
    """Whether it is as often, or as long, as before in other units.

    Words of the parties' own may say more than that, and so many days are no number of months.
    """
    old, new = difference.old, difference.new
    if isinstance(old, Duration) and isinstance(new, Duration):
        by_months = bool(whole_months(old)) is bool(whole_months(new))
        return by_months and not (longer(old, new) or longer(new, old))
    if not (isinstance(old, Cadence) and isinstance(new, Cadence)) or old.stated != new.stated:
        return False
    return not (longer(old, new) or longer(new, old))
