"""What weakens a value that is cut down: part of a place, a deputy for the holder, a shorter time."""

import re

from samverkan.diff.changes import Difference
from samverkan.diff.likeness import bare_words
from samverkan.diff.scales import RESERVED
from samverkan.diff.terms import is_later
from samverkan.model import Measure, PartialDate, Record, Signatory, Validity, acts_for_another, once
from samverkan.swedish import small
from samverkan.text import Text, pattern_of

_BETWEEN_PLACES = pattern_of(r", | och | samt | med | inklusive ")


_MOST_BEFORE = 4
"""How many words may say that somebody acts for the holder of the office named after them."""

_WHOLE = pattern_of(r"\b(?:hela|alla|samtliga)\b", re.IGNORECASE)


def of_smaller_place(difference: Difference, name: Text) -> Text | None:
    """Of the whole, or of several, some places are left: `Torget` of `Torget med resecentrum`."""
    if difference.key != "place" or isinstance(difference.owner, Signatory):
        return None
    old, new = difference.old, difference.new
    if not (isinstance(old, str) and isinstance(new, str)):
        return None
    if _WHOLE.search(old) and not _WHOLE.search(new):
        return Text(
            sv=f"{name.sv}: det gäller en mindre del än förut, {new} i stället för {old}.",
            en=f"{name.en}: it concerns a smaller part than before, {new} instead of {old}.",
        )
    if not _places(new) < _places(old):
        return None
    return Text(
        sv=f"{name.sv}: det gäller färre platser än förut, {new} i stället för {old}.",
        en=f"{name.en}: it concerns fewer places than before, {new} instead of {old}.",
    )


def _places(words: str) -> frozenset[str]:
    return frozenset(map(bare_words, _BETWEEN_PLACES.split(words)))


def by_deputy(difference: Difference, _name: Text) -> Text | None:
    """One who acts for the holder of the same office signs, as the title alone says."""
    if difference.key != "title" or not isinstance(difference.owner, Signatory):
        return None
    return _deputised(difference.old, difference.new)


def deputy_of(signatory: Signatory, owner: Record) -> Text | None:
    """Whether somebody of the same party signs what `owner` is in the stead of the one who signed."""
    title = signatory.title or ""
    return _deputised(title, _deputies(owner).get((signatory.party, title.casefold())))


@once
def _deputies(owner: Record) -> dict[tuple[str, str], str]:
    """The first title of those who sign in somebody's stead, by their party and the end of the title."""
    found: dict[tuple[str, str], str] = {}
    for party, each in signing(owner).items():
        for title in (signatory.title or "" for signatory in each):
            words = title.casefold().split() if acts_for_another(title) else []
            for place in range(1, min(len(words), _MOST_BEFORE + 1)):
                found.setdefault((party, " ".join(words[place:])), title)
    return found


@once
def signing(owner: Record) -> dict[str, list[Signatory]]:
    """Those who sign what `owner` is, by the party for which they do."""
    found: dict[str, list[Signatory]] = {}
    for each in getattr(owner, "signatories", ()):
        found.setdefault(each.party, []).append(each)
    return found


def on_condition(difference: Difference, _name: Text) -> Text | None:
    """That the agreement holds only on a condition that leaves it open whether it does."""
    old, new = difference.old or "", difference.new
    if difference.key != "condition" or not isinstance(difference.owner, Validity):
        return None
    if not (isinstance(old, str) and isinstance(new, str) and RESERVED.search(new)) or RESERVED.search(old):
        return None
    return Text(
        sv=f"Avtalet gäller nu bara med villkor: {small(new)}.",
        en=f"The agreement holds only on a condition now: {small(new)}.",
    )


def _deputised(old: object, new: object) -> Text | None:
    if not (isinstance(old, str) and isinstance(new, str)) or acts_for_another(old):
        return None
    if not acts_for_another(new) or not new.casefold().endswith(old.casefold()):
        return None
    return Text(
        sv=f"En {small(new)} undertecknar nu i stället för den som är {small(old)}.",
        en=f"A {small(new)} now signs instead of the {small(old)}.",
    )


def stops_sooner(difference: Difference, name: Text) -> Text | None:
    """What recurs goes on for a shorter time; of what is done once an earlier day is sooner done."""
    old, new, owner = difference.old, difference.new, difference.owner
    if difference.key != "end" or not (isinstance(owner, Measure) and owner.cadence):
        return None
    same_file = difference.at.home.old == difference.at.home.new
    if not (same_file and isinstance(old, PartialDate) and isinstance(new, PartialDate)):
        return None
    if not is_later(new, old):
        return None
    return Text(
        sv=f"{name.sv}: görs en kortare tid, till och med {new.words.sv} i stället för {old.words.sv}.",
        en=f"{name.en}: is done for a shorter time, to {new.words.en} instead of {old.words.en}.",
    )
